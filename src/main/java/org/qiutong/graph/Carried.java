package org.qiutong.graph;

import static java.util.Objects.requireNonNull;

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
        List<Map<String, Object>> entries =
                rows(AUDIT_ENTRY).stream()
                        .sorted(Comparator.comparingLong(Carried::number))
                        .toList();
        Optional<Map<String, Object>> last = head(session).filter(head -> number(head) > 0);
        if (last.isPresent() && entries.stream().noneMatch(entry -> isSame(entry, last.get()))) {
            return;
        }
        long from = last.map(Carried::number).orElse(0L);
        List<Map<String, Object>> later =
                entries.stream().filter(entry -> number(entry) > from).toList();
        if (!later.isEmpty()) {
            Map<String, Object> head =
                    Map.of("number", number(later.getLast()), "hash", hash(later.getLast()));
            run(session, "graph/carryAudit", Map.of("rows", later, "properties", head));
        }
    }

    private static boolean isSame(Map<String, Object> entry, Map<String, Object> head) {
        return number(entry) == number(head) && hash(entry).equals(hash(head));
    }

    private static Object hash(Map<String, Object> entry) {
        return requireNonNull(entry.get("hash"));
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
        return (long) requireNonNull(entry.get("number"));
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
