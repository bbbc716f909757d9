package org.qiutong.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Tokens for programs without a database.
public final class InMemoryTokens implements Tokens {

    private final Map<String, ApiToken> tokens = new ConcurrentHashMap<>();

    @Override
    public Optional<ApiToken> find(String id) {
        return Optional.ofNullable(tokens.get(id));
    }

    @Override
    public List<ApiToken> of(String account) {
        return tokens.values().stream().filter(each -> each.account().equals(account)).toList();
    }

    @Override
    public void save(ApiToken token) {
        tokens.put(token.id(), token);
    }

    @Override
    public void used(String id, LocalDate day) {}

    @Override
    public boolean drop(String account, String id) {
        return tokens.remove(id) != null;
    }

    @Override
    public void dropAll(String account) {
        tokens.values().removeIf(each -> each.account().equals(account));
    }
}
