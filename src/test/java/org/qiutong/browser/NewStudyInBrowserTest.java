package org.qiutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiutong.Qiutong;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.access.TestAccounts;
import org.qiutong.id.StudyId;
import org.qiutong.withdrawal.Deletions;

/// A researcher who uses the keyboard alone gets from nothing to the first coded passage: a study,
/// its first transcript, a passage, and a code that nobody had before.
class NewStudyInBrowserTest {

    private static final String TALK =
            """
            访谈者：您最担心什么？
            李研究员：数据不能出境，合作就难以开展。签证也很慢。
            访谈者：还有呢？
            李研究员：没有了。
            """;

    private static final Path FILES = Path.of("src/test/resources/imports/transcript");

    /// What a person needs to choose what to press, in seconds. Typing is counted apart.
    private static final double THINKING = 3;

    /// Slow typing, and pinyin takes several keys for a character.
    private static final double CHARACTER = 0.8;

    @RegisterExtension static final Browser browser = Browser.on(Qiutong.class).alone();

    private int steps;
    private int typed;

    @AfterEach
    void takeAway() {
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            for (String study : new String[] {"open-models", "kai-fang-mo-xing"}) {
                browser.part(Deletions.class).dropStudy(new StudyId(study));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.qiutong.browser.Look#extremes")
    void getsFromNothingToTheFirstCodedPassage(Look look) {
        TestAccounts.add(browser, "ann", "right", Role.RESEARCHER);
        TestAccounts.add(browser, "bo", "right", Role.READER);
        boolean chinese = look.isChinese();
        String study = chinese ? "kai-fang-mo-xing" : "open-models";
        Page page = logIn("ann", look);
        long begun = System.nanoTime();
        press(page, look.text("entry.study"));
        page.waitForURL(Pattern.compile("/studies/new$"));
        Browser.check(page);

        // Nothing is said yet: each field tells it, and the first has the focus.
        press(page, look.text("entry.create"));
        Locator title = field(page, look, "entry.title");
        assertThat(page.locator(".words-field input").first()).isFocused();
        assertThat(page.locator("main")).containsText(look.text("entry.design.none"));
        assertThat(page.locator("main")).containsText(look.text("entry.size.wrong"));
        Browser.check(page);
        shot(page, look, "study-errors");

        steps = 1;
        fill(title, chinese ? "开放模型" : "Open models");
        page.getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(look.text("import.choice.coded")))
                .press("Space");
        steps++;
        Locator community = page.locator(".sample vaadin-select");
        choose(page, community, chinese ? "中国" : "China");
        fill(page.getByLabel(look.text("entry.size")), "8");
        combo(page, look.text("study.languages"), chinese ? "简体中文" : "Simplified Chinese");
        page.keyboard().press("Escape");
        choose(
                page,
                page.locator("vaadin-select")
                        .filter(new Locator.FilterOptions().setHasText(look.text("entry.consent"))),
                look.text("name.Consent.CODE_AND_COUNTRY"));
        shot(page, look, "study");
        press(page, look.text("entry.create"));
        page.waitForURL(Pattern.compile("/studies/" + study + "$"));
        assertThat(page.locator(".empty-state")).containsText(look.text("entry.next"));
        Browser.check(page);
        shot(page, look, "made");

        press(page, look.text("entry.interview"));
        page.waitForURL(Pattern.compile("/transcripts/new$"));
        Browser.settle(page);
        Locator text = page.locator(".entry textarea");
        text.focus();
        text.fill(TALK);
        steps++;
        page.keyboard().press("Tab");
        steps++;
        assertThat(page.locator(".voice")).hasCount(2);
        Browser.check(page);
        Locator expert = page.locator(".voice").nth(1);
        fill(code(expert, look), "CN-03");
        choose(page, expert.locator("vaadin-select").nth(1), chinese ? "中国" : "China");
        Browser.check(page);
        shot(page, look, "interview");
        press(page, look.text("entry.interview.add"));
        page.waitForURL(Pattern.compile("/studies/" + study + "/sources/CN-03$"));

        // The second sentence of the answer, with a new code.
        Locator lines = page.locator("coded-transcript");
        assertThat(lines.locator(".line p").nth(1)).containsText("数据不能出境");
        lines.locator(".line p").nth(1).focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        steps += 3;
        assertThat(page.locator(".passage blockquote")).hasText("签证也很慢。");
        page.locator(".side summary").press("Enter");
        steps++;
        fill(field(page, look, "coding.new.label"), chinese ? "数据主权" : "Data sovereignty");
        press(page, look.text("coding.new.add"));
        assertThat(lines.locator("button")).hasCount(1);
        assertThat(page.locator(".passages")).containsText("签证也很慢。");
        double seconds = (System.nanoTime() - begun) / 1e9;
        double person = seconds + steps * THINKING + typed * CHARACTER;
        System.out.printf(
                "%s: %d steps, %d characters typed, %.1f s in the test, %.0f s for a person%n",
                look, steps, typed, seconds, person);
        assertThat(person).isLessThan(300);
        Browser.check(page);
        shot(page, look, "coded");

        // What others see of it, and where it is among the imports.
        page.navigate(browser.address() + "/import");
        Browser.settle(page);
        assertThat(page.locator("main")).containsText(look.text("import.format.form"));
        Browser.check(page);
        page.navigate(browser.address() + "/studies/" + study);
        Browser.settle(page);
        assertThat(page.locator("main")).containsText("CN-03");
        Browser.check(page);
        shot(page, look, "study-page");
        addsAFile(page, look, study);
    }

    /// Of an expert who is there already; that its title is taken is told at its field.
    private void addsAFile(Page page, Look look, String study) {
        press(page, look.text("entry.interview"));
        page.waitForURL(Pattern.compile("/transcripts/new$"));
        Browser.settle(page);
        Locator files = page.locator("vaadin-upload input[type=file]");
        files.setInputFiles(FILES.resolve("captions/CN-1.vtt"));
        assertThat(page.locator(".voice")).hasCount(2);
        Locator expert = page.locator(".voice").nth(1);
        choose(page, expert.locator("vaadin-select").first(), "CN-03");
        assertThat(code(expert, look)).isHidden();
        title(page, look).fill("CN-03");
        press(page, look.text("entry.interview.add"));
        assertThat(page.locator("main"))
                .containsText(look.text("name.EntryRefused.Reason.TITLE_TAKEN"));
        Browser.check(page);
        title(page, look).fill("Second talk");
        press(page, look.text("entry.interview.add"));
        page.waitForURL(Pattern.compile("/studies/" + study + "/sources/Second-talk$"));
        assertThat(page.locator("coded-transcript")).containsText("Leaks & theft");
    }

    private static Locator title(Page page, Look look) {
        return page.getByRole(
                AriaRole.TEXTBOX,
                new Page.GetByRoleOptions()
                        .setName(look.text("entry.interview.title"))
                        .setExact(true));
    }

    private static Locator code(Locator expert, Look look) {
        return expert.getByLabel(
                look.text("entry.code"), new Locator.GetByLabelOptions().setExact(true));
    }

    private static Locator field(Page page, Look look, String key) {
        String language = look.isChinese() ? "简体中文" : "English";
        return page.getByLabel(
                look.text("kit.inLanguage")
                        .replace("{what}", look.text(key))
                        .replace("{language}", language));
    }

    private void fill(Locator field, String words) {
        field.focus();
        field.pressSequentially(words);
        steps++;
        typed += words.length();
    }

    private void press(Page page, String name) {
        Browser.settle(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .press("Enter");
        steps++;
    }

    private void combo(Page page, String label, String choice) {
        fill(page.getByLabel(label), choice);
        assertThat(page.locator("vaadin-multi-select-combo-box-item").first()).containsText(choice);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        steps++;
    }

    private void choose(Page page, Locator select, String choice) {
        select.locator("vaadin-select-value-button").press("Enter");
        assertThat(page.locator("vaadin-select-item:focus")).isVisible();
        Locator item =
                select.locator("vaadin-select-list-box vaadin-select-item")
                        .filter(new Locator.FilterOptions().setHasText(choice));
        item.first().press("Enter");
        assertThat(page.locator("vaadin-select[opened]")).hasCount(0);
        Browser.settle(page);
        steps += 2;
    }

    /// Where `-Dqiutong.test.shots` names a folder.
    private static void shot(Page page, Look look, String name) {
        String folder = System.getProperty("qiutong.test.shots", "");
        if (!folder.isEmpty()) {
            Browser.settle(page);
            page.setViewportSize(look.width(), 1900);
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(Path.of(folder, "h2-" + look + "-" + name + ".png")));
            page.setViewportSize(look.width(), 900);
        }
    }

    private static Page logIn(String name, Look look) {
        Page page = browser.open("/account", look);
        assertThat(page).hasURL(Pattern.compile("/login$"));
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill("right");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/account$"));
        page.navigate(browser.address() + "/studies");
        Browser.settle(page);
        return page;
    }
}
