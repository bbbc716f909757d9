package org.qiutong.text;

import java.util.ArrayList;
import java.util.List;

/// Aligns the sentences of two texts by their lengths alone.
///
/// After William A. Gale and Kenneth W. Church, "A Program for Aligning Sentences in Bilingual
/// Corpora", ACL 1991 (doi:10.3115/981344.981367), with their priors and their variance. A long
/// sentence has a long translation: the difference of two lengths, divided by the square root of
/// the mean length times the variance of a character, is taken as standard normal. Dynamic
/// programming finds the cheapest alignment.
final class Alignment {

    /// A group of consecutive sentences: how many of each text belong together.
    record Bead(int first, int second) {

        boolean isHalf() {
            return first == 0 || second == 0;
        }
    }

    private enum Kind {
        ONE_TO_ONE(1, 1, 0.89),
        ONE_TO_TWO(1, 2, 0.089),
        TWO_TO_ONE(2, 1, 0.089),
        TWO_TO_TWO(2, 2, 0.011),
        LEFT_OUT(1, 0, 0.0099),
        ADDED(0, 1, 0.0099);

        final int first;
        final int second;
        final double cost;

        Kind(int first, int second, double prior) {
            this.first = first;
            this.second = second;
            this.cost = -Math.log(prior);
        }
    }

    /// The variance of the length that one character has in the other language.
    private static final double VARIANCE = 6.8;

    private static final double LOG_ROOT_OF_TWO_PI = Math.log(2 * Math.PI) / 2;

    private Alignment() {}

    /// The beads in order; each sentence is in exactly one.
    ///
    /// @param first the lengths of one text's sentences, in letters
    /// @param second the lengths of the other text's sentences, scaled to the same unit
    static List<Bead> of(double[] first, double[] second) {
        double[] from = sums(first);
        double[] to = sums(second);
        double[][] costs = new double[first.length + 1][second.length + 1];
        Kind[][] last = new Kind[first.length + 1][second.length + 1];
        for (int i = 0; i <= first.length; i++) {
            for (int j = i == 0 ? 1 : 0; j <= second.length; j++) {
                costs[i][j] = Double.POSITIVE_INFINITY;
                for (Kind kind : Kind.values()) {
                    int before = i - kind.first;
                    int beside = j - kind.second;
                    if (before < 0 || beside < 0) {
                        continue;
                    }
                    double cost =
                            costs[before][beside]
                                    + kind.cost
                                    + unlikeness(from[i] - from[before], to[j] - to[beside]);
                    if (cost < costs[i][j]) {
                        costs[i][j] = cost;
                        last[i][j] = kind;
                    }
                }
            }
        }
        List<Bead> beads = new ArrayList<>();
        for (int i = first.length, j = second.length; i > 0 || j > 0; ) {
            Kind kind = last[i][j];
            beads.add(new Bead(kind.first, kind.second));
            i -= kind.first;
            j -= kind.second;
        }
        return joined(beads.reversed());
    }

    /// Joins an unmatched sentence to its neighbour: lengths can hardly tell a sentence that was
    /// left out from one that was merged into another.
    private static List<Bead> joined(List<Bead> beads) {
        List<Bead> joined = new ArrayList<>();
        for (Bead bead : beads) {
            boolean follows = !joined.isEmpty() && (bead.isHalf() || joined.getLast().isHalf());
            Bead before = follows ? joined.removeLast() : new Bead(0, 0);
            joined.add(new Bead(before.first() + bead.first(), before.second() + bead.second()));
        }
        return List.copyOf(joined);
    }

    /// Cumulative lengths, from 0.
    private static double[] sums(double[] lengths) {
        double[] sums = new double[lengths.length + 1];
        for (int i = 0; i < lengths.length; i++) {
            sums[i + 1] = sums[i] + lengths[i];
        }
        return sums;
    }

    /// The negative logarithm of the probability that lengths differ at least this much.
    private static double unlikeness(double one, double other) {
        double mean = (one + other) / 2;
        return mean == 0 ? 0 : logOfTails(Math.abs(one - other) / Math.sqrt(mean * VARIANCE));
    }

    /// Both tails of the standard normal distribution beyond `x`, as a negative logarithm, which
    /// stays finite however large `x` is. Abramowitz and Stegun, Handbook of Mathematical
    /// Functions, 26.2.17.
    private static double logOfTails(double x) {
        double t = 1 / (1 + 0.2316419 * x);
        double sum =
                t
                        * (0.319381530
                                + t
                                        * (-0.356563782
                                                + t
                                                        * (1.781477937
                                                                + t
                                                                        * (-1.821255978
                                                                                + t
                                                                                        * 1.330274429))));
        return x * x / 2 + LOG_ROOT_OF_TWO_PI - Math.log(2 * sum);
    }
}
