package org.qiutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiutong.Qiutong;
import org.qiutong.Visitor;
import org.qiutong.Words;

/// An analyst's work with common ground: filtering, asking why, reading both sides, exporting.
class GroundInBrowserTest {

    @RegisterExtension static final Browser browser = Browser.on(Qiutong.class);

    @BeforeAll
    static void warmUp() throws IOException, InterruptedException {
        new Visitor(URI.create(browser.address() + "/")).explore(10);
    }

    @Test
    void answersInASentenceWhosePartsLeadToTheirConcepts() {
        Page page = browser.open("/common-ground?theme=itif-2024/safety-priorities", Look.ENGLISH);
        Locator answer = page.locator(".answer");
        assertThat(answer)
                .hasText(
                        "On AI safety priorities: three concerns are raised on both sides;"
                                + " five concerns and one proposal are raised by one side only;"
                                + " one concern is reported without saying whose.");
        answer.getByText("three concerns").click();
        assertThat(page.locator(".count").first()).hasText("3 of 61 concepts");
        assertThat(page.locator(".by-community tbody tr")).hasCount(3);
        assertThat(answer).containsText("five concerns and one proposal");
        Locator said =
                page.locator("tr")
                        .filter(new Locator.FilterOptions().setHasText("Unsafe human-AI"))
                        .locator("details")
                        .first();
        assertThat(said.locator(".passage-here")).isHidden();
        said.locator("summary").click();
        assertThat(said.locator(".passage-here")).containsText("a robot harming a user");
        Browser.check(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("简体中文")).click();
        assertThat(answer).containsText("3项关切双方均有人提及");
    }

    @Test
    void goesFromAListToTheWordsOfBothSides() {
        Page page = browser.open("/common-ground?label=different-answers", Look.ENGLISH);
        Locator row = page.locator("tbody tr").first();
        assertThat(row).containsText(Words.en("name.Label.Kind.DIFFERENT_ANSWERS"));
        assertThat(row).containsText(Words.en("name.Certainty.REPORTED"));
        row.getByText("Who should lead").click();
        assertThat(page.locator("h1")).containsText("Who should lead");
        Browser.settle(page);
        assertThat(page.locator(".by-community tbody tr")).hasCount(2);
        assertThat(page.locator("main")).containsText("Several U.K. experts believe");
        assertThat(page.locator("figure, .chart")).hasCount(0);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("简体中文")).click();
        assertThat(page.locator("main")).containsText("各群体所持的回答互不相容");
    }

    @Test
    void aConceptHasOnePageAtBothOfItsAddresses() {
        Look phone = new Look("zh-CN", Look.NARROW, ColorScheme.DARK);
        Page page = browser.open("/concepts/itif-2024/upskill-regulators", phone);
        Browser.check(page);
        String text = page.locator("main").innerText();
        Page other = browser.open("/common-ground/itif-2024/upskill-regulators", phone);
        assertThat(other.locator("main").innerText()).isEqualTo(text);
    }

    @Test
    void takesTheOnlyMatchOfAFilterOnEnter() {
        Page page = browser.open("/common-ground", Look.ENGLISH);
        Browser.openFiltersByKeyboard(page);
        Browser.tabUntil(
                page, "document.activeElement.closest('vaadin-combo-box')?.label === 'Theme'");
        page.keyboard().type("AI saf");
        assertThat(page.locator("vaadin-combo-box-item:not([hidden])")).hasCount(1);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("theme=itif-2024(/|%2F)safety-priorities$"));
        assertThat(page.locator(".filter-line .chosen")).hasText("Theme: AI safety priorities");
        Browser.check(page);
        Browser.tabUntil(
                page, "document.activeElement.closest('vaadin-multi-select-combo-box') !== null");
        page.keyboard().type("Chin");
        assertThat(page.locator("vaadin-multi-select-combo-box-item:not([hidden])")).hasCount(1);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("community=CN(&|$)"));
    }

    @Test
    void keepsEverythingInTheAddressAndNamesTheFilterThatEmptiedTheList() {
        Page page =
                browser.open("/common-ground?kind=barrier&show=matrix&sort=codebook", Look.ENGLISH);
        assertThat(page.getByLabel(Words.en("filter.kind")))
                .hasValue(Words.en("name.ConceptKind.BARRIER"));
        assertThat(page.locator("h2").first()).hasText(Words.en("ground.matrix"));
        page.reload();
        Browser.settle(page);
        assertThat(page.locator("h2").first()).hasText(Words.en("ground.matrix"));
        page.navigate(browser.address() + "/common-ground?kind=barrier&label=contested");
        Browser.settle(page);
        page.locator(".empty-state")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(Pattern.compile(Words.en("filter.label"))))
                .click();
        assertThat(page.locator("tbody tr").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile("/common-ground\\?kind=barrier$"));
    }

    @ParameterizedTest
    @CsvSource({
        "By community as CSV, .csv, Malicious use",
        "By community as JSON, .json, Malicious use",
        "What is known of each community as SVG, .svg, Malicious use",
        "What is known of each community as PNG, .png, PNG",
        "By community as XLSX, .xlsx, PK",
        "By community as ODS, .ods, PK"
    })
    void leavesAsFiles(String link, String ending, String content) {
        Page page = browser.open("/common-ground?kind=concern", Look.ENGLISH);
        page.locator(".export:not(.cite) summary").click();
        Locator file =
                page.locator(".export:not(.cite) a")
                        .filter(new Locator.FilterOptions().setHasText(link));
        assertThat(file).isVisible();
        assertThat(file)
                .hasAttribute(
                        "download",
                        Pattern.compile(
                                "qiutong-common-ground-(table|lanes)-concern-\\d{4}-\\d\\d-\\d\\d"
                                        + ending));
        APIResponse answer = page.request().get((String) file.evaluate("link => link.href"));
        assertThat(answer.headers().get("content-disposition")).startsWith("attachment");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains(content);
    }

    @Test
    void survivesAnythingInTheAddress() {
        Page page =
                browser.open(
                        "/common-ground?kind=nothing&community=,,XX&established=abc&sort=%00&page=-1&label=2",
                        Look.CHINESE);
        assertThat(page.locator(".count")).hasText("61个概念");
    }

    @Test
    void asksWithTheKeyboardAlone() {
        Page page = browser.open("/ask", Look.ENGLISH);
        Browser.tabUntil(
                page,
                "document.activeElement.closest('vaadin-combo-box')?.label === 'Kind of concept'");
        page.keyboard().type("Barr");
        assertThat(
                        page.locator("vaadin-combo-box-item:visible")
                                .getByText(Words.en("name.ConceptKind.BARRIER")))
                .isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/ask\\?kind=barrier$"));
        Browser.tabUntil(page, "document.activeElement.closest('vaadin-integer-field') !== null");
        page.keyboard().press("ArrowUp");
        assertThat(page).hasURL(Pattern.compile("/ask\\?kind=barrier&n=2$"));
        assertThat(page.locator(".count")).hasText("1 concept");
        Browser.tabTo(page, Words.en("ask.cypher"));
        page.keyboard().press("Enter");
        assertThat(page.locator(".cypher pre")).containsText(":param least => 2");
    }

    @Test
    void opensTheReasonsWithTheKeyboardAlone() {
        Page page = browser.open("/common-ground/itif-2024/geopolitical-uncertainty", Look.CHINESE);
        Browser.tabUntil(
                page,
                "document.activeElement.tagName === 'SUMMARY'"
                        + " && document.activeElement.closest('.checks') !== null");
        page.keyboard().press("Enter");
        assertThat(page.locator(".checks details[open]")).hasCount(2);
        assertThat(page.locator(".checks details[open]").first())
                .containsText("英国专家：已知持此看法者在样本中至少占60.0%");
    }
}
