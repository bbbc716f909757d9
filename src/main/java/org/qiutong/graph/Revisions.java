package org.qiutong.graph;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The numbers by which every instance of the program learns that what it keeps in memory has
/// changed, and the turns in which evidence is written.
///
/// There is one lock for all who write evidence, and they take it before their first write: two of
/// them can neither block each other nor derive anything from a state that the other is changing.
/// The numbers advance together, in one order, just before the commit: who reads them waits for a
/// commit at most, never for a whole import.
@Component
public class Revisions {

    /// In seconds: longer than the most that fits in memory takes to be read, and not for ever.
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

    /// Waits until no other transaction is writing evidence, and keeps others from it until this
    /// one ends. To be called before the first write, and before anything is read on which the
    /// writes depend.
    public void takeTurn() {
        turn();
    }

    /// Has the numbers advance when this transaction commits; takes a turn if it has none.
    public void advance(Revision... changed) {
        turn().changed.addAll(List.of(changed));
    }

    private Turn turn() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a turn is taken in a transaction");
        }
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Turn.class::isInstance)
                .map(Turn.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    Turn turn = new Turn();
                    TransactionSynchronizationManager.registerSynchronization(turn);
                    queries.run("graph/takeTurn", Map.of());
                    return turn;
                });
    }

    private final class Turn implements TransactionSynchronization {

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

    /// What is committed at this moment, or being committed: the data of a new number may not all
    /// be visible yet.
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
                                .forEach(each -> numbers.put(each, (long) row.number("number"))));
        return new Numbers(numbers);
    }

    /// The number once nobody is committing another. All data up to it are visible from now on.
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

    /// Reads while nobody can commit a change of a part. Only for what could not be read otherwise.
    ///
    /// @param reading from the number that stays as it is meanwhile
    @Transactional(propagation = Propagation.REQUIRES_NEW, timeout = LONGEST)
    public <T> T holding(Revision revision, LongFunction<T> reading) {
        return reading.apply(lock(revision));
    }

    private long lock(Revision revision) {
        return queries.count("graph/lockRevision", Map.of("id", revision.id()));
    }
}
