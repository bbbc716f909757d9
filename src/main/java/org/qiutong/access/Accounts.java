package org.qiutong.access;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The stored accounts.
@Transactional(readOnly = true)
interface Accounts extends Repository<Account, String> {

    /// The account with a name.
    Optional<Account> findById(String name);

    boolean existsByRole(Role role);

    /// Stores an account, replacing one with the same name.
    @Transactional
    Account save(Account account);
}
