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

    /// The best set that up to three replacements at a time lead to.
    ///
    /// @param start a set against no demand that must hold, to begin with
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

    /// Demands that must hold often leave no way from one set to a better one but several
    /// replacements at once.
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
