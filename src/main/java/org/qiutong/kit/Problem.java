package org.qiutong.kit;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.qiutong.graph.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Something that went wrong, told to the reader without technical details. The log has these,
/// under the same id.
///
/// @param id eight hexadecimal digits that the reader can quote
public record Problem(Kind kind, String id) {

    /// After how many seconds a retry is worthwhile.
    public static final int RETRY_AFTER_SECONDS = Outage.RETRY_AFTER_SECONDS;

    private static final Logger log = LoggerFactory.getLogger(Problem.class);

    public enum Kind {
        /// The database does not answer; it may do so again at any time.
        DATABASE_UNREACHABLE,
        /// Each retry met others changing the same data. Nothing is stored.
        CONTENDED,
        /// No change can be stored until somebody makes space; reading goes on.
        DISK_FULL,
        /// The address names something that is not there.
        MISSING,
        /// The program is at its capacity.
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
        } else if (kind == Kind.DISK_FULL) {
            log.warn("{}: {}", id, exception.getMessage());
        } else {
            log.error("{}", id, exception);
        }
        return new Problem(kind, id);
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
        return Outage.of(exception)
                .map(outage ->
                        switch (outage) {
                            case NO_ANSWER -> Kind.DATABASE_UNREACHABLE;
                            case CONTENDED -> Kind.CONTENDED;
                            case DISK_FULL -> Kind.DISK_FULL;
                        })
                .orElse(Kind.UNEXPECTED);
    }
}
