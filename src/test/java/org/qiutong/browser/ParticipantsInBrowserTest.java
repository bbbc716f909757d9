package org.qiutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.qiutong.Qiutong;
import org.qiutong.access.Role;
import org.qiutong.access.TestAccounts;

/// Inviting people to a dialogue, from an empty pool to groups, with the keyboard.
class ParticipantsInBrowserTest {

    /// The first search after a start loads much of what it needs.
    private static final LocatorAssertions.HasCountOptions PATIENTLY =
            new LocatorAssertions.HasCountOptions().setTimeout(60_000);

    @RegisterExtension static final Browser browser = Browser.on(Qiutong.class);

    @BeforeEach
    void convenor() {
        TestAccounts.add(browser, "ann", "right", Role.CONVENOR);
        run(
                "CREATE (d:Dialogue {id: 'seats', title_en: 'Open models', title_zh_Hans: '开源模型',"
                        + " first: '2027-03-08', last: '2027-03-09', sessions: 2, minutes: 90,"
                        + " format: 'IN_PERSON', languages: ['en', 'zh-Hans'], seats: 6,"
                        + " confidentiality: 'CHATHAM_HOUSE', owner: 'ann', sharedWith: [],"
                        + " archived: false, version: 1, changed: '2026-11-26T10:00:00Z',"
                        + " changedBy: 'ann', present: []})"
                        + " WITH d UNWIND [0, 1] AS i"
                        + " MATCH (c:Community {id: ['UK', 'CN'][i]})"
                        + " CREATE (d)-[:BETWEEN {position: i}]->(c)");
    }

    @AfterEach
    void putBack() {
        run(
                "MATCH (d:Dialogue) OPTIONAL MATCH (d)-[:HAS_ITEM|HAS_ROSTER]->(i)"
                        + " OPTIONAL MATCH (i)-[:CONSIDERS|HAS_GROUP]->(p) DETACH DELETE d, i, p");
    }

    @ParameterizedTest
    @MethodSource("org.qiutong.browser.Look#extremes")
    void goesFromAnEmptyPoolToGroups(Look look) {
        Page page = logIn(look);
        assertThat(page.locator("h1")).hasText(look.isChinese() ? "开源模型" : "Open models");
        assertThat(button(page, look.text("seating.propose"))).isDisabled();
        Browser.check(page);

        page.locator("summary", text(look.text("seating.experts"))).press("Enter");
        press(page, look.isChinese() ? "全部添加（10位）" : "Add all 10 of them");
        assertThat(rows(page, look.text("seating.pool"))).hasCount(10);
        assertThat(rows(page, look.text("seating.pool")).first())
                .containsText(look.text("seating.unknown"));
        page.locator("summary", text(look.text("seating.person.add"))).press("Enter");
        field(page, look.text("seating.name")).fill("王敏");
        field(page, look.text("seating.institution")).fill("A laboratory");
        press(page, look.text("seating.person.save"));
        assertThat(rows(page, look.text("seating.pool"))).hasCount(11);
        Browser.check(page);

        press(page, look.text("seating.propose"));
        Locator invited = rows(page, look.text("seating.invited"));
        assertThat(invited).hasCount(6, PATIENTLY);
        assertThat(page.locator(".participants"))
                .containsText(
                        Pattern.compile(
                                look.isChinese()
                                        ? "技术专家：至少2人[\\s\\S]*取决于未知情况"
                                        : "Technical experts: at least 2[\\s\\S]*Depends on what is"
                                                + " unknown"));
        Browser.check(page);

        String first = invited.first().locator("th").innerText();
        Browser.choose(page, invited.first().locator("vaadin-select"), 2);
        assertThat(invited).hasCount(5);
        assertThat(page.locator(".participants"))
                .containsText(look.isChinese() ? "总体由" : "All together");
        press(page, look.text("seating.propose"));
        assertThat(invited).hasCount(6, PATIENTLY);
        assertThat(invited.locator("th").getByText(first)).hasCount(0);
        Locator groups = rows(page, look.text("seating.groups"));
        assertThat(groups).hasCount(12);
        Browser.choose(page, groups.first().locator("vaadin-select"), 1);
        Browser.check(page);

        run("MATCH (d:Dialogue {id: 'seats'}) SET d.seats = $seats", Map.of("seats", 12));
        page.reload();
        Browser.settle(page);
        press(page, look.text("seating.propose"));
        assertThat(page.locator(".participants .problem"))
                .containsText(
                        look.isChinese() ? "恰好邀请12人" : "Exactly 12 are invited",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        Browser.check(page);
    }

    private static Page logIn(Look look) {
        Page page = browser.open("/dialogues/seats/participants", look);
        page.locator("input[name=username]").fill("ann");
        page.locator("input[name=password]").fill("right");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/dialogues/seats/participants"));
        Browser.settle(page);
        return page;
    }

    private static Page.LocatorOptions text(String name) {
        return new Page.LocatorOptions().setHasText(name);
    }

    /// The rows of the tables with this caption.
    private static Locator rows(Page page, String name) {
        return page.locator("table:has(caption:text-is('" + name + "')) tbody tr");
    }

    private static Locator field(Page page, String name) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void press(Page page, String name) {
        button(page, name).press("Enter");
        Browser.settle(page);
    }

    private static void run(String statement) {
        run(statement, Map.of());
    }

    private static void run(String statement, Map<String, Object> parameters) {
        try (var session = browser.part(Driver.class).session()) {
            session.run(statement, parameters).consume();
        }
    }
}
