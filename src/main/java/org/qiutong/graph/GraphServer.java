package org.qiutong.graph;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.neo4j.driver.AuthToken;

/// A running Neo4j that this program may talk Bolt to.
public interface GraphServer extends AutoCloseable {

    /// Where the driver connects to.
    URI uri();

    /// What the driver identifies itself with.
    AuthToken auth();

    /// Whether it runs in this process, so that no other program can be using it.
    boolean isOurs();

    /// Whether it can write. One that could not write its log takes no transaction any more, until
    /// it is started again. Nothing is known of a remote one.
    default boolean isWell() {
        return true;
    }

    /// Starts it again, at the same address and with the same password, with all that was
    /// committed.
    ///
    /// @throws GraphStartException if it does not start
    default void restart() {}

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

        /// Reads all of a database that does not run and says what is damaged. A database that was
        /// not stopped cleanly is first recovered to its last committed transaction.
        ///
        /// @throws GraphStartException if it cannot be opened
        /// @throws StoreReport.NotChecked if it could not be checked, as when another process has
        ///   it open
        StoreReport.Checked check(Path data);

        /// Reads what can be read of a copy of a damaged database into a new one, which takes its
        /// place when it is complete and sound. The damaged one is kept beside it.
        ///
        /// @throws GraphStartException if another process has it open or not even a copy can be
        ///   opened; then nothing has changed
        StoreReport.Repaired repair(Path data);

        /// Puts a new database in the place of the one in this data folder, which is removed. A
        /// process that ends meanwhile leaves the old one or the new one.
        ///
        /// @param fill fills the new database, which is running and empty
        /// @throws GraphStartException if another process has the old one open
        void replace(Path data, Consumer<GraphServer> fill);
    }
}
