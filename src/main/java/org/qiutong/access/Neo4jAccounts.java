package org.qiutong.access;

import java.util.Map;
import java.util.Optional;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Revisions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class Neo4jAccounts implements Accounts {

    private final Queries queries;
    private final Revisions revisions;

    Neo4jAccounts(Queries queries, Revisions revisions) {
        this.queries = queries;
        this.revisions = revisions;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Account> find(String name) {
        return queries.first(
                "access/findAccount",
                Map.of("name", name),
                row ->
                        new Account(
                                row.text("name"),
                                row.text("passwordHash"),
                                row.constant("role", Role.class)));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean anyWith(Role role) {
        return queries.count("access/countAccounts", Map.of("role", role.name())) > 0;
    }

    @Override
    public boolean saveFirst(Account account) {
        revisions.takeTurn();
        if (anyWith(account.role())) {
            return false;
        }
        save(account);
        return true;
    }

    @Override
    public void save(Account account) {
        queries.run(
                "access/saveAccount",
                Map.of(
                        "name", account.name(),
                        "passwordHash", account.passwordHash(),
                        "role", account.role().name()));
    }
}
