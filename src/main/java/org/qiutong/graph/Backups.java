package org.qiutong.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.qiutong.graph.archive.GraphContent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/// Reads all that is in the graph, as it is at one moment, for a backup.
@Component
public class Backups {

    /// What is made from other nodes or says nothing of the content: search keys, the numbers by
    /// which programs notice changes, and what a restore keeps of itself.
    public static final List<String> DERIVED =
            List.of("SearchText", "Revision", "Restoration", "RestoreChunk");

    /// How much of a disk a backup leaves free, in bytes: below that, the reserve of a database on
    /// the same disk is given up.
    public static final long LEAST_FREE = DiskReserve.SIZE + 2 * DiskReserve.MARGIN;

    private static final int MOST_TRIES = 5;

    private static final Logger log = LoggerFactory.getLogger(Backups.class);

    private final Driver driver;
    private final Revisions revisions;
    private final WritePause pause;
    private final Path folder;

    Backups(
            Driver driver,
            Revisions revisions,
            WritePause pause,
            @Value("${qiutong.data}") String data) {
        this.driver = driver;
        this.revisions = revisions;
        this.pause = pause;
        this.folder = Path.of(data);
    }

    /// Reads everything. The database shows a long transaction what others commit meanwhile. So
    /// what was read is used only if nothing was committed from before it was read until after. The
    /// first try disturbs nobody; the later ones let changes wait, those of evidence also in other
    /// programs on the same server.
    ///
    /// @return to be closed by the caller
    /// @throws ConcurrencyFailureException if others changed something each time
    public GraphContent content() throws IOException {
        Optional<GraphContent> read = unchanged();
        for (int tries = 1; read.isEmpty() && tries < MOST_TRIES; tries++) {
            log.info("The data changed while it was read for a backup: changes wait now");
            read = pause.during(() -> revisions.holdingWriters(this::unchanged));
        }
        return read.orElseThrow(
                () -> new ConcurrencyFailureException("the data is changed all the time"));
    }

    private Optional<GraphContent> unchanged() {
        try (Session session = driver.session()) {
            Set<Bookmark> before = now();
            GraphContent content =
                    session.executeRead(transaction -> {
                        try {
                            return GraphContent.read(
                                    transaction, CypherFiles::statement, DERIVED, folder);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
            if (now().equals(before)) {
                return Optional.of(content);
            }
            content.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The last transaction that was committed, as the database calls it.
    private Set<Bookmark> now() {
        try (Session session = driver.session()) {
            session.executeRead(transaction ->
                    transaction.run(CypherFiles.statement("graph/readAnything")).consume());
            return session.lastBookmarks();
        }
    }

    /// The version of the last migration that the data has been through, such as 23.
    public static int schema() {
        return Schema.newest();
    }
}
