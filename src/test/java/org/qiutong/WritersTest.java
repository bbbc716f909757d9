package org.qiutong;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.qiutong.FeatureWriters.Feature;
import org.qiutong.FeatureWriters.Writer;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.dialogue.DialogueService.Shelf;
import org.qiutong.dialogue.outcomes.OutcomeService;
import org.qiutong.exchange.ImportService;
import org.qiutong.graph.Snapshot;
import org.qiutong.id.StudyId;
import org.qiutong.search.SearchIndex;
import org.qiutong.translation.FoundingRenderings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/// Two concurrent writers, for each pair of features: neither sees an error, and the result is as
/// if they had written one after the other.
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WritersTest {

    private static final StudyId STUDY = new StudyId("itif-2024");

    @Autowired ImportService imports;
    @Autowired DialogueService dialogues;
    @Autowired OutcomeService outcomes;
    @Autowired SearchIndex search;
    @Autowired Driver driver;
    @Autowired AutowireCapableBeanFactory beans;

    static Stream<Arguments> pairs() {
        return Arrays.stream(Feature.values())
                .flatMap(one ->
                        Arrays.stream(Feature.values())
                                .filter(other -> other.compareTo(one) >= 0)
                                .map(other -> Arguments.of(one, other)));
    }

    @BeforeEach
    void login() {
        SecurityContextHolder.setContext(
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(
                                "ann",
                                "",
                                AuthorityUtils.createAuthorityList(
                                        "ROLE_READER",
                                        "ROLE_ANALYST",
                                        "ROLE_CONVENOR",
                                        "ROLE_RESEARCHER"))));
    }

    @AfterEach
    void putBack() {
        login();
        dialogues.list(Shelf.OWN, Optional.empty()).forEach(each -> outcomes.withdraw(each.id()));
        for (String statement :
                List.of(
                        "MATCH (d:Dialogue) OPTIONAL MATCH (d)-[:HAS_ITEM]->(i) DETACH DELETE d, i",
                        "MATCH (s:SavedInquiry) DELETE s",
                        "MATCH (v:SavedView) DELETE v")) {
            try (var session = driver.session()) {
                session.run(statement).consume();
            }
        }
        SecurityContextHolder.clearContext();
    }

    @AfterAll
    void restore() {
        FoundingRenderings.restore(driver, imports);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void writeAtTheSameTime(Feature one, Feature other) throws Exception {
        FeatureWriters writers = beans.createBean(FeatureWriters.class);
        Writer first = writers.of(one, 0);
        Writer second = writers.of(other, 1);
        CyclicBarrier barrier = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Void>> both =
                    List.of(
                            threads.submit(work(first, barrier)),
                            threads.submit(work(second, barrier)));
            // A writer's own error is reported before the timeout of the other, which waits for it
            // in vain.
            both.stream()
                    .map(WritersTest::failure)
                    .flatMap(Optional::stream)
                    .min(Comparator.comparing(BrokenBarrierException.class::isInstance))
                    .ifPresent(failure -> {
                        throw new AssertionError(one + " beside " + other, failure);
                    });
        }
        first.check();
        second.check();
        Snapshot written = Snapshot.of(driver);
        search.update(STUDY);
        assertThat(Snapshot.of(driver))
                .as("what is searched is what the study says")
                .isEqualTo(written);
    }

    private static Optional<Throwable> failure(Future<Void> work) {
        try {
            work.get(20, TimeUnit.MINUTES);
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(requireNonNull(e.getCause()));
        } catch (InterruptedException | TimeoutException e) {
            return Optional.of(e);
        }
    }

    private Callable<Void> work(Writer writer, CyclicBarrier barrier) {
        return () -> {
            login();
            for (int round = 0; round < FeatureWriters.ROUNDS; round++) {
                barrier.await(1, TimeUnit.MINUTES);
                try {
                    writer.write(round);
                } catch (RuntimeException | AssertionError e) {
                    barrier.reset();
                    throw e;
                }
            }
            return null;
        };
    }
}
