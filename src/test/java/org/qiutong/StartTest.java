package org.qiutong;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiutong.graph.inprocess.ChildJvm;
import org.qiutong.graph.inprocess.DatabaseProcess;

/// A start that fails prints its reason in one line for each language, and nothing else.
class StartTest {

    @TempDir static Path folder;

    private static DatabaseProcess database;

    @BeforeAll
    static void startDatabase() throws IOException {
        Path taken = folder.resolve("taken");
        StartedData.copyTo(taken);
        database = new DatabaseProcess(taken);
        database.start();
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    @Test
    void dataFolderOfAnotherProcess() throws Exception {
        var data = folder.resolve("taken").toString();
        assertRefused(Map.of("QIUTONG_DATA", data), "start.dataFolderInUse", Map.of("place", data));
    }

    @Test
    void dataFolderThatIsAFile() throws Exception {
        var file = Files.createFile(folder.resolve("file")).toString();
        assertRefused(
                Map.of("QIUTONG_DATA", file), "start.dataFolderNotWritable", Map.of("place", file));
    }

    @Test
    void portInUse() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(other.getLocalPort());
            assertRefused(
                    Map.of(
                            "QIUTONG_PORT",
                            port,
                            "QIUTONG_NEO4J_URI",
                            database.uri().toString(),
                            "QIUTONG_NEO4J_PASSWORD",
                            DatabaseProcess.PASSWORD),
                    "start.portInUse",
                    Map.of("port", port));
        }
    }

    @Test
    void portThatIsNoNumber() throws Exception {
        assertRefused(
                Map.of("QIUTONG_PORT", "http"),
                "start.cannotListen",
                Map.of("address", "127.0.0.1", "port", "http"));
    }

    @Test
    void databaseThatRefusesThePassword() throws Exception {
        var address = database.uri().toString();
        assertRefused(
                Map.of("QIUTONG_NEO4J_URI", address, "QIUTONG_NEO4J_PASSWORD", "wrong"),
                "start.databaseRefused",
                Map.of("place", address));
    }

    @Test
    void databaseThatIsNotThere() throws Exception {
        var address = "bolt://127.0.0.1:1";
        assertRefused(
                Map.of("QIUTONG_NEO4J_URI", address),
                "start.databaseUnreachable",
                Map.of("place", address));
    }

    @Test
    void addressOfNoDatabase() throws Exception {
        var address = "postgres://localhost";
        assertRefused(
                Map.of("QIUTONG_NEO4J_URI", address),
                "start.databaseBadAddress",
                Map.of("place", address));
    }

    @Test
    void commandThatThereIsNot() throws Exception {
        var process = ChildJvm.of(Qiutong.class, "fly").redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(said.strip())
                .isEqualTo(StartMessage.lines("start.unknownCommand", Map.of("command", "fly")));
        assertThat(process.waitFor()).isEqualTo(2);
    }

    private static void assertRefused(
            Map<String, String> settings, String key, Map<String, Object> arguments)
            throws Exception {
        var builder = ChildJvm.of(Qiutong.class);
        builder.environment().put("QIUTONG_DATA", folder.resolve("data").toString());
        builder.environment().put("QIUTONG_PORT", "0");
        builder.environment().putAll(settings);
        var process = builder.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(said.strip()).isEqualTo(StartMessage.lines(key, arguments));
        assertThat(process.waitFor()).isEqualTo(1);
    }
}
