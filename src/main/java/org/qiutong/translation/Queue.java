package org.qiutong.translation;

import java.util.Optional;
import org.qiutong.evidence.Rendering.Status;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;

/// Filters translations. An absent part does not restrict, except that translations not begun are
/// included only if asked for.
///
/// @param language the target language
/// @param source the source language
public record Queue(
        Optional<StudyId> study,
        Optional<LanguageTag> language,
        Optional<LanguageTag> source,
        Optional<Stage> stage) {

    public Queue(Optional<StudyId> study, Optional<LanguageTag> language, Optional<Stage> stage) {
        this(study, language, Optional.empty(), stage);
    }

    public static final Queue ALL = new Queue(Optional.empty(), Optional.empty(), Optional.empty());

    /// The stage of a translation.
    public enum Stage {
        NOT_BEGUN,
        OUTDATED,
        DRAFT,
        IN_REVIEW,
        REVIEWED,
        FINAL;

        /// Empty before there is a text.
        public Optional<Status> status() {
            return this == NOT_BEGUN ? Optional.empty() : Optional.of(Status.valueOf(name()));
        }
    }

    /// The queue without its filters, for the total count.
    public Queue whole() {
        return notBegun() ? new Queue(Optional.empty(), Optional.empty(), stage) : ALL;
    }

    boolean notBegun() {
        return stage.equals(Optional.of(Stage.NOT_BEGUN));
    }
}
