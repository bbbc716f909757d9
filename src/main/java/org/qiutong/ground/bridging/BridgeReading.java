package org.qiutong.ground.bridging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.Stance;
import org.qiutong.ground.Assessment;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.GroundOrder;
import org.qiutong.ground.GroundReading;
import org.qiutong.ground.index.Counts;
import org.qiutong.ground.index.SideMatrix;
import org.qiutong.ground.index.Slice;
import org.qiutong.ground.index.StanceIndex;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;

/// Who bridges, in one snapshot of the evidence.
final class BridgeReading {

    /// The most pairs and experts returned: nobody reads further.
    private static final int SHOWN = 100;

    /// The most experts to compare: all pairs of more would take too long.
    private static final int MOST = 3_000;

    private final GroundReading reading;
    private final StanceIndex index;
    private final List<Concept> wanted;
    private final Slice slice;

    BridgeReading(GroundReading reading) {
        this.reading = reading;
        index = reading.index();
        wanted = reading.concepts();
        slice = reading.slice();
    }

    /// Every expert in question by concept.
    ///
    /// @throws TooManyExperts if there are more than can be compared with each other
    SideMatrix sides() {
        SideMatrix sides = index.sides(slice);
        if (sides.experts().size() > MOST) {
            throw new TooManyExperts(sides.experts().size(), MOST);
        }
        return sides;
    }

    Bridges bridges() {
        SideMatrix sides = sides();
        List<Bridges.Bridging> spanning = new ArrayList<>();
        int insufficient = 0;
        Map<ConceptId, List<Counts>> counts = new HashMap<>();
        List<List<Counts>> rows = index.counts(slice).rows();
        for (int i = 0; i < slice.concepts().size(); i++) {
            counts.put(slice.concepts().get(i), rows.get(i));
        }
        for (int i = 0; i < sides.experts().size(); i++) {
            ExpertId expert = sides.experts().get(i);
            CommunityId community = sides.community(i);
            if (bridge(expert, community, counts) instanceof Bridge.Spanning found) {
                spanning.add(new Bridges.Bridging(expert, community, found));
            } else {
                insufficient++;
            }
        }
        spanning.sort(
                Comparator.comparingDouble((Bridges.Bridging each) -> each.bridge().bridge())
                        .reversed());
        Pairs pairs = pairs(sides);
        return new Bridges(
                pairs.best(),
                pairs.bestKnown(),
                spanning.stream().limit(SHOWN).toList(),
                insufficient,
                matrix(),
                slice.communities());
    }

    private Bridge bridge(
            ExpertId expert, CommunityId community, Map<ConceptId, List<Counts>> countsByConcept) {
        List<CommunityId> communities = slice.communities();
        List<List<Bridge.Held>> held =
                communities.stream().<List<Bridge.Held>>map(_ -> new ArrayList<>()).toList();
        index.stances(expert)
                .forEach((concept, stance) -> {
                    List<Counts> counts = countsByConcept.getOrDefault(concept, List.of());
                    if (stance != Stance.MIXED) {
                        for (int i = 0; i < counts.size(); i++) {
                            held.get(i).add(new Bridge.Held(stance, counts.get(i)));
                        }
                    }
                });
        Map<CommunityId, List<Bridge.Held>> by = new LinkedHashMap<>();
        for (int i = 0; i < communities.size(); i++) {
            by.put(communities.get(i), held.get(i));
        }
        return Bridge.of(community, by);
    }

    /// Pairs who meet on enough concepts, best first, and the pair who meet on most, if any do.
    private record Pairs(List<Bridges.Pair> best, Optional<Bridges.Pair> bestKnown) {}

    private static Pairs pairs(SideMatrix sides) {
        // A cache: many pairs share few distinct overlaps.
        Map<Overlap, Double> agreement = new HashMap<>();
        Comparator<Bridges.Pair> best =
                Comparator.comparingDouble((Bridges.Pair pair) ->
                                agreement.computeIfAbsent(pair.overlap(), Overlap::agreement))
                        .thenComparingInt(pair -> pair.overlap().same())
                        .reversed();
        PriorityQueue<Bridges.Pair> worstFirst = new PriorityQueue<>(best.reversed());
        Optional<Bridges.Pair> bestKnown = Optional.empty();
        int most = 0;
        for (int i = 0; i < sides.experts().size(); i++) {
            for (int j = i + 1; j < sides.experts().size(); j++) {
                if (sides.community(i).equals(sides.community(j))) {
                    continue;
                }
                Overlap overlap = new Overlap(sides.same(i, j), sides.opposite(i, j));
                if (overlap.met() > most) {
                    most = overlap.met();
                    bestKnown = Optional.of(pair(sides, i, j, overlap));
                }
                if (overlap.enough()) {
                    Bridges.Pair pair = pair(sides, i, j, overlap);
                    if (worstFirst.size() < SHOWN) {
                        worstFirst.add(pair);
                    } else if (best.compare(pair, worstFirst.element()) < 0) {
                        worstFirst.remove();
                        worstFirst.add(pair);
                    }
                }
            }
        }
        return new Pairs(
                worstFirst.stream()
                        .sorted(
                                best.thenComparing(Bridges.Pair::expert)
                                        .thenComparing(Bridges.Pair::other))
                        .toList(),
                bestKnown);
    }

    private static Bridges.Pair pair(SideMatrix sides, int i, int j, Overlap overlap) {
        return new Bridges.Pair(
                sides.experts().get(i),
                sides.community(i),
                sides.experts().get(j),
                sides.community(j),
                overlap);
    }

    /// On which concepts two experts both take a side, in the order of the codebook.
    List<Bridges.Met> met(ExpertId expert, ExpertId other) {
        Map<ConceptId, Stance> held = index.stances(expert);
        Map<ConceptId, Stance> others = index.stances(other);
        List<Bridges.Met> met = new ArrayList<>();
        for (Concept concept : wanted) {
            Stance one = held.getOrDefault(concept.id(), Stance.MIXED);
            Stance two = others.getOrDefault(concept.id(), Stance.MIXED);
            if (one != Stance.MIXED && two != Stance.MIXED) {
                met.add(new Bridges.Met(concept, one, two));
            }
        }
        return met;
    }

    private List<Bridges.CommunityPair> matrix() {
        List<Assessment> assessments =
                reading.list(GroundOrder.CODEBOOK).rows().stream()
                        .map(CommonGround::assessment)
                        .toList();
        List<CommunityId> communities = slice.communities();
        List<Bridges.CommunityPair> matrix = new ArrayList<>();
        for (int i = 0; i < communities.size(); i++) {
            for (int j = i + 1; j < communities.size(); j++) {
                CommunityId first = communities.get(i);
                CommunityId second = communities.get(j);
                matrix.add(
                        new Bridges.CommunityPair(
                                first,
                                second,
                                PairOfCommunities.of(
                                        first,
                                        second,
                                        assessments.stream()
                                                .filter(each ->
                                                        compares(each, first)
                                                                && compares(each, second))
                                                .toList())));
            }
        }
        return matrix;
    }

    private static boolean compares(Assessment assessment, CommunityId community) {
        return assessment.side(community).isPresent();
    }
}
