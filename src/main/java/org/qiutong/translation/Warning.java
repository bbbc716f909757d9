package org.qiutong.translation;

import java.util.List;

/// Something in the words to be rendered that seems to be missing in the rendering. The translator
/// decides.
public sealed interface Warning {

    /// A term of the codebook that is rendered by none of its words in the other language.
    ///
    /// @param words what the codebook has for it
    record TermChanged(String term, List<String> words) implements Warning {
        public TermChanged {
            words = List.copyOf(words);
        }
    }

    /// A name, with what it is called in the other language.
    record NameLost(String name, List<String> words) implements Warning {
        public NameLost {
            words = List.copyOf(words);
        }
    }

    /// A number, as it is written in the source.
    record NumberLost(String number) implements Warning {}

    /// What an editor set: brackets around what the speaker did not say, dots for what was left
    /// out.
    ///
    /// @param mark as it is written in the source
    record MarkLost(String mark) implements Warning {}
}
