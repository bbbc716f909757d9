package org.qiutong.ground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The two values of gamma: .9 is established, .8 with three stances or more is leaning.
class ThresholdsTest {

    /// At one half a position, at a third a priority.
    @ParameterizedTest
    @CsvSource({
        "1, 1, 2, ",
        "2, 2, 2, ",
        "3, 3, 2, ESTABLISHED",
        "3, 4, 2, LEANING",
        "4, 5, 2, LEANING",
        "5, 5, 2, ESTABLISHED",
        "12, 19, 2, LEANING",
        "13, 19, 2, ESTABLISHED",
        "11, 19, 2, ",
        "1, 1, 3, ",
        "2, 2, 3, ESTABLISHED",
        "3, 5, 3, LEANING",
        "4, 5, 3, ESTABLISHED",
        "9, 19, 3, ESTABLISHED",
    })
    void reachesWhatTheMeasuresSay(int count, int of, int part, Certainty expected) {
        double probability = Binomial.above(count, of, 1.0 / part);
        assertThat(Thresholds.STANDARD.reached(probability, part == 2 ? of : count).orElse(null))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0.9, 0, ESTABLISHED",
        "0.9, 3, ESTABLISHED",
        "0.899999, 3, LEANING",
        "0.899999, 2, ",
        "0.8, 3, LEANING",
        "0.8, 2, ",
        "0.799999, 19, ",
    })
    void hasItsBoundsAtTheValuesThemselves(double probability, int stances, Certainty expected) {
        assertThat(Thresholds.STANDARD.reached(probability, stances).orElse(null))
                .isEqualTo(expected);
        assertThat(probability >= Thresholds.STANDARD.least(stances)).isEqualTo(expected != null);
    }
}
