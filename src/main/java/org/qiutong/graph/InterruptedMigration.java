package org.qiutong.graph;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.neo4j.driver.Session;

/// What is left in the database of a program that ended amid its migrations: the lock that kept
/// others out, and indexes whose constraints were never committed. Neither goes away by itself, and
/// either would make the next migration fail.
final class InterruptedMigration {

    private static final Pattern CONSTRAINT = Pattern.compile("CREATE CONSTRAINT (\\w+)");

    private InterruptedMigration() {}

    /// Removes both from a database that nobody else can be migrating now.
    ///
    /// @param migrations the texts of all of them
    static void clear(Session session, String migrations) {
        List<String> constraints =
                CONSTRAINT.matcher(migrations).results().map(found -> found.group(1)).toList();
        session.executeWriteWithoutResult(transaction ->
                transaction.run(CypherFiles.statement("graph/dropMigrationsLock")).consume());
        List<String> torn =
                session.executeRead(transaction ->
                        transaction
                                .run(
                                        CypherFiles.statement("graph/findTornIndexes"),
                                        Map.of("constraints", constraints))
                                .list(row -> row.get("name").asString()));
        for (String name : torn) {
            session.executeWriteWithoutResult(transaction ->
                    transaction
                            .run(CypherFiles.statement("graph/dropIndex"), Map.of("name", name))
                            .consume());
        }
    }
}
