package org.qiutong.translation.xliff;

import java.util.Optional;
import java.util.Set;
import org.qiutong.text.LanguageTag;
import org.qiutong.translation.Queue;
import org.qiutong.translation.Queue.Stage;

/// Which texts are to be taken along.
///
/// @param study all studies if there is none
/// @param stage restricts quotations only: all if there is none, also those not begun
/// @param from the language of the texts to be translated
/// @param into the language that they are translated into
public record Selection(
        Optional<String> study,
        Optional<Stage> stage,
        LanguageTag from,
        LanguageTag into,
        Set<Part> parts) {

    public Selection {
        parts = Set.copyOf(parts);
    }

    Queue queue(Optional<Stage> only) {
        return new Queue(study, Optional.of(into), Optional.of(from), only);
    }
}
