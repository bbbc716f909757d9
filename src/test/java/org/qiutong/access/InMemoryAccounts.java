package org.qiutong.access;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Accounts for programs without a database.
public final class InMemoryAccounts implements Accounts {

    private final Map<String, Account> accounts = new ConcurrentHashMap<>();

    @Override
    public Optional<Account> find(String name) {
        return Optional.ofNullable(accounts.get(name));
    }

    @Override
    public boolean anyWith(Role role) {
        return accounts.values().stream().anyMatch(account -> account.role() == role);
    }

    @Override
    public synchronized boolean saveFirst(Account account) {
        if (anyWith(account.role())) {
            return false;
        }
        save(account);
        return true;
    }

    @Override
    public void save(Account account) {
        accounts.put(account.name(), account);
    }
}
