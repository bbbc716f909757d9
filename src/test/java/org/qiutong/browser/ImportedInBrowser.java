package org.qiutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Two coded interviews that a researcher imports by the page.
final class ImportedInBrowser {

    private static final Path FILES = Path.of("src/test/resources/imports/transcript/tables");

    private ImportedInBrowser() {}

    /// The page of imports, with the password “right”.
    static Page logIn(Browser browser, Look look, String account) {
        Page page = browser.open("/import", look);
        assertThat(page).hasURL(Pattern.compile("/login$"));
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill("right");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/import$"));
        return page;
    }

    /// Imports them, and opens the study.
    static void bringIn(Page page, String study, Look look) throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            page.locator("vaadin-upload input[type=file]")
                    .setInputFiles(
                            files.filter(each -> !each.endsWith("expected.txt"))
                                    .toArray(Path[]::new));
        }
        assertThat(page.locator("vaadin-upload-file[complete]")).hasCount(4);
        page.getByLabel(look.text("import.study")).fill(study);
        button(page, look.text("import.check"));
        assertThat(page.locator("main")).containsText(look.text("import.preview"));
        button(page, look.text("import.store"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(look.text("import.open")))
                .click();
        assertThat(page).hasURL(Pattern.compile("/studies/" + study + "$"));
    }

    static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .press("Enter");
    }
}
