package org.qiutong.ground.index;

import static org.neo4j.driver.Values.parameters;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;
import org.qiutong.evidence.State;
import org.qiutong.graph.Queries;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.data.neo4j.core.Neo4jPersistenceExceptionTranslator;
import org.springframework.stereotype.Component;

/// Reads all stances as a stream, with the driver, since there may be millions.
///
/// It sees what is committed, whatever transaction its caller is in.
@Component
class Neo4jStances {

    /// The evidence as it was at a revision.
    record Revised(long revision, StanceIndex index) {}

    private static final SessionConfig READING =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();
    private static final SessionConfig STREAMING =
            SessionConfig.builder().withFetchSize(2_000).build();

    /// Longer than the most that fits in memory takes, and not for ever.
    private static final TransactionConfig BOUNDED =
            TransactionConfig.builder().withTimeout(Duration.ofMinutes(5)).build();

    private final Driver driver;
    private final Neo4jPersistenceExceptionTranslator translator =
            new Neo4jPersistenceExceptionTranslator();

    Neo4jStances(Driver driver) {
        this.driver = driver;
    }

    /// The number of the last change to evidence.
    long revision() {
        return translated(() -> {
            try (Session session = driver.session(READING)) {
                return session.executeRead(tx ->
                        tx
                                .run(
                                        Queries.statement("graph/findRevision"),
                                        Map.of("id", "evidence"))
                                .stream()
                                .mapToLong(row -> row.get(0).asLong())
                                .findFirst()
                                .orElse(0));
            }
        });
    }

    /// Reads everything. Changes to evidence wait until it is read, so that none is seen in part.
    Revised read() {
        return translated(() -> {
            try (Session session = driver.session(STREAMING)) {
                return session.executeWrite(
                        tx -> {
                            long revision = run(tx, "ground/lockRevision").single().get(0).asLong();
                            return new Revised(revision, index(tx));
                        },
                        BOUNDED);
            }
        });
    }

    private <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (Neo4jException e) {
            throw DataAccessUtils.translateIfNecessary(e, translator);
        }
    }

    private static StanceIndex index(TransactionContext tx) {
        StanceIndexBuilder builder = new StanceIndexBuilder();
        Set<String> communities = new HashSet<>();
        run(tx, "ground/loadCommunities")
                .forEachRemaining(row -> {
                    String community = row.get(0).asString();
                    if (communities.add(community)) {
                        builder.community(community);
                    }
                    if (!row.get(1).isNull()) {
                        builder.sample(community, row.get(1).asString(), row.get(2).asInt());
                    }
                });
        run(tx, "ground/loadConcepts")
                .forEachRemaining(
                        row -> builder.concept(row.get(0).asString(), optional(row.get(1))));
        run(tx, "ground/loadExperts").forEachRemaining(row -> add(builder, row));
        return builder.build();
    }

    private static void add(StanceIndexBuilder builder, Record row) {
        int expert =
                builder.expert(
                        row.get(0).asString(),
                        row.get(1).asString(),
                        optional(row.get(3)),
                        optional(row.get(2)));
        for (Value held : row.get(4).values()) {
            builder.stance(expert, held.get(0).asString(), State.valueOf(held.get(1).asString()));
        }
    }

    private static Optional<String> optional(Value value) {
        return value.isNull() ? Optional.empty() : Optional.of(value.asString());
    }

    private static Result run(TransactionContext tx, String statement) {
        return tx.run(Queries.statement(statement), parameters());
    }
}
