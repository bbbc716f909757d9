package org.qiutong.participants.seating;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.SimpleScore;
import ai.timefold.solver.core.api.score.calculator.EasyScoreCalculator;
import java.util.Arrays;
import java.util.List;

/// All chairs of all rounds, as the solver sees them.
@PlanningSolution
public class GroupPlan {

    @PlanningEntityCollectionProperty public List<GroupSeat> chairs = List.of();
    private GroupScoring scoring = new GroupScoring(List.of(), 1);
    private int rounds;
    @PlanningScore public SimpleScore score = SimpleScore.ZERO;

    /// For the solver.
    public GroupPlan() {}

    GroupPlan(GroupScoring scoring, int rounds, List<GroupSeat> chairs) {
        this.scoring = scoring;
        this.rounds = rounds;
        this.chairs = chairs;
    }

    /// As [GroupScoring] wants it.
    int[][] plan() {
        int[][] plan = new int[rounds][scoring.people()];
        for (int[] round : plan) {
            Arrays.fill(round, GroupScoring.AWAY);
        }
        for (GroupSeat chair : chairs) {
            plan[chair.round()][chair.person()] = chair.group();
        }
        return plan;
    }

    /// Scores as [GroupScoring] does.
    public static class Calculator implements EasyScoreCalculator<GroupPlan, SimpleScore> {

        @Override
        public SimpleScore calculateScore(GroupPlan room) {
            return SimpleScore.of(-room.scoring.penalty(room.plan()));
        }
    }
}
