package org.qiutong.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.qiutong.graph.Queries;
import org.qiutong.ground.index.ConceptPairs;
import org.qiutong.ground.index.Counts;
import org.qiutong.ground.index.Crosstab;
import org.qiutong.ground.index.Slice;
import org.qiutong.ground.index.StanceIndex;
import org.qiutong.ground.index.Stances;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;

/// The index beside Cypher: 20,000 experts, 500 concepts and 2 million stances in a graph. What
/// both count has to be the same.
final class GroundInGraph {

    private static final SyntheticStances WORLD =
            new SyntheticStances(20_000, 500, 8, 4, 2_000_000);
    private static final int PORTION = 500;
    private static final int CYPHER_ROUNDS = 2;
    private static final int ROUNDS = 21;

    private final Driver driver;
    private final Stances stances;

    /// @param study `null` for all
    /// @param sector `null` for all
    private record Filter(@Nullable String study, @Nullable String sector) {

        Map<String, Object> parameters() {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("study", study);
            parameters.put("sector", sector);
            return parameters;
        }

        Slice of(Slice all) {
            return all.ofStudies(study == null ? Set.of() : Set.of(new StudyId(study)))
                    .ofSectors(sector == null ? Set.of() : Set.of(sector));
        }
    }

    GroundInGraph(Driver driver, Stances stances) {
        this.driver = driver;
        this.stances = stances;
    }

    List<Figure> measure() {
        store();
        StanceIndex index = stances.snapshot();
        Slice all =
                index.all()
                        .onConcepts(
                                numbered(WORLD.concepts())
                                        .map(WORLD::concept)
                                        .map(ConceptId::new)
                                        .toList())
                        .inCommunities(
                                numbered(WORLD.communities())
                                        .map(WORLD::community)
                                        .map(CommunityId::new)
                                        .toList());
        return List.of(crosstabs(index, all), pairs(index, all), reading(index));
    }

    private void store() {
        run(
                "bench/saveCommunities",
                numbered(WORLD.communities())
                        .map(i -> Map.<String, Object>of("id", WORLD.community(i), "position", i))
                        .toList());
        run(
                "bench/saveConcepts",
                numbered(WORLD.concepts())
                        .map(i -> Map.<String, Object>of("id", WORLD.concept(i), "position", i))
                        .toList());
        List<List<Map<String, Object>>> held = new ArrayList<>();
        numbered(WORLD.experts()).forEach(_ -> held.add(new ArrayList<>()));
        WORLD.each((expert, concept, state) ->
                held.get(expert)
                        .add(Map.of("concept", WORLD.concept(concept), "state", state.name())));
        for (int from = 0; from < WORLD.experts(); from += PORTION) {
            run(
                    "bench/saveHolders",
                    IntStream.range(from, Math.min(from + PORTION, WORLD.experts()))
                            .mapToObj(i -> holder(i, held.get(i)))
                            .toList());
        }
        advanceRevision();
    }

    private static Map<String, Object> holder(int number, List<Map<String, Object>> held) {
        return Map.of(
                "community",
                WORLD.communityOf(number),
                "properties",
                Map.of(
                        "id",
                        WORLD.expert(number),
                        "study",
                        WORLD.studyOf(number),
                        "sector",
                        WORLD.sectorOf(number)),
                "held",
                held);
    }

    private void run(String statement, List<Map<String, Object>> rows) {
        try (Session session = driver.session()) {
            session.run(Queries.statement(statement), Map.of("rows", rows)).consume();
        }
    }

    private void advanceRevision() {
        try (Session session = driver.session()) {
            session.run(
                            Queries.statement("graph/advanceRevisions"),
                            Map.of("ids", List.of("stances", "codebook")))
                    .consume();
        }
    }

    private List<Record> cypher(String statement, Map<String, Object> parameters) {
        try (Session session = driver.session()) {
            return session.run(Queries.statement(statement), parameters).list();
        }
    }

    private Figure crosstabs(StanceIndex index, Slice all) {
        double bare = 0;
        double ours = 0;
        // Warms up the index, since the planner caches its compiled queries, too.
        for (int round = 0; round < ROUNDS; round++) {
            filters().forEach(filter -> index.counts(filter.of(all)));
        }
        for (Filter filter : filters()) {
            Slice slice = filter.of(all);
            requireSame(
                    slice, index.counts(slice), cypher("bench/countStances", filter.parameters()));
            bare +=
                    Figure.median(
                            Stopwatch.rounds(
                                    CYPHER_ROUNDS,
                                    () -> cypher("bench/countStances", filter.parameters())));
            ours += Figure.median(Stopwatch.rounds(ROUNDS, () -> index.counts(slice)));
        }
        System.out.printf("concept x community, 20 slices: %.0f ms, Cypher %.0f ms%n", ours, bare);
        return Figure.atLeast("concept x community, Cypher / index", bare / ours, 1_000, "");
    }

    private static List<Filter> filters() {
        List<Filter> filters = new ArrayList<>();
        List<Optional<String>> studies =
                Stream.concat(
                                Stream.of(Optional.<String>empty()),
                                numbered(WORLD.studies()).map(WORLD::study).map(Optional::of))
                        .toList();
        for (Optional<String> study : studies) {
            filters.add(new Filter(study.orElse(null), null));
            WORLD.sectors().forEach(sector -> filters.add(new Filter(study.orElse(null), sector)));
        }
        return filters;
    }

    private static void requireSame(Slice slice, Crosstab ours, List<Record> rows) {
        int[][][] theirs = new int[slice.concepts().size()][slice.communities().size()][4];
        for (Record row : rows) {
            int[] cell =
                    theirs[slice.concepts().indexOf(new ConceptId(row.get(0).asString()))][
                            slice.communities().indexOf(new CommunityId(row.get(1).asString()))];
            cell[
                            switch (row.get(2).asString()) {
                                case "SUPPORT" -> 0;
                                case "OPPOSE" -> 1;
                                case "MIXED" -> 2;
                                default -> 3;
                            }] +=
                    row.get(3).asInt();
        }
        for (int i = 0; i < theirs.length; i++) {
            for (int j = 0; j < theirs[i].length; j++) {
                Counts counts = ours.cell(i, j);
                int[] cell = theirs[i][j];
                require(
                        counts.support() == cell[0]
                                && counts.oppose() == cell[1]
                                && counts.mixed() == cell[2]
                                && counts.asked() == counts.stances() + cell[3]);
            }
        }
    }

    private Figure pairs(StanceIndex index, Slice all) {
        List<Record> rows = new ArrayList<>();
        // Once, for it takes minutes.
        double bare = Stopwatch.time(() -> rows.addAll(cypher("bench/countPairs", Map.of())));
        requireSame(index.pairs(all), rows);
        double ours = Figure.median(Stopwatch.rounds(5, () -> index.pairs(all)));
        System.out.printf("concept x concept: %.0f ms, Cypher %.0f ms%n", ours, bare);
        return Figure.atLeast("concept x concept, Cypher / index", bare / ours, 400, "");
    }

    private static void requireSame(ConceptPairs ours, List<Record> rows) {
        int sides = ours.concepts().size() * 2;
        int[][] theirs = new int[sides][sides];
        for (Record row : rows) {
            int pair = row.get(0).asInt();
            theirs[pair / 10_000][pair % 10_000] += row.get(1).asInt();
            theirs[pair % 10_000][pair / 10_000] += row.get(1).asInt();
        }
        for (int i = 0; i < sides; i += 2) {
            for (int j = 0; j < i; j += 2) {
                require(
                        ours.bothSupport(i / 2, j / 2) == theirs[i][j]
                                && ours.bothOppose(i / 2, j / 2) == theirs[i + 1][j + 1]
                                && ours.opposite(i / 2, j / 2)
                                        == theirs[i][j + 1] + theirs[i + 1][j]);
            }
        }
    }

    private Figure reading(StanceIndex index) {
        List<Double> bare = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        for (int round = -2; round < 5; round++) {
            advanceRevision();
            double mine = Stopwatch.time(stances::snapshot);
            double other = Stopwatch.time(this::stream);
            if (round >= 0) {
                ours.add(mine);
                bare.add(other);
            }
        }
        System.out.printf(
                "%,d stances read into the index: %.0f ms, by the driver alone: %.0f ms%n",
                index.stances(), Figure.median(ours), Figure.median(bare));
        return Figure.atLeast(
                "rate of reading / rate of the driver",
                Figure.median(bare) / Figure.median(ours),
                0.5,
                "");
    }

    /// Reads the rows that the index is built from, without building it.
    private int stream() {
        SessionConfig config = SessionConfig.builder().withFetchSize(2_000).build();
        int[] rows = new int[1];
        try (Session session = driver.session(config)) {
            session.run(Queries.statement("ground/loadExperts"), Map.of("teams", List.of()))
                    .forEachRemaining(_ -> rows[0]++);
        }
        return rows[0];
    }

    private static Stream<Integer> numbered(int size) {
        return IntStream.range(0, size).boxed();
    }

    private static void require(boolean same) {
        if (!same) {
            throw new IllegalStateException("the index and Cypher count differently");
        }
    }
}
