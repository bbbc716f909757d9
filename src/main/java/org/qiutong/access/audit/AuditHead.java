package org.qiutong.access.audit;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Prints number and hash of the last entry to the log file, at the start, every hour and at the
/// stop: whoever replaces the whole chain in the database does not match what the file says.
@Component
class AuditHead {

    private static final Duration EVERY = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(AuditHead.class);

    private final Neo4jAuditLog log;
    private final TransactionTemplate transaction;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    print -> Thread.ofPlatform().name("audit-head").daemon().unstarted(print));

    /// A program that could not start has nothing to print, and perhaps no database.
    private volatile boolean begun;

    AuditHead(Neo4jAuditLog log, TransactionTemplate transaction) {
        this.log = log;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        begun = true;
        var _ = clock.scheduleWithFixedDelay(this::print, 0, EVERY.toMinutes(), TimeUnit.MINUTES);
    }

    @PreDestroy
    void end() {
        // Not interrupted: that would break off the statement that is running.
        clock.close();
        if (begun) {
            print();
        }
    }

    private void print() {
        try {
            Neo4jAuditLog.Head head = transaction.execute(_ -> log.head());
            LOG.info(
                    "Audit log: {} entries, the last with the hash {}", head.number(), head.hash());
        } catch (RuntimeException e) {
            LOG.warn("The last entry of the audit log cannot be read: {}", e.getMessage());
        }
    }
}
