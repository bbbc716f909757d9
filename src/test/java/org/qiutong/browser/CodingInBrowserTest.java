package org.qiutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.qiutong.browser.ImportedInBrowser.bringIn;
import static org.qiutong.browser.ImportedInBrowser.button;
import static org.qiutong.browser.ImportedInBrowser.logIn;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiutong.Qiutong;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.access.Teams;
import org.qiutong.access.TestAccounts;
import org.qiutong.id.StudyId;

/// A researcher codes an interview, by the keyboard and by the pointer.
class CodingInBrowserTest {

    private static final String SENTENCE = "That is my first worry.";

    @RegisterExtension static final Browser browser = Browser.on(Qiutong.class).alone();

    @ParameterizedTest
    @MethodSource("org.qiutong.browser.Look#extremes")
    void codesATranscript(Look look) throws IOException {
        TestAccounts.add(browser, "researcher", "right", Role.RESEARCHER);
        Page page = logIn(browser, look, "researcher");
        String study = look.isChinese() ? "talks-zh" : "talks-en";
        bringIn(page, study, look);
        page.navigate(browser.address() + "/studies/" + study + "/sources/E1");
        Locator text = page.locator("coded-transcript");
        assertThat(text.locator(".line p").nth(1)).containsText("What worries you?");
        assertThat(text.locator("mark")).hasCount(2);
        assertThat(text.locator("button")).hasCount(2);
        Browser.check(page);

        // By the keyboard: the second sentence of the answer.
        text.locator(".line p").nth(2).focus();
        for (int sentence = 0; sentence < 2; sentence++) {
            page.keyboard().press("ArrowRight");
        }
        page.keyboard().press("Enter");
        assertThat(page.locator(".passage blockquote")).hasText(SENTENCE);
        assertThat(page.locator(".code-picker input")).isFocused();
        page.keyboard().type("visa");
        assertThat(page.locator("vaadin-combo-box-item").first()).containsText("Visas");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(text.locator("button")).hasCount(3);
        assertThat(text.locator(".line p").nth(2)).isFocused();
        assertThat(page.locator(".passages")).containsText(SENTENCE);
        Browser.check(page);
        page.keyboard().press("Control+z");
        assertThat(text.locator("button")).hasCount(2);
        assertThat(page.locator(".passages")).not().containsText(SENTENCE);

        // By the pointer, with a code of their own.
        drag(page, text.locator(".line p").last());
        assertThat(page.locator(".passage blockquote")).hasText("They always do.");
        page.locator(".side summary").click();
        page.getByLabel(name(look, "English")).fill("Waiting");
        page.getByLabel(name(look, "简体中文")).fill("久等");
        page.getByText(look.text("coding.new.add")).click();
        assertThat(text.locator("button").last()).hasText(look.isChinese() ? "久等" : "Waiting");
        Browser.check(page);

        // In pinyin, beside the first.
        text.locator("button").first().click();
        assertThat(page.locator(".passage blockquote")).hasText("Models leak secrets.");
        page.locator(".code-picker input").fill("jiudeng");
        page.locator("vaadin-combo-box-item").first().click();
        assertThat(text.locator("button").first()).containsText(" · ");

        page.navigate(browser.address() + "/common-ground?study=" + study);
        assertThat(page.locator("main")).containsText(look.isChinese() ? "久等" : "Waiting");
    }

    /// Somebody else of the team codes the same interview without its codes; then both are
    /// compared, and what the first had overlooked is taken over.
    @ParameterizedTest
    @MethodSource("org.qiutong.browser.Look#extremes")
    void codesItASecondTime(Look look) throws IOException {
        TestAccounts.add(browser, "researcher", "right", Role.RESEARCHER);
        TestAccounts.add(browser, "other", "right", Role.RESEARCHER);
        String study = look.isChinese() ? "twice-zh" : "twice-en";
        Page first = logIn(browser, look, "researcher");
        bringIn(first, study, look);
        try (var _ = Authority.ofProgram(Role.ADMINISTRATOR)) {
            browser.part(Teams.class).add(new StudyId(study), "other");
        }

        Page page = logIn(browser, look, "other");
        String transcript = browser.address() + "/studies/" + study + "/sources/E1";
        page.navigate(transcript);
        link(page, look.text("second.open"));
        button(page, look.text("second.begin"));
        Locator text = page.locator("coded-transcript");
        assertThat(text.locator(".line p").nth(2)).containsText(SENTENCE);
        assertThat(text.locator("mark")).hasCount(0);
        // Nor is any code shown on the other page.
        Page elsewhere = page.context().newPage();
        elsewhere.navigate(transcript);
        assertThat(elsewhere.locator("main")).containsText(look.text("second.blind"));
        assertThat(elsewhere.locator("coded-transcript")).hasCount(0);
        elsewhere.close();

        text.locator(".line p").nth(2).focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(page.locator(".code-picker input")).isFocused();
        page.keyboard().type("leaks");
        assertThat(page.locator("vaadin-combo-box-item").first()).containsText("Leaks");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(text.locator("button")).hasCount(1);
        Browser.check(page);
        button(page, look.text("second.finish"));
        link(page, look.text("second.compare"));
        assertThat(page.locator("h1")).hasText(look.text("agreement.title"));
        assertThat(page.locator(".fact-table tbody tr")).hasCount(2);
        assertThat(page.locator(".difference")).hasCount(3);
        Browser.check(page);
        Locator overlooked =
                page.locator(".difference")
                        .filter(new Locator.FilterOptions().setHasText(SENTENCE));
        overlooked.getByLabel(look.text("agreement.note")).fill("Overlooked.");
        overlooked.getByText(look.text("agreement.take")).press("Enter");
        assertThat(overlooked).containsText("Overlooked.");
        assertThat(overlooked.locator("vaadin-button")).hasCount(0);
        page.navigate(transcript);
        assertThat(text.locator("button")).hasCount(3);
    }

    /// Two people correct the same quotation: the second sees both texts, and decides.
    @ParameterizedTest
    @MethodSource("org.qiutong.browser.Look#extremes")
    void correctsAQuotation(Look look) throws IOException {
        TestAccounts.add(browser, "researcher", "right", Role.RESEARCHER);
        String study = look.isChinese() ? "mended-zh" : "mended-en";
        Page page = logIn(browser, look, "researcher");
        bringIn(page, study, look);
        page.navigate(browser.address() + "/quotations?study=" + study + "&q=没有说过");
        page.locator("a[href^='quotations/" + study + "/']").first().click();
        assertThat(page.locator(".correction")).isVisible();
        Page other = page.context().newPage();
        other.navigate(page.url());
        assertThat(other.locator(".correction")).isVisible();
        correct(page, look, "这句话说过。");
        assertThat(page.locator("main")).containsText("这句话说过。");
        correct(other, look, "这句话没说过。");
        assertThat(other.locator(".correction [role=alert]"))
                .containsText(
                        look.text("name.CorrectionRefused.Reason.CHANGED_MEANWHILE")
                                .substring(0, 8));
        assertThat(other.locator(".correction blockquote")).hasText("这句话说过。");
        assertThat(other.locator(".correction textarea")).hasValue("这句话没说过。");
        Browser.check(other);
        other.getByText(look.text("correction.save")).press("Enter");
        assertThat(other.locator("main blockquote").first()).containsText("这句话没说过。");
    }

    private static void correct(Page page, Look look, String words) {
        page.locator(".correction summary").press("Enter");
        page.locator(".correction textarea").fill(words);
        page.getByText(look.text("correction.save")).press("Enter");
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).press("Enter");
    }

    private static String name(Look look, String language) {
        String inOther =
                look.isChinese()
                        ? language.equals("English") ? "英语" : "简体中文"
                        : language.equals("English") ? "English" : "Simplified Chinese";
        return look.text("kit.inLanguage")
                .replace("{what}", look.text("coding.new.label"))
                .replace("{language}", inOther);
    }

    private static void drag(Page page, Locator line) {
        line.scrollIntoViewIfNeeded();
        var box = line.boundingBox();
        page.mouse().move(box.x + 1, box.y + box.height / 2);
        page.mouse().down();
        page.mouse().move(box.x + box.width - 1, box.y + box.height / 2);
        page.mouse().up();
    }
}
