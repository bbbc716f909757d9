package org.qiutong.graph;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.qiutong.graph.archive.ArchiveContent;
import org.qiutong.graph.archive.GraphFill;

/// Replaces all that is in a database by what an archive holds, and brings it up to date. Nobody
/// else uses the database. If it is broken off, it can be done again from the beginning.
final class Rebuild {

    /// What the migrations library keeps of itself.
    private static final String MIGRATION = "__Neo4jMigration";

    private Rebuild() {}

    /// @param ours whether no other program can be using the database
    /// @param carried of the database that is replaced
    static void of(Driver driver, boolean ours, ArchiveContent content, Carried carried)
            throws IOException {
        try (Session session = session(driver)) {
            dropSchema(session);
            run(session, "graph/clearRelationships", Map.of());
            clear(session, Staged.LABELS);
            // As it was when the data was written, so that the later migrations find what they are
            // made for.
            Schema.make(driver, content.manifest().schema());
            clear(session, List.of(Staged.LABELS.getFirst(), Staged.LABELS.getLast(), MIGRATION));
            GraphFill fill = new GraphFill(session, CypherFiles::statement);
            content.nodes(fill::node);
            content.relationships(fill::relationship);
            fill.finish(content.manifest());
            carried.addTo(session);
            run(
                    session,
                    "graph/renewRevisions",
                    Map.of("ids", Arrays.stream(Revision.values()).map(Revision::id).toList()));
        }
        Schema.bringUpToDate(driver, ours);
    }

    /// A session that sees all that was written before, also on another member of a cluster.
    static Session session(Driver driver) {
        return driver.session(
                SessionConfig.builder()
                        .withBookmarkManager(driver.executableQueryBookmarkManager())
                        .build());
    }

    private static void dropSchema(Session session) {
        for (String name : names(session, "graph/findConstraints")) {
            run(session, "graph/dropConstraint", Map.of("name", name));
        }
        for (String name : names(session, "graph/findIndexes")) {
            run(session, "graph/dropIndex", Map.of("name", name));
        }
    }

    private static List<String> names(Session session, String statement) {
        return session.run(CypherFiles.statement(statement)).list(row -> row.get(0).asString());
    }

    private static void clear(Session session, List<String> kept) {
        run(session, "graph/clearNodes", Map.of("kept", kept));
    }

    // Not in a transaction of ours: the statements that clear have transactions of their own.
    private static void run(Session session, String statement, Map<String, Object> parameters) {
        session.run(CypherFiles.statement(statement), parameters).consume();
    }
}
