package org.qiutong.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.qiutong.id.StudyId;

/// An account with what only this package may know.
///
/// @param passwordHash never the password itself; empty if the account has none
/// @param temporary whether the password must be changed before anything else is done
/// @param linkHash the hash of the one-time link; empty if there is none
/// @param generation a session that began with another number is over
/// @param teams the ids of the studies whose team the account is on
record StoredAccount(
        Account account,
        Optional<String> passwordHash,
        boolean temporary,
        Optional<String> linkHash,
        long generation,
        Set<StudyId> teams) {

    StoredAccount {
        teams = Set.copyOf(teams);
    }

    String name() {
        return account.name();
    }

    boolean isActive() {
        return account.state() == Account.State.ACTIVE;
    }

    /// Whether it can manage accounts whether or not an identity provider answers, and whatever
    /// that says of it.
    boolean isActiveAdministrator() {
        return isActive() && account.has(Role.ADMINISTRATOR) && account.identity().isEmpty();
    }

    StoredAccount with(Account now) {
        return new StoredAccount(now, passwordHash, temporary, linkHash, generation, teams);
    }

    /// With a new password; a link is void from now on, and all sessions end.
    StoredAccount withPassword(String hash, boolean isTemporary) {
        return new StoredAccount(
                account.with(Account.State.ACTIVE).withLinkUntil(Optional.empty()),
                Optional.of(hash),
                isTemporary,
                Optional.empty(),
                generation + 1,
                teams);
    }

    /// With a one-time link instead of a password; all sessions end.
    StoredAccount withLink(String hash, Instant until) {
        return new StoredAccount(
                account.with(Account.State.INVITED).withLinkUntil(Optional.of(until)),
                Optional.empty(),
                false,
                Optional.of(hash),
                generation + 1,
                teams);
    }

    /// All its sessions are over.
    StoredAccount withoutSessions() {
        return new StoredAccount(account, passwordHash, temporary, linkHash, generation + 1, teams);
    }

    /// Never shows a hash.
    @Override
    public String toString() {
        return account + " of " + teams;
    }
}
