package org.qiutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.qiutong.Qiutong;
import org.qiutong.Words;
import org.qiutong.access.Role;
import org.qiutong.access.TestAccounts;

/// The planning of a dialogue by a convenor who uses the keyboard alone.
class DialoguesInBrowserTest {

    @RegisterExtension static final Browser browser = Browser.on(Qiutong.class);

    @BeforeEach
    void twoConvenors() {
        TestAccounts.add(browser, "ann", "right", Role.CONVENOR);
        TestAccounts.add(browser, "bo", "right", Role.CONVENOR);
    }

    @AfterEach
    void putBack() {
        try (var session = browser.part(Driver.class).session()) {
            session.run("MATCH (d:Dialogue) OPTIONAL MATCH (d)-[:HAS_ITEM]->(i) DETACH DELETE d, i")
                    .consume();
        }
    }

    @ParameterizedTest
    @MethodSource("org.qiutong.browser.Look#extremes")
    void plansFromAnEmptyListToAnAgendaAndAHost(Look look) {
        boolean chinese = look.isChinese();
        Page page = logIn("ann", "/dialogues", look);
        assertThat(page.locator("h1")).hasText(look.text("dialogues.title"));
        assertThat(page.locator(".empty-state")).isVisible();
        Browser.check(page);

        type(page, chinese ? "标题（英语）" : "Title: English", "Open models, shared risks");
        type(page, chinese ? "标题（简体中文）" : "Title: Simplified Chinese", "开源模型与共同风险");
        press(page, look.text("dialogues.create"));
        page.waitForURL(Pattern.compile("/dialogues/[0-9a-f-]{36}/setting$"));
        Browser.settle(page);
        assertThat(page.locator("h1")).hasText(chinese ? "开源模型与共同风险" : "Open models, shared risks");
        type(page, look.text("dialogue.seats"), "1");
        page.keyboard().press("Tab");
        assertThat(page.locator(".draft [role=status]"))
                .containsText(chinese ? "席位数应为2至500" : "There are from 2 to 500 seats");
        type(page, look.text("dialogue.seats"), "24");
        page.keyboard().press("Tab");
        assertThat(page.locator(".draft [role=status]"))
                .containsText(Pattern.compile(chinese ? "已于.*保存" : "Saved on"));
        Browser.check(page);
        printsWhatIsChosen(page, look);

        follow(page, look.text("agenda.title"));
        assertThat(page.locator(".proposal li")).not().hasCount(0);
        Browser.check(page);
        press(page, look.text("agenda.take"));
        Locator cards = page.locator(".agenda-card");
        assertThat(cards).not().hasCount(0);
        assertThat(page.locator(".departures")).isHidden();
        int count = cards.count();
        assertThat(count).isGreaterThan(3);
        Locator last = cards.nth(count - 1);
        assertThat(last).containsText(chinese ? "应由谁牵头国际合作？" : "Who should lead");
        button(last, chinese ? Words.zh("agenda.up") : "Move").focus();
        page.keyboard().press("Enter");
        assertThat(cards.nth(count - 2)).containsText(chinese ? "应由谁牵头" : "Who should lead");
        assertThat(page.locator(".departures")).isVisible();
        assertThat(button(cards.nth(count - 2), chinese ? Words.zh("agenda.up") : "Move"))
                .isFocused();
        Locator take =
                cards.first()
                        .getByRole(
                                AriaRole.BUTTON,
                                new Locator.GetByRoleOptions()
                                        .setName(look.text("agenda.takeQuestion")));
        take.focus();
        page.keyboard().press("Enter");
        Locator question = cards.first().locator("textarea").first();
        assertThat(question).isFocused();
        assertThat(question).hasValue(Pattern.compile("Most on all sides"));
        page.keyboard().press("End");
        page.keyboard().type(" Please.");
        Locator details = cards.nth(count - 2).locator("summary");
        details.focus();
        page.keyboard().press("Enter");
        assertThat(cards.nth(count - 2).locator(".sides")).isVisible();
        assertThat(page.locator(".draft [role=status]"))
                .containsText(Pattern.compile(chinese ? "已于.*保存" : "Saved on"));
        Browser.check(page);

        follow(page, look.text("host.title"));
        assertThat(page.locator(".options > li")).not().hasCount(0);
        Browser.check(page);
        type(page, look.text("host.who"), "A university in Geneva");
        page.keyboard().press("Tab");
        assertThat(page.locator(".draft [role=status]"))
                .containsText(chinese ? "未保存" : "Not saved");
        type(page, look.text("host.reason"), "Both sides can come, and neither leads.");
        page.keyboard().press("Tab");
        assertThat(page.locator(".draft [role=status]"))
                .containsText(Pattern.compile(chinese ? "已于.*保存" : "Saved on"));
        Locator remedy = page.locator(".barrier vaadin-checkbox input").first();
        remedy.focus();
        page.keyboard().press("Space");
        page.reload();
        Browser.settle(page);
        assertThat(field(page, look.text("host.who"))).hasValue("A university in Geneva");
        Browser.check(page);
        follow(page, look.text("outcomes.title"));
        assertThat(page.locator(".outcome")).not().hasCount(0);
        Browser.check(page);
    }

    /// Paper shows the words that are chosen, and neither the others nor the menu of the sections.
    private static void printsWhatIsChosen(Page page, Look look) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Locator formats = page.locator("vaadin-radio-button");
        Locator hybrid =
                formats.filter(
                        new Locator.FilterOptions()
                                .setHasText(look.text("name.Setting.Format.HYBRID")));
        assertThat(hybrid).isHidden();
        assertThat(formats.first()).isVisible();
        assertThat(page.locator(".sections")).isHidden();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private static Page logIn(String account, String address, Look look) {
        Page page = browser.open(address, look);
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill("right");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(address));
        Browser.settle(page);
        return page;
    }

    private static void follow(Page page, String section) {
        reach(
                page,
                "document.activeElement.matches('.sections a')"
                        + " && document.activeElement.textContent === '"
                        + section
                        + "'");
        page.keyboard().press("Enter");
        assertThat(page.locator(".sections a[aria-current]")).hasText(section);
        Browser.settle(page);
    }

    /// Starts at the heading, like a user of a screen reader, and uses only Tab.
    private static void reach(Page page, String condition) {
        page.locator("h1").focus();
        Browser.tabUntil(page, condition);
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
    }

    private static void type(Page page, String label, String text) {
        reach(page, "document.activeElement.labels?.[0]?.textContent.trim() === '" + label + "'");
        page.keyboard().press("Control+A");
        page.keyboard().insertText(text);
    }

    private static void press(Page page, String name) {
        reach(page, "document.activeElement.textContent.trim() === '" + name + "'");
        page.keyboard().press("Enter");
        Browser.settle(page);
    }

    private static Locator button(Locator card, String begins) {
        return card.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^" + begins)))
                .first();
    }
}
