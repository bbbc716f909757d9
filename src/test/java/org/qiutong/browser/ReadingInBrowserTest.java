package org.qiutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
        assertThat(fourth).hasText(new String[] {"They empowered sector regulators.", "他们向各行业监管机构赋权。"});
        assertThat(fourth.nth(1)).hasAttribute("lang", "zh-Hans");
        assertThat(top(fourth.nth(0))).isEqualTo(top(fourth.nth(1)));
        assertThat(pairs.first().locator(".said")).containsText("Original");
        assertThat(pairs.first().locator(".rendered"))
                .containsText(
                        Pattern.compile("Draft translation.*Qiutong project, machine translation"));
    }

    @Test
    void stacksThePairsInANarrowWindow() {
        Page page = browser.open("/quotations/itif-2024/q03", new Look("zh-CN", 360, Look.CHINESE.colours()));
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

    private static double top(Locator element) {
        return element.boundingBox().y;
    }
}
