package org.qiutong.bench;

import java.util.ArrayList;
import java.util.List;
import org.qiutong.participants.seating.GroupVerdict;
import org.qiutong.participants.seating.Outcome;
import org.qiutong.participants.seating.Scorecard;
import org.qiutong.participants.seating.Search;
import org.qiutong.participants.seating.Seating;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/// How long it takes to propose 24 of 200 people and four rounds of four groups, cold and warmed
/// up, and how good the proposals are, in a hundred cases.
final class SeatingBench implements Bench {

    private static final int CASES = 100;

    @Override
    public String name() {
        return "seating";
    }

    @Override
    public List<Figure> measure() {
        // No Spring application runs here whose settings would silence the solver's log.
        LoggingSystem.get(SeatingBench.class.getClassLoader())
                .setLogLevel("ai.timefold", LogLevel.WARN);
        List<Double> times = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        List<Double> cards = new ArrayList<>();
        int broken = 0;
        int different = 0;
        for (int seed = 0; seed < CASES; seed++) {
            SyntheticPanel panel = SyntheticPanel.of(seed);
            Seating seating = new Seating(panel.pool(), panel.demands());
            List<Outcome> outcomes = new ArrayList<>();
            times.add(Stopwatch.time(() -> add(outcomes, seating, panel)));
            if (!(outcomes.getFirst() instanceof Outcome.Proposed found)) {
                System.out.println("case " + seed + ": " + outcomes.getFirst());
                broken++;
                continue;
            }
            List<String> invited = found.proposal().invited();
            List<Scorecard> card = new ArrayList<>();
            cards.add(Stopwatch.time(() -> card.add(seating.card(invited))));
            broken += card.getFirst().feasible() ? 0 : 1;
            GroupVerdict met = seating.verdicts(invited, found.proposal().rounds()).getFirst();
            again.add(100.0 * met.count() / met.of());
            // Planning everything twice would take twice as long and show no more.
            if (seed % 10 == 0) {
                different += add(outcomes, seating, panel) ? 0 : 1;
            }
        }
        return List.of(
                new Figure("the first proposal", times.getFirst(), 5_000, "ms"),
                new Figure("the slowest proposal", max(times), 5_000, "ms"),
                new Figure("a proposal, p95", Figure.p95(times), 5_000, "ms"),
                new Figure("cases without a proposal that holds", broken, 0, ""),
                new Figure("cases planned otherwise the second time", different, 0, ""),
                new Figure("the effect of a change, p95", Figure.p95(cards), 100, "ms"),
                new Figure("meetings of two who have met, p95", Figure.p95(again), 25, "%"));
    }

    private static boolean add(List<Outcome> outcomes, Seating seating, SyntheticPanel panel) {
        outcomes.add(seating.propose(panel.grouping(), 1, new Search(_ -> {})));
        return outcomes.getFirst().equals(outcomes.getLast());
    }

    private static double max(List<Double> times) {
        return times.stream().mapToDouble(time -> time).max().orElseThrow();
    }
}
