package org.qiutong.kit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ProblemTest {

    @Test
    void knowsADatabaseThatIsGone() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Config config =
                Config.builder()
                        .withConnectionTimeout(1, SECONDS)
                        .withMaxTransactionRetryTime(1, SECONDS)
                        .build();
        try (Driver driver =
                GraphDatabase.driver("bolt://127.0.0.1:" + port, AuthTokens.none(), config)) {
            Neo4jTransactionManager transactions =
                    new Neo4jTransactionManager(
                            driver, DatabaseSelectionProvider.getDefaultSelectionProvider());
            Neo4jClient client = Neo4jClient.create(driver);
            Throwable within =
                    catchThrowable(() ->
                            new TransactionTemplate(transactions)
                                    .execute(_ -> client.query("RETURN 1").fetch().all()));
            Throwable without = catchThrowable(() -> client.query("RETURN 1").fetch().all());
            assertThat(Problem.log(within).kind()).isEqualTo(Problem.Kind.DATABASE_UNREACHABLE);
            assertThat(Problem.log(without).kind()).isEqualTo(Problem.Kind.DATABASE_UNREACHABLE);
        }
    }

    @Test
    void knowsAnAnswerThatDidNotCome() {
        assertThat(Problem.log(new IllegalStateException(new TimeoutException())).kind())
                .isEqualTo(Problem.Kind.DATABASE_UNREACHABLE);
    }

    @Test
    void knowsWhatOthersWereInTheWayOf() {
        assertThat(Problem.log(new PessimisticLockingFailureException("deadlock")).kind())
                .isEqualTo(Problem.Kind.CONTENDED);
    }

    @Test
    void takesWhateverElseForAFaultOfOurs() {
        assertThat(Problem.log(new IllegalStateException("broken")).kind())
                .isEqualTo(Problem.Kind.UNEXPECTED);
    }

    @Test
    void givesEachProblemAnIdToQuote() {
        Problem one = Problem.log(new IllegalStateException());
        Problem other = Problem.log(new IllegalStateException());
        assertThat(one.id()).matches("[0-9a-f]{8}").isNotEqualTo(other.id());
    }
}
