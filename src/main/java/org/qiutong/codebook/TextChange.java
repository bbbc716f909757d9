package org.qiutong.codebook;

import java.util.Optional;
import org.qiutong.codebook.Concept.Field;
import org.qiutong.text.LanguageTag;

/// What one text of a concept is to be in a language.
///
/// @param seen what it was when the change was made to it; none where there was none
/// @param text not blank
public record TextChange(
        String concept, Field field, LanguageTag language, Optional<String> seen, String text) {

    /// @throws IllegalArgumentException if the text is blank
    public TextChange {
        if (text.isBlank()) {
            throw new IllegalArgumentException(concept + ": blank " + field);
        }
    }
}
