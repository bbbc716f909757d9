package org.qiutong.ground;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.Stance;

/// Who bridges, in one state of the evidence.
final class BridgeReading {

    /// Pairs and experts beyond these are no longer read by anybody.
    private static final int SHOWN = 100;

    /// Each expert is compared with each other: more than so many would take too long.
    private static final int MOST = 3_000;

    private final Corpus corpus;
    private final GroundFilter filter;
    private final List<String> concepts;
    private final List<String> communities;

    BridgeReading(Corpus corpus, GroundFilter filter) {
        this.corpus = corpus;
        this.filter = filter;
        GroundReading reading = new GroundReading(corpus, filter);
        List<Concept> wanted = corpus.concepts().stream().filter(reading::wanted).toList();
        this.concepts = wanted.stream().map(Concept::id).toList();
        this.communities =
                wanted.stream()
                        .map(Concept::study)
                        .distinct()
                        .flatMap(study -> reading.communities(study).stream())
                        .distinct()
                        .toList();
    }

    /// Every expert in question by concept.
    ///
    /// @throws TooManyExperts if there are more than can be compared with each other
    Sides sides() {
        Sides sides = corpus.index().sides(slice());
        if (sides.experts().size() > MOST) {
            throw new TooManyExperts(sides.experts().size(), MOST);
        }
        return sides;
    }

    private Slice slice() {
        return new Slice(
                concepts,
                communities,
                filter.study().map(Set::of).orElse(Set.of()),
                GroundReading.sectors(filter),
                Optional.empty());
    }

    Bridges bridges() {
        Sides sides = sides();
        List<Bridges.Bridging> spanning = new ArrayList<>();
        int insufficient = 0;
        Crosstab counts = corpus.index().counts(slice());
        for (int i = 0; i < sides.experts().size(); i++) {
            if (bridge(sides, i, counts) instanceof Bridge.Spanning found) {
                spanning.add(
                        new Bridges.Bridging(sides.experts().get(i), sides.community(i), found));
            } else {
                insufficient++;
            }
        }
        spanning.sort(
                Comparator.comparingDouble((Bridges.Bridging each) -> each.bridge().bridge())
                        .reversed());
        return new Bridges(
                pairs(sides),
                spanning.stream().limit(SHOWN).toList(),
                insufficient,
                matrix(),
                communities);
    }

    private Bridge bridge(Sides sides, int expert, Crosstab counts) {
        Map<String, Stance> held = corpus.index().stances(sides.experts().get(expert));
        Map<String, List<Bridge.Held>> by = new LinkedHashMap<>();
        for (int j = 0; j < communities.size(); j++) {
            List<Bridge.Held> met = new ArrayList<>();
            for (int i = 0; i < concepts.size(); i++) {
                Stance stance = held.get(concepts.get(i));
                if (stance != null && stance != Stance.MIXED) {
                    met.add(new Bridge.Held(stance, counts.rows().get(i).get(j)));
                }
            }
            by.put(communities.get(j), met);
        }
        return Bridge.of(sides.community(expert), by);
    }

    private static List<Bridges.Pair> pairs(Sides sides) {
        Comparator<Bridges.Pair> best =
                Comparator.comparing(Bridges.Pair::overlap, Overlap.BEST_FIRST);
        PriorityQueue<Bridges.Pair> worstFirst = new PriorityQueue<>(best.reversed());
        for (int i = 0; i < sides.experts().size(); i++) {
            for (int j = i + 1; j < sides.experts().size(); j++) {
                if (!sides.community(i).equals(sides.community(j))) {
                    Overlap overlap = new Overlap(sides.same(i, j), sides.opposite(i, j));
                    if (overlap.enough()) {
                        worstFirst.add(
                                new Bridges.Pair(
                                        sides.experts().get(i),
                                        sides.community(i),
                                        sides.experts().get(j),
                                        sides.community(j),
                                        overlap));
                        if (worstFirst.size() > SHOWN) {
                            worstFirst.poll();
                        }
                    }
                }
            }
        }
        return worstFirst.stream().sorted(best).toList();
    }

    private List<Bridges.CommunityPair> matrix() {
        List<Assessment> assessments =
                new GroundReading(corpus, filter)
                        .list(GroundOrder.CODEBOOK).rows().stream()
                                .map(CommonGround::assessment)
                                .toList();
        List<Bridges.CommunityPair> matrix = new ArrayList<>();
        for (int i = 0; i < communities.size(); i++) {
            for (int j = i + 1; j < communities.size(); j++) {
                String first = communities.get(i);
                String second = communities.get(j);
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

    private static boolean compares(Assessment assessment, String community) {
        return assessment.sides().stream().anyMatch(side -> side.community().equals(community));
    }
}
