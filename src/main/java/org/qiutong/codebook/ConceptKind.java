package org.qiutong.codebook;

/// What kind of thing a concept is.
public enum ConceptKind {
    /// Groups other concepts; it is not something to support or oppose.
    THEME,
    CONCERN,
    BENEFIT,
    /// An obstacle to collaboration.
    BARRIER,
    /// A question with alternative positions.
    QUESTION,
    /// An answer to a question.
    POSITION,
    PROPOSAL,
    /// A sentence that people vote on.
    STATEMENT
}
