package org.qiutong.access;

import java.util.Optional;

/// The accounts there are.
interface Accounts {

    Optional<Account> find(String name);

    boolean anyWith(Role role);

    /// Stores an account unless there is one with its role. Of several programs that do so at once,
    /// one stores its own.
    ///
    /// @return whether it was stored
    boolean saveFirst(Account account);

    /// Stores an account in the place of one with its name.
    void save(Account account);
}
