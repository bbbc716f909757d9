package org.qiutong.ground;

import java.util.Comparator;
import java.util.List;
import org.qiutong.ground.Binomial.Interval;
import org.qiutong.ground.index.Counts;
import org.qiutong.id.CommunityId;

/// How far the communities in scope are apart.
public sealed interface Divergence {

    /// Between two: the share of support in `first` minus that in `second`, from -1 to 1, with its
    /// interval of 90 %.
    record Difference(CommunityId first, CommunityId second, double value, Interval interval)
            implements Divergence {

        /// Whether it can be told which of the two supports more.
        public boolean clear() {
            return !interval.contains(0);
        }
    }

    /// Among more: the distance from the least to the greatest expected share of support, among
    /// communities where enough experts spoke.
    record Spread(CommunityId greatest, CommunityId least, double value) implements Divergence {}

    /// Fewer than two communities where enough experts spoke.
    record NotComparable() implements Divergence {}

    static Divergence of(List<Side> sides) {
        List<Side> heard = sides.stream().filter(Side::comparable).toList();
        if (heard.size() < 2) {
            return new NotComparable();
        }
        if (sides.size() == 2) {
            Side first = sides.getFirst();
            Side second = sides.getLast();
            Counts g = first.counts();
            Counts h = second.counts();
            return new Difference(
                    first.community(),
                    second.community(),
                    (double) g.support() / g.stances() - (double) h.support() / h.stances(),
                    Binomial.newcombe(g.support(), g.stances(), h.support(), h.stances()));
        }
        Comparator<Side> byShare = Comparator.comparingDouble(Divergence::share);
        Side greatest = heard.stream().max(byShare).orElseThrow();
        Side least = heard.stream().min(byShare).orElseThrow();
        return new Spread(greatest.community(), least.community(), share(greatest) - share(least));
    }

    private static double share(Side side) {
        return side.figures().orElseThrow().p();
    }
}
