package org.qiutong.access;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Accounts for programs without a database.
public final class InMemoryAccounts implements Accounts {

    private final Map<String, Account> accounts = new ConcurrentHashMap<>();

    @Override
    public Optional<Account> findById(String name) {
        return Optional.ofNullable(accounts.get(name));
    }

    @Override
    public boolean existsByRole(Role role) {
        return accounts.values().stream().anyMatch(account -> account.role() == role);
    }

    @Override
    public Account save(Account account) {
        accounts.put(account.name(), account);
        return account;
    }
}
