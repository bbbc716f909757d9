package org.qiutong.withdrawal;

import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;

/// What is withdrawn or deleted.
///
/// @param id of the study, expert or quotation
public record Subject(Kind kind, String id) {

    public enum Kind {
        STUDY,
        /// A person, with all that they said.
        EXPERT,
        /// One quotation, with the stance that it shows.
        QUOTATION
    }

    public static Subject study(StudyId id) {
        return new Subject(Kind.STUDY, id.value());
    }

    public static Subject expert(ExpertId id) {
        return new Subject(Kind.EXPERT, id.value());
    }

    public static Subject quotation(QuotationId id) {
        return new Subject(Kind.QUOTATION, id.value());
    }

    /// The id of the study that it belongs to or is.
    public StudyId study() {
        int slash = kind == Kind.STUDY ? -1 : id.indexOf('/');
        return new StudyId(slash < 0 ? id : id.substring(0, slash));
    }
}
