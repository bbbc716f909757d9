package org.qiutong.access;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Stores the first administrator.
@Component
class FirstAccount {

    private final Accounts accounts;

    FirstAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    boolean isNeeded() {
        return accounts.all().stream().noneMatch(each -> each.account().has(Role.ADMINISTRATOR));
    }

    /// Stores an administrator unless there is one. If several instances try at once, one of them
    /// succeeds.
    ///
    /// @param show shows the password: before the account is committed, so that a program that is
    ///   killed between the two has shown a password that opens nothing, and the next start shows
    ///   another one
    @Transactional
    public void save(StoredAccount administrator, Runnable show) {
        accounts.lock();
        if (isNeeded()) {
            accounts.save(administrator);
            show.run();
        }
    }
}
