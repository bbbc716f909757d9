package org.qiutong.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.StartedData;
import org.qiutong.graph.archive.ArchiveRefused;
import org.qiutong.graph.archive.BackupArchive;
import org.qiutong.graph.archive.GraphContent;
import org.qiutong.graph.inprocess.ChildJvm;
import org.qiutong.graph.inprocess.DatabaseProcess;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/// All that is in the graph leaves as a file and comes back, on either kind of database.
@ProgramTest
class BackupTest {

    /// Every type of property, nodes without a label, and nodes that only their relationships tell
    /// apart or not even these.
    private static final String ODD =
            """
            CREATE (:Odd:Other {
              truth: true, whole: 9007199254740993, fraction: 0.1, large: 1e300, round: 2.0,
              not: 0.0 / 0.0, endless: 1.0 / 0.0, text: 'a "quoted" 求同 \\n line \\u2028 😀', none: '',
              date: date('2026-02-28'), localTime: localtime('10:11:12.123456789'),
              time: time('10:11:12+08:00'), localDateTime: localdatetime('2026-02-28T10:11'),
              dateTime: datetime('2026-10-25T01:30:00+01:00[Europe/London]'),
              offset: datetime('2026-02-28T10:11:12+08:00'),
              duration: duration({months: 14, days: 40, seconds: 100000, nanoseconds: 7}),
              point: point({longitude: 116.4, latitude: 39.9, height: 50}),
              flat: point({x: 1, y: -0.5}), texts: ['b', 'a'], numbers: [3, 1, 2], halves: [0.5, 1.0],
              days: [date('2026-01-01'), date('2025-01-01')], empty: [], `odd ``name`: 1})
            CREATE (:Odd:ApiToken {hash: 'odd', account: 'odd', until: datetime(), used: date()})
            CREATE (), ()
            CREATE (a:OddTwin)-[:ODD {n: 1}]->(:OddEnd {n: 1}), (:OddTwin)-[:ODD {n: 2}]->(:OddEnd {n: 2})
            CREATE (c:OddTwin)-[:ODD]->(d:OddTwin)-[:ODD]->(e:OddTwin)-[:ODD]->(c)
            CREATE (c)-[:ODD {day: date('2026-01-01')}]->(c)
            """;

    @TempDir static Path folder;

    @Autowired Driver driver;
    @Autowired Backups backups;
    @Autowired Neo4jClient client;
    @Autowired TransactionTemplate transaction;

    @AfterEach
    void removeWhatIsOdd() {
        run(
                "MATCH (n) WHERE size(labels(n)) = 0 OR any(l IN labels(n) WHERE l STARTS WITH 'Odd') DETACH DELETE n");
    }

    @Test
    void comesBackByteForByteFromAServerToTheDatabaseInProcessAndBack() throws Exception {
        run(ODD);
        driver.executableQuery("CREATE (:Odd {bytes: $bytes})")
                .withParameters(Map.of("bytes", new byte[] {0, -1, 7}))
                .execute();
        Path first = write(backups.content(), "first.zip");
        Map<String, String> parts = parts(first);
        assertThat(parts.get("nodes.jsonl"))
                .contains("OddTwin", "ApiToken", "\"$duration\":\"14 40 100000 7\"");
        assertThat(parts.get("nodes.jsonl")).doesNotContain("SearchText", "Revision\"");

        Path data = folder.resolve("data");
        restore(inFolder(data), first, false);
        Path second = exported(data, "second.zip");
        assertThat(parts(second)).isEqualTo(parts);
        assertThatThrownBy(() -> restore(inFolder(data), first, false))
                .isInstanceOf(Restoring.NotEmpty.class);
        try (var server = new DatabaseProcess(folder.resolve("server"))) {
            server.start();
            Environment settings = onServer(server);
            restore(settings, second, false);
            assertThat(parts(exported(settings, "fourth.zip"))).isEqualTo(parts);
            assertThatThrownBy(() -> restore(settings, second, false))
                    .isInstanceOf(Restoring.NotEmpty.class);
            try (Driver program = Graph.driver(Graph.remote(settings))) {
                program.verifyConnectivity();
                assertThatThrownBy(() -> restore(settings, second, true))
                        .asInstanceOf(type(GraphStartException.class))
                        .extracting(GraphStartException::reason)
                        .isEqualTo(GraphStartException.Reason.SERVER_IN_USE);
            }
            removeWhatIsOdd();
            Path other = write(backups.content(), "other.zip");
            restore(settings, other, true);
            assertThat(parts(exported(settings, "fifth.zip"))).isEqualTo(parts(other));
            leavesTheOldOrTheNewOnAServer(settings, second);
        }
    }

    /// What programs leave that end before and after the decision.
    private void leavesTheOldOrTheNewOnAServer(Environment settings, Path file) throws Exception {
        GraphServer server = Graph.remote(settings);
        try (Driver there = Graph.driver(server);
                BackupArchive archive = Restoring.open(file)) {
            Map<String, String> old = parts(exported(server, "old.zip"));
            Staged.store(there, archive);
            Staged.settle(there);
            assertThat(parts(exported(server, "stored.zip"))).isEqualTo(old);
            there.executableQuery("MATCH (r:Restoration) SET r.state = 'DECIDED'").execute();
            there.executableQuery("MATCH (n:Quotation|Odd|__Neo4jMigration) DETACH DELETE n")
                    .execute();
            try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
                var one = both.submit(() -> Staged.settle(there));
                var other = both.submit(() -> Staged.settle(there));
                one.get();
                other.get();
            }
            assertThat(parts(exported(server, "settled.zip"))).isEqualTo(parts(file));
            assertThat(there.executableQuery("MATCH (c:RestoreChunk) RETURN c").execute().records())
                    .isEmpty();
        }
    }

    /// The process is killed as soon as the new database is being written.
    @Test
    void aKilledRestoreLeavesTheOldData() throws Exception {
        Path data = StartedData.copy();
        Path file = write(backups.content(), "kill.zip");
        Map<String, String> old = parts(exported(data, "before.zip"));
        Process restoring = ChildJvm.of(BackupTest.class, data.toString(), file.toString()).start();
        try {
            while (!Files.exists(data.resolve("restore/new/neo4j/data"))) {
                assertThat(restoring.isAlive()).isTrue();
                Thread.onSpinWait();
            }
        } finally {
            restoring.destroyForcibly().onExit().join();
        }
        assertThat(data.resolve("restore")).exists();
        assertThat(parts(exported(data, "after.zip"))).isEqualTo(old);
        assertThat(data.resolve("restore")).doesNotExist();
        // Killed after the new one was complete and the old one was moved away.
        Path other = StartedData.copy();
        add(other, "CREATE (:Odd)");
        Map<String, String> made = parts(exported(other, "other.zip"));
        Files.createDirectories(data.resolve("restore/new"));
        Files.createFile(data.resolve("restore/complete"));
        Files.move(data.resolve("neo4j"), data.resolve("restore/old"));
        Files.move(other.resolve("neo4j"), data.resolve("restore/new/neo4j"));
        assertThat(parts(exported(data, "finished.zip"))).isEqualTo(made).isNotEqualTo(old);
        FileSystemUtils.deleteRecursively(other);
        FileSystemUtils.deleteRecursively(data);
    }

    private static void add(Path data, String statement) {
        try (GraphServer server = start(data);
                Driver there = Graph.driver(server)) {
            there.executableQuery(statement).execute();
        }
    }

    private static GraphServer start(Path data) {
        return ServiceLoader.load(GraphServer.Provider.class).findFirst().orElseThrow().start(data);
    }

    static void main(String[] args) throws IOException {
        restore(inFolder(Path.of(args[0])), Path.of(args[1]), true);
    }

    /// Somebody adds two nodes at a time, all the time.
    @Test
    void isOfOneMomentWhileTheDataChanges() throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        Thread writer =
                Thread.ofVirtual()
                        .start(() -> {
                            while (!ended.get()) {
                                transaction.executeWithoutResult(_ -> {
                                    client.query("CREATE (:OddTwin)").run();
                                    client.query("CREATE (:OddTwin)").run();
                                });
                            }
                        });
        try (GraphContent content = backups.content()) {
            write(content, "moving.zip");
        } finally {
            ended.set(true);
            writer.join();
        }
        try (BackupArchive archive = Restoring.open(folder.resolve("moving.zip"))) {
            assertThat(archive.manifest().labels().getOrDefault("OddTwin", 0L)).isEven();
        }
    }

    private void run(String statement) {
        driver.executableQuery(statement).execute();
    }

    private static void restore(Environment settings, Path file, boolean replace)
            throws IOException {
        try (BackupArchive archive = Restoring.open(file)) {
            Restoring.restore(
                    settings,
                    archive,
                    replace ? Restoring.Existing.REPLACED : Restoring.Existing.KEPT);
        }
    }

    private static Environment inFolder(Path data) {
        return new MockEnvironment()
                .withProperty("qiutong.neo4j.uri", "")
                .withProperty("qiutong.data", data.toString());
    }

    private static Environment onServer(DatabaseProcess server) {
        return new MockEnvironment()
                .withProperty("qiutong.neo4j.uri", server.uri().toString())
                .withProperty("qiutong.neo4j.user", DatabaseProcess.USER)
                .withProperty("qiutong.neo4j.password", DatabaseProcess.PASSWORD);
    }

    private static Path exported(Path data, String name) throws IOException {
        try (GraphServer server = start(data)) {
            return exported(server, name);
        }
    }

    private static Path exported(Environment settings, String name) throws IOException {
        return exported(Graph.remote(settings), name);
    }

    private static Path exported(GraphServer server, String name) throws IOException {
        try (Driver there = Graph.driver(server)) {
            return write(content(there), name);
        }
    }

    private static GraphContent content(Driver there) {
        try (var session = there.session()) {
            return session.executeRead(transaction -> {
                try {
                    return GraphContent.read(
                            transaction, CypherFiles::statement, Backups.DERIVED, folder);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static Path write(GraphContent content, String name) throws IOException {
        return write(content, name, Schema.newest());
    }

    private static Path write(GraphContent content, String name, int schema) throws IOException {
        Path file = folder.resolve(name);
        try (content;
                OutputStream out = Files.newOutputStream(file)) {
            content.write(out, schema, "test");
        }
        return file;
    }

    private static Map<String, String> parts(Path file) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (String name : new String[] {"nodes.jsonl", "relationships.jsonl"}) {
                parts.put(
                        name,
                        new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8));
            }
        }
        return parts;
    }

    @Test
    void findsEveryFlippedByte() throws Exception {
        Path file = write(backups.content(), "whole.zip");
        byte[] bytes = Files.readAllBytes(file);
        Path broken = folder.resolve("broken.zip");
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            int at = random.nextInt(bytes.length);
            int flipped = 1 + random.nextInt(255);
            bytes[at] ^= (byte) flipped;
            Files.write(broken, bytes);
            bytes[at] ^= (byte) flipped;
            assertThatThrownBy(() -> Restoring.open(broken))
                    .as("byte %d", at)
                    .isInstanceOf(ArchiveRefused.class);
        }
        Files.write(broken, bytes);
        Restoring.open(broken).close();
    }

    @Test
    void refusesWhatItCannotRestore() throws Exception {
        Path file = write(backups.content(), "good.zip");
        byte[] bytes = Files.readAllBytes(file);
        refuses(Arrays.copyOf(bytes, bytes.length - 1), ArchiveRefused.Reason.DAMAGED);
        refuses(Arrays.copyOf(bytes, bytes.length / 2), ArchiveRefused.Reason.DAMAGED);
        refuses(Arrays.copyOf(bytes, 50), ArchiveRefused.Reason.DAMAGED);
        refuses(new byte[0], ArchiveRefused.Reason.NO_BACKUP);
        refuses("not a backup".repeat(100).getBytes(UTF_8), ArchiveRefused.Reason.NO_BACKUP);
        assertThatThrownBy(() -> BackupArchive.open(file, Schema.newest() - 1))
                .asInstanceOf(type(ArchiveRefused.class))
                .extracting(ArchiveRefused::reason)
                .isEqualTo(ArchiveRefused.Reason.NEWER_SCHEMA);
    }

    /// Of a program with fewer migrations: those that have come since are made up for.
    @Test
    void bringsAnOlderBackupUpToDate() throws Exception {
        int before = 22;
        Path file;
        try (GraphServer server = start(folder.resolve("older"));
                Driver there = Graph.driver(server)) {
            Schema.make(there, before);
            there.executableQuery(
                            "CREATE (:Study {id: 'old', batch: 'polis:old', design_en: 'By votes.'}),"
                                    + " (:Account {name: 'ann', role: 'ANALYST'})")
                    .execute();
            file = write(content(there), "older.zip", before);
        }
        try (BackupArchive archive = Restoring.open(file)) {
            assertThat(archive.manifest().schema()).isEqualTo(before);
        }
        Path data = folder.resolve("brought-up-to-date");
        restore(inFolder(data), file, false);
        try (GraphServer server = start(data);
                Driver there = Graph.driver(server)) {
            assertThat(
                            there.executableQuery(
                                            "MATCH (s:Study {id: 'old'}), (a:Account {name: 'ann'}) RETURN"
                                                    + " [s.method_en, s.design, s.access, a.roles[0]] AS all")
                                    .execute()
                                    .records())
                    .singleElement()
                    .satisfies(row ->
                            assertThat(row.get("all").asList())
                                    .containsExactly("By votes.", "VOTES", "RELEASED", "ANALYST"));
        }
        assertThat(parts(exported(data, "up-to-date.zip")).get("nodes.jsonl"))
                .doesNotContain("design_en");
    }

    /// Sealed like a backup, by a program whose format this one does not know.
    @Test
    void refusesANewerFormat() throws Exception {
        Path newer = folder.resolve("newer.zip");
        try (ZipFile good = new ZipFile(write(backups.content(), "now.zip").toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(newer))) {
            for (String name : List.of("nodes.jsonl", "relationships.jsonl", "manifest.json")) {
                out.putNextEntry(new ZipEntry(name));
                String part =
                        new String(good.getInputStream(good.getEntry(name)).readAllBytes(), UTF_8);
                out.write(
                        part.replaceFirst("\"format\"\\s*:\\s*1", "\"format\":2").getBytes(UTF_8));
            }
            out.setComment("0".repeat(64));
        }
        byte[] bytes = Files.readAllBytes(newer);
        byte[] sealed = Arrays.copyOf(bytes, bytes.length - 64);
        String seal = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sealed));
        System.arraycopy(seal.getBytes(UTF_8), 0, bytes, sealed.length, 64);
        refuses(bytes, ArchiveRefused.Reason.NEWER_FORMAT);
    }

    private static void refuses(byte[] bytes, ArchiveRefused.Reason reason) throws IOException {
        Path file = Files.write(folder.resolve("refused.zip"), bytes);
        assertThatThrownBy(() -> Restoring.open(file))
                .asInstanceOf(type(ArchiveRefused.class))
                .extracting(ArchiveRefused::reason)
                .isEqualTo(reason);
    }
}
