package org.qiutong.participants.seating;

import java.util.List;
import org.qiutong.participants.seating.Outcome.Alternative;

/// The result of a search.
public sealed interface Outcome {

    record Proposed(Proposal proposal) implements Outcome {}

    /// The demands that must hold cannot.
    record Impossible(Conflict conflict) implements Outcome {}

    /// Nothing was found, and it is not proved that there is nothing.
    record NotFound() implements Outcome {}

    /// A set of people that is better in one respect and worse in another.
    ///
    /// @param invited in the order of the pool
    /// @param balance from 0 to 1, how far the demands of balance are met
    /// @param coverage from 0 to 1, how far those of coverage are
    /// @param score from 0 to 1, all together as they are weighed
    record Alternative(
            Leaning leaning, List<String> invited, double balance, double coverage, double score) {

        public enum Leaning {
            /// As the demands are weighed.
            AS_WEIGHED,
            BALANCE_FIRST,
            COVERAGE_FIRST
        }

        public Alternative {
            invited = List.copyOf(invited);
        }
    }

    /// Whom to invite, and who sits with whom.
    ///
    /// @param invited ids, in the order of the pool
    /// @param alternatives the proposal first, then those that are better in balance or in
    ///   coverage; none is better than another in both
    record Proposal(List<String> invited, List<Alternative> alternatives, List<Round> rounds) {

        public Proposal {
            invited = List.copyOf(invited);
            alternatives = List.copyOf(alternatives);
            rounds = List.copyOf(rounds);
        }
    }

    /// Demands that cannot all hold.
    ///
    /// @param smallest whether it is proved that no fewer demands are in conflict; else there may
    ///   be too many ways to try
    record Conflict(List<Demand> demands, boolean smallest) {

        public Conflict {
            demands = List.copyOf(demands);
        }
    }
}
