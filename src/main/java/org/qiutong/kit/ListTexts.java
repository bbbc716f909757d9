package org.qiutong.kit;

/// The keys of a list's texts.
///
/// @param label its name for a screen reader
/// @param count how much it found, with the arguments `found` and `total`
/// @param none says that it found nothing
/// @param advice what to do where there is nothing at all
public record ListTexts(String label, String count, String none, String advice) {}
