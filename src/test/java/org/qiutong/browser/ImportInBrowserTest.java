package org.qiutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiutong.Qiutong;
import org.qiutong.access.Role;
import org.qiutong.access.TestAccounts;

/// An import as a researcher does it.
class ImportInBrowserTest {

    private static final Path PARK = Path.of("src/test/resources/polis/park");

    @RegisterExtension static final Browser browser = Browser.on(Qiutong.class).alone();

    @ParameterizedTest
    @MethodSource("org.qiutong.browser.Look#extremes")
    void bringsAStudyIn(Look look) {
        TestAccounts.add(browser, "researcher", "right", Role.RESEARCHER);
        Page page = browser.open("/import", look);
        assertThat(page).hasURL(Pattern.compile("/login$"));
        page.locator("input[name=username]").fill("researcher");
        page.locator("input[name=password]").fill("right");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/import"));
        assertThat(page.locator("h1")).hasText(look.isChinese() ? "导入" : "Import");
        check(page, look, "empty");

        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        new Path[] {
                            PARK.resolve("comments.csv"), PARK.resolve("participants-votes.csv")
                        });
        assertThat(page.locator("vaadin-upload-file[complete]")).hasCount(2);
        button(page, look, "Check", "检查");
        assertThat(page.locator(".problem li")).hasCount(1);
        check(page, look, "problem");

        String study = look.isChinese() ? "park-zh" : "park-en";
        page.getByLabel(look.isChinese() ? "研究编号" : "Id of the study").fill(study);
        button(page, look, "Check", "检查");
        assertThat(page.locator("table")).containsText("12");
        check(page, look, "preview");

        button(page, look, "Store", "存入");
        page.locator("a[href='studies/" + study + "']").click();
        assertThat(page).hasURL(Pattern.compile("/studies/" + study + "$"));
        assertThat(page.locator("main")).containsText("CC BY 4.0");
        check(page, look, "study");
        page.navigate(browser.address() + "/concepts/" + study + "/1");
        assertThat(page.locator("h1")).hasText("Dogs belong on a lead.");
        check(page, look, "statement");
    }

    /// By the keyboard.
    private static void button(Page page, Look look, String english, String chinese) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(look.isChinese() ? chinese : english)
                                .setExact(true))
                .press("Enter");
    }

    private static void check(Page page, Look look, String step) {
        Browser.settle(page);
        Browser.assertFits(page);
        Browser.picture(page, "import-" + step + "-" + look);
        Browser.axe(page);
    }
}
