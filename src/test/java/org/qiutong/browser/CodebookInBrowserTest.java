package org.qiutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.qiutong.browser.ImportedInBrowser.bringIn;
import static org.qiutong.browser.ImportedInBrowser.logIn;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiutong.Qiutong;
import org.qiutong.access.Role;
import org.qiutong.access.TestAccounts;

/// A researcher changes the codebook of a study by the keyboard.
class CodebookInBrowserTest {

    @RegisterExtension static final Browser browser = Browser.on(Qiutong.class).alone();

    @ParameterizedTest
    @MethodSource("org.qiutong.browser.Look#extremes")
    void changesACodebook(Look look) throws IOException {
        TestAccounts.add(browser, "researcher", "right", Role.RESEARCHER);
        Page page = logIn(browser, look, "researcher");
        String study = look.isChinese() ? "codes-zh" : "codes-en";
        bringIn(page, study, look);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(look.text("codes.open")))
                .press("Enter");
        assertThat(page).hasURL(Pattern.compile("/studies/" + study + "/codebook$"));
        Locator tree = page.locator(".codebook-desk .codes ul").first();
        Locator side = page.locator(".codebook-desk > .side");
        Locator history = page.locator(".codebook-desk .changes li");
        assertThat(tree).containsText("Leaks");
        assertThat(history).hasText(look.text("codes.history.none"));
        Browser.check(page);

        // Renamed.
        choose(page, "Leaks");
        assertThat(side.locator("h2")).isFocused();
        assertThat(side.locator(".uses")).containsText("2");
        Browser.check(page);
        Locator english = side.getByLabel(label(look, "English")).first();
        english.fill("");
        press(side, look.text("codes.save"));
        assertThat(side.getByText(look.text("name.CodebookRefused.Reason.NO_LABEL")).first())
                .isVisible();
        assertThat(english).isFocused();
        english.fill("Leaking secrets");
        side.getByLabel(label(look, "简体中文")).first().fill("泄密");
        press(side, look.text("codes.save"));
        assertThat(status(page)).hasText(look.text("codes.saved"));
        assertThat(tree).containsText(look.isChinese() ? "泄密" : "Leaking secrets");
        assertThat(history).hasCount(1);

        // A second one, in the tree below the first.
        page.locator(".codebook-desk .codes summary").press("Enter");
        Locator fresh = page.locator(".codebook-desk .codes details");
        fresh.getByLabel(
                        look.text("kit.inLanguage")
                                .replace("{what}", look.text("coding.new.label"))
                                .replace("{language}", look.isChinese() ? "英语" : "English"))
                .fill("Spills");
        press(fresh, look.text("coding.new.add"));
        assertThat(status(page)).hasText(look.text("codes.added"));
        assertThat(side.locator("h2")).hasText("Spills");
        pick(page, side.getByLabel(look.text("coding.new.above")), look);
        press(side, look.text("codes.save"));
        assertThat(tree.locator("li li li")).containsText("Spills");
        assertThat(history).hasCount(3);
        Browser.check(page);

        // Merged into the first, and back.
        side.locator("details").first().locator("summary").press("Enter");
        Locator merge = side.locator("details").first();
        press(merge, look.text("codes.merge.do"));
        assertThat(merge).containsText(look.text("codes.merge.none"));
        pick(page, merge.getByLabel(look.text("codes.merge.into")), look);
        press(merge, look.text("codes.merge.do"));
        assertThat(status(page)).hasText(look.text("codes.merged"));
        assertThat(tree).not().containsText("Spills");
        assertThat(history).hasCount(4);
        press(history.first(), Pattern.compile("^" + look.text("codes.undo")));
        assertThat(status(page)).hasText(look.text("codes.undone"));
        assertThat(status(page)).isFocused();
        assertThat(tree).containsText("Spills");
        Browser.check(page);

        // Split, and retired.
        choose(page, look.isChinese() ? "泄密" : "Leaking secrets");
        // The panel is made anew, also if it shows the same code.
        assertThat(side.locator("h2")).isFocused();
        Locator split = side.locator("details").last();
        split.locator("summary").press("Enter");
        split.getByLabel(splitLabel(look)).first().fill("Models");
        split.locator("vaadin-checkbox").first().locator("input").press("Space");
        Browser.check(page);
        press(split, look.text("codes.split.do"));
        assertThat(status(page)).hasText(look.text("codes.splitDone"));
        assertThat(side.locator("h2")).hasText("Models");
        press(side, look.text("codes.retire"));
        assertThat(status(page)).hasText(look.text("codes.retired"));
        Browser.check(page);
    }

    private static void pick(Page page, Locator field, Look look) {
        String code = look.isChinese() ? "泄密" : "Leaking";
        field.fill(code);
        // Lists that were closed are hidden.
        assertThat(page.locator("vaadin-combo-box-item:visible").first()).containsText(code);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
    }

    private static Locator status(Page page) {
        return page.locator(".codebook-desk > p");
    }

    private static void choose(Page page, String code) {
        page.locator(".codebook-desk .codes li > button")
                .filter(new Locator.FilterOptions().setHasText(code))
                .first()
                .press("Enter");
    }

    private static void press(Locator in, String button) {
        in.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
                .press("Enter");
    }

    private static void press(Locator in, Pattern button) {
        in.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .press("Enter");
    }

    private static String splitLabel(Look look) {
        return look.text("codes.split.label");
    }

    private static String label(Look look, String language) {
        String inOther =
                look.isChinese()
                        ? language.equals("English") ? "英语" : "简体中文"
                        : language.equals("English") ? "English" : "Simplified Chinese";
        return look.text("codes.name").replace("{language}", inOther);
    }
}
