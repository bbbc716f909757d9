package org.qiutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qiutong.Qiutong;
import org.qiutong.bench.Visitor;

/// Quotations as they are read closely.
class ReadingInBrowserTest {

    @RegisterExtension static final Browser browser = Browser.on(Qiutong.class);

    @BeforeAll
    static void warmUp() throws IOException, InterruptedException {
        new Visitor(URI.create(browser.address() + "/")).explore(30);
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
        assertThat(top(fourth.nth(0))).isEqualTo(top(fourth.nth(1)));
        assertThat(pairs.first().locator(".said")).containsText("Original");
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
                .contains("” (Published translation: The report's authors")
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
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("GB/T 7714—2015"))
                .click();
        Browser.settle(page);
        page.locator("h1").focus();
        assertThat(copied(page)).contains("2-UK (United Kingdom), quoted in: XU Y, CASTRO D.");
        page.getByLabel("Simplified Chinese").check();
        Browser.settle(page);
        page.locator("h1").focus();
        assertThat(copied(page)).contains("它是闭源还是开源").doesNotContain("bad things");
    }

    @Test
    void leavesKeysToWhoeverTypesAndCanBeSwitchedOff() {
        Page page = browser.open("/quotations", Look.ENGLISH);
        page.getByLabel("Community").click();
        page.keyboard().type("jkc");
        assertThat(page.getByLabel("Community")).hasValue("jkc");
        assertThat(page.locator(".quotation:focus")).hasCount(0);
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        page.locator(".keys summary").click();
        page.getByLabel("Use single keys").uncheck();
        page.locator("h1").focus();
        page.keyboard().press("j");
        assertThat(page.locator(".quotation:focus")).hasCount(0);
        page.reload();
        Browser.settle(page);
        page.keyboard().press("j");
        assertThat(page.locator(".quotation:focus")).hasCount(0);
        page.locator(".keys summary").click();
        Browser.axe(page);
        page.getByLabel("Use single keys").check();
        page.keyboard().press("j");
        assertThat(page.locator(".quotation").first()).isFocused();
    }

    private static String copied(Page page) {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.keyboard().press("c");
        assertThat(page.getByText("Copied", new Page.GetByTextOptions().setExact(true)).first())
                .isVisible();
        return (String) page.evaluate("navigator.clipboard.readText()");
    }

    private static double top(Locator element) {
        return element.boundingBox().y;
    }
}
