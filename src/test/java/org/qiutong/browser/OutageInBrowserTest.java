package org.qiutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qiutong.Qiutong;
import org.qiutong.StartedData;
import org.qiutong.Words;
import org.qiutong.graph.inprocess.DatabaseProcess;

/// What a reader sees while the database is gone and after it has come back.
class OutageInBrowserTest {

    private static final List<String> VIEWS =
            List.of(
                    "/",
                    "/quotations",
                    "/quotations/itif-2024/q04",
                    "/concepts",
                    "/concepts/itif-2024/malicious-use",
                    "/experts",
                    "/experts/itif-2024/2-UK",
                    "/institutions",
                    "/institutions/uk-government",
                    "/barriers",
                    "/studies",
                    "/studies/itif-2024",
                    "/method");

    /// Twice the six seconds that a reader may have to wait, for a machine that is busy with other
    /// tests; any of the driver's own limits would take longer.
    private static final int PATIENCE = 12_000;

    private static final DatabaseProcess database = database();

    @RegisterExtension
    @Order(1)
    static final BeforeAllCallback started = _ -> database.start();

    @RegisterExtension
    @Order(2)
    static final Browser browser =
            Browser.on(
                            Qiutong.class,
                            "--qiutong.neo4j.uri=" + database.uri(),
                            "--qiutong.neo4j.password=" + DatabaseProcess.PASSWORD)
                    .alone();

    private static DatabaseProcess database() {
        try {
            return new DatabaseProcess(StartedData.copy());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void end() {
        database.close();
    }

    @Test
    void everyPageSaysThatTheDatabaseIsGoneAndWorksWhenItIsBack() throws IOException {
        Page page = browser.open("/quotations", Look.ENGLISH);
        database.kill();

        for (String view : VIEWS) {
            page.navigate(view);
            assertThat(
                            page.locator("main")
                                    .getByRole(AriaRole.HEADING)
                                    .getByText(Words.en("error.database")))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        }
        Browser.axe(page);
        APIResponse answer = page.request().get("/api/v1/quotations");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(page.request().get("/actuator/health").status()).isEqualTo(503);

        database.start();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Words.en("kit.retry")))
                .click();
        assertThat(page.locator("h1")).hasText(Words.en("method.title"));
        for (String view : VIEWS) {
            page.navigate(view);
            Browser.settle(page);
            assertThat(page.locator("main")).not().containsText("does not answer");
        }
        assertThat(page.request().get("/api/v1/quotations").status()).isEqualTo(200);
        browser.forgiveErrors();
    }

    @Test
    void anOpenPageStaysUsable() throws IOException {
        Page page = browser.open("/quotations", Look.ENGLISH);
        Browser.openFilters(page);
        database.kill();
        page.getByLabel(Words.en("filter.community")).click();
        page.locator("vaadin-combo-box-item:visible").getByText("China").click();
        assertThat(page.getByRole(AriaRole.ALERT))
                .containsText(
                        Words.en("kit.retry"),
                        new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("简体中文")).click();
        assertThat(page.getByText(Words.zh("error.database")).first()).isVisible();
        database.start();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Words.zh("kit.retry")))
                .click();
        assertThat(page.locator(".count")).hasText("12条引语中的6条");
        browser.forgiveErrors();
    }
}
