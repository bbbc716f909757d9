package org.qiutong.evidence;

import java.time.LocalDate;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// A quotation in another language than it was said in.
///
/// @param translator who answers for it
/// @param date when it got its status
public record Rendering(
        LanguageTag language,
        String text,
        LocalizedText translator,
        Method method,
        Status status,
        LocalDate date) {

    public enum Method {
        HUMAN,
        MACHINE,
        MACHINE_EDITED
    }

    /// How far a rendering may be trusted.
    public enum Status {
        /// What it renders has changed since.
        OUTDATED,
        DRAFT,
        IN_REVIEW,
        REVIEWED,
        FINAL
    }
}
