package org.qiutong.participants.seating;

/// How far the groups of all rounds are as they should be, by what is known.
///
/// @param count how often they are not
/// @param of how often they could be
/// @param unknown of how many people it is not known; they count for nothing
public record GroupVerdict(Kind kind, int count, int of, int unknown) {

    public enum Kind {
        /// Two sit together who did so before.
        MET_BEFORE(3),
        /// A community has more or fewer people in a group than its share.
        UNMIXED(2),
        /// Nobody in a group is known to be technical.
        NOBODY_TECHNICAL(2),
        /// A group has no language that all of its people speak whose languages are known, and
        /// nobody who shares one with each of them.
        NO_LANGUAGE(8);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }
    }

    /// What it takes from the quality of the plan.
    int penalty() {
        return count * kind.weight;
    }
}
