package org.qiutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
    void goesFromAListToTheWordsOfBothSides() {
        Page page = browser.open("/common-ground?label=contested", Look.ENGLISH);
        Locator row =
                page.locator("tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("A third country outside"));
        assertThat(row).containsText(Words.en("name.Label.Kind.CONTESTED"));
        assertThat(row).containsText(Words.en("name.Certainty.REPORTED"));
        row.getByText(Words.en("ground.whyThisLabel")).click();
        assertThat(page.locator("h1")).containsText("A third country");
        Browser.settle(page);
        assertThat(page.locator("main")).containsText("opposition from China");
        assertThat(page.locator("main")).containsText("Several U.K. experts believe");
        Locator rule = page.locator("details[open]");
        assertThat(rule).containsText("sources report both support and opposition");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("简体中文")).click();
        assertThat(page.locator("main")).containsText("中国有专家反对");
        assertThat(page.locator("details[open]").first()).containsText("支持与反对的说法并存");
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
        "In figures as CSV, .csv, Malicious use",
        "In figures as JSON, .json, Malicious use",
        "What is known of each community as SVG, .svg, Malicious use",
        "What is known of each community as PNG, .png, PNG",
        "In figures as XLSX, .xlsx, PK"
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
                        page.locator("vaadin-combo-box-item")
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
                .containsText(Words.zh("ground.column.q"));
    }
}
