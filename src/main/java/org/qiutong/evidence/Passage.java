package org.qiutong.evidence;

import java.util.TreeMap;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// Words of a source as printed, with our own draft translations.
///
/// @param language the language of the source
/// @param text as printed
/// @param renderings drafts in other languages; may be empty
public record Passage(LanguageTag language, String text, LocalizedText renderings) {

    /// The words in each language there is.
    public LocalizedText inAllLanguages() {
        TreeMap<LanguageTag, String> texts = new TreeMap<>(renderings.byLanguage());
        texts.put(language, text);
        return new LocalizedText(texts);
    }
}
