package org.qiutong.participants.seating;

import java.util.List;

/// How good those are who are invited, however they were chosen.
///
/// @param verdicts on each demand, in their order
/// @param standings of each person, in the order of the pool
/// @param reserves whom to ask first comes first
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
}
