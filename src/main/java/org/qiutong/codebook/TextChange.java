package org.qiutong.codebook;

import java.util.Optional;
import org.qiutong.codebook.Concept.Field;
import org.qiutong.id.ConceptId;
import org.qiutong.text.LanguageTag;

/// A new version of one text of a concept in one language.
///
/// @param seen the text that the change was based on; empty if there was none
/// @param text not blank
public record TextChange(
        ConceptId concept, Field field, LanguageTag language, Optional<String> seen, String text) {

    /// @throws IllegalArgumentException if the text is blank
    public TextChange {
        if (text.isBlank()) {
            throw new IllegalArgumentException(concept + ": blank " + field);
        }
    }
}
