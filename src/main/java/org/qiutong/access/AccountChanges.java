package org.qiutong.access;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.qiutong.access.AccountEvent.Change;
import org.qiutong.access.AccountRefused.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes accounts, one change at a time, and ends the sessions and tokens that a change ends.
@Component
class AccountChanges {

    private final Accounts accounts;
    private final Standings standings;
    private final Sessions sessions;
    private final Tokens tokens;
    private final ApplicationEventPublisher events;

    AccountChanges(
            Accounts accounts,
            Standings standings,
            Sessions sessions,
            Tokens tokens,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.standings = standings;
        this.sessions = sessions;
        this.tokens = tokens;
        this.events = events;
    }

    /// Stores a new account.
    ///
    /// @throws AccountRefused if the name is taken
    @Transactional
    public void create(StoredAccount account) {
        accounts.lock();
        if (accounts.all().stream()
                .anyMatch(each -> each.name().equalsIgnoreCase(account.name()))) {
            throw new AccountRefused(Reason.NAME_TAKEN);
        }
        standings.changed(account.name());
        accounts.save(account);
        events.publishEvent(new AccountEvent(Change.MADE, account.name()));
    }

    /// Changes an account.
    ///
    /// @return the account as it is now stored
    /// @throws AccountRefused if it is not there, or if nobody could manage accounts afterwards
    @Transactional
    public StoredAccount change(String name, Change what, UnaryOperator<StoredAccount> change) {
        accounts.lock();
        return store(required(name), what, change);
    }

    /// Changes an account although nobody may be able to manage accounts afterwards: for the
    /// command that gives access back.
    @Transactional
    public StoredAccount force(String name, UnaryOperator<StoredAccount> change) {
        accounts.lock();
        StoredAccount before = required(name);
        return save(before, Change.RESET, change.apply(before));
    }

    /// Changes the account that a link belongs to.
    ///
    /// @throws AccountRefused if no account has it
    @Transactional
    public StoredAccount changeByLink(String hash, UnaryOperator<StoredAccount> change) {
        accounts.lock();
        return store(
                accounts.ofLink(hash).orElseThrow(() -> new AccountRefused(Reason.LINK_OVER)),
                Change.PASSWORD,
                change);
    }

    /// Deletes an account.
    ///
    /// @param before runs before, in the same transaction
    @Transactional
    public void delete(String name, Runnable before) {
        accounts.lock();
        StoredAccount account = required(name);
        refuseLastAdministrator(account, Optional.empty());
        before.run();
        standings.changed(name);
        tokens.dropAll(name);
        accounts.delete(name);
        events.publishEvent(new AccountEvent(Change.DELETED, name));
        sessions.end(name);
    }

    private StoredAccount required(String name) {
        return accounts.find(name).orElseThrow(() -> new AccountRefused(Reason.NOT_THERE));
    }

    private StoredAccount store(
            StoredAccount before, Change what, UnaryOperator<StoredAccount> change) {
        StoredAccount now = change.apply(before);
        refuseLastAdministrator(before, Optional.of(now));
        return save(before, what, now);
    }

    private StoredAccount save(StoredAccount before, Change what, StoredAccount now) {
        standings.changed(now.name());
        accounts.save(now);
        if (now.generation() != before.generation()) {
            sessions.end(now.name());
        }
        if (what == Change.RESET || what == Change.LOCKED) {
            tokens.dropAll(now.name());
        }
        Account account = now.account();
        boolean roles = !account.roles().equals(before.account().roles());
        if (roles) {
            events.publishEvent(new AccountEvent(Change.ROLES, now.name()));
        }
        if (what != Change.CHANGED
                || !account.equals(before.account().with(account.roles()))
                || !roles) {
            events.publishEvent(new AccountEvent(what, now.name()));
        }
        return now;
    }

    private void refuseLastAdministrator(StoredAccount before, Optional<StoredAccount> now) {
        if (before.isActiveAdministrator()
                && now.filter(StoredAccount::isActiveAdministrator).isEmpty()
                && accounts.all().stream()
                        .noneMatch(each ->
                                each.isActiveAdministrator()
                                        && !each.name().equals(before.name()))) {
            throw new AccountRefused(Reason.LAST_ADMINISTRATOR);
        }
    }
}
