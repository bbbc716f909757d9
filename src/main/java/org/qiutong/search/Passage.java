package org.qiutong.search;

import java.util.List;
import org.qiutong.text.LanguageTag;

/// A text of a thing that was found.
///
/// @param marks where it has what was looked for, or the term of a concept that was found; in
///   order, apart from each other
/// @param matched whether it is why the thing was found
public record Passage(
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
    public Passage {
        marks = List.copyOf(marks);
        if (!marks.isEmpty() && marks.getLast().end() > text.length()) {
            throw new IllegalArgumentException("a mark ends after the text");
        }
    }
}
