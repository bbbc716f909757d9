package org.qiutong.access.audit;

import org.qiutong.access.AccountEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Records what is done with accounts, in the transaction that does it.
@Component
class AccountAudit {

    private final AuditLog audit;

    AccountAudit(AuditLog audit) {
        this.audit = audit;
    }

    @EventListener
    void record(AccountEvent event) {
        AuditAction action = action(event.change());
        event.study()
                .ifPresentOrElse(
                        study -> audit.record(action, study, event.account()),
                        () -> audit.record(action, event.account()));
    }

    private static AuditAction action(AccountEvent.Change change) {
        return switch (change) {
            case MADE -> AuditAction.ACCOUNT_MADE;
            case CHANGED, PASSWORD, UNLOCKED -> AuditAction.ACCOUNT_CHANGED;
            case ROLES -> AuditAction.ROLE_CHANGED;
            case LOCKED -> AuditAction.ACCOUNT_LOCKED;
            case RESET -> AuditAction.ACCOUNT_RESET;
            case DELETED -> AuditAction.ACCOUNT_DELETED;
            case JOINED_TEAM, LEFT_TEAM -> AuditAction.TEAM_CHANGED;
            case TOKEN_MADE -> AuditAction.TOKEN_MADE;
            case TOKEN_REVOKED -> AuditAction.TOKEN_REVOKED;
        };
    }
}
