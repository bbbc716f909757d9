package org.qiutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.qiutong.Qiutong;
import org.qiutong.Words;
import org.qiutong.access.Role;
import org.qiutong.access.TestAccounts;
import org.qiutong.exchange.ImportService;
import org.qiutong.translation.FoundingRenderings;
import org.qiutong.translation.xliff.Exported;

/// The translation desk as two researchers use it.
class TranslationsInBrowserTest {

    private static final String Q1 = "/translations/itif-2024/q01/zh-Hans";

    @RegisterExtension static final Browser browser = Browser.on(Qiutong.class);

    @BeforeEach
    void twoResearchers() {
        TestAccounts.add(browser, "ann", "right", Role.RESEARCHER);
        TestAccounts.add(browser, "bo", "right", Role.RESEARCHER);
    }

    @AfterEach
    void putBack() {
        FoundingRenderings.restore(browser.part(Driver.class), browser.part(ImportService.class));
    }

    @ParameterizedTest
    @MethodSource("org.qiutong.browser.Look#extremes")
    void bringsARenderingFromDraftToFinal(Look look) {
        Page ann = logIn("ann", "/translations", look);
        assertThat(ann.locator("h1")).hasText(look.text("translations.title"));
        Browser.check(ann);
        ann.locator("main a[href='translations/itif-2024/q03/zh-Hans']").click();
        assertThat(ann.locator("vaadin-text-area textarea")).hasAttribute("lang", "zh-Hans");
        Browser.check(ann);

        Locator text = ann.locator("vaadin-text-area textarea");
        text.fill("英国政府的做法相当合理，");
        assertThat(ann.locator(".warnings li").first()).isVisible();
        Browser.check(ann);
        ann.locator(".terms vaadin-button").first().click();
        assertThat(text).hasValue(Pattern.compile("^英国政府的做法相当合理，.+"));
        text.fill("我认为英国政府的做法相当合理、稳健，强调分行业监管。这很好。");
        press(ann, look.text("name.Move.SUBMIT"));
        assertThat(status(ann)).hasText(look.text("name.Rendering.Status.IN_REVIEW"));
        assertThat(button(ann, look.text("name.Move.APPROVE"))).hasCount(0);
        Browser.check(ann);

        Page bo = logIn("bo", "/translations/itif-2024/q03/zh-Hans", look);
        press(bo, look.text("name.Move.APPROVE"));
        assertThat(status(bo)).hasText(look.text("name.Rendering.Status.REVIEWED"));
        press(bo, look.text("name.Move.FINISH"));
        assertThat(status(bo)).hasText(look.text("name.Rendering.Status.FINAL"));
        assertThat(bo.locator(".history > li")).hasCount(4);
        bo.locator(".history summary").nth(2).click();
        assertThat(bo.locator(".history ins").first()).isVisible();
        Browser.check(bo);
    }

    @ParameterizedTest
    @MethodSource("org.qiutong.browser.Look#extremes")
    void losesNothingWhenTwoEditAtOnce(Look look) {
        Page ann = logIn("ann", Q1, look);
        Page bo = logIn("bo", Q1, look);
        Locator his = bo.locator("vaadin-text-area textarea");
        Locator hers = ann.locator("vaadin-text-area textarea");
        his.fill("[如]果有人要用人工智能做坏事，无论它开源还是闭源，他们总有办法。");
        press(bo, look.text("translations.save"));
        assertThat(bo.locator(".history > li")).hasCount(2);
        hers.fill("[要]是有人想用人工智能做坏事，不论闭源还是开源，总能得手。");
        press(ann, look.text("translations.save"));
        Locator conflict = ann.locator(".conflict");
        assertThat(conflict.locator("h2")).isFocused();
        assertThat(conflict.locator("h3").first()).containsText("bo");
        assertThat(conflict).containsText("他们总有办法");
        assertThat(conflict).containsText("总能得手");
        assertThat(hers).hasValue(Pattern.compile("总能得手"));
        Browser.check(ann);

        press(ann, look.text("translations.conflict.takeTheirs"));
        assertThat(hers).hasValue(Pattern.compile("他们总有办法"));
        press(ann, look.text("translations.conflict.takeOurs"));
        assertThat(hers).hasValue(Pattern.compile("总能得手"));
        press(ann, look.text("translations.save"));
        assertThat(conflict).hasCount(0);
        assertThat(ann.locator(".history > li")).hasCount(3);
        assertThat(hers).hasValue(Pattern.compile("总能得手"));
    }

    /// To a translator's tool and back, by the keyboard where it is pressed.
    @ParameterizedTest
    @MethodSource("org.qiutong.browser.Look#extremes")
    void takesTextsAlongAndBringsThemBack(Look look) throws IOException {
        Page page = logIn("ann", "/translations", look);
        page.navigate(browser.address() + "/translations?study=itif-2024");
        Browser.settle(page);
        page.locator(".tool-files > summary").press("Enter");
        press(page, look.text("xliff.prepare"));
        Locator file = page.locator(".tool-files a[download$='.xlf']");
        Download download = page.waitForDownload(() -> file.press("Enter"));
        assertThat(download.suggestedFilename()).startsWith("itif-2024-en-zh-Hans-");
        String exported = Files.readString(download.path());
        Browser.check(page);

        String returned =
                new Exported(exported)
                        .translate("itif-2024:q03", "我认为英国政府的做法合理。", "final")
                        .translate("itif-2024:q05", "", "translated")
                        .text();
        Locator upload = page.locator(".tool-files vaadin-upload input[type=file]");
        upload.setInputFiles(payload("broken.xlf", returned.substring(0, 2_000)));
        press(page, look.text("xliff.check"));
        assertThat(page.locator(".tool-files .problem")).hasCount(1);
        page.locator("vaadin-upload-file [part=remove-button]").click();
        upload.setInputFiles(payload("returned.xlf", returned));
        press(page, look.text("xliff.check"));
        assertThat(page.locator(".tool-files .refusals li")).hasCount(1);
        assertThat(page.locator(".tool-files .refusals li")).containsText("itif-2024:q05");
        Browser.check(page);
        press(page, look.text("xliff.storeOthers"));
        assertThat(
                        page.locator(".tool-files h3")
                                .filter(
                                        new Locator.FilterOptions()
                                                .setHasText(look.text("xliff.stored"))))
                .isVisible();
        Page third = logIn("bo", "/translations/itif-2024/q03/zh-Hans", look);
        assertThat(third.locator("vaadin-text-area textarea")).hasValue("我认为英国政府的做法合理。");
        assertThat(status(third)).hasText(look.text("name.Rendering.Status.IN_REVIEW"));
    }

    private static FilePayload payload(String name, String text) {
        return new FilePayload(
                name, "application/xliff+xml", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void isEditedWithTheKeyboardAlone() {
        Page page = logIn("ann", "/translations", Look.ENGLISH);
        Browser.tabUntil(page, "document.activeElement.closest('vaadin-grid') !== null");
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/translations/itif-2024/q03/zh-Hans$"));
        Browser.settle(page);
        Browser.tabUntil(page, "document.activeElement.closest('.terms vaadin-button') !== null");
        page.keyboard().press("Enter");
        Locator text = page.locator("vaadin-text-area textarea");
        assertThat(text).isFocused();
        page.keyboard().press("Control+A");
        page.keyboard().insertText("这是一稿。");
        page.keyboard().press("Tab");
        Browser.tabTo(page, Words.en("translations.save"));
        page.keyboard().press("Enter");
        assertThat(page.locator(".history > li")).hasCount(2);
        assertThat(text).isFocused();
        assertThat(text).hasValue("这是一稿。");
    }

    private static Page logIn(String account, String address, Look look) {
        Page page = browser.open(address, look);
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill("right");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(address));
        Browser.settle(page);
        return page;
    }

    private static Locator status(Page page) {
        return page.locator(".definitions dd").first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void press(Page page, String name) {
        button(page, name).press("Enter");
    }
}
