package org.qiutong.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.qiutong.graph.GraphServer;
import org.qiutong.graph.Queries;

/// A database in a process of its own, so that faults can be done to it.
final class Fault {

    static final String USER = "bench";
    static final String PASSWORD = "of no consequence";

    private Fault() {}

    /// `serve DATA` prints the address and runs until its input ends; `fill DATA` writes until the
    /// log cannot be written any more, prints how many nodes were acknowledged, and stops cleanly.
    static void main(String[] args) throws IOException {
        // Log output goes to stderr, apart from the answers.
        var answers = System.out;
        System.setOut(System.err);
        try (var graph = database().start(Path.of(args[1]));
                var driver = GraphDatabase.driver(graph.uri(), graph.auth())) {
            if (args[0].equals("fill")) {
                answers.println(fill(driver));
            } else {
                try (var session = driver.session(SessionConfig.forDatabase("system"))) {
                    session.run(Queries.statement("bench/makeUser"), Map.of("password", PASSWORD))
                            .consume();
                }
                answers.println(graph.uri());
                while (System.in.read() >= 0) {}
            }
        }
        System.exit(0);
    }

    static GraphServer.Provider database() {
        return ServiceLoader.load(GraphServer.Provider.class).findFirst().orElseThrow();
    }

    private static long fill(Driver driver) {
        for (long acknowledged = count(driver); ; acknowledged += 500) {
            try {
                driver.executableQuery(Queries.statement("bench/fill"))
                        .withParameters(Map.of("text", "as long as a sentence is ".repeat(20)))
                        .execute();
            } catch (Neo4jException _) {
                return acknowledged;
            }
        }
    }

    static long count(Driver driver) {
        return driver.executableQuery(Queries.statement("bench/countFilled"))
                .execute()
                .records()
                .getFirst()
                .get(0)
                .asLong();
    }

    /// A JVM with the same options and classes that runs this class.
    ///
    /// @param limit the most that a file may have, in kilobytes; 0 for no limit
    static Process start(int limit, String command, Path data) throws IOException {
        List<String> line = new ArrayList<>();
        if (limit > 0) {
            line.addAll(List.of("sh", "-c", "ulimit -S -f " + limit + " && exec \"$@\"", "sh"));
        }
        line.addAll(java(Fault.class, command, data.toString()));
        return new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /// The command line of a JVM with the same options and classes.
    static List<String> java(Class<?> main, String... arguments) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        line.addAll(
                List.of("-Xmx512m", "-cp", System.getProperty("java.class.path"), main.getName()));
        line.addAll(List.of(arguments));
        return line;
    }
}
