package org.qiutong.explore.scene;

/// Where the words of a quotation or a finding come from, for a file of a scene.
///
/// @param words in full, as the source has them
/// @param section of the source
/// @param reading how the words of a finding are read; may be empty
/// @param source the address at which the source can be read; empty if it is not known
public record Origin(String words, String section, String reading, String source) {}
