package org.qiutong.search;

import java.util.List;
import org.qiutong.text.LanguageTag;

/// A text of a search result.
///
/// @param marks the matches of the query, or of the term of a concept found; in order, not
///   overlapping
/// @param matched whether the thing was found by this text
public record FoundText(
        Field field,
        LanguageTag language,
        Standing standing,
        String text,
        List<Range> marks,
        boolean matched) {

    /// A part of a text, in UTF-16 units.
    public record Range(int start, int end) {

        /// @throws IllegalArgumentException if it is empty or begins before the text
        public Range {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("no such range: " + start + ", " + end);
            }
        }
    }

    /// @throws IllegalArgumentException if a mark ends after the text
    public FoundText {
        marks = List.copyOf(marks);
        if (!marks.isEmpty() && marks.getLast().end() > text.length()) {
            throw new IllegalArgumentException("a mark ends after the text");
        }
    }

    /// The origin of a text in its language.
    public enum Standing {
        /// The original words.
        ORIGINAL,
        /// A translation that came with the publication, where the original was not published.
        PUBLISHED,
        /// A translation that was made here and approved.
        FINAL,
        /// A translation that was made here and reviewed.
        REVIEWED,
        /// A translation that was not reviewed, or not since its original changed.
        DRAFT,
        /// A text of the study itself, whose source language is not stated.
        STUDY
    }
}
