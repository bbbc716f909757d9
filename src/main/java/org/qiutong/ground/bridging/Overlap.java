package org.qiutong.ground.bridging;

import java.util.Comparator;
import org.qiutong.ground.Binomial;
import org.qiutong.ground.Thresholds;

/// The concepts on which two experts of different communities both take a side: whether they make a
/// bridge.
///
/// @param same a: on how many they are on the same side
/// @param opposite d: on how many on opposite sides
public record Overlap(int same, int opposite) {

    /// The best bridge first: the surest that the two agree on most, then the one that rests on
    /// more.
    public static final Comparator<Overlap> BEST_FIRST =
            Comparator.comparingDouble(Overlap::agreement)
                    .thenComparingInt(Overlap::same)
                    .reversed();

    public Overlap {
        if (same < 0 || opposite < 0) {
            throw new IllegalArgumentException("no overlap: " + same + " and " + opposite);
        }
    }

    /// a + d: on how many both take a side.
    public int met() {
        return same + opposite;
    }

    /// Whether they meet on enough concepts to be ranked at all.
    public boolean enough() {
        return met() >= Thresholds.FEW;
    }

    /// q(a, a + d; 1/2): the probability that they agree on more than half of what both address.
    public double agreement() {
        return Binomial.above(same, met(), 1.0 / 2);
    }
}
