package org.qiutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiutong.Qiutong;
import org.qiutong.Words;
import org.qiutong.access.Role;
import org.qiutong.access.TestAccounts;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.NodeType;
import org.qiutong.explore.scene.Operation;
import org.qiutong.explore.scene.Scene;
import org.qiutong.explore.scene.SceneLink;
import org.qiutong.id.ExpertId;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Working with a scene of the graph: asking for paths, saving it, exporting it.
class GraphPanelsInBrowserTest {

    private static final String BARRIER = "concept/itif-2024/geopolitical-uncertainty";
    private static final String UK = "expert/itif-2024/2-UK";
    private static final String CN = "expert/itif-2024/1-CN";

    private static final NodeId STUDY = new NodeId(NodeType.STUDY, "itif-2024");

    @RegisterExtension static final Browser browser = Browser.on(Qiutong.class);

    @ParameterizedTest
    @MethodSource("org.qiutong.browser.Look#extremes")
    void asksForPathsAndTakesTheSceneAlong(Look look) throws Exception {
        Page page = browser.open("/concepts/itif-2024/geopolitical-uncertainty", look);
        page.locator(".page-header a[href='graph?add=" + BARRIER + "']").click();
        page.waitForURL(Pattern.compile("/graph\\?"));
        assertThat(entry(page, BARRIER)).isAttached();
        Browser.settle(page);
        Locator ways = page.locator(".ways-panel");
        Locator between = button(ways, look.text("graph.ways.paths"));
        assertThat(between).isDisabled();

        select(page, UK, CN);
        between.press("Enter");
        Locator first = ways.locator("article.way").first();
        assertThat(first.locator("p[lang=en]").first())
                .hasText("2-UK and 1-CN both name “Geopolitical uncertainty” as a barrier.");
        assertThat(first.locator("p[lang=zh-Hans]").first()).hasText("2-UK和1-CN都把“地缘政治不确定性”视为障碍。");
        assertThat(first.locator("p").first())
                .hasAttribute("lang", look.isChinese() ? "zh-Hans" : "en");
        first.locator("summary").press("Enter");
        assertThat(first.locator(".quotation")).hasCount(2);
        assertThat(first.locator("blockquote[lang=zh-Hans]").first()).isVisible();
        Browser.check(page);

        Locator entries = page.locator("graph-list [role=option]:not(.rest)");
        Locator last = ways.locator("article.way").last();
        int before = entries.count();
        last.locator("vaadin-button").first().press("Enter");
        Browser.settle(page);
        assertThat(entries.count()).isGreaterThanOrEqualTo(before);
        assertThat(page).hasURL(Pattern.compile("scene="));

        select(page, UK, CN);
        button(ways, look.text("graph.ways.connecting")).press("Enter");
        assertThat(ways.locator("h3").first())
                .hasText(
                        look.isChinese()
                                ? "地缘政治不确定性：关联2个中的2个"
                                : "Geopolitical uncertainty: connects 2 of 2");
        Browser.check(page);
        takeAlong(page, look, entries.count());
    }

    /// The menu need not have been opened: a program that reads the page asks for its files at
    /// once.
    @Test
    void givesFilesThatAreAskedForAtOnce() {
        Page page = browser.open("/graph?study=itif-2024", Look.ENGLISH);
        Locator files = page.locator("details.export:not(.cite) a");
        assertThat(files).hasCount(11);
        for (Locator file : files.all()) {
            String address = String.valueOf(file.evaluate("link => link.href"));
            APIResponse answer = page.request().get(address);
            assertThat(answer.status()).as(address).isEqualTo(200);
            assertThat(answer.body()).as(address).isNotEmpty();
        }
    }

    private static void takeAlong(Page page, Look look, int nodes) throws Exception {
        Locator files = page.locator("details.export:not(.cite)");
        files.locator("summary").press("Enter");
        Browser.settle(page);
        Browser.check(page);
        Document svg = xml(file(page, files, "SVG"));
        String drawn = svg.getDocumentElement().getTextContent();
        assertThat(drawn).contains("2-UK", look.text("name.NodeKind.BARRIER"));
        assertThat(svg.getElementsByTagName("a").getLength()).isPositive();
        assertThat(places(svg)).as("nodes lie where the canvas has them").hasSizeGreaterThan(5);
        BufferedImage png = ImageIO.read(file(page, files, "PNG").toFile());
        assertThat(png.getWidth()).isBetween(1_000, 4_200);

        Document graph = xml(file(page, files, "GraphML"));
        Set<String> ids = new HashSet<>();
        elements(graph, "node").forEach(each -> ids.add(each.getAttribute("id")));
        assertThat(ids).hasSize(nodes).contains(BARRIER, UK, CN);
        assertThat(elements(graph, "edge"))
                .isNotEmpty()
                .allSatisfy(edge ->
                        assertThat(ids)
                                .contains(
                                        edge.getAttribute("source"), edge.getAttribute("target")));
        String table =
                Files.readString(file(page, files, look.isChinese() ? "节点.+CSV" : "Nodes.+CSV"));
        assertThat(table.lines().count()).isEqualTo(nodes + 1);
        String edges =
                Files.readString(file(page, files, look.isChinese() ? "连线.+CSV" : "Edges.+CSV"));
        assertThat(edges.lines().count()).isEqualTo(elements(graph, "edge").size() + 1);
        assertThat(edges).contains(UK, BARRIER);
    }

    @ParameterizedTest
    @MethodSource("org.qiutong.browser.Look#extremes")
    void showsTheRestOfManyEdgesOnDemand(Look look) {
        // A study with all who took part in it, their communities and who paid for it.
        Page page = browser.open("/graph?scene=" + SceneLink.of(participants()), look);
        Locator edges = page.locator(".node-panel .edges li button");
        assertThat(edges).hasCount(12);
        Browser.check(page);
        Locator more = page.locator(".node-panel .edges vaadin-button");
        assertThat(more)
                .hasText(Pattern.compile(look.isChinese() ? "显示其余\\d+条" : "Show \\d+ more"));
        more.press("Enter");
        assertThat(edges.nth(12)).isFocused();
        assertThat(more).hasCount(0);
    }

    private static Scene participants() {
        List<NodeId> nodes =
                new ArrayList<>(
                        List.of(
                                STUDY,
                                new NodeId(NodeType.INSTITUTION, "british-embassy-beijing"),
                                new NodeId(NodeType.COMMUNITY, "CN"),
                                new NodeId(NodeType.COMMUNITY, "UK")));
        for (String each :
                List.of(
                        "1-CN", "2-CN", "3-CN", "4-CN", "5-CN", "7-CN", "1-UK", "2-UK", "3-UK",
                        "4-UK")) {
            nodes.add(NodeId.expert(new ExpertId("itif-2024/" + each)));
        }
        return Scene.EMPTY.after(new Operation.Add(nodes)).after(new Operation.Focus(STUDY));
    }

    @Test
    void keepsAViewForAnAnalyst() {
        Page stranger = browser.open("/graph?add=" + BARRIER, Look.ENGLISH);
        // The first visit after a start may take longer than a page waits.
        stranger.reload();
        Browser.settle(stranger);
        assertThat(stranger.getByText("Log in as an analyst to save views")).isVisible();

        TestAccounts.add(browser, "gail", "right", Role.ANALYST);
        Page page = browser.open("/login", Look.ENGLISH);
        page.locator("input[name=username]").fill("gail");
        page.locator("input[name=password]").fill("right");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("^(?!.*login)"));
        page.navigate("/graph?add=" + BARRIER);
        assertThat(entry(page, BARRIER)).isAttached();
        Locator saved = page.locator("section.saved-views");
        button(saved, Words.en("graph.saved.save")).press("Enter");
        assertThat(saved.locator("vaadin-text-field")).hasAttribute("invalid", "");
        assertThat(saved.locator("vaadin-text-field input")).isFocused();
        saved.locator("vaadin-text-field input").fill("Geopolitics <b>");
        saved.locator("vaadin-text-area textarea").fill("Both sides name it.");
        Browser.check(page);
        button(saved, Words.en("graph.saved.save")).press("Enter");
        Locator link = saved.getByRole(AriaRole.LINK);
        assertThat(link).hasText("Geopolitics <b>");
        assertThat(saved).containsText("Both sides name it.");
        Browser.check(page);

        page.navigate("/graph?add=" + UK);
        assertThat(entry(page, UK)).isAttached();
        saved.getByRole(AriaRole.LINK).press("Enter");
        page.waitForURL(Pattern.compile("scene="));
        assertThat(entry(page, BARRIER)).isAttached();
        button(saved, "Delete “Geopolitics <b>”").press("Enter");
        assertThat(saved.getByText(Words.en("graph.saved.none"))).isVisible();
    }

    private static Locator entry(Page page, String node) {
        return page.locator("graph-list [role=option][data-id='" + node + "']");
    }

    /// With the keyboard, in the list: Escape selects nothing, the find field leads to an entry,
    /// Space selects it.
    private static void select(Page page, String... nodes) {
        Locator list = page.locator("graph-list [role=listbox]");
        list.press("Escape");
        for (String node : nodes) {
            Locator find = page.locator("graph-list input");
            find.fill(node.substring(node.lastIndexOf('/') + 1));
            find.press("Enter");
            list.press("Space");
            assertThat(entry(page, node)).hasAttribute("aria-selected", "true");
            find.fill("");
        }
        Browser.settle(page);
    }

    private static Path file(Page page, Locator files, String name) throws IOException {
        Download download =
                page.waitForDownload(() ->
                        files.locator("a")
                                .filter(
                                        new Locator.FilterOptions()
                                                .setHasText(Pattern.compile(name)))
                                .first()
                                .click());
        return download.path();
    }

    private static Document xml(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    private static List<Element> elements(Document document, String name) {
        var found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    /// The distinct heights of the drawn nodes; a layout in rows would have few.
    private static Set<String> places(Document svg) {
        Set<String> heights = new HashSet<>();
        elements(svg, "line").forEach(line -> heights.add(line.getAttribute("y1")));
        return heights;
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
