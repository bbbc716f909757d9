package org.qiutong.participants.seating;

import ai.timefold.solver.core.api.score.Score;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.MoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// One search for a proposal, which can be watched and cancelled from elsewhere.
public final class Search {

    /// What it is at.
    public enum Stage {
        CHECKING,
        SELECTING,
        COMPARING,
        GROUPING
    }

    /// A timeout far above what a search takes. A search that it cuts off is not reproducible.
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final int LATE = 200;

    private final Consumer<Stage> watcher;
    private Optional<Solver<?>> solver = Optional.empty();
    private boolean cancelled;

    /// @param watcher is told of each stage, on the thread of the search
    public Search(Consumer<Stage> watcher) {
        this.watcher = watcher;
    }

    /// Ends it soon; [Seating] then throws [CancellationException].
    public synchronized void cancel() {
        cancelled = true;
        solver.ifPresent(Solver::terminateEarly);
    }

    synchronized void checkCancelled() {
        if (cancelled) {
            throw new CancellationException();
        }
    }

    void at(Stage stage) {
        checkCancelled();
        watcher.accept(stage);
    }

    /// Improves a plan by the same number of moves on any machine, so that a seed gives the same
    /// plan everywhere.
    ///
    /// @param config what is planned, and how it is scored
    /// @param best the best possible score, at which the search ends
    <T> T improve(
            SolverConfig config,
            MoveSelectorConfig<?> moves,
            Score<?> best,
            long count,
            long seed,
            T start) {
        Solver<T> found =
                SolverFactory.<T>create(
                                config.withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                                        .withRandomSeed(seed)
                                        .withTerminationConfig(
                                                new TerminationConfig()
                                                        .withSpentLimit(LONGEST)
                                                        .withBestScoreLimit(best.toString()))
                                        .withPhases(phase(moves, count)))
                        .buildSolver();
        synchronized (this) {
            checkCancelled();
            solver = Optional.of(found);
        }
        T plan = found.solve(start);
        checkCancelled();
        return plan;
    }

    private static LocalSearchPhaseConfig phase(MoveSelectorConfig<?> moves, long count) {
        return new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(moves)
                .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
                .withTerminationConfig(new TerminationConfig().withMoveCountLimit(count));
    }
}
