package org.qiutong.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Row;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The tokens in the graph. No repository: to save a token whole would bring one back that was
/// revoked at the same moment as it was used.
@Component
@Transactional
class Neo4jTokens implements Tokens {

    private final Queries queries;

    Neo4jTokens(Queries queries) {
        this.queries = queries;
    }

    /// Who reads depends on it.
    @Override
    @Transactional(readOnly = true)
    public Optional<ApiToken> find(String id) {
        return queries.asNobody(
                () -> queries.first("access/findToken", Map.of("id", id), Neo4jTokens::token));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ApiToken> of(String account) {
        return queries.list("access/listTokens", Map.of("account", account), Neo4jTokens::token);
    }

    @Override
    public void save(ApiToken token) {
        queries.run(
                "access/saveToken",
                Map.of(
                        "properties",
                        Map.of(
                                "hash",
                                token.id(),
                                "account",
                                token.account(),
                                "name",
                                token.name(),
                                "scope",
                                token.scope().name(),
                                "created",
                                token.made().atZone(ZoneOffset.UTC),
                                "until",
                                token.until().atZone(ZoneOffset.UTC))));
    }

    @Override
    public void used(String id, LocalDate day) {
        queries.run("access/useToken", Map.of("id", id, "use", Map.of("used", day)));
    }

    @Override
    public boolean drop(String account, String id) {
        return queries.count("access/dropToken", Map.of("account", account, "id", id)) > 0;
    }

    @Override
    public void dropAll(String account) {
        queries.run("access/dropTokens", Map.of("account", account));
    }

    private static ApiToken token(Row row) {
        return new ApiToken(
                row.text("hash"),
                row.text("account"),
                row.text("name"),
                row.constant("scope", ApiToken.Scope.class),
                instant(row.text("created")),
                instant(row.text("until")),
                row.optional("used").map(LocalDate::parse));
    }

    private static Instant instant(String time) {
        return ZonedDateTime.parse(time).toInstant();
    }
}
