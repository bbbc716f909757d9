package org.qiutong.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.id.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// What a token opens, and until when.
@ProgramTest
class TokensTest {

    private static final String QUOTATION = "/api/v1/quotations/itif-2024/q01";

    @Autowired TokenService tokens;
    @Autowired AccountService accounts;
    @Autowired OwnAccountService own;
    @Autowired Accounts stored;
    @Autowired Standings standings;
    @Autowired Teams teams;
    @Autowired Driver driver;
    @Autowired MockMvcTester mvc;

    @BeforeEach
    void twoPeopleAndAQuotationForATeam() {
        for (String name : List.of("tok-ann", "tok-ben")) {
            stored.save(TestAccounts.account(name, TestAccounts.hash("right"), Role.ANALYST));
            standings.changed(name);
        }
        run(
                "MATCH (q:Quotation {id: 'itif-2024/q01'})"
                        + " SET q:Restricted, q.restrictedTo = ['itif-2024']");
        as("tok-ann");
    }

    @AfterEach
    void putBack() {
        run("MATCH (q:Quotation {id: 'itif-2024/q01'})" + " REMOVE q:Restricted, q.restrictedTo");
        run("MATCH (n:ApiToken) WHERE n.account STARTS WITH 'tok-' DELETE n");
        run("MATCH (a:Account) WHERE a.name STARTS WITH 'tok-' DETACH DELETE a");
        List.of("tok-ann", "tok-ben").forEach(standings::changed);
        SecurityContextHolder.clearContext();
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void readsWhatItsAccountMayReadAtThatMoment() {
        String secret = tokens.make("notebook", 30).secret();
        SecurityContextHolder.clearContext();
        assertThat(mvc.get().uri(QUOTATION)).hasStatus(404);
        assertThat(get(secret)).hasStatus(404);
        try (var _ = Authority.ofProgram(Role.ADMINISTRATOR)) {
            teams.add(new StudyId("itif-2024"), "tok-ann");
        }
        MvcTestResult answer = get(secret);
        assertThat(answer).hasStatusOk().bodyText().contains("itif-2024/q01");
        assertThat(answer.getRequest().getSession(false)).isNull();
        assertThat(answer.getResponse().getCookies()).isEmpty();
        assertThat(mvc.get().uri(QUOTATION)).as("nothing is left of it").hasStatus(404);
        assertThat(send(HttpMethod.HEAD, QUOTATION, "bearer " + secret)).hasStatusOk();
        try (var _ = Authority.ofProgram(Role.ADMINISTRATOR)) {
            teams.remove(new StudyId("itif-2024"), "tok-ann");
        }
        assertThat(get(secret)).hasStatus(404);
    }

    @Test
    void opensNothingButReadingTheApi() {
        String secret = tokens.make("notebook", 30).secret();
        SecurityContextHolder.clearContext();
        for (HttpMethod method : List.of(HttpMethod.POST, HttpMethod.DELETE, HttpMethod.OPTIONS)) {
            assertThat(send(method, QUOTATION, "Bearer " + secret)).hasStatus(403);
        }
        assertThat(mvc.get().uri("/v3/api-docs").header("Authorization", "Bearer wrong"))
                .hasStatusOk();
        assertThat(send(HttpMethod.GET, "/api/v1/studies", "Basic eDp5")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wrong",
                "qiutong_",
                "qiutong_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "qiutong_<script>\"\\"
            })
    void refusesWhatIsNoTokenWithoutRepeatingIt(String secret) {
        MvcTestResult answer = get(secret);
        assertRefused(answer);
        if (secret.length() > 8) {
            assertThat(answer).bodyText().doesNotContain(secret.substring(8));
        }
    }

    enum End {
        REVOKED,
        REVOKED_BY_AN_ADMINISTRATOR,
        ENDED,
        LOCKED,
        UNLOCKED_AGAIN,
        RESET,
        DELETED
    }

    @ParameterizedTest
    @EnumSource
    void ends(End end) {
        NewToken made = tokens.make("notebook", 90);
        String other = tokens.make("other", 90).secret();
        assertThat(send(HttpMethod.GET, "/api/v1/studies", "Bearer " + made.secret()))
                .hasStatusOk();
        String id = made.token().id();
        if (end == End.REVOKED) {
            tokens.revokeOwn(id);
        } else {
            try (var _ = Authority.ofProgram(Role.ADMINISTRATOR)) {
                switch (end) {
                    case REVOKED -> throw new IllegalStateException();
                    case REVOKED_BY_AN_ADMINISTRATOR -> tokens.revoke("tok-ann", id);
                    case ENDED ->
                            run(
                                    "MATCH (t:ApiToken {account: 'tok-ann', name: 'notebook'})"
                                            + " SET t.until = datetime()");
                    case LOCKED -> accounts.lock("tok-ann");
                    case UNLOCKED_AGAIN -> {
                        accounts.lock("tok-ann");
                        accounts.unlock("tok-ann");
                    }
                    case RESET -> accounts.reset("tok-ann");
                    case DELETED -> accounts.delete("tok-ann", Optional.empty());
                }
            }
        }
        SecurityContextHolder.clearContext();
        assertRefused(send(HttpMethod.GET, "/api/v1/studies", "Bearer " + made.secret()));
        if (end.compareTo(End.ENDED) <= 0) {
            assertThat(send(HttpMethod.GET, "/api/v1/studies", "Bearer " + other)).hasStatusOk();
        } else {
            assertRefused(send(HttpMethod.GET, "/api/v1/studies", "Bearer " + other));
        }
    }

    @Test
    void outlivesAPasswordThatItsOwnerChanges() {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(
                        new MockHttpServletRequest(), new MockHttpServletResponse()));
        String secret = tokens.make("notebook", 365).secret();
        own.changePassword("right", "amber lantern 77 geese");
        SecurityContextHolder.clearContext();
        assertThat(send(HttpMethod.GET, "/api/v1/studies", "Bearer " + secret)).hasStatusOk();
    }

    @Test
    void isListedForItsOwnerWithTheDayOfItsLastUse() {
        NewToken made = tokens.make("notebook", 30);
        tokens.make("other", 365);
        assertThat(tokens.own())
                .extracting(ApiToken::name)
                .containsExactlyInAnyOrder("notebook", "other");
        assertThat(tokens.own()).allSatisfy(each -> assertThat(each.used()).isEmpty());
        assertThat(made.token().until())
                .isEqualTo(made.token().made().plus(Duration.ofDays(30)))
                .isAfter(Instant.now());
        get(made.secret());
        assertThat(tokens.own())
                .filteredOn(each -> each.name().equals("notebook"))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.used()).contains(LocalDate.now(ZoneId.systemDefault())));
        assertThat(tokens.own())
                .filteredOn(each -> each.name().equals("other"))
                .singleElement()
                .satisfies(each -> assertThat(each.used()).isEmpty());
        as("tok-ben");
        assertThat(tokens.own()).isEmpty();
        tokens.revokeOwn(made.token().id());
        as("tok-ann");
        assertThat(tokens.own()).hasSize(2);
    }

    @Test
    void isStoredAndRecordedWithoutItsSecret() {
        NewToken made = tokens.make("notebook", 30);
        tokens.revokeOwn(made.token().id());
        NewToken kept = tokens.make("notebook", 30);
        List<Map<String, Object>> entries =
                rows(
                        "MATCH (e:AuditEntry) WHERE e.subject = 'tok-ann'"
                                + " RETURN e {.*} ORDER BY e.number DESC LIMIT 3");
        assertThat(entries)
                .extracting(each -> each.get("action"), each -> each.get("account"))
                .containsExactly(
                        tuple("TOKEN_MADE", "tok-ann"),
                        tuple("TOKEN_REVOKED", "tok-ann"),
                        tuple("TOKEN_MADE", "tok-ann"));
        assertThat(entries.toString() + rows("MATCH (t:ApiToken) RETURN t {.*}") + kept)
                .contains(kept.token().id())
                .doesNotContain(kept.secret(), made.secret());
        assertThat(kept.secret()).matches("qiutong_[\\w-]{43}").isNotEqualTo(made.secret());
    }

    @Test
    void endsAndHasAName() {
        assertThatIllegalArgumentException().isThrownBy(() -> tokens.make("notebook", 36_500));
        assertThatIllegalArgumentException().isThrownBy(() -> tokens.make(" ", 30));
    }

    private MvcTestResult get(String secret) {
        return send(HttpMethod.GET, QUOTATION, "Bearer " + secret);
    }

    private MvcTestResult send(HttpMethod method, String path, String authorization) {
        SecurityContext own = SecurityContextHolder.getContext();
        try {
            return mvc.method(method).uri(path).header("Authorization", authorization).exchange();
        } finally {
            SecurityContextHolder.setContext(own);
        }
    }

    private static void assertRefused(MvcTestResult answer) {
        assertThat(answer)
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .hasContentType("application/problem+json");
        assertThat(answer).bodyText().contains("\"status\":401", "\"detail\":");
    }

    private void as(String name) {
        SecurityContextHolder.getContext()
                .setAuthentication(SignedIn.as(stored.find(name).orElseThrow()).authentication(""));
    }

    private void run(String statement) {
        rows(statement);
    }

    private List<Map<String, Object>> rows(String statement) {
        try (var session = driver.session()) {
            return session.run(statement).list(row -> row.get(0).asMap());
        }
    }
}
