package org.qiutong.explore;

/// The relations that can be walked, each from its subject to its object. See docs/decisions/0016.
public enum Relation {
    /// From an expert to a concept, through the quotations coded as it.
    SPEAKS_OF,
    /// From a community to a concept, through the findings about it.
    REPORTED_ON,
    /// From a participant to a statement, through a vote.
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
    /// Worth reading together; it has no direction.
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

    /// Its relationship type in the graph.
    String stored() {
        return stored;
    }

    static Relation of(String stored) {
        return stored.equals(VOTED_ON.stored) ? VOTED_ON : valueOf(stored);
    }

    /// The direction in which a relation is walked.
    public enum Direction {
        /// From its subject.
        OUT,
        /// From its object.
        IN
    }
}
