package org.qiutong.ground;

import java.util.Comparator;
import java.util.List;
import org.qiutong.ground.Comparison.Heard;
import org.qiutong.id.CommunityId;

/// How far all communities support a concept.
///
/// @param consensus the geometric mean of the expected shares of support, GIC^(1/G): unlike the
///   product it does not shrink with the number of communities
/// @param weakest the community with the least lower end of its interval
/// @param floor that lower end: the key to sort by
public record Agreement(double consensus, CommunityId weakest, double floor) {

    static Heard<Agreement> of(List<Side> sides) {
        int heard = (int) sides.stream().filter(side -> side.counts().stances() > 0).count();
        if (heard < sides.size() || sides.isEmpty()) {
            return new Heard.Part<>(heard, sides.size());
        }
        Side weakest =
                sides.stream().min(Comparator.comparingDouble(Agreement::floor)).orElseThrow();
        return new Heard.All<>(
                new Agreement(
                        Math.pow(groupInformed(sides), 1.0 / sides.size()),
                        weakest.community(),
                        floor(weakest)));
    }

    /// GIC: the product of (A + 1) / (S + 2) over the communities (Small et al. 2021, "Polis:
    /// Scaling deliberation by mapping high dimensional opinion spaces"). A silent one counts one
    /// half.
    static double groupInformed(List<Side> sides) {
        double product = 1;
        for (Side side : sides) {
            product *= side.figures().orElseThrow().p();
        }
        return product;
    }

    private static double floor(Side side) {
        return side.figures().orElseThrow().interval().lower();
    }
}
