package sample;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiutong.Words;
import org.qiutong.browser.Browser;
import org.qiutong.browser.Look;

class KitTest {

    @RegisterExtension static final Browser browser = Browser.on(SampleProgram.class);

    @ParameterizedTest
    @MethodSource("org.qiutong.browser.Look#extremes")
    void isAccessible(Look look) {
        Page page = browser.open("/samples", look);
        assertThat(page.locator("h1")).hasCount(1);
        page.locator("vaadin-grid").scrollIntoViewIfNeeded();
        Browser.axe(page);
        page.locator(".cite > summary").click();
        page.locator(".cite a").last().waitFor();
        Browser.axe(page);
    }

    @Test
    void keepsFiltersInTheAddress() {
        Page page = browser.open("/samples?page=2", Look.ENGLISH);
        assertThat(page.locator(".count").first()).hasText("45 samples of 45");
        assertThat(page.locator(".pages")).containsText("Page 2 of 3");

        Browser.openFilters(page);
        page.getByLabel("Community").click();
        page.getByRole(AriaRole.OPTION).first().waitFor();
        Browser.axe(page);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("United Kingdom"))
                .click();
        assertThat(page.locator(".count").first()).hasText("15 samples of 45");
        assertThat(page).hasURL(Pattern.compile("/samples\\?community=UK$"));

        page.reload();
        Browser.settle(page);
        assertThat(page.locator(".count").first()).hasText("15 samples of 45");
        assertThat(page.getByLabel("Community")).hasValue("United Kingdom");

        button(page, Words.en("kit.clearFilters")).click();
        assertThat(page.locator(".count").first()).hasText("45 samples of 45");
        assertThat(page).hasURL(Pattern.compile("/samples$"));
    }

    @Test
    void goesBackToTheEarlierPageOfAList() {
        Page page = browser.open("/samples", Look.ENGLISH);
        page.getByText(Words.en("kit.nextPage")).click();
        assertThat(page.locator(".pages")).containsText("Page 2 of 3");
        assertThat(page.locator(".cards h2").first()).hasText("21");
        Browser.back(page);
        assertThat(page.locator(".pages")).containsText("Page 1 of 3");
    }

    @Test
    void namesTheFilterThatLeftNothingAndTakesItOff() {
        Page page = browser.open("/samples?community=FR", Look.CHINESE);
        assertThat(page.locator(".empty-state h2").first()).hasText("没有样例");
        Browser.axe(page);
        button(page, "去掉“群体：法国”").first().click();
        assertThat(page.locator(".cards > li")).hasCount(20);
    }

    @Test
    void reachesTheLinksOfATableByKeyboard() {
        Page page = browser.open("/samples?community=UK", Look.ENGLISH);
        page.locator(".cards a").last().focus();
        // The grid's header, then its rows.
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("vaadin-grid a:focus")).hasText("3");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/samples/3$"));
    }

    @Test
    void copiesAndSaysSo() {
        Page page = browser.open("/samples?community=UK", Look.ENGLISH);
        page.context().grantPermissions(java.util.List.of("clipboard-read", "clipboard-write"));
        button(page, Words.en("kit.copyLink")).click();
        assertThat(page.getByText(Words.en("kit.linkCopied"))).isVisible();
        assertThat(page.evaluate("navigator.clipboard.readText()").toString())
                .endsWith("/samples?community=UK");
    }

    @Test
    void fitsTheNarrowestWindow() {
        Page page = browser.open("/samples", Look.ENGLISH);
        page.setViewportSize(320, 640);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
