package org.qiutong.translation.xliff;

import java.util.Optional;
import java.util.Set;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.qiutong.translation.Queue;
import org.qiutong.translation.Queue.Stage;

/// Selects texts for export.
///
/// @param study empty for all studies
/// @param stage restricts quotations only; empty for all, including those not begun
/// @param from the source language
/// @param into the target language
public record ExportSelection(
        Optional<StudyId> study,
        Optional<Stage> stage,
        LanguageTag from,
        LanguageTag into,
        Set<Part> parts) {

    public ExportSelection {
        parts = Set.copyOf(parts);
    }

    Queue queue(Optional<Stage> only) {
        return new Queue(study, Optional.of(into), Optional.of(from), only);
    }
}
