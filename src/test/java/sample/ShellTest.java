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

class ShellTest {

    private static final String SCROLLER =
            "document.querySelector('vaadin-app-layout').shadowRoot.querySelector('[part=content], .content')";

    @RegisterExtension static final Browser browser = Browser.on(SampleProgram.class);

    @Test
    void switchesTheLanguageAndKeepsWhatIsOnTheScreen() {
        Page page = browser.open("/samples?community=CN&page=2", Look.ENGLISH);
        assertThat(page).hasTitle("Samples · Qiutong 求同");
        page.getByLabel("Note").fill("half a thought");
        page.evaluate("window.marker = 'same page'");
        page.evaluate(SCROLLER + ".scrollTop = 300");

        button(page, "简体中文").click();

        assertThat(page.locator("h1")).hasText("样例");
        assertThat(page).hasTitle("样例 · 求同 Qiutong");
        assertThat(page.locator("html")).hasAttribute("lang", "zh-Hans");
        assertThat(page.getByLabel("备注")).hasValue("half a thought");
        assertThat(page.getByLabel("群体")).hasValue("中国");
        assertThat(page.locator(".count").first()).hasText("共 45 条，显示 30 条");
        assertThat(page.locator(".pages")).containsText("第2页");
        assertThat(page.locator("vaadin-side-nav-item")).containsText("样例");
        assertThat(page).hasURL(Pattern.compile("/samples\\?community=CN&page=2$"));
        assertThat(page.evaluate("window.marker")).isEqualTo("same page");
        // The browser keeps the place, whose height changes with the letters.
        assertThat(((Number) page.evaluate(SCROLLER + ".scrollTop")).doubleValue())
                .isBetween(250.0, 350.0);

        page.reload();
        Browser.settle(page);
        assertThat(page.locator("h1")).hasText("样例");
        assertThat(page.locator("html")).hasAttribute("lang", "zh-Hans");

        // Another session of the same browser.
        page.context()
                .clearCookies(
                        new com.microsoft.playwright.BrowserContext.ClearCookiesOptions()
                                .setName("JSESSIONID"));
        page.reload();
        Browser.settle(page);
        assertThat(page.locator("h1")).hasText("样例");
    }

    @Test
    void choosesTheLanguageOfTextsByItself() {
        Page page = browser.open("/samples", Look.ENGLISH);
        page.getByLabel("Simplified Chinese").check();
        assertThat(page.getByLabel("Simplified Chinese")).isChecked();
        assertThat(page.locator("h1")).hasText("Samples");
        page.reload();
        Browser.settle(page);
        assertThat(page.getByLabel("Simplified Chinese")).isChecked();
    }

    @Test
    void offersEachLanguageInItself() {
        Page page = browser.open("/samples", Look.ENGLISH);
        assertThat(button(page, "简体中文")).hasAttribute("lang", "zh-Hans");
        assertThat(button(page, "简体中文")).hasAttribute("aria-pressed", "false");
        assertThat(button(page, "English")).hasAttribute("lang", "en");
        assertThat(button(page, "English")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void skipsToTheContentByKeyboard() {
        Page page = browser.open("/samples", Look.ENGLISH);
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
        assertThat(page).hasURL(Pattern.compile("/samples$"));
    }

    @Test
    void opensTheMenuOnANarrowScreen() {
        Page page =
                browser.open(
                        "/samples",
                        new Look(
                                "zh-CN",
                                Look.NARROW,
                                com.microsoft.playwright.options.ColorScheme.LIGHT));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Words.zh("shell.menu")))
                .click();
        assertThat(page.locator("vaadin-side-nav-item")).isVisible();
        Browser.axe(page);
    }

    @ParameterizedTest
    @MethodSource("org.qiutong.browser.Look#extremes")
    void saysThatThereIsNoSuchPage(Look look) {
        Page page = browser.open("/nowhere", look);
        Browser.axe(page);
        // The browser logs that the page's status is 404.
        browser.forgiveErrors();
    }

    @Test
    void showsTheDocumentationOfTheApi() {
        Page page = browser.open("/samples", Look.ENGLISH);
        page.navigate("/swagger-ui/index.html");
        assertThat(page.locator(".swagger-ui .info .title")).isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
