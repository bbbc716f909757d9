package org.qiutong.graph.inprocess;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;

/// A Neo4j in a process of its own, from the same jars as the one in process: what a server is to
/// the program, with outages and returns.
public final class DatabaseProcess implements AutoCloseable {

    public static final String USER = "neo4j";
    public static final String PASSWORD = "of no consequence";

    private static final String READY = "ready";

    private final Path data;
    private final int port;
    private Optional<Process> process = Optional.empty();

    /// A database that does not run yet.
    public DatabaseProcess(Path data) throws IOException {
        this.data = data;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
    }

    public URI uri() {
        return URI.create("bolt://127.0.0.1:" + port);
    }

    public AuthToken auth() {
        return AuthTokens.basic(USER, PASSWORD);
    }

    /// Starts it and waits until it answers.
    public void start() throws IOException {
        var started =
                ChildJvm.of(DatabaseProcess.class, data.toString(), Integer.toString(port))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        process = Optional.of(started);
        var line = started.inputReader().readLine();
        if (!READY.equals(line)) {
            throw new IOException("no database, but: " + line);
        }
    }

    /// What a power failure does to it.
    public void kill() {
        process.orElseThrow().destroyForcibly().onExit().join();
    }

    /// Has it keep its connections and say nothing.
    public void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /// Lets it go on after [#freeze()].
    public void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        var pid = Long.toString(process.orElseThrow().pid());
        if (new ProcessBuilder("kill", signal, pid).inheritIO().start().waitFor() != 0) {
            throw new IOException("kill " + signal);
        }
    }

    @Override
    public void close() {
        process.ifPresent(running -> running.destroyForcibly().onExit().join());
    }

    /// The process itself: runs a database and ends with the process that started it.
    static void main(String[] args) throws IOException {
        // What is logged goes elsewhere.
        var answers = System.out;
        System.setOut(System.err);
        Path data = Files.createDirectories(Path.of(args[0]));
        try (var _ = InProcessGraph.start(data, Integer.parseInt(args[1]), PASSWORD)) {
            answers.println(READY);
            ProcessHandle.current().parent().orElseThrow().onExit().join();
        }
        System.exit(0);
    }
}
