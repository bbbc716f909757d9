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
    STATEMENT;

    /// Whether a stance on a concept of this kind can say the same as one on a concept of another
    /// kind: codebooks differ in what they call a barrier, and an answer can be voted on.
    public boolean isComparableWith(ConceptKind other) {
        return this == other || (isWorry() && other.isWorry()) || (isClaim() && other.isClaim());
    }

    /// Whether somebody can be for or against it.
    public boolean hasStances() {
        return this != THEME && this != QUESTION;
    }

    private boolean isWorry() {
        return this == CONCERN || this == BARRIER;
    }

    private boolean isClaim() {
        return this == POSITION || this == PROPOSAL || this == STATEMENT;
    }
}
