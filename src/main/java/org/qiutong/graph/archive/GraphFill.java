package org.qiutong.graph.archive;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Session;

/// Writes the lines of an archive into a graph: first all nodes, then all relationships.
public final class GraphFill {

    private static final int MOST_ROWS = 2_000;

    /// How many characters of lines a transaction writes at most, but for a single line.
    private static final int MOST_TEXT = 1 << 22;

    private final Session session;
    private final Portion nodes;
    private final Portion relationships;

    /// By place, the new id of the node.
    private final List<String> ids = new ArrayList<>();

    private long created;

    /// @param statements gives a statement by its name
    public GraphFill(Session session, UnaryOperator<String> statements) {
        this.session = session;
        this.nodes = new Portion(statements.apply("graph/createNodes"));
        this.relationships = new Portion(statements.apply("graph/createRelationships"));
    }

    private final class Portion {

        private final String statement;
        private final List<Map<String, Object>> rows = new ArrayList<>();
        private int text;

        Portion(String statement) {
            this.statement = statement;
        }

        boolean add(Map<String, Object> row, String line) {
            rows.add(row);
            text += line.length();
            return rows.size() >= MOST_ROWS || text >= MOST_TEXT;
        }

        /// @return what the statement returns, one for each row
        List<String> write() {
            if (rows.isEmpty()) {
                return List.of();
            }
            List<String> made =
                    session.executeWrite(transaction ->
                            transaction
                                    .run(statement, Map.of("rows", rows))
                                    .list(row -> row.get(0).asString()));
            rows.clear();
            text = 0;
            return made;
        }
    }

    /// Takes the next node.
    public void node(String line) {
        Map<String, Object> json = PropertyJson.read(line);
        if (nodes.add(Map.of("labels", json.get("labels"), "properties", properties(json)), line)) {
            ids.addAll(nodes.write());
        }
    }

    /// Takes the next relationship. All nodes have been taken.
    public void relationship(String line) {
        ids.addAll(nodes.write());
        Map<String, Object> json = PropertyJson.read(line);
        Map<String, Object> row =
                Map.of(
                        "type",
                        json.get("type"),
                        "start",
                        id(json.get("start")),
                        "end",
                        id(json.get("end")),
                        "properties",
                        properties(json));
        if (relationships.add(row, line)) {
            created += relationships.write().size();
        }
    }

    private String id(@Nullable Object place) {
        return ids.get(((Number) requireNonNull(place)).intValue());
    }

    private static Map<String, Object> properties(Map<String, Object> json) {
        return PropertyJson.properties((Map<?, ?>) requireNonNull(json.get("properties")));
    }

    /// Writes what has been taken and not written yet.
    ///
    /// @throws IOException if the graph does not hold as many as the archive says
    public void finish(Manifest manifest) throws IOException {
        ids.addAll(nodes.write());
        created += relationships.write().size();
        if (ids.size() != manifest.nodes() || created != manifest.relationships()) {
            throw new IOException(
                    "%d nodes and %d relationships of %d and %d"
                            .formatted(
                                    ids.size(),
                                    created,
                                    manifest.nodes(),
                                    manifest.relationships()));
        }
    }
}
