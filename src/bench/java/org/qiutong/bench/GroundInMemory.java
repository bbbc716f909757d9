package org.qiutong.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.qiutong.ground.bridging.ActorCongruence;
import org.qiutong.ground.index.Slice;
import org.qiutong.ground.index.StanceIndex;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;

/// A million experts, 5,000 concepts and 20 million stances, without a database.
final class GroundInMemory {

    private static final SyntheticStances LARGE =
            new SyntheticStances(1_000_000, 5_000, 20, 5, 20_000_000);
    private static final SyntheticStances CONVERSATION =
            new SyntheticStances(1_810, 197, 2, 1, 42_923);
    private static final int PAGES = 200;
    private static final int PAGE = 200;

    private GroundInMemory() {}

    static List<Figure> measure() {
        long before = usedBytes();
        StanceIndex index = LARGE.index();
        double bytes = (usedBytes() - before) / (double) index.stances();
        Random random = new Random(1);
        // The same number of pages first as a warm-up.
        List<Double> pages = new ArrayList<>();
        for (int i = -PAGES; i < PAGES; i++) {
            Slice slice = filtered(index, random).onConcepts(page(index, random));
            double time = Stopwatch.time(() -> index.counts(slice));
            if (i >= 0) {
                pages.add(time);
            }
        }
        Slice sector = index.all().ofSectors(Set.of(LARGE.sectors().getFirst()));
        StanceIndex conversation = CONVERSATION.index();
        return List.of(
                new Figure("bytes a stance", bytes, 24, "B"),
                new Figure("filtered page, p95", Figure.p95(pages), 50, "ms"),
                new Figure(
                        "full matrix",
                        Figure.median(Stopwatch.rounds(5, () -> index.counts(index.all()))),
                        500,
                        "ms"),
                new Figure(
                        "full matrix of one sector",
                        Figure.median(Stopwatch.rounds(5, () -> index.counts(sector))),
                        500,
                        "ms"),
                new Figure(
                        "actor congruence, matrix and edges",
                        Figure.median(Stopwatch.rounds(7, () -> congruence(conversation))),
                        100,
                        "ms"));
    }

    /// A slice by study, by sector, by a random half of the experts, or by sector and half.
    private static Slice filtered(StanceIndex index, Random random) {
        Slice all = index.all();
        Slice ofSector =
                all.ofSectors(Set.of(LARGE.sectors().get(random.nextInt(LARGE.sectors().size()))));
        return switch (random.nextInt(4)) {
            case 0 ->
                    all.ofStudies(
                            Set.of(new StudyId(LARGE.study(random.nextInt(LARGE.studies())))));
            case 1 -> ofSector;
            case 2 -> all.among(half(index, random));
            default -> ofSector.among(half(index, random));
        };
    }

    private static BitSet half(StanceIndex index, Random random) {
        long[] words = random.longs((index.experts() + Long.SIZE - 1) / Long.SIZE).toArray();
        BitSet half = BitSet.valueOf(words);
        half.clear(index.experts(), words.length * Long.SIZE);
        return half;
    }

    /// Half of the time the concepts that most speak of, else any.
    private static List<ConceptId> page(StanceIndex index, Random random) {
        List<ConceptId> concepts = new ArrayList<>(index.concepts());
        if (random.nextBoolean()) {
            Collections.shuffle(concepts, random);
        }
        return concepts.subList(0, PAGE);
    }

    private static List<ActorCongruence.Edge> congruence(StanceIndex index) {
        return ActorCongruence.of(
                        index.sides(index.all()),
                        ActorCongruence.Measure.SUBTRACT,
                        ActorCongruence.Normalization.JACCARD)
                .edges();
    }

    private static long usedBytes() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
