package org.qiutong.ground.bridging;

import java.util.Collection;
import java.util.Optional;
import org.qiutong.ground.Assessment;
import org.qiutong.ground.Certainty;
import org.qiutong.ground.Side;
import org.qiutong.id.CommunityId;

/// One cell of the matrix of communities: on how many concepts two of them agree and disagree, out
/// of those on which enough spoke in both.
public record PairOfCommunities(int shared, int contested, int comparable) {

    /// @throws java.util.NoSuchElementException if a community is not in the scope of an assessment
    public static PairOfCommunities of(
            CommunityId first, CommunityId second, Collection<Assessment> assessments) {
        int shared = 0;
        int contested = 0;
        int comparable = 0;
        for (Assessment assessment : assessments) {
            Side g = assessment.side(first).orElseThrow();
            Side h = assessment.side(second).orElseThrow();
            if (g.comparable() && h.comparable()) {
                comparable++;
                if (both(support(g), support(h)) || both(opposition(g), opposition(h))) {
                    shared++;
                }
                if (both(support(g), opposition(h)) || both(opposition(g), support(h))) {
                    contested++;
                }
            }
        }
        return new PairOfCommunities(shared, contested, comparable);
    }

    private static boolean both(Optional<Certainty> one, Optional<Certainty> other) {
        return one.isPresent() && other.isPresent();
    }

    private static Optional<Certainty> support(Side side) {
        return side.figures().flatMap(Side.Figures::support);
    }

    private static Optional<Certainty> opposition(Side side) {
        return side.figures().flatMap(Side.Figures::opposition);
    }
}
