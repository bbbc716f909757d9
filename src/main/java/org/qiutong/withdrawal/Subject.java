package org.qiutong.withdrawal;

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

    public static Subject study(String id) {
        return new Subject(Kind.STUDY, id);
    }

    public static Subject expert(String id) {
        return new Subject(Kind.EXPERT, id);
    }

    public static Subject quotation(String id) {
        return new Subject(Kind.QUOTATION, id);
    }

    /// The id of the study that it belongs to or is.
    public String study() {
        int slash = id.indexOf('/');
        return slash < 0 ? id : id.substring(0, slash);
    }
}
