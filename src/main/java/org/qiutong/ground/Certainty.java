package org.qiutong.ground;

/// How sure a label is, the surest first.
public enum Certainty {
    /// As probable as [Thresholds#established()] asks.
    ESTABLISHED,
    /// As probable as [Thresholds#leaning()] asks, with at least [Thresholds#FEW] stances.
    LEANING,
    /// Reported of a group by a source, without a probability.
    REPORTED;

    /// Whether this is as sure as `asked`, or surer.
    public boolean atLeast(Certainty asked) {
        return compareTo(asked) <= 0;
    }

    /// The less sure of two.
    static Certainty weaker(Certainty one, Certainty other) {
        return one.atLeast(other) ? other : one;
    }
}
