package org.qiutong.graph;

import org.springframework.data.neo4j.core.Neo4jClient;

/// Where the graph has a text.
public final class Places {

    private Places() {}

    /// How many nodes and relationships have a text in any of their properties, besides what holds
    /// ids for good: the ledger of withdrawals, and what the audit log is about.
    public static long of(Neo4jClient graph, String text) {
        return graph.query(
                        """
                        CALL () {
                          MATCH (n) WHERE NOT n:Withdrawal AND any(key IN keys(n)
                            WHERE NOT (n:AuditEntry AND key IN ['study', 'subject'])
                              AND any(each IN [] + n[key] WHERE toStringOrNull(each) CONTAINS $text))
                          RETURN count(n) AS found
                          UNION ALL
                          MATCH ()-[r]->() WHERE any(key IN keys(r)
                            WHERE any(each IN [] + r[key] WHERE toStringOrNull(each) CONTAINS $text))
                          RETURN count(r) AS found
                        }
                        RETURN sum(found)
                        """)
                .bind(text)
                .to("text")
                .fetchAs(Long.class)
                .one()
                .orElseThrow();
    }
}
