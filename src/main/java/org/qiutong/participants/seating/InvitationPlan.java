package org.qiutong.participants.seating;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.calculator.EasyScoreCalculator;
import java.util.List;
import java.util.stream.IntStream;

/// All seats, as the solver sees them.
@PlanningSolution
public class InvitationPlan {

    @PlanningEntityCollectionProperty public List<Seat> seats = List.of();
    @ValueRangeProvider public List<Integer> candidates = List.of();
    private Scoring scoring = new Scoring(List.of(), List.of());
    @PlanningScore public HardSoftScore score = HardSoftScore.ZERO;

    /// For the solver.
    public InvitationPlan() {}

    InvitationPlan(Scoring scoring, List<Integer> invited) {
        this.scoring = scoring;
        candidates = IntStream.range(0, scoring.pool().size()).boxed().toList();
        seats =
                IntStream.range(0, invited.size())
                        .mapToObj(i -> new Seat(i, invited.get(i)))
                        .toList();
    }

    /// By their places in the pool, in the order of the pool.
    List<Integer> invited() {
        return seats.stream().map(Seat::candidate).distinct().sorted().toList();
    }

    /// Scores as [Scoring] does.
    public static class Calculator implements EasyScoreCalculator<InvitationPlan, HardSoftScore> {

        @Override
        public HardSoftScore calculateScore(InvitationPlan table) {
            Members invited = Members.empty(table.scoring.pool().size());
            for (Seat seat : table.seats) {
                invited.add(seat.candidate());
            }
            Scoring.Score score = table.scoring.of(invited);
            return HardSoftScore.of(-score.broken(), score.points());
        }
    }
}
