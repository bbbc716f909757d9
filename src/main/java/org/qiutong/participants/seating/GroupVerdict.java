package org.qiutong.participants.seating;

/// How well the groups of all rounds meet a criterion, by what is known.
///
/// @param count how often they fail it
/// @param of how often they could fail it
/// @param unknown of how many people it is not known; they count for nothing
public record GroupVerdict(Kind kind, int count, int of, int unknown) {

    public enum Kind {
        /// Two sit together who did so before.
        MET_BEFORE(3),
        /// A community has more or fewer people in a group than its share.
        UNMIXED(2),
        /// Nobody in a group is known to be technical.
        NOBODY_TECHNICAL(2),
        /// No language is common to all in a group whose languages are known, and nobody in it
        /// shares one with each of them.
        NO_LANGUAGE(8);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }
    }

    /// What it takes off the score of the plan.
    int penalty() {
        return count * kind.weight;
    }
}
