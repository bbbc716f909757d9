package org.qiutong.graph.inprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;

/// A database that cannot write its log to the end. A limit on the size of a file stands for a full
/// disk: the same write is cut short at the same place, and it needs no rights.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no limit on the size of a file")
class TornLogTest {

    @TempDir Path data;

    @ParameterizedTest
    @ValueSource(ints = {3_000, 3_333, 4_001})
    void aStopInOrderLeavesALogThatCanBeRead(int kilobytes) throws Exception {
        var acknowledged = write(kilobytes, "stop");
        assertThat(count()).isEqualTo(acknowledged.getLast());
    }

    @ParameterizedTest
    @ValueSource(ints = {3_100, 3_777})
    void aKillLeavesALogThatCanBeRead(int kilobytes) throws Exception {
        var acknowledged = write(kilobytes, "kill");
        assertThat(count()).isEqualTo(acknowledged.getLast());
    }

    /// And goes on writing, on the port where it was.
    @ParameterizedTest
    @ValueSource(ints = {3_200, 3_888})
    void aRestartInTheSameProcessServesAgain(int kilobytes) throws Exception {
        var acknowledged = write(kilobytes, "restart");
        assertThat(acknowledged).hasSize(2);
        assertThat(acknowledged.getLast()).isGreaterThan(acknowledged.getFirst());
        assertThat(count()).isEqualTo(acknowledged.getLast());
    }

    private long count() {
        try (var graph = InProcessGraph.start(data);
                var driver = GraphDatabase.driver(graph.uri(), graph.auth())) {
            return Child.count(driver);
        }
    }

    /// @return how many nodes were acknowledged, and then again after a restart
    private List<Long> write(int kilobytes, String then) throws IOException, InterruptedException {
        var java = ChildJvm.of(Child.class, data.toString(), then);
        List<String> limited =
                new ArrayList<>(
                        List.of("sh", "-c", "ulimit -S -f " + kilobytes + " && exec \"$@\"", "sh"));
        limited.addAll(java.command());
        var process = java.command(limited).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var lines = process.inputReader().lines().toList();
        process.waitFor();
        assertThat(lines).isNotEmpty();
        return lines.stream().map(Long::valueOf).toList();
    }

    /// The process whose files are limited.
    static final class Child {

        private Child() {}

        static void main(String[] args) throws Exception {
            // What is logged goes elsewhere.
            var answers = System.out;
            System.setOut(System.err);
            Path data = Files.createDirectories(Path.of(args[0]));
            var graph = InProcessGraph.start(data);
            try (var driver = GraphDatabase.driver(graph.uri(), graph.auth())) {
                answers.println(writeUntilItFails(driver));
                if (graph.isWell()) {
                    throw new IllegalStateException("the log was never full");
                }
                switch (args[1]) {
                    case "stop" -> graph.close();
                    case "kill" -> Runtime.getRuntime().halt(0);
                    default -> {
                        unlimit();
                        graph.restart();
                        write(driver);
                        answers.println(count(driver));
                        graph.close();
                    }
                }
            }
            System.exit(0);
        }

        private static long writeUntilItFails(Driver driver) {
            long before = count(driver);
            while (true) {
                try {
                    write(driver);
                    before += 500;
                } catch (Neo4jException _) {
                    return before;
                }
            }
        }

        private static void write(Driver driver) {
            driver.executableQuery("UNWIND range(1, 500) AS n CREATE (:Number {text: $text + n})")
                    .withParameters(Map.of("text", "as long as a sentence is ".repeat(20)))
                    .execute();
        }

        static long count(Driver driver) {
            return driver.executableQuery("MATCH (n:Number) RETURN count(n) AS count")
                    .execute()
                    .records()
                    .getFirst()
                    .get(0)
                    .asLong();
        }

        private static void unlimit() throws IOException, InterruptedException {
            var pid = Long.toString(ProcessHandle.current().pid());
            var process =
                    new ProcessBuilder("prlimit", "--pid", pid, "--fsize=unlimited").inheritIO();
            if (process.start().waitFor() != 0) {
                throw new IOException("prlimit");
            }
        }
    }
}
