package org.qiutong.ground.rest;

import java.util.List;
import java.util.Map;
import org.qiutong.ground.bridging.ActorCongruence;
import org.qiutong.ground.bridging.Bridges;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ExpertId;
import org.qiutong.web.Names;

/// Who and what bridges communities, as the API tells it.
final class BridgingPayloads {

    private BridgingPayloads() {}

    /// @param pairs experts of different communities, the surest to agree on most first
    /// @param experts by how far they agree with the community that agrees with them least
    /// @param insufficient how many experts are known on too few concepts to say
    /// @param communities each two of them
    record BridgingPayload(
            List<PairPayload> pairs,
            List<ExpertPayload> experts,
            int insufficient,
            List<CommunitiesPayload> communities,
            CongruencePayload congruence) {

        static BridgingPayload of(Bridges bridges, CongruencePayload congruence) {
            return new BridgingPayload(
                    bridges.pairs().stream().map(PairPayload::of).toList(),
                    bridges.experts().stream().map(ExpertPayload::of).toList(),
                    bridges.insufficient(),
                    bridges.matrix().stream().map(CommunitiesPayload::of).toList(),
                    congruence);
        }
    }

    /// @param q the probability that the two agree on more than half of what both address
    record PairPayload(
            ExpertId expert,
            CommunityId community,
            ExpertId other,
            CommunityId otherCommunity,
            int same,
            int opposite,
            double q) {

        static PairPayload of(Bridges.Pair pair) {
            return new PairPayload(
                    pair.expert(),
                    pair.community(),
                    pair.other(),
                    pair.otherCommunity(),
                    pair.overlap().same(),
                    pair.overlap().opposite(),
                    pair.overlap().agreement());
        }
    }

    /// @param align by community, from -1 to 1
    record ExpertPayload(
            ExpertId expert, CommunityId community, double bridge, Map<CommunityId, Double> align) {

        static ExpertPayload of(Bridges.Bridging each) {
            return new ExpertPayload(
                    each.expert(), each.community(), each.bridge().bridge(), each.bridge().align());
        }
    }

    /// @param comparable on how many concepts enough of both spoke: the total for the other two
    record CommunitiesPayload(
            CommunityId community, CommunityId other, int shared, int contested, int comparable) {

        static CommunitiesPayload of(Bridges.CommunityPair each) {
            return new CommunitiesPayload(
                    each.community(),
                    each.other(),
                    each.pair().shared(),
                    each.pair().contested(),
                    each.pair().comparable());
        }
    }

    /// @param pairs how many pairs have a weight
    /// @param edges those of them with the highest absolute weights
    record CongruencePayload(
            String measure,
            String normalization,
            List<ExpertId> experts,
            int pairs,
            List<EdgePayload> edges) {

        private static final int MOST = 1_000;

        static CongruencePayload of(
                ActorCongruence congruence,
                ActorCongruence.Measure measure,
                ActorCongruence.Normalization normalization) {
            return new CongruencePayload(
                    Names.of(measure),
                    Names.of(normalization),
                    congruence.actors(),
                    congruence.edges().size(),
                    congruence.strongest(MOST).stream()
                            .map(each -> new EdgePayload(each.actor(), each.other(), each.weight()))
                            .toList());
        }
    }

    record EdgePayload(ExpertId expert, ExpertId other, double weight) {}
}
