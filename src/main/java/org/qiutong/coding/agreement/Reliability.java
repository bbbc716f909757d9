package org.qiutong.coding.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// How far coders agree beyond what chance would give.
final class Reliability {

    /// How far two values of the same unit are apart.
    enum Metric {
        /// The same or not.
        NOMINAL {
            @Override
            double distance(double one, double other) {
                return one == other ? 0 : 1;
            }
        },
        /// The square of the difference.
        INTERVAL {
            @Override
            double distance(double one, double other) {
                return (one - other) * (one - other);
            }
        };

        abstract double distance(double one, double other);
    }

    private Reliability() {}

    /// The share of units in which two coders agree.
    ///
    /// @param table the number of units by the category that the first gave (row) and the second
    /// @return empty without units
    static OptionalDouble percent(long[][] table) {
        long units = units(table);
        long agreed = 0;
        for (int at = 0; at < table.length; at++) {
            agreed += table[at][at];
        }
        return units == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) agreed / units);
    }

    /// Cohen's kappa: (observed − expected) / (1 − expected), where two coders who give each
    /// category as often as these did, but at random, agree in the expected share of units. Cohen,
    /// "A coefficient of agreement for nominal scales", 1960.
    ///
    /// @param table as in [#percent]
    /// @return empty if chance alone would give full agreement, as where nobody uses a code
    static OptionalDouble kappa(long[][] table) {
        double units = units(table);
        double expected = 0;
        for (int at = 0; at < table.length; at++) {
            long column = 0;
            for (long[] row : table) {
                column += row[at];
            }
            expected += Arrays.stream(table[at]).sum() / units * (column / units);
        }
        double chance = expected;
        return units == 0 || chance >= 1
                ? OptionalDouble.empty()
                : OptionalDouble.of((percent(table).orElseThrow() - chance) / (1 - chance));
    }

    private static long units(long[][] table) {
        return Arrays.stream(table).flatMapToLong(Arrays::stream).sum();
    }

    /// Krippendorff's alpha: 1 − observed / expected disagreement, for any number of coders, each
    /// of whom may have left units out. Krippendorff, "Computing Krippendorff's alpha-reliability",
    /// 2011.
    ///
    /// @param units the values that a unit was given, without those that are missing
    /// @return empty if all values are the same, or no unit has two
    static OptionalDouble alpha(List<double[]> units, Metric metric) {
        int[] once = new int[units.size()];
        Arrays.fill(once, 1);
        return alpha(units, once, metric);
    }

    /// The same of units that come several times.
    ///
    /// @param counts how often each comes
    static OptionalDouble alpha(List<double[]> units, int[] counts, Metric metric) {
        Map<Double, Long> values = new TreeMap<>();
        double observed = 0;
        long all = 0;
        for (int at = 0; at < counts.length; at++) {
            double[] given = units.get(at);
            if (given.length < 2) {
                continue;
            }
            double apart = 0;
            for (double one : given) {
                values.merge(one, (long) counts[at], Long::sum);
                for (double other : given) {
                    apart += metric.distance(one, other);
                }
            }
            observed += counts[at] * apart / (given.length - 1);
            all += (long) counts[at] * given.length;
        }
        double expected = 0;
        for (Map.Entry<Double, Long> one : values.entrySet()) {
            for (Map.Entry<Double, Long> other : values.entrySet()) {
                expected +=
                        (double) one.getValue()
                                * other.getValue()
                                * metric.distance(one.getKey(), other.getKey());
            }
        }
        return expected == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - (all - 1) * observed / expected);
    }
}
