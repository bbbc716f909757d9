package org.qiutong.participants.seating;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.CartesianProductMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.util.List;

/// Chooses whom to invite.
final class SelectionSolver {

    private static final long MOVES = 30_000;

    private SelectionSolver() {}

    /// The best set found by up to three replacements at a time.
    ///
    /// @param start an initial set that breaks no hard demand
    static List<Integer> improve(Scoring scoring, List<Integer> start, long seed, Search search) {
        if (start.size() == scoring.pool().size()) {
            return start.stream().sorted().toList();
        }
        return search.improve(
                        new SolverConfig()
                                .withSolutionClass(InvitationPlan.class)
                                .withEntityClasses(Seat.class)
                                .withEasyScoreCalculatorClass(InvitationPlan.Calculator.class),
                        replacements(),
                        HardSoftScore.of(0, scoring.most()),
                        MOVES,
                        seed,
                        new InvitationPlan(scoring, start))
                .invited();
    }

    /// With hard demands, often only several replacements at once lead to a better set.
    private static UnionMoveSelectorConfig replacements() {
        return new UnionMoveSelectorConfig()
                .withMoveSelectors(
                        one(),
                        new CartesianProductMoveSelectorConfig().withMoveSelectors(one(), one()),
                        new CartesianProductMoveSelectorConfig()
                                .withMoveSelectors(one(), one(), one()));
    }

    private static ChangeMoveSelectorConfig one() {
        return new ChangeMoveSelectorConfig();
    }
}
