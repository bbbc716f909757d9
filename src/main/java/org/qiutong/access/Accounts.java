package org.qiutong.access;

import java.util.Optional;

/// The accounts there are.
interface Accounts {

    Optional<Account> find(String name);

    boolean anyWith(Role role);

    /// Stores an account in the place of one with its name.
    void save(Account account);
}
