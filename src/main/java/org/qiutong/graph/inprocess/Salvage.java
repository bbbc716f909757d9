package org.qiutong.graph.inprocess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;
import org.qiutong.graph.GraphStartException;
import org.qiutong.graph.GraphStartException.Reason;
import org.qiutong.graph.StoreReport.Part;
import org.qiutong.graph.StoreReport.Repaired;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// Reads what can be read of a damaged database into a new one.
///
/// Every record is read by its number, so that one that is damaged costs itself and the
/// relationships at it, and no other. A node is kept if its labels and all its properties can be
/// read. Records that are damaged in a way that still makes sense, such as another letter in a
/// text, cannot be told from sound ones. Constraints and indexes are made anew, since the rest
/// relies on them.
final class Salvage {

    /// How many records a transaction reads and writes.
    private static final int PORTION = 5_000;

    /// No record is smaller, so that a store file has no more records than this many bytes each.
    private static final int SMALLEST_RECORD = 15;

    private static final Logger log = LoggerFactory.getLogger(Salvage.class);

    private final GraphDatabaseService from;
    private final GraphDatabaseService to;

    /// For each node that was kept, by its old element id, the new one.
    private final Map<String, String> copies = new HashMap<>();

    private final SortedMap<String, Long> nodes = new TreeMap<>();
    private final SortedMap<String, Long> relationships = new TreeMap<>();

    private Salvage(GraphDatabaseService from, GraphDatabaseService to) {
        this.from = from;
        this.to = to;
    }

    static Repaired repair(Path data) {
        Path work = data.resolve("repair");
        Path copy = work.resolve("copy");
        Path whole = work.resolve("whole");
        try {
            FileSystemUtils.deleteRecursively(work);
            Files.createDirectories(work);
            StoreCheck.refuseInUse(data);
            FileSystemUtils.copyRecursively(data.resolve("neo4j"), copy.resolve("neo4j"));
            // It holds nothing but the password of the last start.
            FileSystemUtils.deleteRecursively(copy.resolve("neo4j/data/databases/system"));
            FileSystemUtils.deleteRecursively(copy.resolve("neo4j/data/transactions/system"));
            Repaired read = copy(copy, whole, data);
            var faults = StoreCheck.check(whole).faults();
            if (!faults.isEmpty()) {
                throw new IllegalStateException(String.join("; ", faults));
            }
            Files.move(data.resolve("neo4j"), read.before());
            Files.move(whole.resolve("neo4j"), data.resolve("neo4j"));
            FileSystemUtils.deleteRecursively(work);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Repaired copy(Path copy, Path whole, Path data) {
        Instance damaged = Instance.openClosedToOthers(copy, false);
        try {
            Instance sound = Instance.openClosedToOthers(whole, true);
            try {
                var salvage = new Salvage(damaged.graph(), sound.graph());
                salvage.copySchema();
                salvage.copyNodes(records(copy, "neostore.nodestore.db"));
                salvage.copyRelationships(records(copy, "neostore.relationshipstore.db"));
                return salvage.told(before(data));
            } finally {
                sound.neo4j().shutdown();
            }
        } catch (RuntimeException e) {
            throw new GraphStartException(Reason.DAMAGED, data.toString(), e);
        } finally {
            damaged.neo4j().shutdown();
        }
    }

    private static Path before(Path data) {
        var time =
                DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
                        .format(LocalDateTime.now(ZoneId.systemDefault()));
        return data.resolve("neo4j-damaged-" + time);
    }

    /// An upper bound of the number of records.
    private static long records(Path data, String store) {
        try {
            return Files.size(data.resolve("neo4j/data/databases/neo4j").resolve(store))
                    / SMALLEST_RECORD;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copySchema() {
        for (String part : List.of("graph/showConstraints", "graph/showIndexes")) {
            List<String> statements;
            try (Transaction reading = from.beginTx();
                    var rows = reading.execute(Instance.statement(part))) {
                statements =
                        rows.stream().map(row -> String.valueOf(row.get("statement"))).toList();
            }
            for (String statement : statements) {
                to.executeTransactionally(statement);
            }
        }
        try (Transaction waiting = to.beginTx()) {
            waiting.schema().awaitIndexesOnline(1, TimeUnit.MINUTES);
        }
    }

    private void copyNodes(long most) {
        for (long first = 0; first <= most; first += PORTION) {
            try (Transaction writing = to.beginTx()) {
                for (long number = first; number < first + PORTION; number++) {
                    copyNode(number, writing);
                }
                writing.commit();
            }
        }
    }

    /// One transaction per record, since a damaged record may break the transaction that reads it.
    private void copyNode(long number, Transaction writing) {
        String original;
        Map<String, Object> properties;
        List<String> labels;
        try (Transaction reading = from.beginTx()) {
            Node node = node(reading, number);
            original = node.getElementId();
            properties = node.getAllProperties();
            labels = names(node);
        } catch (RuntimeException _) {
            // There is none of this number, or it cannot be read.
            return;
        }
        Node copy = writing.createNode(labels.stream().map(Label::label).toArray(Label[]::new));
        properties.forEach(copy::setProperty);
        copies.put(original, copy.getElementId());
        labels.forEach(label -> nodes.merge(label, 1L, Long::sum));
    }

    private void copyRelationships(long most) {
        for (long first = 0; first <= most; first += PORTION) {
            try (Transaction writing = to.beginTx()) {
                for (long number = first; number < first + PORTION; number++) {
                    copyRelationship(number, writing);
                }
                writing.commit();
            }
        }
    }

    private void copyRelationship(long number, Transaction writing) {
        try (Transaction reading = from.beginTx()) {
            Relationship relationship = relationship(reading, number);
            String start = copies.get(relationship.getStartNode().getElementId());
            String end = copies.get(relationship.getEndNode().getElementId());
            Map<String, Object> properties = relationship.getAllProperties();
            String type = relationship.getType().name();
            if (start != null && end != null) {
                Relationship copy =
                        writing.getNodeByElementId(start)
                                .createRelationshipTo(
                                        writing.getNodeByElementId(end),
                                        RelationshipType.withName(type));
                properties.forEach(copy::setProperty);
                relationships.merge(type, 1L, Long::sum);
            }
        } catch (RuntimeException _) {
            // There is none of this number, or it cannot be read.
        }
    }

    private static List<String> names(Node node) {
        return StreamSupport.stream(node.getLabels().spliterator(), false)
                .map(Label::name)
                .toList();
    }

    // Records are found by number, whatever their element id looks like.
    @SuppressWarnings("removal")
    private static Node node(Transaction reading, long number) {
        return reading.getNodeById(number);
    }

    @SuppressWarnings("removal")
    private static Relationship relationship(Transaction reading, long number) {
        return reading.getRelationshipById(number);
    }

    private Repaired told(Path before) {
        return new Repaired(
                parts(nodes, expected("graph/findLabels", "graph/countNodesOfLabel")),
                parts(
                        relationships,
                        expected("graph/findRelationshipTypes", "graph/countRelationshipsOfType")),
                before);
    }

    /// The counts that the database itself keeps, without those that it cannot read.
    private Map<String, Long> expected(String names, String count) {
        Map<String, Long> expected = new HashMap<>();
        try (Transaction reading = from.beginTx();
                var rows = reading.execute(Instance.statement(names))) {
            for (String name : rows.<String>columnAs("name").stream().toList()) {
                try (var counted =
                        reading.execute(Instance.statement(count), Map.of("name", name))) {
                    expected.put(name, counted.<Long>columnAs("count").next());
                }
            }
        } catch (RuntimeException e) {
            log.warn("The database cannot count what it holds", e);
        }
        return expected;
    }

    private static SortedMap<String, Part> parts(
            Map<String, Long> kept, Map<String, Long> expected) {
        SortedMap<String, Part> parts = new TreeMap<>();
        expected.forEach((name, count) -> parts.put(name, new Part(0, count)));
        kept.forEach((name, count) ->
                parts.put(name, new Part(count, Math.max(count, expected.getOrDefault(name, 0L)))));
        return parts;
    }
}
