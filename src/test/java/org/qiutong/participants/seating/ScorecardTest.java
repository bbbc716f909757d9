package org.qiutong.participants.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qiutong.participants.seating.Scorecard.Verdict;

/// Two scorecards for the same demands.
class ScorecardTest {

    private static final Demand SEATS = Demand.must(new Rule.Seats(2));
    private static final Demand WITH = Demand.must(new Rule.Must("a"));
    private static final Demand WITHOUT = Demand.must(new Rule.MustNot("b"));

    @Test
    void saysWhichDemandsAreMetFurther() {
        Scorecard before = card(0.5, 1, 1);
        Scorecard after = card(1, 0, 1);
        assertThat(after.betterThan(before)).containsExactly(SEATS);
        assertThat(before.betterThan(after)).containsExactly(WITH);
        assertThat(after.betterThan(after)).isEmpty();
    }

    private static Scorecard card(double seats, double with, double without) {
        return new Scorecard(
                List.of(verdict(SEATS, seats), verdict(WITH, with), verdict(WITHOUT, without)),
                List.of(),
                List.of());
    }

    private static Verdict verdict(Demand demand, double met) {
        return new Verdict(demand, met == 1 ? Verdict.State.MET : Verdict.State.FAILED, met, 0, 0);
    }
}
