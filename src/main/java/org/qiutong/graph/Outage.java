package org.qiutong.graph;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.DatabaseException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

/// Why the database fails a request that has no fault of its own. The same request may succeed
/// later. Pages and API tell an outage apart from a fault by this alone.
public enum Outage {
    /// It is gone, silent, or has no connection free.
    NO_ANSWER,
    /// Each retry met others changing the same data, or they held its lock until this transaction
    /// timed out. Nothing is stored.
    CONTENDED,
    /// The disk is full: reading goes on, changes are refused until there is space.
    DISK_FULL;

    /// After how many seconds a retry is worthwhile.
    public static final int RETRY_AFTER_SECONDS = 5;

    /// Transactions that timed out while they waited for a lock.
    private static final Set<String> WAITED =
            Set.of(
                    "Neo.ClientError.Transaction.LockClientStopped",
                    "Neo.TransientError.Transaction.LockAcquisitionTimeout");

    /// Transactions that timed out otherwise: by the timeout of this program or of the server.
    private static final String LATE = "Neo.ClientError.Transaction.TransactionTimedOut";

    /// The outage that an exception tells of; empty for a fault of the program.
    public static Optional<Outage> of(Throwable exception) {
        if (causes(exception).anyMatch(DiskFullException.class::isInstance)) {
            return Optional.of(DISK_FULL);
        }
        if (causes(exception).anyMatch(Outage::isContended)) {
            return Optional.of(CONTENDED);
        }
        return causes(exception).anyMatch(Outage::isNoAnswer)
                ? Optional.of(NO_ANSWER)
                : Optional.empty();
    }

    private static boolean isContended(Throwable e) {
        return e instanceof PessimisticLockingFailureException
                || (e instanceof Neo4jException failure && WAITED.contains(failure.code()));
    }

    // Spring wraps the timeout of an exhausted connection pool like an error in a statement.
    private static boolean isNoAnswer(Throwable e) {
        return e instanceof DataAccessResourceFailureException
                || e instanceof TransientDataAccessException
                || e instanceof CannotCreateTransactionException
                || e instanceof TransactionSystemException
                || e instanceof TransactionTimedOutException
                || e instanceof RetryableException
                || e instanceof TimeoutException
                || (e instanceof DatabaseException failure && hasGivenUp(failure.code()))
                || (e instanceof ClientException late && late.code().startsWith(LATE));
    }

    // A database that could not write its log says so of each transaction, until it is restarted.
    private static boolean hasGivenUp(String code) {
        return code.startsWith("Neo.DatabaseError.Transaction.")
                || code.startsWith("Neo.DatabaseError.Database.");
    }

    private static Stream<Throwable> causes(Throwable exception) {
        return Stream.iterate(exception, e -> e != null, Throwable::getCause).limit(50);
    }
}
