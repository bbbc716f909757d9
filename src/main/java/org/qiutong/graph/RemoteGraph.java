package org.qiutong.graph;

import java.net.URI;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.Config;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.qiutong.graph.GraphStartException.Reason;

/// A Neo4j server or cluster that somebody else runs.
record RemoteGraph(URI uri, AuthToken auth) implements GraphServer {

    /// Connects, and checks that the database answers to this user.
    ///
    /// @throws GraphStartException if it does not answer, or not to this user
    static RemoteGraph connect(String address, AuthToken auth, Config config) {
        try (var driver = GraphDatabase.driver(URI.create(address), auth, config)) {
            driver.verifyConnectivity();
            return new RemoteGraph(URI.create(address), auth);
        } catch (IllegalArgumentException e) {
            throw new GraphStartException(Reason.BAD_ADDRESS, address, e);
        } catch (SecurityException e) {
            throw new GraphStartException(Reason.REFUSED, address, e);
        } catch (Neo4jException e) {
            throw new GraphStartException(Reason.UNREACHABLE, address, e);
        }
    }

    @Override
    public boolean isOurs() {
        return false;
    }

    @Override
    public void close() {}
}
