package org.qiutong.explore;

/// What one can walk along, each from the node that it is said of to the other. See
/// docs/decisions/0016.
public enum Relation {
    /// An expert and a concept, through the quotations that are coded as it.
    SPEAKS_OF,
    /// A community and a concept, through the findings about it.
    REPORTED_ON,
    /// A participant and a statement, through a vote.
    VOTED_ON("HOLDS"),
    SAID_BY,
    CODED_AS,
    FROM,
    ABOUT,
    AMONG,
    REPORTED_IN,
    BROADER,
    ANSWERS,
    MITIGATES,
    /// Worth reading beside each other: it has no direction.
    RELATED,
    MEMBER_OF,
    BASED_IN,
    PART_OF,
    TOOK_PART_IN,
    SAMPLED,
    PUBLISHED,
    ISSUED,
    CONVENED,
    FUNDED,
    DOCUMENTED_IN,
    CITES;

    private final String stored;

    Relation() {
        this.stored = name();
    }

    Relation(String stored) {
        this.stored = stored;
    }

    /// What the graph calls it.
    String stored() {
        return stored;
    }

    static Relation of(String stored) {
        return stored.equals(VOTED_ON.stored) ? VOTED_ON : valueOf(stored);
    }

    /// Which way a relation is walked.
    public enum Direction {
        /// From the node that it is said of.
        OUT,
        /// From the other.
        IN
    }
}
