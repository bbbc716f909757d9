package org.qiutong.ground.bridging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.evidence.Stance;
import org.qiutong.ground.Thresholds;
import org.qiutong.ground.index.Counts;
import org.qiutong.id.CommunityId;

/// How far one expert agrees with every community.
public sealed interface Bridge {

    /// With fewer concepts, nothing is said of an expert and a community.
    int ENOUGH = 5;

    /// One concept on which the expert takes a side, and how the community stands on it.
    ///
    /// @param counts all of the community, the expert included if the community is the expert's own
    record Held(Stance stance, Counts counts) {

        public Held {
            if (stance == Stance.MIXED) {
                throw new IllegalArgumentException("who takes no side is aligned with nobody");
            }
        }
    }

    /// Enough is known of all communities.
    ///
    /// @param bridge the least of `align`
    /// @param align by community, from -1 (opposed to it in all) to 1
    record Spanning(double bridge, Map<CommunityId, Double> align) implements Bridge {

        public Spanning {
            align = Map.copyOf(align);
        }
    }

    /// The expert meets these communities on fewer than [#ENOUGH] concepts.
    record Insufficient(List<CommunityId> communities) implements Bridge {

        public Insufficient {
            communities = List.copyOf(communities);
        }
    }

    /// @param own the expert's community, from whose counts the expert is left out
    /// @param held by community: all communities in scope
    static Bridge of(CommunityId own, Map<CommunityId, List<Held>> held) {
        Map<CommunityId, Double> align = new LinkedHashMap<>();
        List<CommunityId> open = new ArrayList<>();
        held.forEach((community, concepts) ->
                align(community.equals(own), concepts)
                        .ifPresentOrElse(
                                value -> align.put(community, value), () -> open.add(community)));
        return open.isEmpty() && !align.isEmpty()
                ? new Spanning(
                        align.values().stream().mapToDouble(value -> value).min().orElseThrow(),
                        align)
                : new Insufficient(open);
    }

    /// align(e, h): the mean of x (A_h - D_h) / (S_h + 2) over the expert's concepts with S_h >= 3,
    /// where x is 1 for support and -1 for opposition.
    private static Optional<Double> align(boolean own, List<Held> concepts) {
        double sum = 0;
        int n = 0;
        for (Held held : concepts) {
            Counts counts = own ? held.counts().without(held.stance()) : held.counts();
            if (counts.stances() >= Thresholds.FEW) {
                double x = held.stance() == Stance.SUPPORT ? 1 : -1;
                sum += x * (counts.support() - counts.oppose()) / (counts.stances() + 2);
                n++;
            }
        }
        return n < ENOUGH ? Optional.empty() : Optional.of(sum / n);
    }
}
