package org.qiutong.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.springframework.aop.Advisor;
import org.springframework.aop.framework.Advised;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// Accounts in the graph.
@ProgramTest
@Tag("server")
class AccountsTest {

    @Autowired Accounts accounts;
    @Autowired FirstAccount first;
    @Autowired Driver driver;

    @Autowired
    @Qualifier("repeating")
    Advisor repeating;

    @AfterEach
    void takeAway() {
        run("MATCH (a:Account) WHERE a.name STARTS WITH 'accounts-' DELETE a");
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
        Account ann = new Account("accounts-ann", "{bcrypt}x", Role.CONVENOR);
        assertThat(accounts.findById(ann.name())).isEmpty();
        accounts.save(ann);
        assertThat(accounts.findById(ann.name())).contains(ann);
        assertThat(accounts.existsByRole(Role.CONVENOR)).isTrue();
        Account promoted = new Account(ann.name(), "{bcrypt}y", Role.ADMINISTRATOR);
        accounts.save(promoted);
        assertThat(accounts.findById(ann.name())).contains(promoted);
        assertThat(run("MATCH (a:Account {name: 'accounts-ann'}) RETURN {count: count(a)}"))
                .containsEntry("count", 1L);
    }

    @Test
    void storesOneFirstAccount() {
        run("MATCH (a:Account {role: 'RESEARCHER'}) DELETE a");
        assertThat(first.save(new Account("accounts-a", "{bcrypt}x", Role.RESEARCHER))).isTrue();
        assertThat(first.save(new Account("accounts-b", "{bcrypt}x", Role.RESEARCHER))).isFalse();
        assertThat(accounts.findById("accounts-b")).isEmpty();
    }

    @Test
    void readsWhatEarlierVersionsStoredAndKeepsWhatItDoesNotKnow() {
        run(
                "CREATE (:Account {name: 'accounts-old', passwordHash: '{bcrypt}x',"
                        + " role: 'ANALYST', note: 'a guest'})");
        Account old = accounts.findById("accounts-old").orElseThrow();
        assertThat(old.role()).isEqualTo(Role.ANALYST);
        accounts.save(new Account(old.name(), "{bcrypt}y", old.role()));
        assertThat(run("MATCH (a:Account {name: 'accounts-old'}) RETURN a {.*}"))
                .isEqualTo(
                        Map.of(
                                "name", "accounts-old",
                                "passwordHash", "{bcrypt}y",
                                "role", "ANALYST",
                                "note", "a guest"));
    }

    @Test
    void refusesANameThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Account("a b", "{bcrypt}x", Role.READER));
    }

    /// Like a service's, its transaction is repeated if the database asks for it.
    @Test
    void isRepeatedLikeAService() {
        assertThat(Arrays.asList(((Advised) accounts).getAdvisors())).contains(repeating);
    }
}
