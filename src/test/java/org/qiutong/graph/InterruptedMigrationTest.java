package org.qiutong.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ac.simons.neo4j.migrations.core.MigrationsException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;
import org.qiutong.graph.inprocess.DatabaseProcess;

class InterruptedMigrationTest {

    private static final Duration SHORT = Duration.ofSeconds(2);

    @TempDir Path data;

    private DatabaseProcess database;

    /// A database as it is after a power failure amid a migration.
    @BeforeEach
    void interrupt() throws IOException {
        database = new DatabaseProcess(data);
        database.start();
        try (var driver = driver();
                var session = driver.session()) {
            session.run("CREATE (:__Neo4jMigrationsLock {id: '1', name: 'John Doe'})").consume();
            var migration = session.beginTransaction();
            migration
                    .run("CREATE CONSTRAINT study_id FOR (n:Study) REQUIRE n.id IS UNIQUE")
                    .consume();
            database.kill();
            assertThatThrownBy(migration::commit).isInstanceOf(Neo4jException.class);
        }
        database.start();
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void isTakenUpAgainWhereNobodyElseCanBeAtIt() {
        try (var driver = driver()) {
            assertThatThrownBy(() -> Schema.bringUpToDate(driver, false, SHORT))
                    .isInstanceOf(MigrationsException.class);
            Schema.bringUpToDate(driver, true);
            assertThat(
                            driver.executableQuery("SHOW CONSTRAINTS YIELD ownedIndex")
                                    .execute()
                                    .records())
                    .extracting(row -> row.get("ownedIndex").asString())
                    .contains("study_id", "account_name");
        }
    }

    private Driver driver() {
        return GraphDatabase.driver(database.uri(), database.auth());
    }
}
