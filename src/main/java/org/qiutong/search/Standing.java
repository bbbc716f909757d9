package org.qiutong.search;

/// How a text came to be in its language.
public enum Standing {
    /// As it was said.
    ORIGINAL,
    /// A translation that somebody has reviewed.
    REVIEWED,
    /// A translation that nobody has reviewed yet, or not since its original has changed.
    DRAFT,
    /// A text of the study itself, which does not say what it was translated from.
    STUDY
}
