package org.qiutong.graph;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/// Lets all transactions of this program that change data wait for a while.
@Component
class WritePause implements TransactionExecutionListener {

    private static final int ALL = Integer.MAX_VALUE;

    /// How long the pause waits for changes to end, and a change for the pause.
    private static final long PATIENCE = 60;

    /// A change takes one of its permits, the pause takes all. Not fair: a change that begins
    /// another one must get on while the pause is waiting for the first.
    private final Semaphore permits = new Semaphore(ALL);

    /// Does something while nothing is changed.
    <T> T during(Supplier<T> work) {
        acquire(ALL);
        try {
            return work.get();
        } finally {
            permits.release(ALL);
        }
    }

    private void acquire(int number) {
        try {
            if (!permits.tryAcquire(number, PATIENCE, SECONDS)) {
                throw new CannotAcquireLockException("changes and a backup wait for each other");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotAcquireLockException("interrupted", e);
        }
    }

    @Override
    public void beforeBegin(TransactionExecution transaction) {
        if (changes(transaction)) {
            acquire(1);
        }
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null) {
            end(transaction);
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        end(transaction);
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        end(transaction);
    }

    private void end(TransactionExecution transaction) {
        if (changes(transaction)) {
            permits.release();
        }
    }

    private static boolean changes(TransactionExecution transaction) {
        return !transaction.isReadOnly() && !Revisions.onlyLocks(transaction);
    }
}
