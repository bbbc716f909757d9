package org.qiutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
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

    /// No field of a question reaches beyond the screen, and no answer in it beyond the field.
    private static final String UNCUT =
            """
            () => {
                const fields = [...document.querySelectorAll('.questions vaadin-select')];
                const within = (part, whole) =>
                    part.left >= whole.left - 1 && part.right <= whole.right + 1;
                return fields.length > 2 && fields.every(each => {
                    const field = each.getBoundingClientRect();
                    const words = document.createRange();
                    words.selectNodeContents(each.querySelector('vaadin-select-value-button'));
                    return field.left >= 0 && field.right <= document.documentElement.clientWidth
                        && within(words.getBoundingClientRect(), field);
                });
            }
            """;

    @RegisterExtension static final Browser browser = Browser.on(Qiutong.class).alone();

    @ParameterizedTest
    @MethodSource("org.qiutong.browser.Look#extremes")
    void bringsAStudyIn(Look look) {
        TestAccounts.add(browser, "researcher", "right", Role.RESEARCHER);
        Page page = logIn("researcher", "/import", look);
        assertThat(page.locator("h1")).hasText(look.text("import.title"));
        Browser.check(page);

        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        new Path[] {
                            PARK.resolve("comments.csv"), PARK.resolve("participants-votes.csv")
                        });
        assertThat(page.locator("vaadin-upload-file[complete]")).hasCount(2);
        button(page, look.text("import.check"));
        assertThat(page.locator(".problem li")).hasCount(1);
        Browser.check(page);

        String study = look.isChinese() ? "park-zh" : "park-en";
        page.getByLabel(look.text("import.study")).fill(study);
        button(page, look.text("import.check"));
        assertThat(page.locator("table")).containsText("12");
        Browser.check(page);

        button(page, look.text("import.store"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(look.text("import.open")))
                .click();
        assertThat(page).hasURL(Pattern.compile("/studies/" + study + "$"));
        assertThat(page.locator("main")).containsText(look.text("polis.licence"));
        Browser.check(page);
        page.navigate(browser.address() + "/concepts/" + study + "/1");
        assertThat(page.locator("h1")).hasText("Dogs belong on a lead.");
        Browser.check(page);

        TestAccounts.add(browser, "administrator", "right", Role.ADMINISTRATOR);
        Page log = logIn("administrator", "/audit?study=" + study, look);
        assertThat(log.locator("vaadin-grid")).containsText(look.text("name.AuditAction.IMPORTED"));
        assertThat(log.locator("vaadin-grid")).containsText("researcher");
        Browser.check(log);
    }

    /// From a sheet to common ground, in so few steps.
    @ParameterizedTest
    @MethodSource("org.qiutong.browser.Look#extremes")
    void bringsATableIn(Look look) {
        TestAccounts.add(browser, "researcher", "right", Role.RESEARCHER);
        Page page = logIn("researcher", "/import", look);
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        Path.of("src/test/resources/imports/sheet/row-a-coding/interviews.csv"));
        assertThat(page.locator("vaadin-upload-file[complete]")).hasCount(1);
        assertThat(page.locator("main")).containsText(look.text("import.chosen"));
        // A corrected file takes the place of the first.
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        Path.of("src/test/resources/imports/sheet/row-a-coding/interviews.csv"));
        assertThat(page.locator("vaadin-upload-file[complete]")).hasCount(1);
        page.waitForFunction("document.querySelector('vaadin-upload').files.length === 1");
        String study = look.isChinese() ? "interviews-zh" : "interviews-en";
        page.getByLabel(look.text("import.study")).fill(study);
        button(page, look.text("import.check"));
        assertThat(page.locator("table").first()).containsText("Models will leak secrets.");
        page.setViewportSize(Look.NARROW, 800);
        page.waitForFunction(UNCUT);
        page.setViewportSize(look.width(), 800);
        page.waitForFunction(UNCUT);
        assertThat(page.locator(".problem li")).hasCount(2);
        Browser.check(page);
        for (String community : List.of("China", "UK")) {
            page.getByLabel(look.text("import.ask.sample").replace("{about}", community))
                    .fill("12");
        }
        button(page, look.text("import.again"));
        assertThat(page.locator("main")).containsText(look.text("import.preview"));
        Browser.check(page);
        button(page, look.text("import.store"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(look.text("import.open")))
                .click();
        assertThat(page).hasURL(Pattern.compile("/studies/" + study + "$"));
        Browser.check(page);
        page.navigate(browser.address() + "/common-ground?study=" + study);
        assertThat(page.locator("main")).containsText("Leaks");
        assertThat(page.locator("main")).containsText("E2");
        Browser.check(page);
    }

    private static Page logIn(String name, String address, Look look) {
        Page page = browser.open(address, look);
        assertThat(page).hasURL(Pattern.compile("/login$"));
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill("right");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(Pattern.quote(address)));
        return page;
    }

    /// By the keyboard.
    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .press("Enter");
    }
}
