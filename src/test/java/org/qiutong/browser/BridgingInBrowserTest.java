package org.qiutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiutong.Qiutong;
import org.qiutong.Words;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.polis.PolisConversation;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/// The page of bridging experts, for the founding study and for a conversation.
class BridgingInBrowserTest {

    @RegisterExtension static final Browser browser = Browser.on(Qiutong.class).alone();

    @BeforeAll
    static void bringAConversation() {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                "somebody",
                                "",
                                AuthorityUtils.createAuthorityList("ROLE_RESEARCHER")));
        try {
            browser.part(ImportService.class)
                    .store(new PolisConversation("made-up", 3, 10, 16).batch(), "somebody");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @ParameterizedTest
    @MethodSource("org.qiutong.browser.Look#extremes")
    void showsItToEverybody(Look look) {
        String title = look.text("bridging.title");
        for (String study : new String[] {"itif-2024", "made-up"}) {
            Page page = browser.open("/bridging?study=" + study, look);
            assertThat(page.locator("h1")).hasText(title);
            check(page);
        }
        Page pair = browser.open("/bridging/made-up/P0/P1", look);
        assertThat(pair.locator("h1")).containsText("P0");
        check(pair);
    }

    @Test
    void leadsToTheWordsOfAPairWithTheKeyboardAlone() {
        Page page = browser.open("/bridging?study=made-up", Look.ENGLISH);
        Locator first =
                page.getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions()
                                        .setName(Pattern.compile("^On which concepts: ")))
                        .first();
        first.press("Enter");
        assertThat(page).hasURL(Pattern.compile("/bridging/made-up/P\\d+/P\\d+$"));
        assertThat(page.locator("main")).containsText(Words.en("bridging.agreeOn"));
        Browser.back(page);
        assertThat(page).hasURL(Pattern.compile("/bridging\\?study=made-up$"));
    }

    @Test
    void countsInAnotherWayWithTheKeyboardAlone() {
        Page page = browser.open("/bridging?study=made-up&measure=conflict", Look.ENGLISH);
        Locator measure =
                page.locator(
                        "vaadin-select",
                        new Page.LocatorOptions().setHasText(Words.en("bridging.measure")));
        assertThat(measure).containsText(Words.en("name.ActorCongruence.Measure.CONFLICT"));
        Browser.choose(page, measure, 2);
        assertThat(page).hasURL(Pattern.compile("measure=subtract"));
        Locator weights =
                page.locator(
                        "vaadin-grid-sorter",
                        new Page.LocatorOptions().setHasText(Words.en("bridging.column.weight")));
        page.locator("main details.export:not(.cite) summary").last().focus();
        Browser.tabUntil(page, "document.activeElement.matches('vaadin-grid')");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Space");
        assertThat(weights).hasAttribute("direction", "asc");
    }

    @ParameterizedTest
    @MethodSource("org.qiutong.browser.Look#extremes")
    void givesFiles(Look look) {
        Map<String, Integer> files = new TreeMap<>();
        for (String address : List.of("/bridging?study=made-up", "/bridging/made-up/P0/P1")) {
            Page page = browser.open(address, look);
            for (Locator link : page.locator("details.export:not(.cite) a[download]").all()) {
                String name = link.getAttribute("download");
                APIResponse file =
                        page.request().get(browser.address() + "/" + link.getAttribute("href"));
                assertThat(file.status()).as(name).isEqualTo(200);
                assertThat(file.body()).as(name).isNotEmpty();
                String ending = name.substring(name.lastIndexOf('.'));
                if (!List.of(".xlsx", ".ods", ".png").contains(ending)) {
                    assertThat(file.text()).as(name).doesNotContain("⟦");
                }
                files.merge(ending, 1, Integer::sum);
            }
        }
        assertThat(files)
                .isEqualTo(
                        Map.of(".csv", 6, ".json", 6, ".xlsx", 6, ".ods", 6, ".svg", 3, ".png", 3));
    }

    private static void check(Page page) {
        assertThat(page.locator("main")).not().containsText("⟦");
        Browser.check(page);
    }
}
