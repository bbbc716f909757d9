package org.qiutong.graph;

import java.net.URI;
import java.nio.file.Path;
import org.neo4j.driver.AuthToken;

/// A running Neo4j that this program may talk Bolt to.
public interface GraphServer extends AutoCloseable {

    /// Where the driver connects to.
    URI uri();

    /// What the driver identifies itself with.
    AuthToken auth();

    /// Whether it runs in this process, so that no other program can be using it.
    boolean isOurs();

    /// Stops the database if it is ours; a remote one stays as it is.
    @Override
    void close();

    /// Starts a database in process. Found by [java.util.ServiceLoader], since a bundle may come
    /// without one.
    interface Provider {

        /// Starts the database that is kept in this data folder, making it when there is none.
        ///
        /// @throws GraphStartException if another process has it open or it cannot be opened
        GraphServer start(Path data);
    }
}
