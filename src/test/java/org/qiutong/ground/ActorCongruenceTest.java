package org.qiutong.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qiutong.evidence.State;
import org.qiutong.ground.ActorCongruence.Edge;
import org.qiutong.ground.ActorCongruence.Measure;
import org.qiutong.ground.ActorCongruence.Normalization;

/// One and two agree on a and b, disagree on c, and each addresses something that the other does
/// not; two is of two minds on d. Three takes part in nothing of that.
class ActorCongruenceTest {

    private static final Sides SIDES =
            sides(
                    new String[][] {
                        {"one", "a+", "b-", "c+", "d+", "e-"},
                        {"two", "a+", "b-", "c-", "d±", "f+"},
                        {"three", "g+"}
                    });

    @Test
    void countsConceptsThatBothAddressed() {
        assertThat(of(Measure.CONGRUENCE, Normalization.NONE)).isEqualTo(2);
        assertThat(of(Measure.CONFLICT, Normalization.NONE)).isEqualTo(1);
        assertThat(of(Measure.SUBTRACT, Normalization.NONE)).isEqualTo(1);
    }

    @Test
    void dividesByActivity() {
        assertThat(of(Measure.CONGRUENCE, Normalization.AVERAGE_ACTIVITY)).isEqualTo(2 / 5.0);
        assertThat(of(Measure.CONFLICT, Normalization.JACCARD)).isCloseTo(1 / 6.0, within(1e-15));
    }

    @Test
    void listsEachPairOnce() {
        ActorCongruence all = ActorCongruence.of(SIDES, Measure.CONGRUENCE, Normalization.NONE);
        assertThat(all.actors()).containsExactly("one", "three", "two");
        assertThat(all.edges()).containsExactly(new Edge("one", "two", 2));
        assertThat(all.weight(0, 0)).isZero();
        assertThat(all.weight(0, 1)).isZero();
        assertThat(all.weight(2, 0)).isEqualTo(all.weight(0, 2)).isEqualTo(2);
    }

    private static double of(Measure measure, Normalization normalization) {
        return ActorCongruence.of(SIDES, measure, normalization).edges().getFirst().weight();
    }

    private static Sides sides(String[][] people) {
        StanceIndexBuilder builder = new StanceIndexBuilder();
        builder.community("g");
        for (char concept = 'a'; concept <= 'g'; concept++) {
            builder.concept(String.valueOf(concept), Optional.empty());
        }
        for (String[] person : people) {
            int expert = builder.expert(person[0], "s", Optional.of("g"), Optional.empty());
            for (int i = 1; i < person.length; i++) {
                State state =
                        switch (person[i].charAt(1)) {
                            case '+' -> State.SUPPORT;
                            case '-' -> State.OPPOSE;
                            default -> State.MIXED;
                        };
                builder.stance(expert, person[i].substring(0, 1), state);
            }
        }
        StanceIndex index = builder.build();
        return index.sides(index.all());
    }
}
