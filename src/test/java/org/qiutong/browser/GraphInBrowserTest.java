package org.qiutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiutong.Qiutong;
import org.qiutong.Words;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.scene.Operation;
import org.qiutong.explore.scene.Scene;
import org.qiutong.explore.scene.SceneLink;
import org.qiutong.explore.scene.SceneService;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;

/// Exploring the graph: on the canvas, in the list beside it, and with the keyboard alone.
class GraphInBrowserTest {

    @RegisterExtension static final Browser browser = Browser.on(Qiutong.class);

    /// Statements are planned when they first run.
    @BeforeAll
    static void warmUp() {
        SceneService scenes = browser.part(SceneService.class);
        for (Scene scene :
                List.of(
                        scenes.overview(new StudyId("itif-2024")).scene(),
                        scenes.around(
                                NodeId.concept(
                                        new ConceptId("itif-2024/geopolitical-uncertainty"))))) {
            scenes.graph(scene);
        }
    }

    private static final Pattern REQUEST = Pattern.compile("v-r=uidl");
    private static final String GEOPOLITICS = "concept/itif-2024/geopolitical-uncertainty";

    /// What the canvas has drawn and shows.
    private static final String SHOWN =
            """
            Object.keys(document.querySelector('graph-canvas').positions()).sort().join()
            """;

    /// Opens an address and waits until the canvas is there.
    private static Page open(String address, Look look) {
        Page page = browser.open(address, look);
        page.waitForFunction("!!customElements.get('graph-canvas')");
        return page;
    }

    private static Locator entries(Page page) {
        return page.locator("graph-list [role=option]");
    }

    private static Locator entry(Page page, String words) {
        return entries(page).filter(new Locator.FilterOptions().setHasText(words)).first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /// The list says what the canvas shows.
    private static void assertTwins(Page page) {
        Browser.settle(page);
        assertThat(entries(page).first()).isVisible();
        assertThat(
                        page.evaluate(
                                """
                                [...document.querySelectorAll('graph-list [role=option]:not(.rest)')]
                                    .map(entry => entry.dataset.id).sort().join()
                                """))
                .isEqualTo(page.evaluate(SHOWN));
    }

    /// Clicks on an element of the canvas, where it lies.
    private static void click(Page page, String id) {
        List<?> at =
                (List<?>)
                        page.evaluate("id => document.querySelector('graph-canvas').place(id)", id);
        page.mouse().click(number(at.get(0)), number(at.get(1)));
        Browser.settle(page);
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    @ParameterizedTest
    @MethodSource("org.qiutong.browser.Look#extremes")
    void showsTheStudyInBothLanguages(Look look) {
        Page page = open("/graph", look);
        assertThat(entry(page, "1-CN")).isVisible();
        assertTwins(page);
        Locator barrier = entry(page, "地缘政治不确定性");
        assertThat(barrier).containsText("Geopolitical uncertainty");
        Browser.axe(page);
        barrier.click();
        assertThat(page.locator(".node-panel h2:visible"))
                .hasText(look.isChinese() ? "地缘政治不确定性" : "Geopolitical uncertainty");
        Browser.settle(page);
        page.locator(".node-panel li > button")
                .filter(
                        new Locator.FilterOptions()
                                .setHasText(
                                        Pattern.compile(
                                                look.isChinese()
                                                        ? "谈到它的人，指为障碍.*1-CN"
                                                        : "spoken of by, as a barrier.*1-CN")))
                .first()
                .click();
        Browser.settle(page);
        assertThat(page.locator(".edge-panel h2"))
                .hasText(
                        look.isChinese()
                                ? "1-CN把“地缘政治不确定性”视为障碍。"
                                : "1-CN names “Geopolitical uncertainty” as a barrier.");
        assertThat(page.locator(".edge-panel .quotation").first()).isVisible();
        Browser.axe(page);
    }

    @Test
    void expandsUndoesAndReopensFromTheLink() {
        Page page = open("/graph?add=" + GEOPOLITICS, Look.ENGLISH);
        assertTwins(page);
        int before = entries(page).count();
        entry(page, "1-CN").click();
        Browser.settle(page);
        Locator speaksOf =
                page.locator(".node-panel li")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHasText(Words.en("graph.relation.SPEAKS_OF.OUT")))
                        .first()
                        .locator("button");
        assertThat(speaksOf).containsText("shown");
        speaksOf.click();
        assertTwins(page);
        int after = entries(page).count();
        assertThat(after).isGreaterThan(before);
        button(page, Words.en("graph.undo")).click();
        assertTwins(page);
        assertThat(entries(page)).hasCount(before);
        page.keyboard().press("Control+Shift+Z");
        assertThat(entries(page)).hasCount(after);
        button(page, Words.en("graph.pin")).click();
        Browser.settle(page);
        assertThat(entry(page, "1-CN")).containsText(Words.en("graph.pinned"));
        Object places =
                page.evaluate(
                        "document.querySelector('graph-canvas').positions()['expert/itif-2024/1-CN'].join()");
        assertThat(page).hasURL(Pattern.compile("/graph\\?scene=1[\\w-]+$"));

        Page other = open(page.url().replace(browser.address(), ""), Look.CHINESE);
        assertTwins(other);
        assertThat(entries(other)).hasCount(after);
        assertThat(entry(other, "1-CN")).containsText(Words.zh("graph.pinned"));
        assertThat(
                        other.evaluate(
                                "document.querySelector('graph-canvas').positions()['expert/itif-2024/1-CN'].join()"))
                .isEqualTo(places);
        other.navigate(browser.address() + "/graph?scene=1broken");
        Browser.settle(other);
        assertThat(other.getByRole(AriaRole.ALERT)).containsText("此链接不含图谱");
    }

    static Stream<Look> languages() {
        return Stream.of(Look.ENGLISH, Look.CHINESE);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void looksThroughTheLensOfCommonGround(Look look) {
        Page page = open("/graph", look);
        assertThat(entry(page, "1-CN")).isVisible();
        int all = entries(page).count();
        button(page, look.text("graph.lens")).click();
        Browser.settle(page);
        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(look.text("graph.layout")))
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions()
                                .setName(look.text("name.Scene.Layout.COMMUNITIES")))
                .click();
        Browser.settle(page);
        assertThat(entry(page, "Geopolitical uncertainty")).isVisible();
        assertThat(entries(page).count()).isLessThan(all);
        assertThat(page.getByRole(AriaRole.STATUS).first())
                .containsText(look.isChinese() ? "隐藏" : "hidden");
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        """
                                        (() => {
                                            const at = document.querySelector('graph-canvas').positions();
                                            const x = id => at[id][0];
                                            return x('community/UK') < x('%s') && x('%s') < x('community/CN')
                                                || x('community/CN') < x('%s') && x('%s') < x('community/UK');
                                        })()
                                        """
                                                .formatted(
                                                        GEOPOLITICS,
                                                        GEOPOLITICS,
                                                        GEOPOLITICS,
                                                        GEOPOLITICS)))
                .isTrue();
    }

    /// The server's answer to one selection arrives after the next has been made.
    @Test
    void keepsWhatIsSelectedWhileTheServerIsSlow() {
        Page page = open("/graph", Look.ENGLISH);
        assertThat(entry(page, "1-CN")).isVisible();
        Browser.tabUntil(page, "document.activeElement.getAttribute('role') === 'listbox'");
        Browser.settle(page);
        page.route(REQUEST, GraphInBrowserTest::delay);
        page.waitForResponse(
                REQUEST,
                () -> {
                    page.keyboard().press("Escape");
                    page.keyboard().press("Home");
                    page.keyboard().press("Space");
                });
        page.waitForTimeout(100);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Space");
        assertThat(page.locator(".node-panel h2:visible")).hasText("2 selected");
    }

    private static void delay(Route route) {
        try {
            Thread.sleep(400);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        route.resume();
    }

    @Test
    void doesEverythingWithTheKeyboard() {
        Page page = open("/graph", Look.ENGLISH);
        assertThat(entry(page, "1-CN")).isVisible();
        int all = entries(page).count();
        Browser.tabUntil(page, "document.activeElement.getAttribute('role') === 'listbox'");
        page.keyboard().press("Escape");
        page.keyboard().press("End");
        page.keyboard().press("Home");
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Space");
        assertThat(page.locator(".node-panel h2:visible")).hasText("2 selected");
        page.keyboard().press("Delete");
        assertThat(entries(page)).hasCount(all - 2);
        page.keyboard().press("Control+z");
        assertThat(entries(page)).hasCount(all);
        page.keyboard().press("Enter");
        Browser.settle(page);
        Browser.tabTo(page, Words.en("graph.pin"));
        page.keyboard().press("Enter");
        assertThat(
                        page.locator("graph-list .fact")
                                .filter(
                                        new Locator.FilterOptions()
                                                .setHasText(Words.en("graph.pinned"))))
                .hasCount(1);
        Browser.tabUntil(page, "document.activeElement.matches('.node-panel a')");
        Browser.tabUntil(page, "document.activeElement.matches('.node-panel li > button')");
        page.keyboard().press("Enter");
        Browser.settle(page);
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        "document.activeElement.matches('.node-panel li > button')"))
                .isTrue();
        assertTwins(page);
    }

    @Test
    void doesWithThePointerWhatItDoesWithTheKeyboard() {
        Page page = open("/graph?add=" + GEOPOLITICS, Look.ENGLISH);
        assertTwins(page);
        click(page, "expert/itif-2024/1-CN");
        assertThat(page.locator(".node-panel h2:visible")).hasText("1-CN");
        assertThat(page.locator("graph-list [aria-selected=true]")).hasCount(1);
        click(page, "expert/itif-2024/1-CN SPEAKS_OF " + GEOPOLITICS);
        assertThat(page.locator(".edge-panel h2"))
                .hasText("1-CN names “Geopolitical uncertainty” as a barrier.");
        Locator experts =
                page.locator(".legend button")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHasText(Words.en("name.NodeKind.EXPERT")));
        int all = entries(page).count();
        experts.click();
        Browser.settle(page);
        assertThat(experts).hasAttribute("aria-pressed", "false");
        assertThat(entries(page).count()).isLessThan(all);
    }

    /// Every node of the largest scene put somewhere by hand.
    @Test
    void opensTheLongestLink() {
        Random random = new Random(7);
        List<NodeId> nodes =
                IntStream.range(0, Scene.MOST_NODES)
                        .mapToObj(i ->
                                NodeId.concept(
                                        new ConceptId(
                                                "itif-2024/"
                                                        + new UUID(i * 7_919L, random.nextLong()))))
                        .toList();
        Map<NodeId, Scene.Position> places =
                nodes.stream()
                        .collect(
                                Collectors.toMap(
                                        node -> node,
                                        _ ->
                                                new Scene.Position(
                                                        random.nextInt(-9_999, 9_999),
                                                        random.nextInt(-9_999, 9_999))));
        Scene scene = Scene.EMPTY.after(new Operation.Add(nodes)).after(new Operation.Pin(places));
        String link = SceneLink.of(scene);
        assertThat(link).hasSizeGreaterThan(8_000);
        Page page = open("/graph?scene=" + link, Look.ENGLISH);
        assertThat(page.getByRole(AriaRole.ALERT))
                .containsText("400 nodes of this link are no longer there");
    }

    @Test
    void findsWhatToBeginWithInAnyScript() {
        Page page = open("/graph", Look.ENGLISH);
        button(page, Words.en("graph.clear")).click();
        Browser.settle(page);
        assertThat(entries(page)).hasCount(0);
        page.getByLabel(Words.en("graph.add")).fill("地緣政治");
        Locator found = page.locator("vaadin-combo-box-item:visible").first();
        assertThat(found).containsText("Geopolitical");
        found.click();
        Browser.settle(page);
        assertThat(entry(page, "Geopolitical uncertainty")).isVisible();
        assertThat(entries(page).count()).isGreaterThan(3);
    }
}
