package org.qiutong.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.qiutong.graph.archive.NodeLines;

/// What outlives the replacement of a database by a backup: facts that were recorded after the
/// backup was made, and hold all the same.
///
/// @param lines a node each
record Carried(List<String> lines) {

    static final Carried NOTHING = new Carried(List.of());

    private static final String WITHDRAWAL = "Withdrawal";
    private static final String AUDIT_ENTRY = "AuditEntry";
    private static final String AUDIT_HEAD = "AuditHead";

    static Carried of(Driver driver) {
        List<String> names = List.of(WITHDRAWAL, AUDIT_ENTRY, AUDIT_HEAD);
        try (Session session = Rebuild.session(driver)) {
            return new Carried(
                    session.executeRead(transaction ->
                            transaction
                                    .run(
                                            CypherFiles.statement("graph/findCarried"),
                                            Map.of("names", names))
                                    .list(NodeLines::of)));
        }
    }

    /// Adds it to a database that has what is in the backup.
    void addTo(Session session) {
        run(session, "graph/carryWithdrawals", Map.of("rows", rows(WITHDRAWAL)));
        addAudit(session);
    }

    /// The audit log goes on from where the backup has it, if it is the same log. A log of another
    /// installation cannot be continued: its chain of hashes is another one.
    private void addAudit(Session session) {
        long number = 0;
        Optional<Map<String, Object>> last = head(session);
        List<Map<String, Object>> entries =
                rows(AUDIT_ENTRY).stream().sorted(Comparator.comparing(Carried::number)).toList();
        if (last.isPresent()) {
            number = number(last.get());
            Object hash = last.get().get("hash");
            if (number > 0
                    && entries.stream()
                            .noneMatch(entry ->
                                    number(entry) == number(last.get())
                                            && entry.get("hash").equals(hash))) {
                return;
            }
        }
        long from = number;
        List<Map<String, Object>> later =
                entries.stream().filter(entry -> number(entry) > from).toList();
        if (!later.isEmpty()) {
            Map<String, Object> head =
                    Map.of("number", number(later.getLast()), "hash", later.getLast().get("hash"));
            run(session, "graph/carryAudit", Map.of("rows", later, "properties", head));
        }
    }

    private static Optional<Map<String, Object>> head(Session session) {
        return session
                .executeRead(transaction ->
                        transaction
                                .run(CypherFiles.statement("audit/findHead"))
                                .list(row -> row.get(0).asMap()))
                .stream()
                .findFirst();
    }

    private static long number(Map<String, Object> entry) {
        return (long) entry.get("number");
    }

    private List<Map<String, Object>> rows(String label) {
        return lines.stream()
                .filter(line -> NodeLines.labels(line).contains(label))
                .map(NodeLines::properties)
                .toList();
    }

    private static void run(Session session, String statement, Map<String, Object> parameters) {
        session.executeWrite(transaction ->
                transaction.run(CypherFiles.statement(statement), parameters).consume());
    }
}
