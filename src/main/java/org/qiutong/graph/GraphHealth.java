package org.qiutong.graph;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/// Whether the database answers. It reads from the store, because a database whose disk is full
/// still calls itself available.
@Component("graph")
class GraphHealth implements HealthIndicator {

    private static final SessionConfig READING =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();
    private static final TransactionConfig BRIEF =
            TransactionConfig.builder().withTimeout(Duration.ofSeconds(3)).build();

    /// Reading works, changes are refused.
    private static final Status DISK_FULL = new Status("DISK_FULL");

    private final Driver driver;
    private final Graph database;

    GraphHealth(Driver driver, Graph database) {
        this.driver = driver;
        this.database = database;
    }

    @Override
    public Health health() {
        var session = driver.session(AsyncSession.class, READING);
        try {
            // Asynchronous, so that it ends in time whatever the driver waits for.
            session.runAsync(CypherFiles.statement("graph/readAnything"), Map.of(), BRIEF)
                    .thenCompose(ResultCursor::consumeAsync)
                    .toCompletableFuture()
                    .get(5, SECONDS);
            return Health.status(database.isFull() ? DISK_FULL : Status.UP).build();
        } catch (ExecutionException | TimeoutException e) {
            return Health.down(e).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        } finally {
            session.closeAsync();
        }
    }
}
