package org.qiutong.access.audit;

import org.neo4j.driver.GraphDatabase;
import org.qiutong.graph.GraphServer;
import org.qiutong.graph.Queries;

/// Verifies the chain in a database that no program has open: the program is not started for it,
/// since that would bring the data up to date.
public final class Neo4jChainCheck {

    private Neo4jChainCheck() {}

    public static Chain of(GraphServer server) {
        try (var driver = GraphDatabase.driver(server.uri(), server.auth())) {
            return new Neo4jAuditLog(Queries.of(driver)).verify();
        }
    }
}
