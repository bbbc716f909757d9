package org.qiutong.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.access.Account.State;
import org.qiutong.access.AccountRefused.Reason;
import org.qiutong.command.CommandAnswer;
import org.qiutong.text.LanguageTag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// What administrators do with accounts, and what everybody does with their own.
@ProgramTest
class AccountServiceTest {

    private static final String PASSWORD = "violet harbour 42 kites";

    @Autowired AccountService service;
    @Autowired OwnAccountService own;
    @Autowired InvitationService invitations;
    @Autowired AdminReset reset;
    @Autowired Accounts accounts;
    @Autowired Standings standings;
    @Autowired LoginAttempts attempts;
    @Autowired Driver driver;

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    /// Other tests may have left administrators: they are put aside.
    @BeforeEach
    void oneAdministrator() {
        run("MATCH (a:Account) WHERE 'ADMINISTRATOR' IN a.roles SET a:Aside REMOVE a:Account");
        accounts.save(TestAccounts.account("svc-root", "{bcrypt}x", Role.ADMINISTRATOR));
        request.getSession();
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(request, new MockHttpServletResponse()));
        as("svc-root");
    }

    @AfterEach
    void putBack() {
        run("MATCH (a:Account) WHERE a.name STARTS WITH 'svc-' DETACH DELETE a");
        run("MATCH (d:Dialogue {id: 'svc-dialogue'}) DELETE d");
        run("MATCH (a:Aside) SET a:Account REMOVE a:Aside");
        accounts.all().forEach(each -> standings.changed(each.name()));
        SecurityContextHolder.clearContext();
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void invitesSomebodyWhoSetsAPasswordOnce() {
        OneTimeLink link = invite("svc-ann", Role.CONVENOR);
        assertThat(link.until())
                .isBetween(
                        Instant.now().plus(Duration.ofHours(71)),
                        Instant.now().plus(Duration.ofHours(72)));
        assertThat(stored("svc-ann").toString() + stored("svc-ann").linkHash())
                .doesNotContain(link.token());
        assertThat(stored("svc-ann").account().state()).isEqualTo(State.INVITED);

        assertThat(invitations.invited(link.token())).isPresent();
        assertThat(invitations.invited(link.token())).as("looking uses nothing up").isPresent();
        assertThat(invitations.invited("x" + link.token())).isEmpty();
        refuses(
                Reason.PASSWORD_SHORT,
                () -> invitations.accept(link.token(), "short", Optional.empty()));
        String session = request.getSession().getId();
        invitations.accept(link.token(), PASSWORD, Optional.of(new LanguageTag("zh-Hans")));

        Acting acting = Acting.required();
        assertThat(acting.name()).isEqualTo("svc-ann");
        assertThat(acting.roles()).contains(Role.CONVENOR).doesNotContain(Role.RESEARCHER);
        assertThat(acting.language()).contains(new LanguageTag("zh-Hans"));
        assertThat(request.getSession().getId()).isNotEqualTo(session);
        assertThat(stored("svc-ann").isActive()).isTrue();
        assertThat(invitations.invited(link.token())).isEmpty();
        refuses(
                Reason.LINK_OVER,
                () -> invitations.accept(link.token(), PASSWORD, Optional.empty()));
    }

    @Test
    void takesNoLinkThatIsReplacedExpiredOrOfALockedAccount() {
        OneTimeLink first = invite("svc-ben", Role.ANALYST);
        OneTimeLink second = service.reset("svc-ben");
        assertThat(invitations.invited(first.token())).isEmpty();
        assertThat(invitations.invited(second.token())).isPresent();
        service.lock("svc-ben");
        assertThat(invitations.invited(second.token())).isEmpty();
        service.unlock("svc-ben");
        assertThat(invitations.invited(second.token())).isPresent();
        run(
                "MATCH (a:Account {name: 'svc-ben'})"
                        + " SET a.linkUntil = datetime() - duration('PT1S')");
        assertThat(invitations.invited(second.token())).isEmpty();
    }

    @Test
    void alwaysLeavesAnAdministratorWhoCanSignIn() {
        accounts.save(TestAccounts.account("svc-deputy", "{bcrypt}x", Role.ADMINISTRATOR));
        as("svc-deputy");
        service.lock("svc-root");
        as("svc-root"); // as in a request that began before
        refuses(Reason.LAST_ADMINISTRATOR, () -> service.lock("svc-deputy"));
        refuses(Reason.LAST_ADMINISTRATOR, () -> service.reset("svc-deputy"));
        refuses(Reason.LAST_ADMINISTRATOR, () -> service.delete("svc-deputy", Optional.empty()));
        refuses(
                Reason.LAST_ADMINISTRATOR,
                () ->
                        service.change(
                                "svc-deputy", "Deputy", Optional.empty(), Set.of(Role.READER)));
        assertThat(stored("svc-deputy").isActiveAdministrator()).isTrue();
        as("svc-deputy");
        refuses(Reason.OWN_ACCOUNT, () -> service.lock("svc-deputy"));
        refuses(Reason.OWN_ACCOUNT, () -> service.reset("svc-deputy"));
    }

    @Test
    void refusesANameThatDiffersOnlyInCase() {
        invite("svc-cy", Role.READER);
        refuses(Reason.NAME_TAKEN, () -> invite("svc-CY", Role.READER));
    }

    @Test
    void deletesNoOwnerOfDialoguesWithoutAnHeir() {
        accounts.save(TestAccounts.account("svc-dan", "{bcrypt}x", Role.CONVENOR));
        accounts.save(TestAccounts.account("svc-eve", "{bcrypt}x", Role.CONVENOR));
        accounts.save(TestAccounts.account("svc-fay", "{bcrypt}x", Role.ANALYST));
        run(
                "CREATE (:Dialogue {id: 'svc-dialogue', owner: 'svc-dan',"
                        + " sharedWith: ['svc-eve', 'svc-fay']})");
        refuses(Reason.OWNS_DIALOGUES, () -> service.delete("svc-dan", Optional.empty()));
        refuses(Reason.NO_HEIR, () -> service.delete("svc-dan", Optional.of("svc-fay")));
        assertThat(accounts.find("svc-dan")).isPresent();
        service.delete("svc-dan", Optional.of("svc-eve"));
        service.delete("svc-fay", Optional.empty());
        assertThat(accounts.find("svc-dan")).isEmpty();
        try (var session = driver.session()) {
            assertThat(
                            session.run("MATCH (d:Dialogue {id: 'svc-dialogue'}) RETURN d {.*}")
                                    .single()
                                    .get(0)
                                    .asMap())
                    .containsEntry("owner", "svc-eve")
                    .containsEntry("sharedWith", List.of());
        }
    }

    @Test
    void changesAPasswordForWhoeverKnowsThePresentOne() {
        OneTimeLink link = invite("svc-gus", Role.ANALYST);
        invitations.accept(link.token(), PASSWORD, Optional.empty());
        long generation = stored("svc-gus").generation();
        refuses(Reason.PASSWORD_WRONG, () -> own.changePassword("no", "amber lantern 77 geese"));
        refuses(Reason.PASSWORD_SAME, () -> own.changePassword(PASSWORD, PASSWORD));
        own.changePassword(PASSWORD, "amber lantern 77 geese");
        assertThat(stored("svc-gus").generation()).as("others end").isGreaterThan(generation);
        assertThat(Acting.required().name()).isEqualTo("svc-gus");
        for (int i = 0; i < LoginAttempts.PER_ACCOUNT; i++) {
            refuses(Reason.PASSWORD_WRONG, () -> own.changePassword("no", PASSWORD));
        }
        refuses(
                Reason.TOO_MANY_ATTEMPTS,
                () -> own.changePassword("amber lantern 77 geese", PASSWORD));
        attempts.succeeded("svc-gus", "own svc-gus");
    }

    @ParameterizedTest
    @CsvSource({
        "12345678901, PASSWORD_SHORT",
        "passwordpassword, PASSWORD_GUESSABLE",
        "qwertyuiop123456, PASSWORD_GUESSABLE",
        "aaaaaaaaaaaaaaaa, PASSWORD_GUESSABLE",
        "svc-hal-svc-hal, PASSWORD_GUESSABLE",
        "qiutongqiutong1, PASSWORD_GUESSABLE"
    })
    void choosesNoPasswordThatIsQuicklyGuessed(String password, Reason reason) {
        OneTimeLink link = invite("svc-hal", Role.READER);
        refuses(reason, () -> invitations.accept(link.token(), password, Optional.empty()));
        refuses(
                Reason.PASSWORD_LONG,
                () ->
                        invitations.accept(
                                link.token(),
                                "长".repeat(NewPassword.LONGEST + 1),
                                Optional.empty()));
    }

    @Test
    void readsALongPasswordToItsEnd() {
        DigestedBcrypt encoder = new DigestedBcrypt(4);
        String long1 = "山高水长".repeat(20) + "1";
        String long2 = "山高水长".repeat(20) + "2";
        String hash = encoder.encode(long1);
        assertThat(encoder.matches(long1, hash)).isTrue();
        assertThat(encoder.matches(long2, hash)).isFalse();
    }

    @Test
    void givesTheOnlyAdministratorANewPassword() {
        service.change("svc-root", "Root", Optional.empty(), Set.of(Role.ADMINISTRATOR));
        CommandAnswer answer = reset.run(Map.of(), InputStream.nullInputStream());
        assertThat(answer.code()).isZero();
        assertThat(stored("svc-root").temporary()).isTrue();
        assertThat(SignedIn.as(stored("svc-root")).authentication("").getAuthorities())
                .as("no role before the password is changed")
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("ROLE_ACCOUNT", "ROLE_READER");

        accounts.save(TestAccounts.account("svc-ida", "{bcrypt}x", Role.ANALYST));
        assertThat(reset.run(Map.of("account", "svc-none"), InputStream.nullInputStream()).code())
                .isEqualTo(1);
        assertThat(reset.run(Map.of("account", "svc-ida"), InputStream.nullInputStream()).code())
                .isZero();
        assertThat(stored("svc-ida").isActiveAdministrator()).isFalse();
    }

    @Test
    void makesAnAdministratorWhereNoneCanSignIn() {
        StoredAccount root = stored("svc-root");
        accounts.save(root.with(root.account().with(State.LOCKED)));
        accounts.save(TestAccounts.account("svc-jim", "{bcrypt}x", Role.ANALYST));
        reset.run(Map.of("account", "svc-jim"), InputStream.nullInputStream());
        assertThat(stored("svc-jim").isActiveAdministrator()).isTrue();
        reset.run(Map.of("account", "svc-root"), InputStream.nullInputStream());
        assertThat(stored("svc-root").isActiveAdministrator()).isTrue();
        assertThat(reset.run(Map.of(), InputStream.nullInputStream()).code())
                .as("which one?")
                .isEqualTo(2);
    }

    private OneTimeLink invite(String name, Role role) {
        return service.create(name, "Somebody 某人", Optional.empty(), Set.of(role));
    }

    private StoredAccount stored(String name) {
        return accounts.find(name).orElseThrow();
    }

    private void as(String name) {
        SecurityContextHolder.getContext()
                .setAuthentication(SignedIn.as(stored(name)).authentication(""));
    }

    private static void refuses(Reason reason, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        AccountRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private void run(String statement) {
        try (var session = driver.session()) {
            session.run(statement).consume();
        }
    }
}
