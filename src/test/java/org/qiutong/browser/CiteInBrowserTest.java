package org.qiutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qiutong.Qiutong;
import org.qiutong.Words;

/// Citing a page: the study first, then the page with its address and the day.
class CiteInBrowserTest {

    private static final String STUDY =
            "Xu, Y., & Castro, D. (2024, August 12). How Experts in China and the United Kingdom"
                    + " View AI Risks and Collaboration. Center for Data Innovation.\n";

    @RegisterExtension static final Browser browser = Browser.on(Qiutong.class);

    @Test
    void copiesInEachStyle() {
        Page page = browser.open("/common-ground?kind=concern", Look.ENGLISH);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.locator(".cite > summary").click();
        assertThat(page.locator(".cite li")).hasCount(6);
        Browser.axe(page);
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        assertThat(copied(page, "apa"))
                .isEqualTo(
                        STUDY
                                + "Qiutong. (n.d.). Common ground. Retrieved %s, from %s"
                                        .formatted(
                                                today.format(
                                                        DateTimeFormatter.ofPattern(
                                                                "MMMM d, yyyy", Locale.ENGLISH)),
                                                page.url()));
        assertThat(copied(page, "chicago")).contains("\nQiutong. n.d. “Common Ground.” Accessed ");
        assertThat(copied(page, "gbt"))
                .endsWith(
                        "\nQiutong. Common ground[EB/OL]. [%s]. %s.".formatted(today, page.url()));
        assertThat(
                        page.evaluate(
                                "async () => (await (await navigator.clipboard.read())[0]"
                                        + ".getType('text/html')).text()"))
                .asString()
                .contains("XU Y, CASTRO D. How Experts");
    }

    /// A concept's page is cited by its own title, in the language that it is read in.
    @Test
    void citesAConceptInChinese() {
        Page page = browser.open("/common-ground/itif-2024/malicious-use", Look.CHINESE);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.locator(".cite > summary").click();
        assertThat(copied(page, "gbt")).contains("\n求同. 恶意使用[EB/OL]. [");
        assertThat(copied(page, "apa")).contains("\nQiutong. (n.d.). 恶意使用 [Malicious use]. ");
    }

    @Test
    void savesForReferenceManagers() throws IOException {
        Page page = browser.open("/quotations/itif-2024/q04", Look.ENGLISH);
        page.locator(".cite > summary").click();
        assertThat(saved(page, "BibTeX", "qiutong-quotations-itif-2024-q04.bib"))
                .contains("@techreport{itif-2024-report,")
                .contains("@misc{qiutong-quotations-itif-2024-q04,")
                .contains("url = {" + page.url() + "}");
        assertThat(saved(page, "RIS", "qiutong-quotations-itif-2024-q04.ris"))
                .startsWith("TY  - RPRT\r\n")
                .contains("TY  - ELEC\r\n")
                .contains("UR  - " + page.url() + "\r\n");
        assertThat(saved(page, "CSL-JSON", "qiutong-quotations-itif-2024-q04.json"))
                .contains("\"report\"", "\"webpage\"", page.url());
    }

    /// The menu is of the page as it was when the menu opened.
    @Test
    void closesWhenTheFocusLeavesIt() {
        Page page = browser.open("/common-ground", Look.ENGLISH);
        page.locator(".cite > summary").click();
        assertThat(page.locator(".cite li")).hasCount(6);
        page.locator(".filter-line summary").focus();
        assertThat(page.locator(".cite[open]")).hasCount(0);
    }

    private static String copied(Page page, String style) {
        page.evaluate("navigator.clipboard.writeText('')");
        page.locator(".cite ." + style).click();
        page.waitForFunction("async () => await navigator.clipboard.readText() !== ''");
        return (String) page.evaluate("navigator.clipboard.readText()");
    }

    private static String saved(Page page, String format, String name) throws IOException {
        Download download =
                page.waitForDownload(() ->
                        page.getByText(Words.en("kit.saveAs").replace("{format}", format)).click());
        assertThat(download.suggestedFilename()).isEqualTo(name);
        return Files.readString(download.path());
    }
}
