package org.qiutong.search;

/// The origin of a text in its language.
public enum Standing {
    /// The original words.
    ORIGINAL,
    /// A reviewed translation.
    REVIEWED,
    /// A translation that was not reviewed, or not since its original changed.
    DRAFT,
    /// A text of the study itself, whose source language is not stated.
    STUDY
}
