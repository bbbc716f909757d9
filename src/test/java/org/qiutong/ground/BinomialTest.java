package org.qiutong.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiutong.ground.Binomial.Interval;

class BinomialTest {

    private static final Offset<Double> EXACT = within(1e-13);
    private static final Offset<Double> TWO_DIGITS = within(0.005);
    private static final Offset<Double> FOUR_DIGITS = within(0.00005);

    @ParameterizedTest
    @CsvSource({
        "1, 1, 2, 3, 4",
        "2, 2, 2, 7, 8",
        "3, 3, 2, 15, 16",
        "3, 4, 2, 13, 16",
        "4, 5, 2, 57, 64",
        "5, 5, 2, 63, 64",
        "5, 6, 2, 15, 16",
        "14, 19, 2, 256719, 262144",
        "3, 5, 3, 656, 729",
        "4, 5, 3, 716, 729",
        "0, 0, 2, 1, 2"
    })
    void givesTheProbabilityThatAShareIsAbove(
            int a, int s, int denominator, double numerator, double of) {
        assertThat(Binomial.above(a, s, 1.0 / denominator)).isEqualTo(numerator / of, EXACT);
    }

    @Test
    void givesItToFourDigits() {
        assertThat(Binomial.above(13, 19, 1.0 / 2)).isEqualTo(0.9423, FOUR_DIGITS);
        assertThat(Binomial.above(9, 19, 1.0 / 3)).isEqualTo(0.9081, FOUR_DIGITS);
    }

    @Test
    void agreesWithExactFractions() {
        for (int s = 0; s <= 60; s++) {
            for (int a = 0; a <= s; a++) {
                assertThat(Binomial.above(a, s, 1.0 / 2))
                        .as("%d of %d", a, s)
                        .isEqualTo(exactlyAbove(a, s, 2), EXACT);
                assertThat(Binomial.above(a, s, 1.0 / 3))
                        .as("%d of %d", a, s)
                        .isEqualTo(exactlyAbove(a, s, 3), EXACT);
            }
        }
        assertThat(Binomial.above(1_020, 2_000, 1.0 / 2))
                .isEqualTo(exactlyAbove(1_020, 2_000, 2), EXACT);
        assertThat(Binomial.above(690, 2_000, 1.0 / 3))
                .isEqualTo(exactlyAbove(690, 2_000, 3), EXACT);
    }

    @Test
    void holdsForAMillion() {
        int million = 1_000_000;
        assertThat(Binomial.above(500_000, million, 1.0 / 2)).isEqualTo(0.5, within(1e-3));
        // One and two standard deviations above one half; the normal distribution is as good there.
        assertThat(Binomial.above(500_500, million, 1.0 / 2)).isEqualTo(0.84134, within(1e-4));
        assertThat(Binomial.above(501_000, million, 1.0 / 2)).isEqualTo(0.97725, within(1e-4));
        assertThat(Binomial.above(499_000, million, 1.0 / 2))
                .isEqualTo(1 - Binomial.above(501_000, million, 1.0 / 2), within(1e-12));
        assertThat(Binomial.above(0, million, 1.0 / 2)).isZero();
        assertThat(Binomial.above(million, million, 1.0 / 3)).isOne();
        assertThat(Binomial.greater(300_000, million, 300_000, million))
                .isEqualTo(0.5, within(1e-12));
        // 648 is one standard deviation of the difference of two shares of 0.3.
        assertThat(Binomial.greater(300_648, million, 300_000, million))
                .isEqualTo(0.8413, within(5e-4));
        assertThat(Binomial.greater(3, 5, 500_000, million)).isEqualTo(0.65625, within(1e-3));
    }

    @Test
    void saysWhoRaisesSomethingMoreOften() {
        assertThat(Binomial.greater(12, 19, 0, 5)).isEqualTo(0.9925, FOUR_DIGITS);
        assertThat(Binomial.greater(12, 19, 1, 5)).isEqualTo(0.9478, FOUR_DIGITS);
        assertThat(Binomial.greater(6, 19, 0, 5)).isEqualTo(0.8822, FOUR_DIGITS);
        assertThat(Binomial.greater(5, 5, 12, 19)).isEqualTo(0.9194, FOUR_DIGITS);
        assertThat(Binomial.greater(4, 5, 9, 19)).isEqualTo(0.8826, FOUR_DIGITS);
    }

    @Test
    void agreesWithTheSumOfBetaFunctions() {
        for (int og = 0; og <= 9; og++) {
            for (int oh = 0; oh <= 9; oh++) {
                for (int sg = 0; sg <= og; sg++) {
                    for (int sh = 0; sh <= oh; sh++) {
                        assertThat(Binomial.greater(sg, og, sh, oh))
                                .as("%d of %d v %d of %d", sg, og, sh, oh)
                                .isEqualTo(exactlyGreater(sg, og, sh, oh), EXACT);
                    }
                }
            }
        }
        assertThat(Binomial.greater(140, 300, 120, 280))
                .isEqualTo(exactlyGreater(140, 300, 120, 280), EXACT);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5, 0.65, 1",
        "4, 5, 0.44, 0.95",
        "3, 5, 0.27, 0.86",
        "3, 3, 0.53, 1",
        "14, 19, 0.55, 0.87",
        "19, 19, 0.88, 1",
        "0, 0, 0, 1"
    })
    void givesWilsonsInterval(int a, int s, double lower, double upper) {
        assertThat(Binomial.wilson(a, s).lower()).isEqualTo(lower, TWO_DIGITS);
        assertThat(Binomial.wilson(a, s).upper()).isEqualTo(upper, TWO_DIGITS);
    }

    /// The ends are the shares from which the observed one is just 1.645 standard errors away.
    @Test
    void endsWilsonsIntervalWhereTheScoreTestDoes() {
        for (int s = 1; s <= 40; s++) {
            for (int a = 0; a <= s; a++) {
                Interval interval = Binomial.wilson(a, s);
                for (double end : new double[] {interval.lower(), interval.upper()}) {
                    double distance = Math.abs((double) a / s - end);
                    assertThat(distance * distance)
                            .as("%d of %d", a, s)
                            .isEqualTo(
                                    1.6448536269514722 * 1.6448536269514722 * end * (1 - end) / s,
                                    within(1e-12));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"12, 19, 1, 5, 0.02, 0.65", "15, 19, 4, 5, -0.25, 0.37"})
    void givesNewcombesInterval(int ag, int sg, int ah, int sh, double lower, double upper) {
        assertThat(Binomial.newcombe(ag, sg, ah, sh).lower()).isEqualTo(lower, TWO_DIGITS);
        assertThat(Binomial.newcombe(ag, sg, ah, sh).upper()).isEqualTo(upper, TWO_DIGITS);
    }

    @Test
    void saysWhatSilenceCanHide() {
        assertThat(Binomial.hidden(5)).isEqualTo(0.45, TWO_DIGITS);
        assertThat(Binomial.hidden(19)).isEqualTo(0.146, within(0.0005));
    }

    @Test
    void refusesWhatIsNoCount() {
        assertThatIllegalArgumentException().isThrownBy(() -> Binomial.above(3, 2, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> Binomial.above(-1, 2, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> Binomial.above(1, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Binomial.newcombe(1, 2, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Binomial.hidden(0));
    }

    /// The sum of the definition over t = 1 / `denominator`, in whole numbers.
    static double exactlyAbove(int a, int s, int denominator) {
        BigInteger sum = BigInteger.ZERO;
        for (int k = 0; k <= a; k++) {
            sum =
                    sum.add(
                            choose(s + 1, k)
                                    .multiply(BigInteger.valueOf(denominator - 1).pow(s + 1 - k)));
        }
        return quotient(sum, BigInteger.valueOf(denominator).pow(s + 1));
    }

    /// The sum of the definition, sum over i < a_g of B(a_h + i, b_g + b_h) / ((b_g + i) B(1 + i,
    /// b_g) B(a_h, b_h)), in whole numbers.
    static double exactlyGreater(int sg, int og, int sh, int oh) {
        int ag = 1 + sg;
        int bg = 1 + og - sg;
        int ah = 1 + sh;
        int bh = 1 + oh - sh;
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < ag; i++) {
            // B(a, b) = (a - 1)! (b - 1)! / (a + b - 1)!
            BigInteger above =
                    factorial(ah + i - 1)
                            .multiply(factorial(bg + bh - 1))
                            .multiply(factorial(i + bg))
                            .multiply(factorial(ah + bh - 1));
            BigInteger below =
                    factorial(ah + i + bg + bh - 1)
                            .multiply(BigInteger.valueOf(bg + i))
                            .multiply(factorial(i))
                            .multiply(factorial(bg - 1))
                            .multiply(factorial(ah - 1))
                            .multiply(factorial(bh - 1));
            sum = sum.add(new BigDecimal(above).divide(new BigDecimal(below), new MathContext(30)));
        }
        return sum.doubleValue();
    }

    private static double quotient(BigInteger above, BigInteger below) {
        return new BigDecimal(above)
                .divide(new BigDecimal(below), new MathContext(30))
                .doubleValue();
    }

    private static BigInteger choose(int n, int k) {
        return factorial(n).divide(factorial(k).multiply(factorial(n - k)));
    }

    private static final BigInteger[] FACTORIALS = factorials(2_002);

    private static BigInteger factorial(int n) {
        return FACTORIALS[n];
    }

    private static BigInteger[] factorials(int n) {
        BigInteger[] factorials = new BigInteger[n];
        factorials[0] = BigInteger.ONE;
        for (int i = 1; i < n; i++) {
            factorials[i] = factorials[i - 1].multiply(BigInteger.valueOf(i));
        }
        return factorials;
    }
}
