package org.qiutong.alignment;

import java.util.List;

/// A reason to propose a pair of concepts.
///
/// @param parts what both have, as the first concept writes it
public record Likeness(Way way, List<String> parts) {

    public Likeness {
        parts = List.copyOf(parts);
    }

    public enum Way {
        /// One codebook took the concept over from the other.
        TAKEN_OVER,
        /// The same label, whatever its script variant and capitals.
        LABEL,
        /// A label or another name of one is a name of the other.
        NAME,
        /// A Chinese name reads as a name in Latin letters.
        READING,
        /// Words or Chinese characters in a name.
        WORDS,
        /// Words or Chinese characters in the definitions.
        DEFINITION
    }
}
