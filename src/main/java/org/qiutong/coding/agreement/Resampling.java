package org.qiutong.coding.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// The interval in which Krippendorff's alpha lies in 95 of 100 samples of as many units: units are
/// drawn again and again from those that there are (percentile bootstrap). The draws are the same
/// each time.
final class Resampling {

    private static final int SAMPLES = 1_000;
    private static final double OUTSIDE = .025;

    /// Where more samples than these have no alpha, since a code is in none of them, there is no
    /// interval.
    private static final int MOST_WITHOUT = SAMPLES / 20;

    private Resampling() {}

    /// @param counts how often each unit comes
    static Optional<CodeAgreement.Interval> interval(List<double[]> units, int[] counts) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        List<Double> alphas = new ArrayList<>();
        for (int sample = 0; sample < SAMPLES; sample++) {
            Reliability.alpha(units, draw(counts, random), Reliability.Metric.NOMINAL)
                    .ifPresent(alphas::add);
        }
        if (SAMPLES - alphas.size() > MOST_WITHOUT) {
            return Optional.empty();
        }
        alphas.sort(null);
        int outside = (int) Math.round(OUTSIDE * alphas.size());
        return Optional.of(
                new CodeAgreement.Interval(
                        alphas.get(outside), alphas.get(alphas.size() - 1 - outside)));
    }

    /// As many units as there are, each of which is any of them.
    private static int[] draw(int[] counts, RandomGenerator random) {
        int[] drawn = new int[counts.length];
        int left = Arrays.stream(counts).sum();
        int from = left;
        for (int at = 0; at < counts.length && left > 0; at++) {
            drawn[at] = binomial(left, (double) counts[at] / from, random);
            left -= drawn[at];
            from -= counts[at];
        }
        return drawn;
    }

    /// How many of so many trials succeed. Jumps from one success to the next: most units have no
    /// code, and those that have are few.
    private static int binomial(int trials, double chance, RandomGenerator random) {
        if (chance >= 1) {
            return trials;
        }
        if (chance > .5) {
            return trials - binomial(trials, 1 - chance, random);
        }
        if (chance <= 0) {
            return 0;
        }
        double failure = Math.log1p(-chance);
        int successes = 0;
        double at = Math.floor(Math.log(1 - random.nextDouble()) / failure);
        while (at < trials) {
            successes++;
            at += 1 + Math.floor(Math.log(1 - random.nextDouble()) / failure);
        }
        return successes;
    }
}
