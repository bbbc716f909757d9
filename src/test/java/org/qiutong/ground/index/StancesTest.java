package org.qiutong.ground.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.qiutong.ProgramTest;
import org.qiutong.evidence.Stance;
import org.qiutong.graph.Cached;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Revisions;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.StudyId;
import org.springframework.beans.factory.annotation.Autowired;

/// The index is what the graph holds, whoever changes it.
@ProgramTest
@Tag("server")
class StancesTest {

    private static final CommunityId CN = new CommunityId("CN");
    private static final CommunityId UK = new CommunityId("UK");

    @Autowired Stances stances;
    @Autowired Revisions revisions;
    @Autowired Driver driver;

    @AfterEach
    void removeWhatWasMadeUp() {
        write(tx -> {
            tx.run("MATCH (n) WHERE n.madeUp DETACH DELETE n").consume();
            tx.run("MATCH (:Expert)-[h:HOLDS {basis: 'NOTE'}]->() DELETE h").consume();
        });
    }

    @Test
    void holdsTheFoundingStudy() {
        StanceIndex index = stances.snapshot();
        assertThat(index.communities()).containsExactly(UK, CN);
        assertThat(index.experts()).isEqualTo(10);
        assertThat(index.stances(new ExpertId("itif-2024/2-UK")))
                .containsEntry(
                        new ConceptId("itif-2024/malicious-actors-open-or-closed"), Stance.SUPPORT);
        Slice openOrClosed =
                index.all()
                        .onConcepts(
                                List.of(
                                        new ConceptId(
                                                "itif-2024/malicious-actors-open-or-closed")));
        assertThat(index.counts(openOrClosed).rows().getFirst())
                .containsExactly(new Counts(1, 0, 0, 1, 5), new Counts(1, 0, 0, 1, 19));
    }

    @Test
    void seesWhatOthersChange() {
        Cached.State<StanceIndex> state = stances.at(revisions.now());
        assertThat(stances.at(revisions.now())).isSameAs(state);
        StanceIndex before = state.value();
        hold("itif-2024/1-UK", "itif-2024/failing-systems", "OPPOSE");
        StanceIndex after = stances.snapshot();
        assertThat(before.stances(new ExpertId("itif-2024/1-UK")))
                .doesNotContainKey(new ConceptId("itif-2024/failing-systems"));
        assertThat(after.stances(new ExpertId("itif-2024/1-UK")))
                .containsEntry(new ConceptId("itif-2024/failing-systems"), Stance.OPPOSE);
        assertThat(stances.snapshot()).isSameAs(after);
    }

    /// Each change gives both experts the same stance; no reader may find them apart.
    @Test
    void showsWholeStatesOnly() throws Exception {
        List<String> pair = List.of("itif-2024/1-UK", "itif-2024/1-CN");
        String concept = "itif-2024/failing-systems";
        stances.snapshot();
        AtomicBoolean done = new AtomicBoolean();
        // Each reader is to see two states at least, however busy the machine is.
        CountDownLatch seen = new CountDownLatch(3 * 2);
        Callable<Void> reader =
                () -> {
                    Optional<Stance> last = Optional.empty();
                    for (int states = 0; !done.get(); ) {
                        StanceIndex index = stances.snapshot();
                        Optional<Stance> one = stance(index, pair.getFirst(), concept);
                        assertThat(stance(index, pair.getLast(), concept)).isEqualTo(one);
                        if (!one.equals(last) && ++states <= 2) {
                            seen.countDown();
                        }
                        last = one;
                    }
                    return null;
                };
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        try (ExecutorService readers = Executors.newFixedThreadPool(3)) {
            List<Future<Void>> all = new ArrayList<>();
            try {
                for (int i = 0; i < 3; i++) {
                    all.add(readers.submit(reader));
                }
                for (int i = 0;
                        i < 60 || (seen.getCount() > 0 && Instant.now().isBefore(end));
                        i++) {
                    for (String state : List.of("SUPPORT", "OPPOSE")) {
                        write(tx -> {
                            tx.run("MATCH (:Expert)-[h:HOLDS {basis: 'NOTE'}]->() DELETE h")
                                    .consume();
                            pair.forEach(expert -> hold(tx, expert, concept, state));
                            tx.run(
                                            Queries.statement("graph/advanceRevisions"),
                                            Map.of("ids", List.of("stances", "codebook")))
                                    .consume();
                        });
                    }
                }
            } finally {
                done.set(true);
            }
            for (Future<Void> each : all) {
                each.get();
            }
        }
        assertThat(seen.getCount()).isZero();
        assertThat(stance(stances.snapshot(), pair.getFirst(), concept)).contains(Stance.OPPOSE);
    }

    @Test
    void countsAsCypherDoes() {
        makeUpAWorld(new Random(7));
        StanceIndex index = stances.snapshot();
        Slice slice =
                index.all()
                        .onConcepts(
                                index.concepts().stream()
                                        .filter(each -> madeUp(each.value()))
                                        .toList())
                        .inCommunities(
                                index.communities().stream()
                                        .filter(each -> madeUp(each.value()))
                                        .toList());
        assertThat(slice.concepts()).hasSize(8);
        for (String study : List.of("", "madeUp0", "madeUp1")) {
            for (String sector : List.of("", "ACADEMIA", "INDUSTRY")) {
                Slice filtered = slice;
                Map<String, Object> parameters = new HashMap<>();
                parameters.put("study", study.isEmpty() ? null : study);
                parameters.put("sector", sector.isEmpty() ? null : sector);
                if (!study.isEmpty()) {
                    filtered = filtered.ofStudies(Set.of(new StudyId(study)));
                }
                if (!sector.isEmpty()) {
                    filtered = filtered.ofSectors(Set.of(sector));
                }
                assertThat(cells(index.counts(filtered))).isEqualTo(cells(parameters));
            }
        }
    }

    private static boolean madeUp(String id) {
        return id.startsWith("madeUp");
    }

    private static Optional<Stance> stance(StanceIndex index, String expert, String concept) {
        return Optional.ofNullable(index.stances(new ExpertId(expert)).get(new ConceptId(concept)));
    }

    private static Map<String, Integer> cells(Crosstab table) {
        Map<String, Integer> cells = new HashMap<>();
        for (int i = 0; i < table.concepts().size(); i++) {
            for (int j = 0; j < table.communities().size(); j++) {
                Counts counts = table.cell(i, j);
                String cell = table.concepts().get(i) + " " + table.communities().get(j) + " ";
                cells.put(cell + "SUPPORT", counts.support());
                cells.put(cell + "OPPOSE", counts.oppose());
                cells.put(cell + "MIXED", counts.mixed());
                cells.put(cell + "ASKED_SILENT", counts.asked() - counts.stances());
            }
        }
        cells.values().removeIf(count -> count == 0);
        return cells;
    }

    private Map<String, Integer> cells(Map<String, Object> parameters) {
        Map<String, Integer> cells = new HashMap<>();
        try (Session session = driver.session()) {
            for (Record row :
                    session.run(Queries.statement("bench/countStances"), parameters).list()) {
                if (madeUp(row.get(0).asString())) {
                    cells.put(
                            row.get(0).asString()
                                    + " "
                                    + row.get(1).asString()
                                    + " "
                                    + row.get(2).asString(),
                            row.get(3).asInt());
                }
            }
        }
        return cells;
    }

    private void makeUpAWorld(Random random) {
        write(tx -> {
            tx.run(
                            "UNWIND range(0, 7) AS i"
                                    + " CREATE (:Concept {id: 'madeUp' + i, madeUp: true, position: i})"
                                    + " WITH i WHERE i < 3"
                                    + " CREATE (:Community {id: 'madeUp' + i, madeUp: true, position: i})")
                    .consume();
            List<Map<String, Object>> rows = new ArrayList<>();
            String[] states = {"SUPPORT", "OPPOSE", "MIXED", "ASKED_SILENT"};
            for (int i = 0; i < 120; i++) {
                List<Map<String, Object>> held = new ArrayList<>();
                for (int concept = 0; concept < 8; concept++) {
                    if (random.nextInt(8) > concept) {
                        held.add(
                                Map.of(
                                        "concept",
                                        "madeUp" + concept,
                                        "state",
                                        states[random.nextInt(4)]));
                    }
                }
                rows.add(
                        Map.of(
                                "community",
                                "madeUp" + random.nextInt(3),
                                "held",
                                held,
                                "properties",
                                Map.of(
                                        "id",
                                        "madeUp" + i,
                                        "madeUp",
                                        true,
                                        "study",
                                        "madeUp" + random.nextInt(2),
                                        "sector",
                                        random.nextBoolean() ? "ACADEMIA" : "INDUSTRY")));
            }
            tx.run(Queries.statement("bench/saveHolders"), Map.of("rows", rows)).consume();
        });
    }

    private void hold(String expert, String concept, String state) {
        write(tx -> hold(tx, expert, concept, state));
    }

    private static void hold(TransactionContext tx, String expert, String concept, String state) {
        tx.run(
                        "MATCH (e:Expert {id: $expert}), (c:Concept {id: $concept})"
                                + " CREATE (e)-[:HOLDS {state: $state, basis: 'NOTE'}]->(c)",
                        Map.of("expert", expert, "concept", concept, "state", state))
                .consume();
    }

    /// A change to evidence, as the program makes it: with a new revision.
    private void write(Consumer<TransactionContext> change) {
        try (Session session = driver.session()) {
            session.executeWriteWithoutResult(tx -> {
                change.accept(tx);
                tx.run(
                                Queries.statement("graph/advanceRevisions"),
                                Map.of("ids", List.of("stances", "codebook")))
                        .consume();
            });
        }
    }
}
