package org.qiutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qiutong.Qiutong;
import org.qiutong.Words;
import org.qiutong.search.SearchFilter;
import org.qiutong.search.SearchService;

/// The search as it is used: from everywhere, by keys alone, through an input method.
class SearchInBrowserTest {

    @RegisterExtension static final Browser browser = Browser.on(Qiutong.class);

    /// The first search of a program reads the table of pinyin; that is not what is tested here.
    @BeforeAll
    static void warmUp() {
        for (String words : new String[] {"信任", "trust", "xinrne"}) {
            browser.part(SearchService.class).search(words, SearchFilter.ALL, 10);
        }
    }

    @Test
    void isReachedFromEverywhereAndFindsInTheOtherLanguage() {
        Page page = browser.open("/concepts", Look.ENGLISH);
        Locator field = openByKeys(page);
        page.keyboard().type("惡意使用");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(address("惡意使用"));
        assertThat(page.locator(".hits.words .hit").first()).containsText("Malicious use");
        assertThat(page.locator(".hits.words h3 mark").first()).hasText("Malicious use");
        assertThat(page.locator(".hits.words .texts mark").first()).hasText("恶意使用");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("简体中文")).click();
        assertThat(page.locator(".hits.words h3 a").first()).hasText("恶意使用");
        assertThat(field).hasValue("惡意使用");
        page.locator(".hits.words h3 a").first().press("Enter");
        assertThat(page.locator("h1")).hasText("恶意使用");
        Browser.back(page);
        assertThat(page.locator(".hits.words h3 a").first()).hasText("恶意使用");
    }

    @Test
    void suggestsWhatBeginsSoWhileOneTypes() {
        Page page = browser.open("/search", Look.ENGLISH);
        page.locator(".search-field input").pressSequentially("zhong");
        Locator first = page.locator("vaadin-combo-box-item:not([hidden])").first();
        assertThat(first).isVisible();
        String words = first.textContent().strip();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(address(words));
        assertThat(page.locator(".hits.words h3").first()).isVisible();
    }

    @Test
    void waitsForAnInputMethod() {
        Page page = browser.open("/method", Look.CHINESE);
        openByKeys(page);
        CDPSession keys = page.context().newCDPSession(page);
        for (String composed : new String[] {"x", "xin", "xin ren"}) {
            JsonObject text = new JsonObject();
            text.addProperty("text", composed);
            text.addProperty("selectionStart", composed.length());
            text.addProperty("selectionEnd", composed.length());
            keys.send("Input.imeSetComposition", text);
        }
        JsonObject enter = new JsonObject();
        enter.addProperty("type", "rawKeyDown");
        enter.addProperty("windowsVirtualKeyCode", 229);
        enter.addProperty("key", "Process");
        keys.send("Input.dispatchKeyEvent", enter);
        Browser.settle(page);
        assertThat(page).hasURL(Pattern.compile("/search$"));
        JsonObject chosen = new JsonObject();
        chosen.addProperty("text", "信任");
        keys.send("Input.insertText", chosen);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(address("信任"));
        assertThat(page.locator(".hits.words h3 a").first()).hasText("信任问题");
    }

    @Test
    void leadsFromTheQuotationsToThoseWithTheWords() {
        Page page = browser.open("/quotations", Look.ENGLISH);
        Locator field = page.getByLabel(Words.en("quotations.search"));
        field.pressSequentially("responsible");
        field.press("Enter");
        assertThat(page).hasURL(Pattern.compile("/search\\?.*kind=quotation"));
        assertThat(page.locator(".hits.words .kind").first())
                .hasText(Words.en("name.Kind.QUOTATION"));
        assertThat(
                        page.locator(
                                ".hits.words .hit:not(:has-text('"
                                        + Words.en("name.Kind.QUOTATION")
                                        + "'))"))
                .hasCount(0);
    }

    @Test
    void namesTheNearestTermsOfSomethingMisspelt() {
        Page page = browser.open("/search?q=xinrne", Look.CHINESE);
        Locator near = page.locator(".empty-state a");
        assertThat(near.first()).isVisible();
        String words = near.first().textContent().strip();
        near.first().press("Enter");
        assertThat(page).hasURL(address(words));
        assertThat(page.locator(".hits.words h3").first()).isVisible();
    }

    private static Locator openByKeys(Page page) {
        page.keyboard().press("Control+k");
        assertThat(page).hasURL(Pattern.compile("/search$"));
        Locator field = page.locator(".search-field input");
        assertThat(field).isFocused();
        return field;
    }

    private static Pattern address(String words) {
        String encoded = URLEncoder.encode(words, StandardCharsets.UTF_8);
        return Pattern.compile("/search\\?q=" + encoded.replace("+", "(\\+|%20)") + "$");
    }
}
