package org.qiutong.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Accounts for programs without a database.
public final class InMemoryAccounts implements Accounts {

    private final Map<String, StoredAccount> accounts = new ConcurrentHashMap<>();

    /// Adds an account that may log in.
    public void add(String name, String passwordHash, Role role) {
        save(TestAccounts.account(name, passwordHash, role));
    }

    @Override
    public List<StoredAccount> all() {
        return accounts.values().stream()
                .sorted(Comparator.comparing(StoredAccount::name))
                .toList();
    }

    @Override
    public Optional<StoredAccount> find(String name) {
        return Optional.ofNullable(accounts.get(name));
    }

    @Override
    public Optional<StoredAccount> ofLink(String hash) {
        return accounts.values().stream()
                .filter(each -> each.linkHash().filter(hash::equals).isPresent())
                .findFirst();
    }

    @Override
    public void lock() {}

    @Override
    public void save(StoredAccount account) {
        accounts.put(account.name(), account);
    }

    @Override
    public void signedIn(String name, Instant at) {}

    @Override
    public void delete(String name) {
        accounts.remove(name);
    }
}
