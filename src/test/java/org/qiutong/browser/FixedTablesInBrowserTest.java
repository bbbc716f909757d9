package org.qiutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.qiutong.Qiutong;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.bench.MadeUpPanel;
import org.qiutong.exchange.ImportService;
import org.qiutong.graph.Queries;

/// A confidential study as somebody meets it who is not on its team.
class FixedTablesInBrowserTest {

    private static final MadeUpPanel PANEL = MadeUpPanel.showing(3, 5);

    @RegisterExtension static final Browser browser = Browser.on(Qiutong.class);

    @BeforeAll
    static void store() {
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            browser.part(ImportService.class).store(PANEL.batch(), "somebody");
        }
    }

    @AfterAll
    static void takeAway() {
        try (var session = browser.part(Driver.class).session()) {
            session.run(
                            "MATCH (n:!AuditEntry) WHERE n.study = $study OR n.id = $study DETACH DELETE n",
                            Map.of("study", PANEL.id().value()))
                    .consume();
            session.run(
                            Queries.statement("graph/advanceRevisions"),
                            Map.of("ids", List.of("stances", "codebook", "search")))
                    .consume();
        }
    }

    static List<Look> looks() {
        return Look.extremes().toList();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void leadsFromTheStudiesToItsTables(Look look) throws IOException {
        String title = look.isChinese() ? "虚构" + PANEL.id() : PANEL.id().value();
        Page page = browser.open("/studies", look);
        assertThat(page.locator("h2").last()).hasText(look.text("tables.studies"));
        Browser.axe(page);
        page.getByText(title, new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("h1")).hasText(title);
        Browser.settle(page);
        assertThat(page.locator("main table").first()).containsText(look.text("tables.neither"));
        assertThat(page.locator("main tbody tr").first().locator("td")).hasCount(3);
        Browser.axe(page);
        page.locator(".export:not(.cite) > summary").click();
        Download csv = page.waitForDownload(() -> page.locator(".export a[download$=csv]").click());
        assertThat(Files.readAllLines(csv.path()).getFirst())
                .contains(look.text("tables.column.neither"));
        assertThat(Files.readString(csv.path())).contains(PANEL.id() + "/s");
    }
}
