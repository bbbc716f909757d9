package org.qiutong.graph.inprocess;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.consistency.checking.ConsistencyCheckIncompleteException;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.qiutong.graph.GraphStartException;
import org.qiutong.graph.GraphStartException.Reason;
import org.qiutong.graph.StoreReport.NotChecked;
import org.qiutong.graph.StoreReport.Part;
import org.springframework.util.FileSystemUtils;

/// Files of a database that were damaged while it did not run.
class DamagedStoreTest {

    private static final int NODES = 2_000;

    /// A store that was stopped in order, made once.
    @TempDir static Path sound;

    @TempDir Path data;

    @BeforeAll
    static void fill() {
        try (var graph = InProcessGraph.start(sound);
                var driver = GraphDatabase.driver(graph.uri(), graph.auth())) {
            write(driver);
        }
    }

    @BeforeEach
    void copy() throws IOException {
        FileSystemUtils.copyRecursively(sound, data);
    }

    /// What happens to a file, and to which.
    enum Damage {
        HALF_OF_THE_NODES("neostore.nodestore.db"),
        FLIPPED_RELATIONSHIPS("neostore.relationshipstore.db"),
        ZEROS_IN_PROPERTIES("neostore.propertystore.db"),
        FLIPPED_TEXTS("neostore.propertystore.db.strings"),
        NO_LABELS("neostore.labeltokenstore.db.names");

        private final String file;

        Damage(String file) {
            this.file = file;
        }

        void strike(Path data) {
            Path store = data.resolve("neo4j/data/databases/neo4j").resolve(file);
            try {
                byte[] bytes = Files.readAllBytes(store);
                byte[] changed =
                        switch (this) {
                            case HALF_OF_THE_NODES -> Arrays.copyOf(bytes, half(bytes));
                            case FLIPPED_RELATIONSHIPS, FLIPPED_TEXTS -> flipped(bytes);
                            case ZEROS_IN_PROPERTIES, NO_LABELS -> zeroed(bytes);
                        };
                Files.write(store, changed);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static int half(byte[] bytes) {
            return bytes.length / 2 / 8192 * 8192;
        }

        private static byte[] flipped(byte[] bytes) {
            for (int i = 8192 + 100; i < bytes.length && i < 8192 + 600; i++) {
                bytes[i] ^= (byte) 0xff;
            }
            return bytes;
        }

        private static byte[] zeroed(byte[] bytes) {
            Arrays.fill(bytes, bytes.length > 8192 ? 8192 : 0, bytes.length, (byte) 0);
            return bytes;
        }
    }

    @Test
    void aSoundStoreIsToldSoundAndStarts() {
        assertThat(StoreCheck.check(data).isSound()).isTrue();
        assertThatCode(() -> InProcessGraph.start(data).close()).doesNotThrowAnyException();
    }

    @Test
    void aStoreThatRunsIsNotToldDamaged() {
        try (var _ = InProcessGraph.start(data)) {
            assertThatThrownBy(() -> StoreCheck.check(data))
                    .isInstanceOf(NotChecked.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            GraphStartException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.FOLDER_IN_USE));
        }
    }

    /// A file stands where the folder of the report would be.
    @Test
    void aCheckThatCannotWriteItsReportTellsNothingDamaged() throws IOException {
        Files.writeString(data.resolve("logs"), "");
        assertThatThrownBy(() -> StoreCheck.check(data))
                .isInstanceOf(NotChecked.class)
                .hasRootCauseInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void aCheckThatRunsOutOfMemoryTellsNothingDamaged() {
        var outOfMemory = new OutOfMemoryError("Java heap space");
        StoreCheck.Checker itself =
                (_, _) -> {
                    throw outOfMemory;
                };
        StoreCheck.Checker inAThread =
                (_, _) -> {
                    throw new ConsistencyCheckIncompleteException(
                            new ExecutionException(outOfMemory));
                };
        for (var checker : List.of(itself, inAThread)) {
            assertThatThrownBy(() -> StoreCheck.check(data, checker))
                    .isInstanceOf(NotChecked.class)
                    .hasRootCause(outOfMemory);
            assertThatCode(() -> StoreCheck.bounded(data, checker)).doesNotThrowAnyException();
        }
    }

    /// What a check stumbles over in the files is damage.
    @Test
    void aCheckThatStumblesTellsDamage() {
        StoreCheck.Checker checker =
                (_, name) -> {
                    throw new IllegalStateException("no such record in " + name);
                };
        assertThat(StoreCheck.check(data, checker).faults())
                .containsExactly(
                        "system: no such record in system", "neo4j: no such record in neo4j");
        assertThatThrownBy(() -> StoreCheck.bounded(data, checker))
                .isInstanceOfSatisfying(
                        GraphStartException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
    }

    @ParameterizedTest
    @EnumSource
    void damageAfterAStopInOrderIsFoundAtTheNextStart(Damage damage) {
        damage.strike(data);
        assertDamaged();
        assertThat(StoreCheck.check(data).changed())
                .extracting(file -> file.getFileName().toString())
                .contains(damage.file);
    }

    /// Without a list of the files as they were, it is the records that have to contradict each
    /// other.
    @ParameterizedTest
    @EnumSource(names = {"HALF_OF_THE_NODES", "FLIPPED_RELATIONSHIPS", "ZEROS_IN_PROPERTIES"})
    void damageAfterAPowerFailureIsFoundAtTheNextStart(Damage damage) {
        StopMark.delete(data);
        damage.strike(data);
        assertDamaged();
    }

    @Test
    void aStartAfterAPowerFailureThatDamagedNothingSucceeds() throws Exception {
        try (var database = new DatabaseProcess(data)) {
            database.start();
            try (var driver = GraphDatabase.driver(database.uri(), database.auth())) {
                driver.executableQuery("CREATE (:Number {value: 0})").execute();
            }
            database.kill();
        }
        assertThat(StopMark.exists(data)).isFalse();
        try (var graph = InProcessGraph.start(data);
                var driver = GraphDatabase.driver(graph.uri(), graph.auth())) {
            assertThat(count(driver, "MATCH (n:Number) RETURN count(n)")).isEqualTo(NODES + 1);
        }
        assertThat(StopMark.exists(data)).isTrue();
    }

    @Test
    void aRepairOfASoundStoreKeepsEverything() {
        var repaired = Salvage.repair(data);
        assertThat(repaired.nodes()).containsEntry("Number", new Part(NODES, NODES));
        assertThat(repaired.relationships()).containsEntry("AFTER", new Part(NODES - 1, NODES - 1));
        try (var graph = InProcessGraph.start(data);
                var driver = GraphDatabase.driver(graph.uri(), graph.auth())) {
            assertThat(
                            count(
                                    driver,
                                    "MATCH (n:Number) WHERE n.text = 't' + n.value RETURN count(n)"))
                    .isEqualTo(NODES);
            assertThat(
                            count(
                                    driver,
                                    "SHOW CONSTRAINTS YIELD name WHERE name = 'number_value' RETURN count(*)"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HALF_OF_THE_NODES", "FLIPPED_RELATIONSHIPS", "ZEROS_IN_PROPERTIES"})
    void aRepairKeepsWhatCanBeReadAndTheDamagedStoreBesideIt(Damage damage) {
        damage.strike(data);
        var repaired = Salvage.repair(data);
        var nodes = requireNonNull(repaired.nodes().get("Number"));
        assertThat(nodes.expected()).isEqualTo(NODES);
        assertThat(nodes.kept()).isBetween(1L, (long) NODES);
        var relationships = requireNonNull(repaired.relationships().get("AFTER"));
        assertThat(nodes.kept() + relationships.kept()).isLessThan(2L * NODES - 1);
        assertThat(repaired.before()).isDirectoryContaining("glob:**/data");
        assertThat(StoreCheck.check(data).isSound()).isTrue();
        try (var graph = InProcessGraph.start(data);
                var driver = GraphDatabase.driver(graph.uri(), graph.auth())) {
            assertThat(count(driver, "MATCH (n:Number) RETURN count(n)")).isEqualTo(nodes.kept());
        }
    }

    @Test
    void aRepairOfAStoreThatRunsIsRefused() {
        try (var _ = InProcessGraph.start(data)) {
            assertThatThrownBy(() -> Salvage.repair(data))
                    .isInstanceOfSatisfying(
                            GraphStartException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.FOLDER_IN_USE));
        }
    }

    private void assertDamaged() {
        assertThatThrownBy(() -> InProcessGraph.start(data).close())
                .isInstanceOfSatisfying(
                        GraphStartException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
    }

    private static void write(Driver driver) {
        driver.executableQuery(
                        "CREATE CONSTRAINT number_value FOR (n:Number) REQUIRE n.value IS UNIQUE")
                .execute();
        driver.executableQuery(
                        """
                        UNWIND range(1, $nodes) AS value
                        CREATE (:Number {value: value, text: 't' + value, long: $long})
                        """)
                .withParameters(Map.of("nodes", NODES, "long", "longer than a record ".repeat(9)))
                .execute();
        driver.executableQuery(
                        """
                        MATCH (one:Number)
                        MATCH (next:Number {value: one.value + 1})
                        CREATE (next)-[:AFTER {by: 1}]->(one)
                        """)
                .execute();
    }

    private static long count(Driver driver, String statement) {
        return driver.executableQuery(statement).execute().records().getFirst().get(0).asLong();
    }
}
