package org.qiutong.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.qiutong.graph.archive.ArchiveContent;
import org.qiutong.graph.archive.Manifest;

/// An archive that is kept in the database which it is to replace.
///
/// A server has one database, and no transaction holds everything. So an archive is first stored
/// there, as texts that no statement of the program reads. Then one transaction decides that it
/// replaces the data. A program that ends before that leaves the old data; one that ends later
/// leaves a decision that the next one carries out before anything else.
record Staged(Driver driver, Manifest manifest) implements ArchiveContent {

    /// The labels of the decision and of the texts.
    static final List<String> LABELS = List.of("Restoration", "RestoreChunk");

    /// How many characters of lines are stored together.
    private static final int CHUNK = 1 << 19;

    /// What was left for so long is of a program that ended.
    private static final Duration ABANDONED = Duration.ofDays(1);

    private static final String NODES = "nodes";
    private static final String RELATIONSHIPS = "relationships";
    private static final String CARRIED = "carried";

    /// Stores an archive, in place of one that was left.
    static Staged store(Driver driver, ArchiveContent content) throws IOException {
        try (Session session = Rebuild.session(driver)) {
            drop(session);
            run(session, "graph/beginRestoration", Map.of("manifest", content.manifest().toJson()));
            try (var nodes = new Chunks(session, NODES)) {
                content.nodes(nodes::add);
            }
            try (var relationships = new Chunks(session, RELATIONSHIPS)) {
                content.relationships(relationships::add);
            }
            try (var carried = new Chunks(session, CARRIED)) {
                Carried.of(driver).lines().forEach(carried::add);
            }
        }
        return new Staged(driver, content.manifest());
    }

    /// Decides that the archive replaces the data, and carries it out.
    void replace() throws IOException {
        try (Session session = Rebuild.session(driver)) {
            run(session, "graph/decideRestoration", Map.of());
        }
        carryOut();
    }

    /// Carries out what was decided and broken off, and removes what was never decided.
    static void settle(Driver driver) {
        try (Session session = Rebuild.session(driver)) {
            Optional<Record> found =
                    session
                            .run(
                                    CypherFiles.statement("graph/findRestoration"),
                                    Map.of("abandoned", ABANDONED.toSeconds()))
                            .list()
                            .stream()
                            .findFirst();
            if (found.isEmpty()) {
                return;
            }
            switch (found.get().get("state").asString()) {
                case "DECIDED" ->
                        new Staged(driver, Manifest.ofJson(found.get().get("manifest").asString()))
                                .carryOut();
                case "DONE" -> run(session, "graph/dropChunks", Map.of());
                case "ABANDONED" -> drop(session);
                default -> {}
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void drop(Session session) {
        run(session, "graph/dropChunks", Map.of());
        run(session, "graph/dropRestoration", Map.of());
    }

    /// Holds a lock on the decision meanwhile. Another process that is to carry it out as well
    /// waits for that, and finds nothing to do; the lock of a process that ends is released by the
    /// server.
    private void carryOut() throws IOException {
        try (Session session = Rebuild.session(driver);
                Transaction lock = session.beginTransaction()) {
            boolean decided =
                    lock.run(CypherFiles.statement("graph/lockRestoration")).stream()
                            .anyMatch(row -> row.get(0).asString().equals("DECIDED"));
            if (decided) {
                List<String> carried = new ArrayList<>();
                read(CARRIED, carried::add);
                Rebuild.of(driver, false, this, new Carried(carried));
                lock.run(
                                CypherFiles.statement("graph/endRestoration"),
                                Map.of("manifest", manifest.toJson()))
                        .consume();
                lock.commit();
            }
        }
        try (Session session = Rebuild.session(driver)) {
            run(session, "graph/dropChunks", Map.of());
        }
    }

    /// Notes that the data is that of an archive, for what has to be done before anybody reads it.
    static void finish(Session session, Manifest manifest) {
        run(session, "graph/endRestoration", Map.of("manifest", manifest.toJson()));
    }

    @Override
    public void nodes(Lines lines) throws IOException {
        read(NODES, lines);
    }

    @Override
    public void relationships(Lines lines) throws IOException {
        read(RELATIONSHIPS, lines);
    }

    private void read(String part, Lines lines) throws IOException {
        try (Session session = Rebuild.session(driver)) {
            var chunks =
                    session.run(CypherFiles.statement("graph/readChunks"), Map.of("part", part));
            while (chunks.hasNext()) {
                for (String line : chunks.next().get(0).asString().split("\n", -1)) {
                    lines.take(line);
                }
            }
        }
    }

    private static void run(Session session, String statement, Map<String, Object> parameters) {
        session.run(CypherFiles.statement(statement), parameters).consume();
    }

    private static final class Chunks implements AutoCloseable {

        private final Session session;
        private final String part;
        private final StringBuilder lines = new StringBuilder();
        private int number;

        Chunks(Session session, String part) {
            this.session = session;
            this.part = part;
        }

        void add(String line) {
            if (!lines.isEmpty()) {
                lines.append('\n');
            }
            lines.append(line);
            if (lines.length() >= CHUNK) {
                write();
            }
        }

        private void write() {
            run(
                    session,
                    "graph/saveChunk",
                    Map.of("part", part, "number", number++, "lines", lines.toString()));
            lines.setLength(0);
        }

        @Override
        public void close() {
            if (!lines.isEmpty()) {
                write();
            }
        }
    }
}
