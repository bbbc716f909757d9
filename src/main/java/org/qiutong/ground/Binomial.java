package org.qiutong.ground;

import java.util.function.LongToDoubleFunction;

/// What a head count says of the share behind it. The prior is uniform: every share is equally
/// likely before anybody has spoken.
public final class Binomial {

    /// The 95th percentile of the standard normal distribution, for two-sided intervals of 90 %.
    private static final double Z = 1.6448536269514722;

    /// A tail is negligible for a `double` if a bound on its logarithm is below this.
    private static final double NEGLIGIBLE_LOG = -45;

    private static final double NEGLIGIBLE = 1e-19;

    private Binomial() {}

    /// q(A, S; t): the probability that the share is greater than `t`, after `a` of `s`.
    ///
    /// With a uniform prior the share is distributed as Beta(A + 1, S - A + 1), and its upper tail
    /// is the lower tail of a binomial distribution with S + 1 trials (Bayes 1763; Abramowitz and
    /// Stegun 1964, 26.5.24): sum over k = 0..A of C(S + 1, k) t^k (1 - t)^(S + 1 - k).
    ///
    /// @param t strictly between 0 and 1
    public static double above(int a, int s, double t) {
        requireCount(a, s);
        if (!(t > 0 && t < 1)) {
            throw new IllegalArgumentException("no share to be above of: " + t);
        }
        long n = s + 1L;
        // Hoeffding 1963: far from the mean, the other tail is negligible.
        double distance = a + 0.5 - n * t;
        if (-2 * distance * distance / n < NEGLIGIBLE_LOG) {
            return distance > 0 ? 1 : 0;
        }
        double odds = t / (1 - t);
        long mode = Math.min(n, (long) ((n + 1) * t));
        return atMost(a, 0, mode, n, k -> odds * (n - k) / (k + 1));
    }

    /// P(s_g > s_h): the probability that `g` raises something more often than `h`, after `sg` of
    /// `og` and `sh` of `oh`.
    ///
    /// A share with distribution Beta(a, b) is the a-th smallest of a + b - 1 uniform draws. Of the
    /// draws of both, ranked together, look at the first S_g + S_h + 1: `g` is ahead exactly when
    /// at most S_g of them are its own, and their number is hypergeometric. This equals the usual
    /// sum of beta functions, without their large logarithms.
    public static double greater(int sg, int og, int sh, int oh) {
        requireCount(sg, og);
        requireCount(sh, oh);
        long own = og + 1L;
        long others = oh + 1L;
        long first = (long) sg + sh + 1;
        long mode = (long) ((first + 1.0) * (own + 1.0) / (own + others + 2.0));
        long least = Math.max(0, first - others);
        long most = Math.min(first, own);
        return atMost(
                sg,
                least,
                Math.clamp(mode, least, most),
                most,
                k -> (double) (own - k) * (first - k) / ((k + 1.0) * (others - first + k + 1)));
    }

    /// The score interval of 90 % for a share (Wilson 1927); all of [0, 1] after nobody spoke.
    public static Interval wilson(int a, int s) {
        requireCount(a, s);
        if (s == 0) {
            return new Interval(0, 1);
        }
        double share = (double) a / s;
        double z2 = Z * Z;
        double centre = (share + z2 / (2 * s)) / (1 + z2 / s);
        double half =
                Z / (1 + z2 / s) * Math.sqrt(share * (1 - share) / s + z2 / (4.0 * s * (double) s));
        // Exactly 0 and 1 in these cases, without rounding errors.
        return new Interval(a == 0 ? 0 : centre - half, a == s ? 1 : centre + half);
    }

    /// The interval of 90 % for the difference of two shares, A_g / S_g - A_h / S_h, from the score
    /// intervals of both (Newcombe 1998, method 10). Both need at least one stance.
    public static Interval newcombe(int ag, int sg, int ah, int sh) {
        if (sg == 0 || sh == 0) {
            throw new IllegalArgumentException("no difference to a community that is not heard");
        }
        Interval g = wilson(ag, sg);
        Interval h = wilson(ah, sh);
        double pg = (double) ag / sg;
        double ph = (double) ah / sh;
        return new Interval(
                pg - ph - Math.hypot(pg - g.lower(), h.upper() - ph),
                pg - ph + Math.hypot(g.upper() - pg, ph - h.lower()));
    }

    /// What silence can hide: the greatest share of a community that is compatible with none of `n`
    /// experts, at 95 % (Clopper and Pearson 1934, one-sided).
    ///
    /// @param n at least 1
    public static double hidden(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("the silence of nobody hides everything");
        }
        return 1 - Math.pow(0.05, 1.0 / n);
    }

    /// P(X <= k) of a unimodal distribution, from the ratios of neighbouring weights: weights
    /// relative to the mode never overflow, and negligible ones are left out.
    ///
    /// @param ratio the weight of k + 1 divided by that of k
    private static double atMost(
            long k, long least, long mode, long most, LongToDoubleFunction ratio) {
        double below = mode <= k ? 1 : 0;
        double all = 1;
        double weight = 1;
        for (long i = mode; i < most && weight > NEGLIGIBLE; i++) {
            weight *= ratio.applyAsDouble(i);
            all += weight;
            if (i + 1 <= k) {
                below += weight;
            }
        }
        weight = 1;
        for (long i = mode; i > least && weight > NEGLIGIBLE; i--) {
            weight /= ratio.applyAsDouble(i - 1);
            all += weight;
            if (i - 1 <= k) {
                below += weight;
            }
        }
        return below / all;
    }

    private static void requireCount(int part, int whole) {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException("no count: " + part + " of " + whole);
        }
    }

    /// The values that are compatible with what was seen.
    public record Interval(double lower, double upper) {

        public Interval {
            if (!(lower <= upper)) {
                throw new IllegalArgumentException("no interval: [" + lower + ", " + upper + "]");
            }
        }

        public boolean contains(double value) {
            return lower <= value && value <= upper;
        }
    }
}
