package org.qiutong.participants.seating;

import java.util.List;

/// Who of a pool has a trait, and of whom it is unknown.
record TraitMembers(Members yes, Members unknown) {

    static TraitMembers of(Trait trait, List<Candidate> pool) {
        return new TraitMembers(
                Members.where(pool.size(), i -> trait.of(pool.get(i)) == Fact.YES),
                Members.where(pool.size(), i -> trait.of(pool.get(i)) == Fact.UNKNOWN));
    }
}
