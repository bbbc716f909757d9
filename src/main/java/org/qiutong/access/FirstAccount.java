package org.qiutong.access;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Stores the first administrator.
@Component
class FirstAccount {

    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    FirstAccount(Accounts accounts, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.events = events;
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
            events.publishEvent(new AccountEvent(AccountEvent.Change.MADE, administrator.name()));
            show.run();
        }
    }
}
