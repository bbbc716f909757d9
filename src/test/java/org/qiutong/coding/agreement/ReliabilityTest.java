package org.qiutong.coding.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiutong.coding.agreement.Reliability.Metric;

/// The coefficients against published examples and against their definitions.
class ReliabilityTest {

    private static final Offset<Double> PRINTED = within(.0005);
    private static final Offset<Double> EXACT = within(1e-9);

    /// Four observers, twelve units, some missing: Krippendorff, "Computing Krippendorff's
    /// alpha-reliability", 2011, section C.
    private static final List<double[]> KRIPPENDORFF =
            units(
                    "1 2 3 3 2 1 4 1 2 . . .",
                    "1 2 3 3 2 2 4 1 2 5 . 3",
                    ". 3 3 3 2 3 4 2 2 5 1 .",
                    "1 2 3 3 2 4 4 1 2 5 1 .");

    private static List<double[]> units(String... coders) {
        List<double[]> units = new ArrayList<>();
        for (int unit = 0; unit < coders[0].length(); unit += 2) {
            int at = unit;
            units.add(
                    Arrays.stream(coders)
                            .map(coder -> coder.substring(at, at + 1))
                            .filter(value -> !value.equals("."))
                            .mapToDouble(Double::parseDouble)
                            .toArray());
        }
        return units;
    }

    @ParameterizedTest
    @CsvSource({"NOMINAL, .743", "INTERVAL, .849"})
    void alphaIsAsKrippendorffComputesIt(Metric metric, double published) {
        assertThat(Reliability.alpha(KRIPPENDORFF, metric)).isPresent();
        assertThat(Reliability.alpha(KRIPPENDORFF, metric).orElseThrow())
                .isCloseTo(published, PRINTED);
    }

    /// Two observers, ten units, binary: the same paper, section A.
    @Test
    void alphaOfTwoCodersAndTwoValues() {
        List<double[]> units = units("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");
        assertThat(Reliability.alpha(units, Metric.NOMINAL).orElseThrow()).isCloseTo(.095, PRINTED);
    }

    /// Cohen 1960, table 1: .70 observed, .41 expected.
    @Test
    void kappaIsAsCohenComputesIt() {
        long[][] table = {{88, 10, 2}, {14, 40, 6}, {18, 10, 12}};
        assertThat(Reliability.percent(table).orElseThrow()).isCloseTo(.70, EXACT);
        assertThat(Reliability.kappa(table).orElseThrow()).isCloseTo(.492, PRINTED);
    }

    @Test
    void thereIsNoneWhereAllIsTheSame() {
        assertThat(Reliability.kappa(new long[][] {{9, 0}, {0, 0}})).isEmpty();
        assertThat(Reliability.kappa(new long[][] {{0, 0}, {0, 0}})).isEmpty();
        assertThat(Reliability.alpha(List.of(new double[] {1, 1}), Metric.NOMINAL)).isEmpty();
        assertThat(Reliability.alpha(List.of(new double[] {1}), Metric.NOMINAL)).isEmpty();
    }

    /// Against the definitions, written down another way: over all pairs of values, not by counts.
    @RepeatedTest(200)
    void agreesWithTheDefinitions(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int coders = 2 + random.nextInt(3);
        List<double[]> units = new ArrayList<>();
        for (int unit = 0; unit < 3 + random.nextInt(30); unit++) {
            units.add(
                    IntStream.range(0, coders)
                            .filter(_ -> random.nextInt(5) > 0)
                            .mapToDouble(_ -> random.nextInt(3))
                            .toArray());
        }
        for (Metric metric : Metric.values()) {
            OptionalDouble alpha = Reliability.alpha(units, metric);
            OptionalDouble byPairs = byPairs(units, metric);
            assertThat(alpha.isPresent()).isEqualTo(byPairs.isPresent());
            byPairs.ifPresent(
                    expected -> assertThat(alpha.orElseThrow()).isCloseTo(expected, EXACT));
        }
        long[][] table = new long[3][3];
        List<int[]> pairs = new ArrayList<>();
        for (int unit = 0; unit < 40; unit++) {
            int[] pair = {random.nextInt(3), random.nextInt(3)};
            table[pair[0]][pair[1]]++;
            pairs.add(pair);
        }
        double observed = pairs.stream().filter(each -> each[0] == each[1]).count() / 40.0;
        double expected =
                pairs.stream()
                                .mapToLong(one ->
                                        pairs.stream().filter(other -> one[0] == other[1]).count())
                                .sum()
                        / 1600.0;
        assertThat(Reliability.kappa(table).orElseThrow())
                .isCloseTo((observed - expected) / (1 - expected), EXACT);
    }

    private static OptionalDouble byPairs(List<double[]> units, Metric metric) {
        List<double[]> pairable = units.stream().filter(each -> each.length > 1).toList();
        double[] all = pairable.stream().flatMapToDouble(Arrays::stream).toArray();
        double observed = 0;
        for (double[] unit : pairable) {
            observed += sum(unit, metric) / (unit.length - 1);
        }
        double expected = sum(all, metric) / (all.length - 1);
        return all.length == 0 || expected == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - observed / expected);
    }

    private static double sum(double[] values, Metric metric) {
        double sum = 0;
        for (double one : values) {
            for (double other : values) {
                sum += metric.distance(one, other);
            }
        }
        return sum;
    }

    /// Of samples from coders whose true alpha is known, the interval has it in about 95 of 100.
    @Test
    void theIntervalHoldsTheTruthAsOftenAsItSays() {
        Random random = new Random(7);
        // Half of the units have the code; each coder is wrong in a tenth of them. Both agree in
        // .82 of the units and half would by chance: alpha is .64.
        int held = 0;
        for (int study = 0; study < 200; study++) {
            int[] counts = new int[3];
            for (int unit = 0; unit < 200; unit++) {
                boolean coded = random.nextBoolean();
                int first = coded ^ random.nextInt(10) == 0 ? 1 : 0;
                int second = coded ^ random.nextInt(10) == 0 ? 1 : 0;
                counts[first + second]++;
            }
            CodeAgreement.Interval interval =
                    Resampling.interval(
                                    List.of(
                                            new double[] {0, 0},
                                            new double[] {0, 1},
                                            new double[] {1, 1}),
                                    counts)
                            .orElseThrow();
            if (interval.low() <= .64 && .64 <= interval.high()) {
                held++;
            }
        }
        assertThat(held).isBetween(180, 199);
    }
}
