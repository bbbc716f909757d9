package org.qiutong.access.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiutong.access.Authority;
import org.qiutong.graph.Window;
import org.qiutong.id.StudyId;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// The audit log: who did what to which study and when. It holds ids, never words. Entries are
/// numbered without gaps and chained by hash, also when several instances write at once. They are
/// kept as long as the database: nothing removes them.
///
/// ```java
/// audit.record(AuditAction.IMPORTED, batch.study(), batch.id());
/// ```
@Service
public class AuditLog {

    private final Neo4jAuditLog log;

    AuditLog(Neo4jAuditLog log) {
        this.log = log;
    }

    /// Records something that concerns no study.
    ///
    /// @param subject the id of what it was done to; may be empty
    @PermitAll
    public void record(AuditAction action, String subject) {
        write(action, "", subject);
    }

    /// Records what the current user, or the program, does. In a transaction that writes, the entry
    /// is part of it, and is written at its end: if the transaction fails, there is no entry. Else
    /// it is written at once.
    ///
    /// @param subject the id of what it was done to; may be empty
    @PermitAll
    public void record(AuditAction action, StudyId study, String subject) {
        write(action, study.value(), subject);
    }

    private void write(AuditAction action, String study, String subject) {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        record(new AuditEntry.Event(actor(user), action, study, subject, address(user)));
    }

    void record(AuditEntry.Event event) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            pending().events.add(event);
        } else {
            log.appendAlone(event);
        }
    }

    private Pending pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    Pending pending = new Pending();
                    TransactionSynchronizationManager.registerSynchronization(pending);
                    return pending;
                });
    }

    /// Entries that wait for the end of their transaction. The lock of the log is taken last, and
    /// so is never part of a deadlock.
    private final class Pending implements TransactionSynchronization {

        private final List<AuditEntry.Event> events = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            log.append(events);
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }
    }

    static Actor actor(@Nullable Authentication user) {
        if (user == null || user instanceof AnonymousAuthenticationToken) {
            return Actor.NOBODY;
        }
        return Authority.isProgram(user) ? Actor.PROGRAM : Actor.account(user.getName());
    }

    /// The address of the current request; off a request, the one from which the user signed in.
    static String address(@Nullable Authentication user) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now) {
            return now.getRequest().getRemoteAddr();
        }
        return user != null && user.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "";
    }

    /// One page of the entries, the latest first.
    @RolesAllowed("ADMINISTRATOR")
    @Transactional(readOnly = true)
    public List<AuditEntry> entries(AuditFilter filter, Window window) {
        return log.entries(filter, window);
    }

    /// All of them, the latest first.
    @RolesAllowed("ADMINISTRATOR")
    @Transactional(readOnly = true)
    public List<AuditEntry> entries(AuditFilter filter) {
        return log.entries(filter);
    }

    @RolesAllowed("ADMINISTRATOR")
    @Transactional(readOnly = true)
    public long count(AuditFilter filter) {
        return log.count(filter);
    }

    /// The names of all accounts that did something, also of those that were deleted.
    @RolesAllowed("ADMINISTRATOR")
    @Transactional(readOnly = true)
    public List<String> accounts() {
        return log.accounts();
    }

    /// The ids of all studies in the log, also of those that were deleted.
    @RolesAllowed("ADMINISTRATOR")
    @Transactional(readOnly = true)
    public List<String> studies() {
        return log.studies();
    }

    /// Whether the chain holds, up to the entry that is the last one now.
    @RolesAllowed("ADMINISTRATOR")
    @Transactional(readOnly = true)
    public Chain verify() {
        return log.verify();
    }
}
