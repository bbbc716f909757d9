package org.qiutong.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The stored accounts.
interface Accounts {

    /// All accounts by name.
    List<StoredAccount> all();

    /// The account with a name, read now.
    Optional<StoredAccount> find(String name);

    /// The account whose one-time link has a hash.
    Optional<StoredAccount> ofLink(String hash);

    /// Takes the lock of all accounts until the transaction ends. To be called before an account is
    /// read that is then saved.
    void lock();

    /// Stores an account, replacing one with the same name. Its teams and the time of the last
    /// sign-in stay as they are stored.
    void save(StoredAccount account);

    /// Records a sign-in.
    void signedIn(String name, Instant at);

    /// Deletes an account with its place in teams.
    void delete(String name);
}
