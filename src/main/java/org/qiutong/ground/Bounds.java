package org.qiutong.ground;

import org.qiutong.ground.Binomial.Interval;

/// How many of a community's whole sample hold something, without any assumption on those of whom
/// nothing is known (Manski 1989): the intersection of what its experts said and what sources
/// report of it.
public sealed interface Bounds {

    /// At least `lower` and at most `upper` of `of`.
    record Range(int lower, int upper, int of) implements Bounds {

        /// The same as shares of the sample; [0, 1] for an empty sample.
        public Interval share() {
            return of == 0
                    ? new Interval(0, 1)
                    : new Interval((double) lower / of, (double) upper / of);
        }
    }

    /// The evidence contradicts itself: one part of it says at least `least`, another at most
    /// `most`.
    record Contradiction(int least, int most, int of) implements Bounds {}
}
