package org.qiutong.ground;

/// How sure a label is, the surest first, and what it rests on.
public enum Certainty {
    /// Counted: as probable as [Thresholds#established()] asks.
    ESTABLISHED,
    /// Counted: as probable as [Thresholds#leaning()] asks, with at least [Thresholds#FEW] stances.
    LEANING,
    /// People on record say so: there are at least these, and no probability.
    QUOTED,
    /// A source reports it of a group, without a probability.
    REPORTED;

    /// Whether it rests on a count and so has a probability.
    public boolean counted() {
        return this == ESTABLISHED || this == LEANING;
    }

    /// Its place in an order of the surest first. What people on record say and what sources report
    /// are of one rank: neither has a probability.
    public int rank() {
        return switch (this) {
            case ESTABLISHED -> 0;
            case LEANING -> 1;
            case QUOTED, REPORTED -> 2;
        };
    }

    /// Whether this is as sure as `asked`, or surer.
    public boolean atLeast(Certainty asked) {
        return compareTo(asked) <= 0;
    }

    /// The less sure of two.
    static Certainty weaker(Certainty one, Certainty other) {
        return one.atLeast(other) ? other : one;
    }
}
