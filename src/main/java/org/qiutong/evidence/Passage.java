package org.qiutong.evidence;

import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// Words of a source as printed, with draft renderings of ours.
///
/// @param language the language of the source
/// @param text as printed
/// @param renderings drafts in other languages; may be empty
public record Passage(LanguageTag language, String text, LocalizedText renderings) {}
