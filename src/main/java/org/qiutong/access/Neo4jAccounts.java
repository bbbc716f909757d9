package org.qiutong.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Row;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The accounts in the graph.
@Component
@Transactional
class Neo4jAccounts implements Accounts {

    private final Queries queries;

    Neo4jAccounts(Queries queries) {
        this.queries = queries;
    }

    @Override
    @Transactional(readOnly = true)
    public List<StoredAccount> all() {
        return queries.list("access/listAccounts", Map.of(), Neo4jAccounts::account);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<StoredAccount> find(String name) {
        return queries.asNobody(() ->
                queries.first("access/findAccount", Map.of("name", name), Neo4jAccounts::account));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<StoredAccount> ofLink(String hash) {
        return queries.first(
                "access/findAccountByLink", Map.of("link", hash), Neo4jAccounts::account);
    }

    @Override
    public void lock() {
        queries.run("access/lockAccounts", Map.of());
    }

    @Override
    public void save(StoredAccount stored) {
        queries.run(
                "access/saveAccount",
                Map.of("name", stored.name(), "properties", properties(stored)));
    }

    @Override
    public void signedIn(String name, Instant at) {
        queries.run("access/recordSignIn", Map.of("name", name, "at", time(at)));
    }

    @Override
    public void delete(String name) {
        queries.run("access/deleteAccount", Map.of("name", name));
    }

    private static Map<String, @Nullable Object> properties(StoredAccount stored) {
        Account account = stored.account();
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("displayName", account.displayName());
        properties.put("email", account.email().orElse(null));
        properties.put("roles", account.sortedRoles().stream().map(Role::name).toList());
        properties.put("language", account.language().map(LanguageTag::value).orElse(null));
        properties.put("state", account.state().name());
        properties.put("created", time(account.created()));
        properties.put("linkUntil", account.linkUntil().map(Neo4jAccounts::time).orElse(null));
        properties.put("identity", account.identity().orElse(null));
        properties.put("passwordHash", stored.passwordHash().orElse(null));
        properties.put("temporary", stored.temporary());
        properties.put("link", stored.linkHash().orElse(null));
        properties.put("generation", stored.generation());
        return properties;
    }

    private static StoredAccount account(Row row) {
        return new StoredAccount(
                new Account(
                        row.text("name"),
                        row.text("displayName"),
                        row.optional("email"),
                        row.texts("roles").stream().map(Role::valueOf).collect(Collectors.toSet()),
                        row.optional("language").map(LanguageTag::new),
                        row.constant("state", Account.State.class),
                        instant(row.text("created")),
                        row.optional("signedIn").map(Neo4jAccounts::instant),
                        row.optional("linkUntil").map(Neo4jAccounts::instant),
                        row.optional("identity")),
                row.optional("passwordHash"),
                row.flag("temporary"),
                row.optional("link"),
                row.number("generation"),
                Set.copyOf(row.ids("teams", StudyId::new)));
    }

    private static ZonedDateTime time(Instant instant) {
        return instant.atZone(ZoneOffset.UTC);
    }

    private static Instant instant(String time) {
        return ZonedDateTime.parse(time).toInstant();
    }
}
