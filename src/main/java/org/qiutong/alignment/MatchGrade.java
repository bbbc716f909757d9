package org.qiutong.alignment;

/// How a concept stands to one of another codebook, as SKOS has it.
public enum MatchGrade {
    EXACT,
    /// Near enough for some purposes: what rests on it says so.
    CLOSE,
    /// The other concept is the broader one.
    BROADER,
    /// The other concept is the narrower one.
    NARROWER,
    RELATED,
    /// They are not to be proposed again.
    NONE;

    /// The same, as the other concept sees it.
    public MatchGrade reversed() {
        return switch (this) {
            case BROADER -> NARROWER;
            case NARROWER -> BROADER;
            case EXACT, CLOSE, RELATED, NONE -> this;
        };
    }

    /// Whether people are counted together who spoke of either. What is said of a broader or a
    /// narrower concept is not said of this one.
    public boolean counts() {
        return this == EXACT || this == CLOSE;
    }
}
