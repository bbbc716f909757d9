package org.qiutong.participants.seating;

import java.util.List;

/// Who of a pool has a trait, and of whom it is unknown.
record Sides(Members yes, Members unknown) {

    static Sides of(Trait trait, List<Candidate> pool) {
        return new Sides(
                Members.where(pool.size(), i -> trait.of(pool.get(i)) == Fact.YES),
                Members.where(pool.size(), i -> trait.of(pool.get(i)) == Fact.UNKNOWN));
    }
}
