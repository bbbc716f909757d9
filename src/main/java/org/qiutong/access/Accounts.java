package org.qiutong.access;

import java.util.Optional;

/// The stored accounts.
interface Accounts {

    Optional<Account> find(String name);

    boolean anyWith(Role role);

    /// Stores an account unless one with its role exists. If several instances try at once, one of
    /// them succeeds.
    ///
    /// @return whether it was stored
    boolean saveFirst(Account account);

    /// Stores an account, replacing one with the same name.
    void save(Account account);
}
