package org.qiutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiutong.Qiutong;

/// An analyst who needs two pages on one theme, without an account.
class BriefInBrowserTest {

    /// The most clicks from the first page to the file.
    private static final int MOST = 6;

    /// A file takes seconds on a busy machine.
    private static final Page.WaitForDownloadOptions IN_TIME =
            new Page.WaitForDownloadOptions().setTimeout(90_000);

    @RegisterExtension static final Browser browser = Browser.on(Qiutong.class);

    private int clicks;

    @ParameterizedTest
    @MethodSource
    void leadsFromTheFirstPageToADocument(Look look) throws IOException {
        Page page = browser.open("/", look);
        click(page.locator("a[href='common-ground']:visible").first());
        page.waitForURL(Pattern.compile("/common-ground"));
        Browser.settle(page);
        Locator theme = page.getByLabel(look.text("filter.theme"));
        if (!theme.isVisible()) {
            click(page.locator(".filter-line summary"));
        }
        click(theme);
        click(
                page.locator("vaadin-combo-box-item:visible")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHasText(
                                                look.isChinese()
                                                        ? "人工智能安全的首要关切"
                                                        : "AI safety priorities")));
        page.waitForURL(Pattern.compile("theme="));
        Browser.settle(page);
        click(page.locator(".page-header a[href^='brief']"));
        page.waitForURL(Pattern.compile("/brief\\?theme="));
        Browser.settle(page);
        Browser.check(page);
        Locator docx = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("DOCX"));
        assertThat(docx).isVisible();
        Download file = page.waitForDownload(IN_TIME, () -> click(docx));
        assertThat(clicks).isLessThanOrEqualTo(MOST);
        assertThat(file.suggestedFilename())
                .startsWith("qiutong-brief-safety-priorities-")
                .endsWith(look.isChinese() ? "-zh-Hans.docx" : "-en.docx");
        try (XWPFWordExtractor document =
                new XWPFWordExtractor(new XWPFDocument(Files.newInputStream(file.path())))) {
            assertThat(document.getText())
                    .contains(look.text("brief.answers"))
                    .contains(look.text("brief.sources"))
                    .contains("U.K. experts were more concerned with other societal risks");
        }
        assertThat(page.locator(".briefing-result a[download]")).isVisible();
        Browser.check(page);
    }

    static Stream<Look> leadsFromTheFirstPageToADocument() {
        return Stream.of(Look.ENGLISH, Look.CHINESE);
    }

    private void click(Locator target) {
        clicks++;
        target.click();
    }
}
