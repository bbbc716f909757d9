package org.qiutong.translation;

import java.util.List;

/// Something in the source that seems to be missing in the translation. The translator decides.
public sealed interface Warning {

    /// A term of the codebook that is translated by none of its words in the other language.
    ///
    /// @param words its words in the codebook
    record TermChanged(String term, List<String> words) implements Warning {
        public TermChanged {
            words = List.copyOf(words);
        }
    }

    /// A name, with its words in the other language.
    record NameLost(String name, List<String> words) implements Warning {
        public NameLost {
            words = List.copyOf(words);
        }
    }

    /// A number, as it is written in the source.
    record NumberLost(String number) implements Warning {}

    /// An editorial mark: brackets around words that the speaker did not say, or dots for an
    /// omission.
    ///
    /// @param mark as it is written in the source
    record MarkLost(String mark) implements Warning {}
}
