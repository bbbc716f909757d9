package org.qiutong.evidence;

import java.time.LocalDate;
import java.util.Optional;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// A translation of a quotation.
///
/// @param translator who answers for it
/// @param date when it got its status; empty if nobody says
public record Rendering(
        LanguageTag language,
        String text,
        LocalizedText translator,
        Method method,
        Status status,
        Optional<LocalDate> date) {

    public enum Method {
        HUMAN,
        MACHINE,
        MACHINE_EDITED,
        /// The source does not say.
        UNSTATED
    }

    /// How far a translation may be trusted.
    public enum Status {
        /// The text that it translates has changed since.
        OUTDATED,
        DRAFT,
        IN_REVIEW,
        REVIEWED,
        FINAL
    }
}
