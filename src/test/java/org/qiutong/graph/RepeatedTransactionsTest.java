package org.qiutong.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.TransientException;
import org.qiutong.ProgramTest;
import org.springframework.aop.Advisor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What the database asks to repeat is repeated where a transaction begins, and nowhere else.
@ProgramTest
@Tag("server")
class RepeatedTransactionsTest {

    @Autowired List<Advisor> advisors;
    @Autowired Neo4jClient client;
    @Autowired Driver driver;

    /// A service like any other.
    public static class Service {

        private final Neo4jClient client;
        private final CyclicBarrier barrier = new CyclicBarrier(2);
        final AtomicInteger tries = new AtomicInteger();

        Service(Neo4jClient client) {
            this.client = client;
        }

        /// Two of these deadlock, the first time that they meet.
        @Transactional
        public void add(List<String> nodes) {
            boolean first = tries.incrementAndGet() <= 2;
            for (String node : nodes) {
                client.query("MATCH (n:Deadlock {id: $id}) SET n.sum = n.sum + 1")
                        .bind(node)
                        .to("id")
                        .run();
                if (first && node.equals(nodes.getFirst())) {
                    meet();
                }
            }
        }

        private void meet() {
            try {
                barrier.await(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Transactional
        public void failsAlways() {
            tries.incrementAndGet();
            assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isTrue();
            throw new TransientException("Neo.TransientError.Transaction.DeadlockDetected", "");
        }

        @Transactional(timeout = 1)
        public void waits() {
            client.query("MATCH (n:Deadlock {id: 'a'}) SET n.sum = 1").run();
        }

        @Transactional(timeout = 1)
        public void takesLong() {
            client.query("UNWIND range(1, 1000000000) AS n RETURN sum(sin(n))").run();
        }

        @Transactional
        public void isWrong() {
            tries.incrementAndGet();
            throw new IllegalArgumentException("wrong");
        }

        @Transactional
        public void calls(Service other) {
            tries.incrementAndGet();
            other.failsAlways();
        }
    }

    private Service service;
    private Service proxy;

    @BeforeEach
    void nodes() {
        service = new Service(client);
        proxy = proxy(service);
        client.query("UNWIND ['a', 'b'] AS id CREATE (:Deadlock {id: id, sum: 0})").run();
    }

    @AfterEach
    void takeAway() {
        client.query("MATCH (n:Deadlock) DELETE n").run();
    }

    private Service proxy(Service target) {
        ProxyFactory factory = new ProxyFactory(target);
        factory.setProxyTargetClass(true);
        advisors.stream()
                .sorted(AnnotationAwareOrderComparator.INSTANCE)
                .filter(each -> AopUtils.canApply(each, Service.class))
                .forEach(factory::addAdvisor);
        return (Service) factory.getProxy();
    }

    @Test
    void repeatsWhatDeadlocked() {
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> proxy.add(List.of("a", "b"))),
                        CompletableFuture.runAsync(() -> proxy.add(List.of("b", "a"))))
                .join();
        assertThat(service.tries).hasValueGreaterThan(2);
        assertThat(client.query("MATCH (n:Deadlock) RETURN n.sum").fetchAs(Long.class).all())
                .containsExactly(2L, 2L);
    }

    @Test
    void endsAndSaysThatItMayBeTriedLater() {
        assertThatThrownBy(proxy::failsAlways)
                .isInstanceOf(PessimisticLockingFailureException.class);
        assertThat(service.tries).hasValue(6);
    }

    /// As while a long import writes: a transaction that waits for it is ended by its timeout.
    @Test
    void tellsThatOthersHeldTheLock() {
        try (var session = driver.session();
                var holder = session.beginTransaction()) {
            holder.run("MATCH (n:Deadlock) SET n.sum = 2").consume();
            assertThatThrownBy(proxy::waits)
                    .satisfies(e -> assertThat(Outage.of(e)).hasValue(Outage.CONTENDED));
        }
    }

    @Test
    void tellsThatTheAnswerWasNotThereInTime() {
        assertThatThrownBy(proxy::takesLong)
                .satisfies(e -> assertThat(Outage.of(e)).hasValue(Outage.NO_ANSWER));
    }

    @Test
    void repeatsNoMistake() {
        assertThatThrownBy(proxy::isWrong).isInstanceOf(IllegalArgumentException.class);
        assertThat(service.tries).hasValue(1);
    }

    /// A transaction that has failed within another cannot be repeated by itself.
    @Test
    void repeatsTheOutermost() {
        Service inner = new Service(client);
        assertThatThrownBy(() -> proxy.calls(proxy(inner)))
                .isInstanceOf(PessimisticLockingFailureException.class);
        assertThat(service.tries).hasValue(6);
        assertThat(inner.tries).hasValue(6);
    }
}
