package org.qiutong.access.audit;

import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/// Records who signs in and out, and who fails to. If the log cannot be written, because the disk
/// is full or the database does not answer, the log file gets the entry instead: an administrator
/// must be able to sign in and mend that.
@Component
class SignInAudit {

    private static final Logger LOG = LoggerFactory.getLogger(SignInAudit.class);

    private final AuditLog audit;
    private final Predicate<String> exists;

    SignInAudit(AuditLog audit, Neo4jAuditLog log) {
        this.audit = audit;
        this.exists = log::hasAccount;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        Authentication user = event.getAuthentication();
        record(AuditLog.actor(user), AuditAction.SIGNED_IN, user.getName(), user);
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        Authentication user = event.getAuthentication();
        record(AuditLog.actor(user), AuditAction.SIGNED_OUT, user.getName(), user);
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        if (event.getAuthentication() instanceof UsernamePasswordAuthenticationToken user) {
            record(
                    Actor.NOBODY,
                    event.getException() instanceof LockedException
                            ? AuditAction.SIGN_IN_REFUSED
                            : AuditAction.SIGN_IN_FAILED,
                    user.getName(),
                    user);
        }
    }

    private void record(Actor actor, AuditAction action, String account, Authentication user) {
        try {
            String subject = exists.test(account) ? account : "";
            audit.record(new AuditEntry.Event(actor, action, "", subject, AuditLog.address(user)));
        } catch (RuntimeException e) {
            LOG.error("Not in the audit log: {} {}", action, actor, e);
        }
    }
}
