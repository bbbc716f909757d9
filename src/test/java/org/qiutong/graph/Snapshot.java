package org.qiutong.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/// All that is in the database but the times of imports, how often evidence came and the audit log,
/// to be compared with a later state.
///
/// @param nodes how many there are of each content
/// @param relationships how many there are of each content between the same nodes
public record Snapshot(Map<String, Long> nodes, Map<String, Long> relationships) {

    public static Snapshot of(Driver driver) {
        try (Session session = driver.session()) {
            return new Snapshot(
                    count(
                            session,
                            "MATCH (n) WHERE NOT n:Revision|AuditEntry|AuditHead RETURN {labels: labels(n), properties: properties(n)}"),
                    count(
                            session,
                            "MATCH (a)-[r]->(b) RETURN {from: a.id, labels: labels(a), type: type(r),"
                                    + " to: b.id, properties: properties(r)}"));
        }
    }

    private static Map<String, Long> count(Session session, String statement) {
        Map<String, Long> counts = new HashMap<>();
        List<Map<String, Object>> all = session.run(statement).list(row -> row.get(0).asMap());
        for (Map<String, Object> each : all) {
            Map<String, Object> sorted = new TreeMap<>(each);
            if (sorted.get("properties") instanceof Map<?, ?> map) {
                Map<Object, Object> properties = new TreeMap<>(map);
                properties.remove("startedAt");
                properties.remove("changedAt");
                sorted.put("properties", properties);
            }
            counts.merge(sorted.toString(), 1L, Long::sum);
        }
        return counts;
    }
}
