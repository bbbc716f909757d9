package org.qiutong.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import org.qiutong.graph.GraphStartException.Reason;
import org.qiutong.graph.archive.ArchiveRefused;
import org.qiutong.graph.archive.BackupArchive;
import org.springframework.core.env.Environment;

/// Puts what is in an archive in the place of all that is in the program's database, while the
/// program does not run.
public final class Restoring {

    private Restoring() {}

    /// There is data already, and it was not asked to replace it.
    public static final class NotEmpty extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /// Opens an archive after having verified all of it.
    ///
    /// @throws ArchiveRefused if this program cannot restore it
    /// @throws IOException if it cannot be read
    public static BackupArchive open(Path file) throws IOException {
        return BackupArchive.open(file, Schema.newest());
    }

    /// What is done with data that is there already.
    public enum Existing {
        /// It stays, and nothing is restored.
        KEPT,
        /// It is replaced, but for the withdrawals that were recorded there.
        REPLACED,
        /// It is replaced unread, because it cannot be read. Withdrawals that were recorded after
        /// the backup have to be recorded again.
        REPLACED_UNREAD
    }

    /// @param settings where the database is
    /// @throws NotEmpty if there is data and it is not to be replaced
    /// @throws GraphStartException if the database cannot be used, as when the program runs or, if
    ///   it has to be read, when it is damaged
    public static void restore(Environment settings, BackupArchive archive, Existing existing)
            throws IOException {
        if (settings.getRequiredProperty("qiutong.neo4j.uri").isBlank()) {
            Path data = Path.of(settings.getRequiredProperty("qiutong.data"));
            restore(data, archive, existing);
        } else {
            GraphServer server = Graph.remote(settings);
            try (Driver driver = Graph.driver(server, "qiutong-restore")) {
                refuseInUse(server, driver);
                restore(driver, archive, existing);
            }
        }
    }

    private static void restore(Path data, BackupArchive archive, Existing existing) {
        boolean isThere = Files.exists(data.resolve("neo4j"));
        if (isThere && existing == Existing.KEPT) {
            throw new NotEmpty();
        }
        GraphServer.Provider provider =
                ServiceLoader.load(GraphServer.Provider.class)
                        .findFirst()
                        .orElseThrow(() -> new GraphStartException(Reason.NO_DATABASE, "", null));
        Carried carried =
                isThere && existing == Existing.REPLACED
                        ? carried(provider, data)
                        : Carried.NOTHING;
        provider.replace(data, server -> fill(server, archive, carried));
    }

    private static Carried carried(GraphServer.Provider provider, Path data) {
        try (GraphServer old = provider.start(data);
                Driver driver = Graph.driver(old)) {
            return Carried.of(driver);
        }
    }

    private static void fill(GraphServer server, BackupArchive archive, Carried carried) {
        try (Driver driver = Graph.driver(server);
                Session session = driver.session()) {
            Rebuild.of(driver, true, archive, carried);
            Staged.finish(session, archive.manifest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void restore(Driver driver, BackupArchive archive, Existing existing)
            throws IOException {
        Staged.settle(driver);
        if (existing == Existing.KEPT && holdsData(driver)) {
            throw new NotEmpty();
        }
        Staged.store(driver, archive).replace();
    }

    /// The server still lists a connection for a moment after it was closed.
    private static void refuseInUse(GraphServer server, Driver driver) {
        for (int tries = 0; isInUse(driver); tries++) {
            if (tries == 20) {
                throw new GraphStartException(Reason.SERVER_IN_USE, server.uri().toString(), null);
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static boolean isInUse(Driver driver) {
        try (Session session = driver.session()) {
            return session.run(
                                    CypherFiles.statement("graph/countPrograms"),
                                    Map.of("agent", Graph.AGENT))
                            .single()
                            .get(0)
                            .asLong()
                    > 0;
        } catch (Neo4jException e) {
            // Not every user of a server may list its connections.
            return false;
        }
    }

    private static boolean holdsData(Driver driver) {
        try (Session session = Rebuild.session(driver)) {
            return !session.run(
                            CypherFiles.statement("graph/holdsData"),
                            Map.of("derived", Backups.DERIVED))
                    .list()
                    .isEmpty();
        }
    }
}
