package org.qiutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.qiutong.Qiutong;
import org.qiutong.access.Role;
import org.qiutong.access.TestAccounts;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.dialogue.Setting;
import org.qiutong.exchange.ImportService;
import org.qiutong.id.CommunityId;
import org.qiutong.id.DialogueId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.translation.FoundingRenderings;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/// An administrator and somebody they invite, each in a browser of their own.
class AccountsInBrowserTest {

    private static final CommunityId CN = new CommunityId("CN");
    private static final CommunityId UK = new CommunityId("UK");

    private static final String PASSWORD = "violet harbour 42 kites";
    private static final String WITHDRAWN = "itif-2024/q07";
    private static final String DESK = "/translations/itif-2024/q03/zh-Hans";

    @RegisterExtension static final Browser browser = Browser.on(Qiutong.class);

    @BeforeEach
    void anAdministrator() {
        TestAccounts.add(browser, "chief", "right", Role.ADMINISTRATOR);
    }

    @AfterEach
    void putBack() {
        try (var session = browser.part(Driver.class).session()) {
            session.run("MATCH (w:Withdrawal) DETACH DELETE w").consume();
        }
        FoundingRenderings.restore(browser.part(Driver.class), browser.part(ImportService.class));
        try (var session = browser.part(Driver.class).session()) {
            session.run("MATCH (d:Dialogue) DETACH DELETE d").consume();
            session.run("MATCH (a:Account) WHERE a.name IN ['chief', 'mei'] DETACH DELETE a")
                    .consume();
        }
    }

    @ParameterizedTest
    @MethodSource("org.qiutong.browser.Look#extremes")
    void twoPeopleWorkTogetherUntilOneIsLocked(Look look) {
        Page chief = logIn(look);
        Browser.check(chief);
        field(chief, look.text("accounts.name")).fill("m ei");
        press(chief, look.text("accounts.create"));
        assertThat(chief.locator("vaadin-text-field[invalid]")).hasCount(1);
        assertThat(chief.locator("vaadin-checkbox-group[invalid]")).hasCount(1);
        Browser.check(chief);
        field(chief, look.text("accounts.name")).fill("mei");
        field(chief, look.text("accounts.displayName")).fill("Mei Lin 林梅");
        role(chief, look, Role.READER).check();
        press(chief, look.text("accounts.create"));
        Locator link = chief.locator(".once-note code");
        assertThat(link).containsText("/welcome/");
        assertThat(chief.locator(".fact-table")).containsText("Mei Lin 林梅");
        Browser.check(chief);

        Page mei = browser.open(link.textContent(), look);
        field(mei, look.text("account.password.new")).fill("short");
        press(mei, look.text("welcome.accept"));
        assertThat(mei.locator("vaadin-password-field"))
                .containsText(look.text("name.AccountRefused.Reason.PASSWORD_SHORT"));
        Browser.check(mei);
        field(mei, look.text("account.password.new")).fill(PASSWORD);
        press(mei, look.text("welcome.accept"));
        mei.waitForURL(Pattern.compile("/account$"));
        assertThat(mei.locator(".bar .account > summary")).hasText("Mei Lin 林梅");
        assertThat(mei.locator("main h1")).hasText(look.text("account.title"));
        mei.locator(".bar .account > summary").click();
        assertThat(mei.locator(".bar .account").getByText(look.text("shell.logOut"))).isVisible();
        Browser.check(mei);
        Page again = browser.open(link.textContent(), look);
        assertThat(again.locator("h1")).hasText(look.text("welcome.over"));
        Browser.check(again);

        mei.navigate("/translations");
        assertThat(mei.locator("h1")).hasText(look.text("error.accessDenied"));
        chief.navigate("/accounts/mei");
        Browser.settle(chief);
        Browser.check(chief);
        role(chief, look, Role.CONVENOR).check();
        role(chief, look, Role.RESEARCHER).check();
        press(chief, look.text("accounts.save"));
        assertThat(chief.getByText(look.text("accounts.saved"))).isVisible();

        chief.navigate(DESK);
        Browser.settle(chief);
        chief.locator("vaadin-text-area textarea").fill("我认为英国政府的做法相当合理、稳健，强调分行业监管。");
        press(chief, look.text("name.Move.SUBMIT"));
        assertThat(chief.locator(".history")).containsText("chief");
        mei.navigate(DESK);
        Browser.settle(mei);
        press(mei, look.text("name.Move.APPROVE"));
        assertThat(mei.locator(".definitions dd").first())
                .hasText(look.text("name.Rendering.Status.REVIEWED"));
        assertThat(mei.locator(".history")).containsText("Mei Lin 林梅");

        chief.navigate("/dialogues/" + dialogueOfChief() + "/setting");
        Browser.settle(chief);
        field(chief, look.text("dialogue.account")).fill("Mei");
        chief.locator("vaadin-combo-box-item").getByText("Mei Lin 林梅").click();
        press(chief, look.text("dialogue.share"));
        assertThat(chief.locator("li").filter(new Locator.FilterOptions().setHasText("Mei Lin")))
                .hasCount(1);
        mei.navigate("/dialogues?shelf=shared");
        Browser.settle(mei);
        assertThat(mei.locator("main .cards")).containsText("chief");

        mei.navigate("/quotations/" + WITHDRAWN);
        Browser.settle(mei);
        press(mei, look.text("withdrawal.withdraw"));
        mei.getByLabel(look.text("withdrawal.reason")).fill("asked for by e-mail");
        Browser.check(mei);
        press(mei, look.text("withdrawal.doWithdraw"));
        assertThat(mei.getByText(look.text("withdrawal.done"))).isVisible();
        chief.navigate("/withdrawals?study=itif-2024");
        Browser.settle(chief);
        assertThat(chief.locator("main")).containsText(WITHDRAWN);
        chief.navigate("/audit");
        Browser.settle(chief);
        assertThat(chief.locator("main")).containsText(WITHDRAWN);
        assertThat(chief.locator("main")).containsText(look.text("name.AuditAction.WITHDRAWN"));

        chief.navigate("/accounts/mei");
        Browser.settle(chief);
        press(chief, look.text("accounts.lock"));
        mei.waitForURL(Pattern.compile("/login\\?error=ended$"));
        assertThat(mei.getByRole(AriaRole.ALERT)).hasText(look.text("login.ended"));
        mei.navigate("/account");
        mei.waitForURL(Pattern.compile("/login"));
    }

    private static DialogueId dialogueOfChief() {
        try {
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated(
                                    "chief",
                                    "",
                                    AuthorityUtils.createAuthorityList("ROLE_CONVENOR")));
            return browser.part(DialogueService.class)
                    .create(
                            Setting.first(
                                    LocalizedText.of(LanguageTag.EN, "Two people"),
                                    List.of(LanguageTag.EN),
                                    List.of(CN, UK)))
                    .id();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static Page logIn(Look look) {
        Page page = browser.open("/accounts", look);
        page.locator("input[name=username]").fill("chief");
        page.locator("input[name=password]").fill("right");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/accounts$"));
        Browser.settle(page);
        return page;
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
    }

    private static Locator role(Page page, Look look, Role role) {
        return page.getByLabel(Pattern.compile("^" + look.text("name.Role." + role.name())))
                .first();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
