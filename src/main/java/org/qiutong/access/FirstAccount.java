package org.qiutong.access;

import org.qiutong.graph.Revisions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Stores the first account with a role.
@Component
class FirstAccount {

    private final Accounts accounts;
    private final Revisions revisions;

    FirstAccount(Accounts accounts, Revisions revisions) {
        this.accounts = accounts;
        this.revisions = revisions;
    }

    /// Stores an account unless one with its role exists. If several instances try at once, one of
    /// them succeeds.
    ///
    /// @return whether it was stored
    @Transactional
    public boolean save(Account account) {
        revisions.lockWriters();
        if (accounts.existsByRole(account.role())) {
            return false;
        }
        accounts.save(account);
        return true;
    }
}
