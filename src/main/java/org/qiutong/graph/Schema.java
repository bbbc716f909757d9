package org.qiutong.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The migrations that a database has been through.
///
/// @param checksum over all their files
record Schema(long checksum) {

    /// Timeout for the lock, longer than migrations take. A lock that outlasts it belongs to a
    /// program that ended amid them.
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /// How often migrations may fail one after the other while no other program holds the lock.
    private static final int TRIES = 5;

    private static final String FOLDER = "classpath:cypher/migrations";

    /// Brings a database up to date. The migration library needs a second and a lock even to find
    /// nothing to do, so it runs only if the checksum of the migrations has changed.
    ///
    /// @param ours whether no other program can be using the database
    static void bringUpToDate(Driver driver, boolean ours) {
        bringUpToDate(driver, ours, PATIENCE);
    }

    /// The version of the last migration that there is, such as 23.
    static int newest() {
        return Integer.parseInt(last(migrationFiles()).substring(1, 4));
    }

    private static String last(Resource[] files) {
        return Objects.requireNonNull(files[files.length - 1].getFilename());
    }

    /// Makes the schema of an empty database as it was after a migration.
    static void make(Driver driver, int version) {
        new Migrations(config().withTarget("V%03d".formatted(version)).build(), driver).apply();
    }

    private static MigrationsConfig.Builder config() {
        return MigrationsConfig.builder().withLocationsToScan(FOLDER);
    }

    /// @param timeout how long it waits for another program to end its migration
    static void bringUpToDate(Driver driver, boolean ours, Duration timeout) {
        String migrations = migrations();
        Schema wanted = new Schema(checksum(migrations));
        try (var session = driver.session()) {
            if (session.executeRead(Schema::of).filter(wanted::equals).isPresent()) {
                return;
            }
            if (ours) {
                InterruptedMigration.clear(session, migrations);
            }
            wanted.migrate(driver, session, Instant.now().plus(timeout));
        }
    }

    /// The library lets one program migrate at a time and refuses others at once: those wait. One
    /// that was refused finds no lock if the other has ended meanwhile, so it tries again.
    private void migrate(Driver driver, Session session, Instant end) {
        for (int unlocked = 0; ; pause()) {
            try {
                new Migrations(config().build(), driver).apply();
                session.executeWriteWithoutResult(this::save);
                return;
            } catch (MigrationsException | Neo4jException e) {
                unlocked = session.executeRead(Schema::isLocked) ? 0 : unlocked + 1;
                if (unlocked == TRIES || Instant.now().isAfter(end)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isLocked(TransactionContext transaction) {
        return transaction
                        .run(CypherFiles.statement("graph/countMigrationsLocks"))
                        .single()
                        .get(0)
                        .asLong()
                > 0;
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Schema> of(TransactionContext transaction) {
        return transaction
                .run(CypherFiles.statement("graph/findRevision"), Map.of("id", "schema"))
                .list()
                .stream()
                .map(found -> new Schema(found.get(0).asLong()))
                .findFirst();
    }

    private void save(TransactionContext transaction) {
        transaction
                .run(
                        CypherFiles.statement("graph/saveRevision"),
                        Map.of("id", "schema", "number", checksum))
                .consume();
    }

    private static long checksum(String migrations) {
        CRC32 checksum = new CRC32();
        checksum.update(migrations.getBytes(UTF_8));
        return checksum.getValue();
    }

    /// All their texts, in order.
    private static String migrations() {
        try {
            StringBuilder texts = new StringBuilder();
            for (Resource file : migrationFiles()) {
                texts.append(file.getContentAsString(UTF_8));
            }
            return texts.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource[] migrationFiles() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources(FOLDER + "/*.cypher");
            Arrays.sort(files, Comparator.comparing(Resource::getFilename));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
