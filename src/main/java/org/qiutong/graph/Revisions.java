package org.qiutong.graph;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.qiutong.id.StudyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The revision numbers by which every instance of the program learns that its cached data are
/// stale, and the lock under which evidence is written.
///
/// All who write evidence take the same lock before their first write: two of them can neither
/// deadlock nor derive anything from a state that the other is changing. The numbers advance
/// together, in one order, just before the commit: readers of the numbers wait for a commit at
/// most, never for a whole import.
@Component
public class Revisions {

    /// Timeout in seconds: longer than it takes to read the most that fits in memory.
    private static final int LONGEST = 300;

    private final Queries queries;

    Revisions(Queries queries) {
        this.queries = queries;
    }

    /// The numbers at one moment.
    public record Numbers(Map<Revision, Long> byRevision) {

        public Numbers {
            byRevision = Map.copyOf(byRevision);
        }

        public long of(Revision revision) {
            return byRevision.getOrDefault(revision, 0L);
        }
    }

    /// Takes the lock for writing evidence, which is held until this transaction ends. To be called
    /// before the first write, and before anything is read on which the writes depend.
    public void lockWriters() {
        writerLock();
    }

    /// Advances the numbers when this transaction commits; takes the lock if it does not hold it.
    public void advance(Revision... changed) {
        writerLock().changed.addAll(List.of(changed));
    }

    private WriterLock writerLock() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the lock is taken in a transaction");
        }
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(WriterLock.class::isInstance)
                .map(WriterLock.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    WriterLock lock = new WriterLock();
                    TransactionSynchronizationManager.registerSynchronization(lock);
                    queries.run("graph/lockWriters", Map.of());
                    return lock;
                });
    }

    private final class WriterLock implements TransactionSynchronization {

        private final Set<Revision> changed = EnumSet.noneOf(Revision.class);

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!changed.isEmpty()) {
                queries.run(
                        "graph/advanceRevisions",
                        Map.of("ids", changed.stream().map(Revision::id).toList()));
            }
        }
    }

    /// What is kept in memory is kept for each of these: see [Queries#scope].
    @Transactional(readOnly = true)
    public Set<StudyId> scope() {
        return queries.scope();
    }

    /// Reads as these teams see it, even if the reader's teams change meanwhile.
    public <T> T reading(Set<StudyId> teams, Supplier<T> reading) {
        return queries.asTeamOf(teams, reading);
    }

    /// The current numbers. Their commit may still be under way: the data of a new number may not
    /// all be visible yet.
    @Transactional(readOnly = true)
    public Numbers now() {
        Map<Revision, Long> numbers = new HashMap<>();
        queries.list(
                        "graph/findRevisions",
                        Map.of("ids", Arrays.stream(Revision.values()).map(Revision::id).toList()),
                        row -> row)
                .forEach(row ->
                        Arrays.stream(Revision.values())
                                .filter(each -> each.id().equals(row.text("id")))
                                .forEach(each -> numbers.put(each, row.longNumber("number"))));
        return new Numbers(numbers);
    }

    /// The number, read under its lock while nobody is committing another: all data up to it are
    /// visible from now on.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long settled(Revision revision) {
        return lock(revision);
    }

    /// Reads in a transaction that begins now, whatever transaction the caller is in: it sees all
    /// that this program has seen or written before, also on another member of a cluster.
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true, timeout = LONGEST)
    public <T> T fresh(Supplier<T> reading) {
        return reading.get();
    }

    /// Reads under the lock of a part's number, so that nobody can commit a change of the part
    /// meanwhile. A last resort.
    ///
    /// @param reading gets the number, which cannot change meanwhile
    @Transactional(propagation = Propagation.REQUIRES_NEW, timeout = LONGEST)
    public <T> T holding(Revision revision, LongFunction<T> reading) {
        return reading.apply(lock(revision));
    }

    /// Does something while nobody can write evidence, in whichever program.
    @Transactional(propagation = Propagation.REQUIRES_NEW, timeout = LONGEST)
    public <T> T holdingWriters(Supplier<T> work) {
        lockWriters();
        return work.get();
    }

    /// Whether a transaction is one of these: it takes a lock to see a settled state, and changes
    /// nothing.
    static boolean onlyLocks(TransactionExecution transaction) {
        return transaction.getTransactionName().startsWith(Revisions.class.getName() + ".");
    }

    private long lock(Revision revision) {
        return queries.count("graph/lockRevision", Map.of("id", revision.id()));
    }
}
