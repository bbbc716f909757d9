package org.qiutong.kit;

/// What a list says, as keys.
///
/// @param label its name for a screen reader
/// @param count how much it found, with the arguments `found` and `total`
/// @param none that it found nothing
/// @param advice what to do where there is nothing at all
public record ListTexts(String label, String count, String none, String advice) {}
