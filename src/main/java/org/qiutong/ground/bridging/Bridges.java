package org.qiutong.ground.bridging;

import java.util.List;
import java.util.Optional;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.Stance;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ExpertId;

/// Who and what bridges communities.
///
/// @param pairs experts of different communities who agree, the surest first
/// @param bestKnown the two experts of different communities who both take a side on the most
///   concepts, however few; none if no two do on any
/// @param experts those of whom enough is known, by how far they agree with the community that
///   agrees with them least
/// @param insufficient how many experts are known on too few concepts to say
/// @param matrix each two communities
public record Bridges(
        List<Pair> pairs,
        Optional<Pair> bestKnown,
        List<Bridging> experts,
        int insufficient,
        List<CommunityPair> matrix,
        List<CommunityId> communities) {

    public Bridges {
        pairs = List.copyOf(pairs);
        experts = List.copyOf(experts);
        matrix = List.copyOf(matrix);
        communities = List.copyOf(communities);
    }

    /// Two experts of different communities.
    public record Pair(
            ExpertId expert,
            CommunityId community,
            ExpertId other,
            CommunityId otherCommunity,
            Overlap overlap) {}

    /// A concept on which two experts both take a side.
    public record Met(Concept concept, Stance stance, Stance other) {

        public boolean agree() {
            return stance == other;
        }
    }

    /// An expert and how far each community agrees with them.
    public record Bridging(ExpertId expert, CommunityId community, Bridge.Spanning bridge) {}

    /// What two communities share and dispute.
    public record CommunityPair(CommunityId community, CommunityId other, PairOfCommunities pair) {}
}
