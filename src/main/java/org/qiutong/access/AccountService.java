package org.qiutong.access;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qiutong.access.Account.State;
import org.qiutong.access.AccountEvent.Change;
import org.qiutong.access.AccountRefused.Reason;
import org.qiutong.id.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Manages accounts. There is always an administrator who can sign in with a password: what would
/// leave none is refused.
@Service
@RolesAllowed("ADMINISTRATOR")
public class AccountService {

    private final Accounts accounts;
    private final AccountChanges changes;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    AccountService(
            Accounts accounts,
            AccountChanges changes,
            Sessions sessions,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.changes = changes;
        this.sessions = sessions;
        this.events = events;
    }

    /// An account as an administrator sees it.
    ///
    /// @param teams the ids of the studies whose team it is on
    /// @param sessions where it is signed in now
    public record Entry(Account account, Set<StudyId> teams, List<SignIn> sessions) {}

    /// All accounts, by name.
    public List<Entry> list() {
        return accounts.all().stream().map(this::entry).toList();
    }

    /// The account with a name.
    public Optional<Entry> account(String name) {
        return accounts.find(name).map(this::entry);
    }

    private Entry entry(StoredAccount stored) {
        return new Entry(stored.account(), stored.teams(), sessions.of(stored.name()));
    }

    /// Makes an account.
    ///
    /// @return the link by which its owner sets the password
    /// @throws AccountRefused if the name is taken
    /// @throws IllegalArgumentException if a value breaks the rules of [Account]
    public OneTimeLink create(
            String name, String displayName, Optional<String> email, Set<Role> roles) {
        OneTimeLink link = OneTimeLink.random(name, now());
        changes.create(
                new StoredAccount(
                        new Account(
                                name,
                                displayName,
                                email,
                                roles,
                                Optional.empty(),
                                State.INVITED,
                                now(),
                                Optional.empty(),
                                Optional.of(link.until()),
                                Optional.empty()),
                        Optional.empty(),
                        false,
                        Optional.of(link.hash()),
                        1,
                        Set.of()));
        return link;
    }

    /// Ends the sessions of an account and replaces its password by a link, or its link by a new
    /// one.
    ///
    /// @throws AccountRefused for one’s own account, whose password one can change, for one that
    ///   has no password here, and for the last administrator
    public OneTimeLink reset(String name) {
        refuseOwn(name);
        OneTimeLink link = OneTimeLink.random(name, now());
        changes.change(
                name,
                Change.RESET,
                account -> {
                    if (account.account().identity().isPresent()) {
                        throw new AccountRefused(Reason.NO_PASSWORD);
                    }
                    return account.withLink(link.hash(), link.until());
                });
        return link;
    }

    /// Lets nobody sign in with an account, and ends its sessions.
    public void lock(String name) {
        refuseOwn(name);
        changes.change(
                name,
                Change.LOCKED,
                account -> account.with(account.account().with(State.LOCKED)).withoutSessions());
    }

    /// Lets an account sign in again, with the password or link that it had.
    public void unlock(String name) {
        changes.change(
                name,
                Change.UNLOCKED,
                account ->
                        account.with(
                                account.account()
                                        .with(
                                                account.passwordHash().isPresent()
                                                                || account.account()
                                                                        .identity()
                                                                        .isPresent()
                                                        ? State.ACTIVE
                                                        : State.INVITED)));
    }

    /// Changes what others see of an account, and what it may do from its next request on.
    ///
    /// @throws AccountRefused if the last administrator would be none
    public void change(String name, String displayName, Optional<String> email, Set<Role> roles) {
        changes.change(
                name,
                Change.CHANGED,
                account -> account.with(account.account().with(displayName, email).with(roles)));
    }

    /// Deletes an account. What it saved for itself is deleted with it.
    ///
    /// @param heir the account that gets its dialogues
    /// @throws AccountRefused if it owns dialogues and there is no heir who can plan them
    public void delete(String name, Optional<String> heir) {
        refuseOwn(name);
        if (heir.filter(each -> each.equals(name) || !isActiveConvenor(each)).isPresent()) {
            throw new AccountRefused(Reason.NO_HEIR);
        }
        changes.delete(name, () -> events.publishEvent(new AccountLeaves(name, heir)));
    }

    private boolean isActiveConvenor(String name) {
        return accounts.find(name)
                .filter(each -> each.isActive() && each.account().has(Role.CONVENOR))
                .isPresent();
    }

    private static void refuseOwn(String name) {
        if (Acting.now().filter(acting -> acting.name().equals(name)).isPresent()) {
            throw new AccountRefused(Reason.OWN_ACCOUNT);
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
