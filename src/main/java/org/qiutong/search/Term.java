package org.qiutong.search;

import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// A word for something that can be found.
///
/// @param text the word
/// @param label what the thing is called in each language
public record Term(Kind kind, String of, LanguageTag language, String text, LocalizedText label) {}
