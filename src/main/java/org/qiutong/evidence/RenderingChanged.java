package org.qiutong.evidence;

/// A rendering of a quotation was changed otherwise than by an import. Whoever keeps texts that
/// follow from renderings hears of it in the transaction of the change, and changes them with it or
/// not at all.
///
/// @param quotation the quotation's id
/// @param study the id of the study that it belongs to
public record RenderingChanged(String quotation, String study) {}
