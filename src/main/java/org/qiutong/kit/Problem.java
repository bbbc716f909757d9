package org.qiutong.kit;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/// Something that went wrong, told to the reader without its inside. The log has the inside, under
/// the same id.
///
/// @param id eight hexadecimal digits that the reader can quote
public record Problem(Kind kind, String id) {

    private static final Logger log = LoggerFactory.getLogger(Problem.class);

    public enum Kind {
        /// The database does not answer; it may do so again at any time.
        DATABASE_UNREACHABLE,
        /// Others were changing the same things, each time that it was tried. Nothing is stored.
        CONTENDED,
        /// The address names something that is not there.
        MISSING,
        /// The program does as much as it can at present.
        BUSY,
        /// The account has as many jobs under way as one account may.
        TOO_MANY_JOBS,
        UNEXPECTED
    }

    /// Logs an exception and gives it an id.
    public static Problem log(Throwable exception) {
        Kind kind = kindOf(exception);
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        if (kind == Kind.MISSING) {
            log.info("{}: {}", id, exception.getMessage());
        } else if (exception instanceof JobRefused) {
            log.warn("{}: a job was refused: {}", id, exception.getMessage());
        } else if (kind == Kind.CONTENDED) {
            log.warn("{}: {}", id, exception.getMessage());
        } else if (kind == Kind.DATABASE_UNREACHABLE) {
            log.warn("{}: the database does not answer: {}", id, exception.getMessage());
        } else {
            log.error("{}", id, exception);
        }
        return new Problem(kind, id);
    }

    private static boolean isAmong(Throwable exception, Class<?> kind) {
        return Stream.iterate(exception, e -> e != null, Throwable::getCause)
                .anyMatch(kind::isInstance);
    }

    private static Kind kindOf(Throwable exception) {
        if (exception instanceof Missing) {
            return Kind.MISSING;
        }
        if (exception instanceof JobRefused refused) {
            return switch (refused.reason()) {
                case OWN_LIMIT -> Kind.TOO_MANY_JOBS;
                case BUSY -> Kind.BUSY;
            };
        }
        if (isAmong(exception, PessimisticLockingFailureException.class)) {
            return Kind.CONTENDED;
        }
        boolean unreachable =
                Stream.iterate(exception, e -> e != null, Throwable::getCause)
                        .anyMatch(e ->
                                e instanceof DataAccessResourceFailureException
                                        || e instanceof TransientDataAccessException
                                        || e instanceof TransactionException
                                        || e instanceof TimeoutException);
        return unreachable ? Kind.DATABASE_UNREACHABLE : Kind.UNEXPECTED;
    }
}
