package org.qiutong.codebook;

/// What kind of thing a concept is.
public enum ConceptKind {
    /// Groups other concepts; nobody holds a theme.
    THEME,
    CONCERN,
    BENEFIT,
    /// Something that hinders collaboration.
    BARRIER,
    /// A question with alternative positions.
    QUESTION,
    /// An answer to a question.
    POSITION,
    PROPOSAL,
    /// A sentence that people vote on.
    STATEMENT
}
