package org.qiutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiutong.Qiutong;
import org.qiutong.Visitor;
import org.qiutong.Words;

/// The founding study as its readers use it: every view, in both languages, wide and narrow, with
/// the keyboard alone.
class StudyInBrowserTest {

    /// Each view with its heading in English and Chinese.
    static final Map<String, List<String>> VIEWS =
            Map.ofEntries(
                    Map.entry("/", List.of(Words.en("home.heading"), Words.zh("home.heading"))),
                    Map.entry(
                            "/common-ground",
                            List.of(Words.en("ground.title"), Words.zh("ground.title"))),
                    Map.entry(
                            "/common-ground?show=matrix",
                            List.of(Words.en("ground.title"), Words.zh("ground.title"))),
                    Map.entry(
                            "/common-ground/itif-2024/geopolitical-uncertainty",
                            List.of("Geopolitical uncertainty", "地缘政治不确定性")),
                    Map.entry("/ask", List.of(Words.en("ask.title"), Words.zh("ask.title"))),
                    Map.entry(
                            "/ask?show=chart&kind=concern",
                            List.of(Words.en("ask.title"), Words.zh("ask.title"))),
                    Map.entry(
                            "/quotations",
                            List.of(Words.en("quotations.title"), Words.zh("quotations.title"))),
                    Map.entry(
                            "/selection?q=itif-2024/q04,itif-2024/q08",
                            List.of(Words.en("selection.title"), Words.zh("selection.title"))),
                    Map.entry(
                            "/concordance?q=risk",
                            List.of(Words.en("concordance.title"), Words.zh("concordance.title"))),
                    Map.entry("/quotations/itif-2024/q04", List.of("2-CN on", "2-CN谈")),
                    Map.entry(
                            "/concepts",
                            List.of(Words.en("concepts.title"), Words.zh("concepts.title"))),
                    Map.entry(
                            "/concepts/itif-2024/malicious-use", List.of("Malicious use", "恶意使用")),
                    Map.entry(
                            "/concepts/itif-2024/who-should-lead",
                            List.of("Who should lead", "由谁")),
                    Map.entry(
                            "/concept-tree",
                            List.of(
                                    Words.en("concepts.tree.title"),
                                    Words.zh("concepts.tree.title"))),
                    Map.entry(
                            "/glossary",
                            List.of(Words.en("glossary.title"), Words.zh("glossary.title"))),
                    Map.entry(
                            "/experts",
                            List.of(Words.en("experts.title"), Words.zh("experts.title"))),
                    Map.entry("/experts/itif-2024/2-UK", List.of("Expert 2-UK", "专家2-UK")),
                    Map.entry(
                            "/institutions",
                            List.of(
                                    Words.en("institutions.title"),
                                    Words.zh("institutions.title"))),
                    Map.entry("/institutions/uk-government", List.of("UK Government", "英国政府")),
                    Map.entry(
                            "/barriers",
                            List.of(Words.en("barriers.title"), Words.zh("barriers.title"))),
                    Map.entry(
                            "/search", List.of(Words.en("search.title"), Words.zh("search.title"))),
                    Map.entry(
                            "/search?q=惡意",
                            List.of(Words.en("search.title"), Words.zh("search.title"))),
                    Map.entry(
                            "/search?q=xyzzy",
                            List.of(Words.en("search.title"), Words.zh("search.title"))),
                    Map.entry(
                            "/studies",
                            List.of(Words.en("studies.title"), Words.zh("studies.title"))),
                    Map.entry("/studies/itif-2024", List.of("How Experts in China", "中英专家")),
                    Map.entry(
                            "/method",
                            List.of(Words.en("method.title"), Words.zh("method.title"))));

    @RegisterExtension static final Browser browser = Browser.on(Qiutong.class);

    /// The first question of each kind to a new database takes long; that is not what is tested
    /// here.
    @BeforeAll
    static void warmUp() throws IOException, InterruptedException {
        new Visitor(URI.create(browser.address() + "/")).explore(10);
    }

    @ParameterizedTest
    @MethodSource("org.qiutong.browser.Look#extremes")
    void showsEveryViewToEverybody(Look look) {
        Page page = browser.open("/", look);
        int language = look.isChinese() ? 1 : 0;
        for (String view : VIEWS.keySet().stream().sorted().toList()) {
            Browser.go(page, view);
            assertThat(page.locator("h1"))
                    .containsText(VIEWS.getOrDefault(view, List.of()).get(language));
            Browser.settle(page);
            assertThat(page.locator("html"))
                    .hasAttribute("lang", look.isChinese() ? "zh-Hans" : "en");
            assertThat(page.locator("main")).not().containsText("⟦");
            assertThat(page.locator(".problem")).hasCount(0);
            Browser.assertFits(page);
            Browser.axe(page);
        }
    }

    @Test
    void switchesTheLanguageWithoutLosingTheFilter() {
        Page page = browser.open("/quotations?community=CN", Look.ENGLISH);
        assertThat(page.locator(".count")).hasText("6 of 12 quotations");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("简体中文")).click();
        assertThat(page.locator("h1")).hasText(Words.zh("quotations.title"));
        assertThat(page.locator(".count")).hasText("12条引语中的6条");
        assertThat(page).hasURL(Pattern.compile("/quotations\\?community=CN$"));
        page.reload();
        Browser.settle(page);
        assertThat(page.locator(".count")).hasText("12条引语中的6条");
    }

    @Test
    void keepsTheLanguageOfTextsApart() {
        Page page = browser.open("/quotations/itif-2024/q01", Look.ENGLISH);
        assertThat(page.locator("blockquote")).hasCount(2);
        page.getByLabel("Simplified Chinese").check();
        assertThat(page.locator("blockquote")).hasCount(1);
        assertThat(page.locator("blockquote")).hasAttribute("lang", "zh-Hans");
        assertThat(page.locator("h1")).containsText("2-UK on");
    }

    @Test
    void saysWhatIsOriginalAndWhatIsADraft() {
        Page page = browser.open("/quotations", Look.ENGLISH);
        Locator chinese =
                page.locator("article").filter(new Locator.FilterOptions().setHasText("3-CN"));
        assertThat(chinese).containsText(Words.en("words.published"));
        assertThat(chinese).containsText(Words.en("name.Rendering.Status.DRAFT"));
        assertThat(chinese).not().containsText(Words.en("words.original"));
        Locator british =
                page.locator("article").filter(new Locator.FilterOptions().setHasText("3-UK"));
        assertThat(british).containsText(Words.en("words.original"));
    }

    @Test
    void opensTheWordsBehindABarrierWithTheKeyboardAlone() {
        Page page = browser.open("/", Look.ENGLISH);
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText(Words.en("shell.skip"));
        page.keyboard().press("Enter");
        Browser.tabTo(page, Words.en("home.barriers"));
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText(Words.en("barriers.title"));
        Browser.settle(page);
        Browser.tabTo(page, "Geopolitical uncertainty");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Geopolitical uncertainty");
        Browser.settle(page);
        assertThat(page.locator("main")).containsText("10 to 19 of 19");
        assertThat(page.locator("main")).containsText("It is really hard to negotiate");
        Browser.back(page);
        assertThat(page.locator("h1")).hasText(Words.en("barriers.title"));
    }

    @Test
    void filtersAndSwitchesTheLanguageWithTheKeyboardAlone() {
        Page page = browser.open("/quotations", Look.ENGLISH);
        Browser.openFiltersByKeyboard(page);
        Browser.tabUntil(
                page, "document.activeElement.closest('vaadin-combo-box')?.label === 'Community'");
        page.keyboard().type("Chi");
        assertThat(page.locator("vaadin-combo-box-item:visible").getByText("China")).isVisible();
        page.keyboard().press("Enter");
        assertThat(page.locator(".count")).hasText("6 of 12 quotations");
        assertThat(page).hasURL(Pattern.compile("/quotations\\?community=CN$"));
        page.reload();
        Browser.settle(page);
        Browser.tabTo(page, "简体中文");
        page.keyboard().press("Enter");
        assertThat(page.locator(".count")).hasText("12条引语中的6条");
    }

    @Test
    void comesBackToAFilteredListAndToItsPlace() {
        Page page = browser.open("/concepts?kind=barrier", Look.ENGLISH);
        String count = page.locator(".count").textContent();
        page.locator("vaadin-grid a").getByText("Geopolitical uncertainty").click();
        assertThat(page.locator("h1")).hasText("Geopolitical uncertainty");
        Browser.back(page);
        assertThat(page.locator("h1")).hasText(Words.en("concepts.title"));
        assertThat(page.locator(".count")).hasText(count);
        assertThat(page.getByLabel(Words.en("filter.kind")))
                .hasValue(Words.en("name.ConceptKind.BARRIER"));
        page.goForward();
        Browser.settle(page);
        assertThat(page.locator("h1")).hasText("Geopolitical uncertainty");
        page.reload();
        Browser.settle(page);
        assertThat(page.locator("h1")).hasText("Geopolitical uncertainty");
    }

    @Test
    void relaxesTheFilterThatLeftNothing() {
        Page page =
                browser.open(
                        "/quotations?community=UK&concept=itif-2024/loss-of-control", Look.ENGLISH);
        assertThat(page.locator(".empty-state")).containsText(Words.en("quotations.none"));
        page.locator(".empty-state")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(Pattern.compile(Words.en("filter.community"))))
                .click();
        assertThat(page.locator("article").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile("/quotations\\?concept="));
    }

    /// What passes the edge of a narrow screen is not seen, as the page does not scroll there.
    @Test
    void wrapsTheFiltersToTakeOff() {
        Page page =
                browser.open(
                        "/quotations?community=UK&concept=itif-2024/loss-of-control",
                        new Look("en", Look.NARROW, ColorScheme.LIGHT));
        assertThat(page.locator(".empty-state vaadin-button")).hasCount(2);
        assertThat(
                        page.evaluate(
                                """
                                [...document.querySelectorAll('.empty-state vaadin-button')]
                                    .every(each => each.getBoundingClientRect().right
                                        < each.closest('.empty-state').getBoundingClientRect().right)
                                """))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/concepts", "/glossary", "/institutions"})
    void showsAllColumnsOfATable(String address) {
        Page page = browser.open(address, Look.ENGLISH);
        assertThat(page.locator("vaadin-grid a").first()).isVisible();
        page.waitForFunction(
                """
                () => {
                    const table = document.querySelector('vaadin-grid').shadowRoot.querySelector('#table');
                    return table.scrollWidth <= table.clientWidth;
                }
                """);
    }

    @Test
    void saysThatNothingHasTheId() {
        Page page = browser.open("/concepts/itif-2024/no-such-concept", Look.CHINESE);
        assertThat(page.locator("h1")).hasText(Words.zh("error.notFound"));
        assertThat(page).hasTitle(Pattern.compile("^页面不存在"));
        Browser.axe(page);
        browser.forgiveErrors();
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing, 404",
        "/concepts/itif-2024, 404",
        "/concepts/itif-2024/no-such-concept, 404",
        "/concepts/itif-2024/malicious-use, 200",
        "/quotations/itif-2024/q99, 404",
        "/quotations/itif-2024/q01, 200",
        "/experts/itif-2024/6-CN, 404",
        "/experts/itif-2024/1-CN, 200",
        "/institutions/nobody, 404",
        "/institutions/itif, 200",
        "/studies/nothing, 404",
        "/studies/itif-2024, 200",
        "/common-ground/itif-2024/nothing, 404",
        "/common-ground/itif-2024/malicious-use, 200",
        "/bridging/itif-2024/1-UK/6-CN, 404",
        "/bridging/itif-2024/1-UK/1-CN, 200",
        "/quotations?community=CN, 200"
    })
    void tellsProgramsWhichPagesThereAre(String address, int status) throws IOException {
        URL page = URI.create(browser.address() + address).toURL();
        // The page does not wait for a busy database.
        await().untilAsserted(() ->
                assertThat(((HttpURLConnection) page.openConnection()).getResponseCode())
                        .isEqualTo(status));
    }

    @Test
    void opensThePassageBehindABound() {
        Page page = browser.open("/concepts/itif-2024/geopolitical-uncertainty", Look.ENGLISH);
        Locator said = page.locator(".by-community td details").first();
        assertThat(said.locator(".passage-here")).isHidden();
        said.locator("summary").press("Enter");
        assertThat(said.locator(".passage-here")).isVisible();
        assertThat(said.locator(".passage-here")).containsText("Most experts from both nations");
    }

    @Test
    void drawsThePictureOfTheReadme() {
        Page page = browser.open("/concepts/itif-2024/geopolitical-uncertainty", Look.ENGLISH);
        assertThat(page.locator("blockquote").first()).isVisible();
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", "readme.png")));
        assertThat(Path.of("target", "screenshots", "readme.png")).isNotEmptyFile();
    }
}
