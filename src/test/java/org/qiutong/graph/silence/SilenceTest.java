package org.qiutong.graph.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.qiutong.graph.inprocess.DatabaseProcess;

/// A driver as anybody makes it, on a server that stops amid its work. Without the watch each of
/// these calls would wait for as long as the server is silent; the limit of a minute is there so
/// that such a test ends.
@Timeout(60)
class SilenceTest {

    @TempDir static Path data;

    private static DatabaseProcess database;
    private Driver driver;

    @BeforeAll
    static void start() throws Exception {
        database = new DatabaseProcess(data);
        database.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void connect() {
        driver = GraphDatabase.driver(database.uri(), database.auth());
        driver.verifyConnectivity();
    }

    @AfterEach
    void disconnect() throws Exception {
        database.thaw();
        driver.close();
    }

    @Test
    void aStatementEnds() throws Exception {
        try (var session = driver.session()) {
            session.run("RETURN 1").consume();
            database.freeze();
            assertThatThrownBy(() -> session.run("RETURN 1").consume())
                    .isInstanceOf(ServiceUnavailableException.class);
        }
    }

    @Test
    void aTransactionEnds() throws Exception {
        try (var session = driver.session()) {
            var transaction = session.beginTransaction();
            transaction.run("CREATE (:Number)").consume();
            database.freeze();
            assertThatThrownBy(transaction::commit).isInstanceOf(ServiceUnavailableException.class);
        }
    }

    @Test
    void aStreamEnds() throws Exception {
        var fetched = SessionConfig.builder().withFetchSize(10).build();
        try (var session = driver.session(fetched)) {
            var result = session.run("UNWIND range(1, 1000000) AS number RETURN number");
            result.next();
            database.freeze();
            assertThatThrownBy(() -> result.forEachRemaining(_ -> {}))
                    .isInstanceOf(ServiceUnavailableException.class);
        }
    }

    @Test
    void newConnectionsAreRefusedAtOnceUntilItAnswers() throws Exception {
        database.freeze();
        assertThatThrownBy(this::read).isInstanceOf(ServiceUnavailableException.class);
        assertThatThrownBy(this::read)
                .isInstanceOf(ServiceUnavailableException.class)
                .hasMessageContaining("has fallen silent");
        database.thaw();
        await().ignoreExceptions().untilAsserted(() -> assertThat(read()).isEqualTo(1));
    }

    /// It says nothing on its connection for much longer than a silent server is given, and is
    /// waited for: here a lock is what it waits for, elsewhere it may have much to read.
    @Test
    void aLongStatementIsWaitedFor() {
        try (var first = driver.session();
                var second = driver.session()) {
            first.run("MERGE (:Locked)").consume();
            var holder = first.beginTransaction();
            holder.run("MATCH (n:Locked) SET n.by = 1").consume();
            var waiting =
                    CompletableFuture.supplyAsync(() ->
                            second.run("MATCH (n:Locked) SET n.by = 2 RETURN n.by")
                                    .single()
                                    .get(0)
                                    .asInt());
            await().during(Duration.ofSeconds(8)).until(() -> !waiting.isDone());
            holder.commit();
            assertThat(waiting.join()).isEqualTo(2);
        }
    }

    /// The database in process is one of many threads on a busy machine: slow, not silent.
    @Test
    void theDatabaseInProcessIsWaitedFor() throws Exception {
        var config = Config.builder().withUserAgent(WatchedConnections.IN_PROCESS).build();
        try (var ours = GraphDatabase.driver(database.uri(), database.auth(), config);
                var session = ours.session()) {
            session.run("RETURN 1").consume();
            database.freeze();
            var waiting =
                    CompletableFuture.supplyAsync(
                            () -> session.run("RETURN 1").single().get(0).asInt());
            await().during(Duration.ofSeconds(8)).until(() -> !waiting.isDone());
            database.thaw();
            assertThat(waiting.join()).isEqualTo(1);
        }
    }

    /// A stream is as long as it is: only its silence counts.
    @Test
    void aLongStreamIsReadToItsEnd() {
        var fetched = SessionConfig.builder().withFetchSize(2).build();
        try (var session = driver.session(fetched)) {
            var rows = new AtomicInteger();
            session.run("UNWIND range(1, 12) AS number RETURN number")
                    .forEachRemaining(_ -> {
                        pause();
                        rows.incrementAndGet();
                    });
            assertThat(rows).hasValue(12);
        }
    }

    private int read() {
        try (var session = driver.session()) {
            return session.run("RETURN 1").single().get(0).asInt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
