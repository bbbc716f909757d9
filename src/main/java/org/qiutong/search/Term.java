package org.qiutong.search;

import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// A name of something that can be found.
///
/// @param text the name
/// @param label the thing's label in each language
public record Term(Kind kind, String of, LanguageTag language, String text, LocalizedText label) {}
