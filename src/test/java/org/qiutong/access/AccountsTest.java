package org.qiutong.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.text.LanguageTag;
import org.springframework.beans.factory.annotation.Autowired;

/// Accounts in the graph.
@ProgramTest
@Tag("server")
class AccountsTest {

    private static final StoredAccount ANN =
            new StoredAccount(
                    new Account(
                            "accounts-ann",
                            "Ann Lee 李安",
                            Optional.of("ann@example.org"),
                            Set.of(Role.CONVENOR, Role.RESEARCHER),
                            Optional.of(new LanguageTag("zh-Hans")),
                            Account.State.INVITED,
                            Instant.parse("2026-11-29T06:30:00Z"),
                            Optional.empty(),
                            Optional.of(Instant.parse("2026-12-02T06:30:00Z")),
                            Optional.of("https://id.example accounts-ann")),
                    Optional.empty(),
                    false,
                    Optional.of("hash of the link"),
                    3,
                    Set.of());

    @Autowired Accounts accounts;
    @Autowired Driver driver;

    @AfterEach
    void takeAway() {
        run("MATCH (a:Account) WHERE a.name STARTS WITH 'accounts-' DETACH DELETE a");
    }

    private Map<String, Object> run(String statement) {
        try (var session = driver.session()) {
            return session.run(statement).list(row -> row.get(0).asMap()).stream()
                    .findFirst()
                    .orElse(Map.of());
        }
    }

    @Test
    void findsWhatItStored() {
        assertThat(accounts.find(ANN.name())).isEmpty();
        accounts.save(ANN);
        assertThat(accounts.find(ANN.name())).contains(ANN);
        assertThat(accounts.all()).contains(ANN);
        assertThat(accounts.ofLink("hash of the link")).contains(ANN);
        StoredAccount now = ANN.withPassword("{bcrypt}y", true);
        accounts.save(now);
        assertThat(accounts.find(ANN.name())).contains(now);
        assertThat(now.isActive()).isTrue();
        assertThat(now.generation()).isGreaterThan(ANN.generation());
        assertThat(accounts.ofLink("hash of the link")).isEmpty();
        assertThat(run("MATCH (a:Account {name: 'accounts-ann'}) RETURN {count: count(a)}"))
                .containsEntry("count", 1L);
        accounts.delete(ANN.name());
        assertThat(accounts.find(ANN.name())).isEmpty();
    }

    @Test
    void keepsWhatOthersWrite() {
        accounts.save(ANN);
        Instant at = Instant.parse("2026-11-29T07:00:00Z");
        accounts.signedIn(ANN.name(), at);
        run("MATCH (a:Account {name: 'accounts-ann'}) SET a.note = 'a guest'");
        accounts.save(ANN);
        assertThat(accounts.find(ANN.name()).orElseThrow().account().signedIn()).contains(at);
        assertThat(run("MATCH (a:Account {name: 'accounts-ann'}) RETURN a {.note}"))
                .containsEntry("note", "a guest");
    }

    @Test
    void migratesAnAccountOfAnEarlierVersion() throws Exception {
        run(
                "CREATE (:Account {name: 'accounts-old', passwordHash: '{bcrypt}x',"
                        + " role: 'ADMINISTRATOR', note: 'a guest'})");
        String migration =
                Files.readString(
                        Path.of("cypher/migrations/V024__Accounts_with_several_roles.cypher"));
        run(migration.substring(migration.indexOf("MATCH (a:Account)")).strip().replace(";", ""));
        StoredAccount old = accounts.find("accounts-old").orElseThrow();
        assertThat(old.isActiveAdministrator()).isTrue();
        assertThat(old.account().displayName()).isEqualTo("accounts-old");
        assertThat(old.passwordHash()).contains("{bcrypt}x");
        assertThat(old.temporary()).isFalse();
        assertThat(run("MATCH (a:Account {name: 'accounts-old'}) RETURN a {.role, .note}"))
                .containsEntry("role", null)
                .containsEntry("note", "a guest");
    }

    @Test
    void refusesANameThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestAccounts.account("a b", "{bcrypt}x", Role.READER));
    }
}
