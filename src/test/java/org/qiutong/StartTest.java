package org.qiutong;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.GraphDatabase;
import org.qiutong.graph.inprocess.ChildJvm;
import org.qiutong.graph.inprocess.DatabaseProcess;

/// A start that fails prints its reason in one line for each language, and nothing else.
class StartTest {

    /// The processes start beside each other: for most of its time, a start waits for one thread.
    private static final int AT_ONCE = 2;

    @TempDir static Path folder;

    private static DatabaseProcess database;
    private static ServerSocket otherProgram;

    /// A program with settings that it refuses.
    ///
    /// @param end what it said, and with which code it ended
    /// @param expected what it is to say
    record Refusal(String name, Future<End> end, String expected) {

        @Override
        public String toString() {
            return name;
        }
    }

    record End(String said, int code) {}

    @BeforeAll
    static void startWhatStandsInTheWay() throws IOException {
        Path taken = folder.resolve("taken");
        StartedData.copyTo(taken);
        database = new DatabaseProcess(taken);
        database.start();
        // What a database is asked first takes long.
        try (var driver = GraphDatabase.driver(database.uri(), database.auth())) {
            driver.executableQuery("MATCH (s:Study) RETURN s").execute();
        }
        otherProgram = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterAll
    static void stopWhatStoodInTheWay() throws IOException {
        otherProgram.close();
        database.close();
    }

    static Stream<Refusal> refusals() throws IOException {
        var taken = folder.resolve("taken").toString();
        var file = Files.createFile(folder.resolve("file")).toString();
        var port = Integer.toString(otherProgram.getLocalPort());
        var address = database.uri().toString();
        var nowhere = "bolt://127.0.0.1:1";
        var noDatabase = "postgres://localhost";
        try (var starts = Executors.newFixedThreadPool(AT_ONCE)) {
            return Stream.of(
                    refusal(
                            starts,
                            "data folder of another process",
                            Map.of("QIUTONG_DATA", taken),
                            "start.dataFolderInUse",
                            Map.of("place", taken)),
                    refusal(
                            starts,
                            "data folder that is a file",
                            Map.of("QIUTONG_DATA", file),
                            "start.dataFolderNotWritable",
                            Map.of("place", file)),
                    refusal(
                            starts,
                            "port in use",
                            Map.of(
                                    "QIUTONG_PORT",
                                    port,
                                    "QIUTONG_NEO4J_URI",
                                    address,
                                    "QIUTONG_NEO4J_PASSWORD",
                                    DatabaseProcess.PASSWORD),
                            "start.portInUse",
                            Map.of("port", port)),
                    refusal(
                            starts,
                            "port that is no number",
                            Map.of("QIUTONG_PORT", "http"),
                            "start.cannotListen",
                            Map.of("address", "127.0.0.1", "port", "http")),
                    refusal(
                            starts,
                            "database that refuses the password",
                            Map.of("QIUTONG_NEO4J_URI", address, "QIUTONG_NEO4J_PASSWORD", "wrong"),
                            "start.databaseRefused",
                            Map.of("place", address)),
                    refusal(
                            starts,
                            "database that is not there",
                            Map.of("QIUTONG_NEO4J_URI", nowhere),
                            "start.databaseUnreachable",
                            Map.of("place", nowhere)),
                    refusal(
                            starts,
                            "address of no database",
                            Map.of("QIUTONG_NEO4J_URI", noDatabase),
                            "start.databaseBadAddress",
                            Map.of("place", noDatabase)));
        }
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isRefused(Refusal refusal) throws Exception {
        assertThat(refusal.end.get()).isEqualTo(new End(refusal.expected, 1));
    }

    private static Refusal refusal(
            ExecutorService starts,
            String name,
            Map<String, String> settings,
            String key,
            Map<String, Object> arguments)
            throws IOException {
        // Each has a folder of its own, or would be refused that of another.
        var data = Files.createTempDirectory(folder, "data");
        return new Refusal(
                name,
                starts.submit(() -> start(data, settings)),
                StartMessage.lines(key, arguments));
    }

    @Test
    void commandThatThereIsNot() throws Exception {
        var process = ChildJvm.of(Qiutong.class, "fly").redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(said.strip())
                .isEqualTo(StartMessage.lines("start.unknownCommand", Map.of("command", "fly")));
        assertThat(process.waitFor()).isEqualTo(2);
    }

    private static End start(Path data, Map<String, String> settings) throws Exception {
        var builder = ChildJvm.of(Qiutong.class);
        builder.environment().put("QIUTONG_DATA", data.toString());
        builder.environment().put("QIUTONG_PORT", "0");
        builder.environment().put("VAADIN_PRODUCTIONMODE", "true");
        builder.environment().putAll(settings);
        var process = builder.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new End(said.strip(), process.waitFor());
    }
}
