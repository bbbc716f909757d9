package org.qiutong.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Config;
import org.neo4j.driver.GraphDatabase;
import org.qiutong.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Revisions advance with their transaction, and what is cached in memory follows them.
@ProgramTest
@Tag("server")
class RevisionsTest {

    @Autowired Revisions revisions;
    @Autowired Readership readership;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Neo4jBookmarkManager bookmarks;
    @Autowired Neo4jClient client;
    @Autowired Queries queries;

    @Test
    void advancesEachOnceAndOthersNot() {
        Revisions.Numbers before = revisions.now();
        write(() -> {
            revisions.advance(Revision.SEARCH);
            revisions.advance(Revision.CODEBOOK, Revision.SEARCH);
            assertThat(revisions.now()).isEqualTo(before);
        });
        Revisions.Numbers after = revisions.now();
        assertThat(after.of(Revision.STANCES)).isEqualTo(before.of(Revision.STANCES));
        assertThat(after.of(Revision.CODEBOOK)).isEqualTo(before.of(Revision.CODEBOOK) + 1);
        assertThat(after.of(Revision.SEARCH)).isEqualTo(before.of(Revision.SEARCH) + 1);
    }

    @Test
    void advancesNothingThatIsRolledBack() {
        Revisions.Numbers before = revisions.now();
        assertThatThrownBy(() ->
                        write(() -> {
                            revisions.advance(Revision.values());
                            throw new IllegalArgumentException();
                        }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(revisions.now()).isEqualTo(before);
    }

    @Test
    void keepsOneWriterFromAnotherAndNoReader() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Void> first =
                CompletableFuture.runAsync(() ->
                        write(() -> {
                            revisions.advance(Revision.STANCES);
                            writing.countDown();
                            await(go);
                        }));
        writing.await();
        long read = revisions.settled(Revision.STANCES);
        CompletableFuture<Void> second =
                CompletableFuture.runAsync(() ->
                        write(() -> {
                            revisions.lockWriters();
                            assertThat(go.getCount()).isZero();
                        }));
        assertThat(second).isNotDone();
        go.countDown();
        first.get(10, TimeUnit.SECONDS);
        second.get(10, TimeUnit.SECONDS);
        assertThat(revisions.settled(Revision.STANCES)).isEqualTo(read + 1);
    }

    @Test
    void countsNoAdvanceTwice() {
        long before = revisions.settled(Revision.CODEBOOK);
        CompletableFuture.allOf(
                        Stream.generate(() ->
                                        CompletableFuture.runAsync(() ->
                                                write(() -> revisions.advance(Revision.CODEBOOK))))
                                .limit(20)
                                .toArray(CompletableFuture[]::new))
                .join();
        assertThat(revisions.settled(Revision.CODEBOOK)).isEqualTo(before + 20);
    }

    @Test
    void readsAgainWhatHasChangedAndNothingElse() {
        AtomicInteger readings = new AtomicInteger();
        Cached<Integer> cached =
                Cached.relaxed(revisions, Revision.SEARCH, readings::incrementAndGet);
        assertThat(List.of(cached.get(), cached.get())).containsOnly(1);
        write(() -> revisions.advance(Revision.STANCES, Revision.CODEBOOK));
        assertThat(cached.get()).isEqualTo(1);
        write(() -> revisions.advance(Revision.SEARCH));
        assertThat(List.of(cached.get(), cached.get())).containsOnly(2);
    }

    /// A restore takes the number from the clock, in milliseconds.
    @Test
    void keepsWhatIsReadAfterARestoreToo() {
        queries.run("graph/renewRevisions", Map.of("ids", List.of(Revision.SEARCH.id())));
        long number = revisions.settled(Revision.SEARCH);
        assertThat(number).isGreaterThan(Integer.MAX_VALUE);
        assertThat(revisions.now().of(Revision.SEARCH)).isEqualTo(number);
        AtomicInteger readings = new AtomicInteger();
        Cached<Integer> cached =
                Cached.relaxed(revisions, Revision.SEARCH, readings::incrementAndGet);
        assertThat(List.of(cached.get(), cached.get())).containsOnly(1);
    }

    /// It is first read without a lock, and after failed attempts while nobody can change it.
    @Test
    void readsWholeWhatChangesAllTheTime() {
        AtomicInteger readings = new AtomicInteger();
        List<CompletableFuture<Void>> changes = new ArrayList<>();
        Cached<Integer> cached =
                Cached.consistent(
                        revisions,
                        Revision.SEARCH,
                        () -> {
                            var change =
                                    CompletableFuture.runAsync(
                                            () -> write(() -> revisions.advance(Revision.SEARCH)));
                            changes.add(change);
                            if (readings.incrementAndGet() < 3) {
                                change.join();
                            } else {
                                assertThat(change).isNotDone();
                            }
                            return readings.get();
                        });
        assertThat(cached.get()).isEqualTo(3);
        changes.forEach(CompletableFuture::join);
    }

    /// What is just being deleted cannot be read, and is read again.
    @Test
    void readsAgainWhereAReadingFailedAmidAChange() {
        AtomicInteger readings = new AtomicInteger();
        Cached<Integer> cached =
                Cached.consistent(
                        revisions,
                        Revision.SEARCH,
                        () -> {
                            if (readings.incrementAndGet() == 1) {
                                CompletableFuture.runAsync(() ->
                                                write(() -> revisions.advance(Revision.SEARCH)))
                                        .join();
                                throw new IllegalStateException("half of it is gone");
                            }
                            return readings.get();
                        });
        assertThat(cached.get()).isEqualTo(2);
        Cached<Integer> broken =
                Cached.consistent(
                        revisions,
                        Revision.SEARCH,
                        () -> {
                            throw new IllegalStateException("it is broken");
                        });
        assertThatThrownBy(broken::get).hasMessage("it is broken");
    }

    /// On a cluster, whoever reads after this gets no older state than this.
    @Test
    void handsBookmarksOn() {
        var before = List.copyOf(bookmarks.getBookmarks());
        write(() -> revisions.advance(Revision.SEARCH));
        var written = List.copyOf(bookmarks.getBookmarks());
        assertThat(written).hasSize(1).isNotEqualTo(before);
        revisions.fresh(revisions::now);
        assertThat(bookmarks.getBookmarks()).isNotEmpty();
        client.query("CREATE (n:Bookmarked) DELETE n").run();
        assertThat(bookmarks.getBookmarks())
                .as("also outside of a transaction")
                .isNotEmpty()
                .doesNotContainAnyElementsOf(written);
    }

    @Test
    void saysThatTheDatabaseDoesNotAnswer() {
        Config shortTimeouts =
                Config.builder().withMaxTransactionRetryTime(0, TimeUnit.SECONDS).build();
        try (var nobody = GraphDatabase.driver("bolt://127.0.0.1:9", shortTimeouts)) {
            Revisions unreachable =
                    new Revisions(new Queries(Neo4jClient.create(nobody), readership));
            assertThatThrownBy(unreachable::now).isInstanceOf(DataAccessException.class);
        }
    }

    private void write(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
