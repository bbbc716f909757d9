package org.qiutong.graph.inprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;

/// A database that cannot write its log to the end. A limit on the size of a file stands for a full
/// disk: the same write is cut short at the same place, and it needs no rights.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no limit on the size of a file")
class TornLogTest {

    @TempDir Path folder;

    @Test
    void aStopInOrderLeavesALogThatCanBeRead() throws Exception {
        for (var torn : write("stop", 3_000, 3_333, 4_001)) {
            assertThat(torn.count()).as(torn.name).isEqualTo(torn.acknowledged.getLast());
        }
    }

    @Test
    void aKillLeavesALogThatCanBeRead() throws Exception {
        for (var torn : write("kill", 3_100, 3_777)) {
            assertThat(torn.count()).as(torn.name).isEqualTo(torn.acknowledged.getLast());
        }
    }

    /// And goes on writing, on the port where it was.
    @Test
    void aRestartInTheSameProcessServesAgain() throws Exception {
        for (var torn : write("restart", 3_200, 3_888)) {
            assertThat(torn.acknowledged).as(torn.name).hasSize(2);
            assertThat(torn.acknowledged.getLast()).isGreaterThan(torn.acknowledged.getFirst());
            assertThat(torn.count()).as(torn.name).isEqualTo(torn.acknowledged.getLast());
        }
    }

    /// A database whose log was cut short.
    ///
    /// @param name the limit in blocks of 512 bytes, and the name of its folder
    /// @param acknowledged how many nodes were acknowledged, and then again after a restart
    private record Torn(Path data, String name, List<Long> acknowledged) {

        long count() {
            try (var graph = InProcessGraph.start(data);
                    var driver = GraphDatabase.driver(graph.uri(), graph.auth())) {
                return Child.count(driver);
            }
        }
    }

    /// Writes to one database after the other, each up to a limit of its own, in one process.
    private List<Torn> write(String then, Integer... blocks) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(folder.toString(), then));
        var limits = Stream.of(blocks).map(String::valueOf).toList();
        arguments.addAll(limits);
        var process =
                ChildJvm.of(Child.class, arguments.toArray(String[]::new))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var lines = process.inputReader().lines().toList();
        assertThat(process.waitFor()).isZero();
        var torn =
                limits.stream()
                        .map(limit -> new Torn(folder.resolve(limit), limit, of(limit, lines)))
                        .toList();
        assertThat(torn).allSatisfy(each -> assertThat(each.acknowledged).isNotEmpty());
        return torn;
    }

    private static List<Long> of(String limit, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(limit + " "))
                .map(line -> Long.valueOf(line.substring(limit.length() + 1)))
                .toList();
    }

    /// The process whose files are limited.
    static final class Child {

        private Child() {}

        static void main(String[] args) {
            int code = 0;
            try {
                tear(args);
            } catch (Exception | Error e) {
                e.printStackTrace(System.err);
                code = 1;
            }
            // Drivers and databases that are still open go with the process.
            Runtime.getRuntime().halt(code);
        }

        private static void tear(String[] args) throws Exception {
            // What is logged goes elsewhere.
            var answers = System.out;
            System.setOut(System.err);
            for (var limit : List.of(args).subList(2, args.length)) {
                Path data = Files.createDirectories(Path.of(args[0]).resolve(limit));
                var graph = InProcessGraph.start(data);
                var driver = GraphDatabase.driver(graph.uri(), graph.auth());
                limit(Long.parseLong(limit) * 512 + ":");
                answers.println(limit + " " + writeUntilItFails(driver));
                if (graph.isWell()) {
                    throw new IllegalStateException("the log was never full");
                }
                switch (args[1]) {
                    case "stop" -> stop(graph);
                    // All at once, after the last.
                    case "kill" -> {}
                    default -> {
                        limit("unlimited:");
                        graph.restart();
                        write(driver);
                        answers.println(limit + " " + count(driver));
                        graph.close();
                    }
                }
                limit("unlimited:");
            }
        }

        /// What it still wants to write at its stop does not fit either.
        private static void stop(InProcessGraph graph) {
            try {
                graph.close();
            } catch (RuntimeException e) {
                System.err.println(e);
            }
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

        /// Limits the size of a file that this process may write, in bytes.
        private static void limit(String soft) throws IOException, InterruptedException {
            var pid = Long.toString(ProcessHandle.current().pid());
            var process =
                    new ProcessBuilder("prlimit", "--pid", pid, "--fsize=" + soft).inheritIO();
            if (process.start().waitFor() != 0) {
                throw new IOException("prlimit");
            }
        }
    }
}
