package org.qiutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiutong.Qiutong;
import org.qiutong.access.Role;
import org.qiutong.access.TestAccounts;
import org.qiutong.export.TaggedText;

/// A convenor makes papers from scratch, with the keyboard alone.
class PackInBrowserTest {

    private static final String TITLE = "Risks of open source AI";
    private static final String PURPOSE = "Find out where both sides could begin.";

    /// A pack takes seconds on a busy machine.
    private static final LocatorAssertions.IsVisibleOptions IN_TIME =
            new LocatorAssertions.IsVisibleOptions().setTimeout(90_000);

    @RegisterExtension static final Browser browser = Browser.on(Qiutong.class);

    @BeforeEach
    void aConvenor() {
        TestAccounts.add(browser, "cleo", "right", Role.CONVENOR);
    }

    @ParameterizedTest
    @MethodSource("org.qiutong.browser.Look#extremes")
    void leadsFromAnEmptyDialogueToADownloadedPack(Look look) throws IOException {
        Page page = browser.open("/dialogues", look);
        Browser.tabUntil(page, "document.activeElement.name === 'username'");
        page.keyboard().insertText("cleo");
        Browser.tabUntil(page, "document.activeElement.name === 'password'");
        page.keyboard().insertText("right");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/dialogues$"));
        Browser.settle(page);

        Browser.tabUntil(page, "document.activeElement.closest('.words-field') !== null");
        page.keyboard().insertText(TITLE);
        Browser.tabTo(page, look.text("dialogues.create"));
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/dialogues/[^/]+/setting$"));
        Browser.settle(page);
        Browser.tabUntil(page, "document.activeElement.tagName === 'TEXTAREA'");
        page.keyboard().insertText(PURPOSE);
        page.keyboard().press("Tab");

        page.evaluate("document.querySelector('main h1').focus()");
        Browser.tabUntil(page, "document.activeElement.href?.endsWith('/briefing')");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/dialogues/[^/]+/briefing"));
        Browser.settle(page);
        Browser.check(page);
        Browser.tabUntil(page, "document.activeElement.closest('vaadin-radio-group') !== null");
        page.keyboard().press(look.isChinese() ? "ArrowDown" : "ArrowUp");
        Browser.settle(page);
        assertThat(page)
                .hasURL(Pattern.compile(look.isChinese() ? "in=zh-Hans" : "in=en(,|%2C)zh-Hans"));
        Browser.tabTo(page, look.text("briefing.make"));
        page.keyboard().press("Enter");
        Locator file = page.locator(".briefing-result a[download]");
        assertThat(file).isVisible(IN_TIME);
        assertThat(page).hasURL(Pattern.compile("job="));
        Browser.check(page);

        // It is there still, by its address.
        page.reload();
        Browser.settle(page);
        assertThat(file).isVisible(IN_TIME);
        Browser.tabUntil(page, "document.activeElement.matches('.briefing-result a[download]')");
        Download download = page.waitForDownload(() -> page.keyboard().press("Enter"));
        assertThat(download.suggestedFilename()).endsWith(".pdf");
        TaggedText text = TaggedText.of(Files.readAllBytes(download.path()));
        assertThat(text.text())
                .startsWith(TITLE.replace(" ", ""))
                .contains(PURPOSE.replace(" ", ""))
                .contains(look.text("briefing.kind").replace(" ", ""));
    }
}
