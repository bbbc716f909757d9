package org.qiutong.participants.seating;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How good a selection of people is, however it was made.
///
/// @param verdicts on each demand, in their order
/// @param standings of each person, in the order of the pool
/// @param reserves in the order in which to ask them
public record Scorecard(
        List<Verdict> verdicts, List<Contribution> standings, List<Reserve> reserves) {

    public Scorecard {
        verdicts = List.copyOf(verdicts);
        standings = List.copyOf(standings);
        reserves = List.copyOf(reserves);
    }

    /// Whether no demand that must hold is broken.
    public boolean feasible() {
        return verdicts.stream()
                .noneMatch(each -> each.demand().hard() && each.state() == Verdict.State.FAILED);
    }

    /// From 0 to 1, how far the demands are met, by their weights; 1 where there are none.
    public double score() {
        double most = verdicts.stream().mapToDouble(each -> each.demand().weight()).sum();
        return most == 0 ? 1 : verdicts.stream().mapToDouble(Verdict::points).sum() / most;
    }

    /// The demands that it meets better than `other`, a card for the same demands.
    public List<Demand> betterThan(Scorecard other) {
        return verdicts.stream()
                .filter(each ->
                        other.verdicts.stream()
                                .anyMatch(before ->
                                        before.demand().equals(each.demand())
                                                && before.met() < each.met()))
                .map(Verdict::demand)
                .toList();
    }

    /// What a person adds to the selection: what would be lost if the best of those not invited
    /// took their seat, while the others stay.
    ///
    /// @param lost points; 0 or less if somebody else is as good
    /// @param substitute who would take the seat; none if anybody would break a hard demand, and
    ///   then `lost` is all that the person adds
    /// @param worse the demands that would be met less, by how many points
    public record Contribution(
            String person, double lost, Optional<String> substitute, Map<Demand, Double> worse) {

        public Contribution {
            worse = Map.copyOf(worse);
        }
    }

    /// Somebody to ask when one who is invited cannot come.
    ///
    /// @param replaces those for whom nobody is a better substitute
    public record Reserve(String person, List<String> replaces) {

        public Reserve {
            replaces = List.copyOf(replaces);
        }
    }

    /// How far a set of people meets a demand.
    ///
    /// @param met from 0 to 1, by what is known: the unknown fulfil no minimum and exceed no
    ///   maximum
    /// @param count what the demand counts: people with the trait, the distance between the largest
    ///   and the smallest group, the most of one institution, or how many of the traits are covered
    /// @param unknown of how many people it is not known
    public record Verdict(Demand demand, State state, double met, int count, int unknown) {

        public enum State {
            MET,
            /// It depends on what is unknown.
            OPEN,
            FAILED
        }

        /// What it adds to the score.
        public double points() {
            return met * demand.weight();
        }
    }
}
