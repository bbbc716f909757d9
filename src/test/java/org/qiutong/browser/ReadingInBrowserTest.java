package org.qiutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qiutong.Qiutong;
import org.qiutong.Visitor;
import org.qiutong.Words;

/// Quotations as they are read closely.
class ReadingInBrowserTest {

    @RegisterExtension static final Browser browser = Browser.on(Qiutong.class);

    @BeforeAll
    static void warmUp() throws IOException, InterruptedException {
        new Visitor(URI.create(browser.address() + "/")).explore(10);
    }

    @Test
    void putsSentencesBesideTheirTranslations() {
        Page page = browser.open("/quotations/itif-2024/q03", Look.ENGLISH);
        Locator pairs = page.locator(".pairs > li");
        assertThat(pairs).hasCount(5);
        Locator fourth = pairs.nth(3).locator("blockquote");
        assertThat(fourth)
                .hasText(new String[] {"They empowered sector regulators.", "他们向各行业监管机构赋权。"});
        assertThat(fourth.nth(1)).hasAttribute("lang", "zh-Hans");
        // At one moment: the page may still move.
        assertThat(
                        pairs.nth(3)
                                .evaluate(
                                        "pair => new Set([...pair.querySelectorAll('blockquote')]"
                                                + ".map(each => each.getBoundingClientRect().top)).size"))
                .isEqualTo(1);
        assertThat(pairs.first().locator(".said")).containsText(Words.en("words.original"));
        assertThat(pairs.first().locator(".rendered"))
                .containsText(
                        Pattern.compile("Draft translation.*Qiutong project, machine translation"));
    }

    @Test
    void stacksThePairsInANarrowWindow() {
        Page page =
                browser.open(
                        "/quotations/itif-2024/q03",
                        new Look("zh-CN", 360, Look.CHINESE.colours()));
        List<Locator> quotes = page.locator(".pairs blockquote").all();
        assertThat(quotes).hasSize(10);
        assertThat(quotes.stream().map(ReadingInBrowserTest::top)).isSorted();
    }

    @Test
    void leadsToTheQuotationsBeforeAndAfter() {
        Page page = browser.open("/quotations/itif-2024/q01", Look.ENGLISH);
        assertThat(page.locator("a[rel=prev]")).hasCount(0);
        page.locator("a[rel=next]").click();
        assertThat(page.locator("h1")).containsText("3-CN on");
        Browser.settle(page);
        page.locator("a[rel=prev]").click();
        assertThat(page.locator("h1")).containsText("2-UK on");
    }

    @Test
    void walksThroughAListWithSingleKeysAndCopies() {
        Page page = browser.open("/quotations", Look.ENGLISH);
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("k");
        assertThat(page.locator(".quotation").nth(1)).isFocused();
        assertThat(copied(page))
                .startsWith("“If someone wants to attack a model")
                .contains("” (Published translation: The report’s authors")
                .contains("“如果有人想攻击一个模型")
                .contains("3-CN (China), quoted in: Xu, Y., & Castro, D. (2024, August 12).")
                .endsWith("/quotations/itif-2024/q02");
    }

    @Test
    void readsOnWithSingleKeysAndCopiesInTheChosenStyle() {
        Page page = browser.open("/quotations/itif-2024/q01", Look.ENGLISH);
        page.keyboard().press("j");
        assertThat(page.locator("h1")).containsText("3-CN on");
        Browser.settle(page);
        page.keyboard().press("k");
        assertThat(page.locator("h1")).containsText("2-UK on");
        Browser.settle(page);
        page.locator(".keys summary").click();
        page.locator(".keys vaadin-select").click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(Words.en("name.Style.GBT")))
                .click();
        Browser.settle(page);
        page.locator("h1").focus();
        assertThat(copied(page)).contains("2-UK (United Kingdom), quoted in: XU Y, CASTRO D.");
        page.getByLabel("Simplified Chinese").check();
        Browser.settle(page);
        page.locator("h1").focus();
        assertThat(copied(page)).contains("闭源还是开源其实并不重要").doesNotContain("bad things");
    }

    @Test
    void leavesKeysToWhoeverTypesAndCanBeSwitchedOff() {
        Page page = browser.open("/quotations", Look.ENGLISH);
        Browser.openFilters(page);
        page.getByLabel(Words.en("filter.community")).click();
        page.keyboard().type("jkc");
        assertThat(page.getByLabel(Words.en("filter.community"))).hasValue("jkc");
        assertThat(page.locator(".quotation:focus")).hasCount(0);
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        page.locator(".keys summary").click();
        page.getByLabel(Words.en("kit.keys.on")).uncheck();
        page.locator("h1").focus();
        page.keyboard().press("j");
        assertThat(page.locator(".quotation:focus")).hasCount(0);
        page.reload();
        Browser.settle(page);
        page.keyboard().press("j");
        assertThat(page.locator(".quotation:focus")).hasCount(0);
        page.locator(".keys summary").click();
        Browser.axe(page);
        page.getByLabel(Words.en("kit.keys.on")).check();
        page.keyboard().press("j");
        assertThat(page.locator(".quotation").first()).isFocused();
    }

    @Test
    void keepsQuotationsOrdersThemWithTheKeyboardAndSharesThem() {
        Page page = browser.open("/quotations", Look.ENGLISH);
        for (String expert : List.of("3-CN", "3-UK", "2-CN")) {
            page.locator(".quotation", new Page.LocatorOptions().setHasText(expert))
                    .getByText(
                            Words.en("selection.keep"),
                            new Locator.GetByTextOptions().setExact(true))
                    .click();
        }
        page.getByText("My selection (3)").click();
        assertThat(page.locator("h1")).hasText(Words.en("selection.title"));
        Browser.settle(page);
        assertThat(page.locator(".quotation > header a:first-child"))
                .hasText(new String[] {"3-CN", "3-UK", "2-CN"});
        Browser.tabTo(page, Words.en("selection.down"));
        page.keyboard().press("Enter");
        assertThat(page.locator(".count")).hasText("3 entries; the one moved is now number 2");
        assertThat(page.locator(":focus")).hasText(Words.en("selection.down"));
        page.keyboard().press("Enter");
        assertThat(page.locator(".count")).hasText("3 entries; the one moved is now number 3");
        assertThat(page.locator(".quotation > header a:first-child"))
                .hasText(new String[] {"3-UK", "2-CN", "3-CN"});
        assertThat(page).hasURL(Pattern.compile("q03.*q04.*q02$"));
        Browser.axe(page);
        Browser.tabTo(page, Words.en("selection.remove"));
        page.keyboard().press("Enter");
        assertThat(page.locator(".count")).hasText("2 entries");
        assertThat(page.locator(":focus")).hasText(Words.en("selection.remove"));
        Browser.back(page);
        assertThat(page.locator("h1")).hasText(Words.en("quotations.title"));
        page.locator(".quotation", new Page.LocatorOptions().setHasText("3-CN"))
                .getByText(
                        Words.en("selection.keep"), new Locator.GetByTextOptions().setExact(true))
                .click();
        page.getByText("My selection (3)").click();
        assertThat(page).hasURL(Pattern.compile("q03.*q04.*q02$"));
        Browser.settle(page);

        Page other = browser.open(page.url().substring(browser.address().length()), Look.CHINESE);
        assertThat(other.locator("h1")).hasText(Words.zh("selection.title"));
        assertThat(other.locator(".quotation > header a:first-child"))
                .hasText(new String[] {"3-UK", "2-CN", "3-CN"});
        other.getByText(Words.zh("selection.remove")).first().click();
        assertThat(other.locator(".quotation")).hasCount(2);
        page.navigate("/selection?q=itif-2024/q12");
        Browser.settle(page);
        assertThat(page.locator("main")).containsText("came as a link");
        page.getByText("My selection (3)").click();
        assertThat(page.locator(".quotation")).hasCount(3);
    }

    @Test
    void takesTheSelectionAlong() throws IOException {
        Page page =
                browser.open(
                        "/selection?q=itif-2024/q03,itif-2024/nothing,itif-2024/q04", Look.CHINESE);
        page.locator(".export:not(.keys):not(.cite) summary").click();
        Browser.axe(page);
        try (XWPFDocument document = new XWPFDocument(file(page, "DOCX"))) {
            assertThat(document.getParagraphs())
                    .extracting(paragraph -> paragraph.getText())
                    .contains(Words.zh("selection.title"), "1. 3-UK · 英国", "2. 2-CN · 中国")
                    .anyMatch(text -> text.contains("转引自：XU Y, CASTRO D. How Experts"));
            assertThat(document.getTables()).hasSize(2);
            assertThat(document.getTables().getFirst().getRow(4).getTableCells())
                    .extracting(cell -> cell.getText())
                    .containsExactly("They empowered sector regulators.", "他们向各行业监管机构赋权。");
        }
        assertThat(new String(file(page, "CSV").readAllBytes(), StandardCharsets.UTF_8))
                .contains("itif-2024/q03,itif-2024/3-UK,英国")
                .contains("译文草稿：求同项目，机器翻译，2026年11月29日");
        assertThat(new String(file(page, "JSON").readAllBytes(), StandardCharsets.UTF_8))
                .contains("\"id\":\"itif-2024/q04\"", "\"zh-Hans-is\":\"译文草稿");
    }

    @Test
    void showsAWordInContextInBothLanguagesAndOpensItsQuotation() {
        Page page = browser.open("/concordance?q=open+source", Look.ENGLISH);
        Locator lines = page.locator(".concordance > li");
        assertThat(lines).hasCount(2);
        assertThat(lines.first())
                .containsText("…really matter if it's closed source or open source");
        Browser.axe(page);
        lines.first().getByRole(AriaRole.LINK).click();
        assertThat(page.locator("h1")).containsText("2-UK on");
    }

    @Test
    void findsTheSamePlacesForBothScripts() {
        Page simplified = browser.open("/concordance?q=开源", Look.CHINESE);
        Locator places = simplified.locator(".concordance a");
        assertThat(places).hasText(new String[] {"开源", "开源"});
        Page traditional =
                browser.open(
                        "/concordance?q=開源&order=after", new Look("en", 360, ColorScheme.DARK));
        assertThat(traditional.locator(".concordance a")).hasText(new String[] {"开源", "开源"});
        assertThat(traditional.locator("h2")).hasText("Simplified Chinese: 2 places");
        Browser.axe(traditional);
        traditional.navigate("/concordance?q=zzzz");
        Browser.settle(traditional);
        assertThat(traditional.locator("main")).containsText(Words.en("concordance.none"));
    }

    @Test
    void explainsTermsAndInstitutions() {
        Page page = browser.open("/quotations/itif-2024/q03", Look.ENGLISH);
        Locator glosses = page.locator(".glosses dt");
        assertThat(glosses)
                .hasText(
                        new String[] {"Sectoral approach to regulation分行业监管", "UK Government英国政府"});
        assertThat(page.locator(".glosses"))
                .containsText("a domestic priority of the United Kingdom");
        glosses.first().getByRole(AriaRole.LINK).first().click();
        assertThat(page.locator("h1")).hasText("Sectoral approach to regulation");
    }

    @Test
    void saysOnDemandHowChineseIsRead() {
        Page page = browser.open("/quotations/itif-2024/q03", Look.ENGLISH);
        assertThat(page.locator("ruby")).hasCount(0);
        Browser.tabTo(page, Words.en("kit.pinyin"));
        page.keyboard().press("Enter");
        assertThat(page.locator(".pairs > li").last().locator("rt"))
                .hasText(new String[] {"zhè", "hěn", "hǎo"});
        assertThat(
                        page.getByText(
                                Words.en("kit.pinyin"), new Page.GetByTextOptions().setExact(true)))
                .hasAttribute("aria-pressed", "true");
        Browser.axe(page);
        page.locator("h1").focus();
        page.keyboard().press("j");
        assertThat(page.locator("h1")).containsText("2-CN on");
        assertThat(page.locator("rt").first()).isVisible();
    }

    @Test
    void explainsKeysAndMarksOnEveryPage() {
        Page page = browser.open("/method", Look.ENGLISH);
        page.locator("h1").focus();
        page.keyboard().press("?");
        Locator help = page.locator(".help-text");
        assertThat(help).isVisible();
        assertThat(help).containsText("A translation that nobody has reviewed yet");
        assertThat(help).containsText(Words.en("name.Label.Kind.INSUFFICIENT"));
        Browser.settle(page);
        Browser.axe(page);
        help.getByLabel(Words.en("kit.keys.on")).uncheck();
        page.keyboard().press("Escape");
        assertThat(help).not().isVisible();
        page.locator("h1").focus();
        page.keyboard().press("?");
        Browser.settle(page);
        assertThat(help).not().isVisible();
        Browser.tabUntil(page, "document.activeElement.matches('.help')");
        page.keyboard().press("Enter");
        assertThat(help).isVisible();
        help.getByLabel(Words.en("kit.keys.on")).check();
        page.keyboard().press("Escape");
        assertThat(help).not().isVisible();

        page.navigate("/search");
        Browser.settle(page);
        page.locator(".search-field input").fill("");
        page.keyboard().type("trust?");
        assertThat(page.locator(".search-field input")).hasValue("trust?");
        assertThat(help).not().isVisible();

        Page chinese =
                browser.open("/quotations", new Look("zh-CN", Look.NARROW, ColorScheme.DARK));
        chinese.locator(".help").click();
        assertThat(chinese.locator(".help-text")).containsText("尚未经人审校的译文");
        Browser.settle(chinese);
        Browser.axe(chinese);
    }

    @Test
    void walksTheTreeOfConceptsByKeyboard() {
        Page page = browser.open("/concept-tree", Look.ENGLISH);
        Locator tree = page.locator(".tree");
        Locator theme = tree.locator("> li").first();
        assertThat(theme.locator(".fine").first()).containsText(Pattern.compile("includes \\d"));
        assertThat(theme.locator("ul > li").first()).isVisible();
        Browser.tabUntil(page, "document.activeElement.matches('.tree .node > button')");
        page.keyboard().press("Enter");
        assertThat(theme.locator("button").first()).hasAttribute("aria-expanded", "false");
        assertThat(theme.locator("ul")).hasCount(0);
        page.keyboard().press("Enter");
        assertThat(theme.locator("ul > li").first()).isVisible();
        assertThat(tree).containsText(Pattern.compile("China: \\d+ quotation"));
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/concepts/itif-2024/"));
    }

    private static InputStream file(Page page, String format) {
        return page.waitForDownload(() -> page.getByText("我的选集（" + format + "）").click())
                .createReadStream();
    }

    private static String copied(Page page) {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.keyboard().press("c");
        assertThat(
                        page.getByText(
                                        Words.en("kit.copied"),
                                        new Page.GetByTextOptions().setExact(true))
                                .first())
                .isVisible();
        return (String) page.evaluate("navigator.clipboard.readText()");
    }

    private static double top(Locator element) {
        return element.boundingBox().y;
    }
}
