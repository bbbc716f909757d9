package org.qiutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiutong.Qiutong;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.access.TestAccounts;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.qiutong.withdrawal.Deletions;

/// A researcher aligns two codebooks by the keyboard, and others read what was decided.
class AlignmentInBrowserTest {

    private static final Path FILES = Path.of("src/test/resources/imports/transcript/tables");
    private static final String PAIRS = "/alignment?one=one-talk&other=other-talk";

    @RegisterExtension static final Browser browser = Browser.on(Qiutong.class).alone();

    /// Without decisions of an earlier look.
    @BeforeEach
    void importStudies() throws IOException {
        ImportService imports = browser.part(ImportService.class);
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            for (String study : new String[] {"one-talk", "other-talk"}) {
                browser.part(Deletions.class).dropStudy(new StudyId(study));
                try (var files = Files.list(FILES)) {
                    imports.store(
                            imports.read(
                                    Optional.empty(),
                                    StudyFolder.of(
                                            files.filter(each -> !each.endsWith("expected.txt"))
                                                    .toList()),
                                    new ImportRequest(
                                            Optional.of(study),
                                            Optional.empty(),
                                            LanguageTag.EN,
                                            Map.of(
                                                    "access:", "released",
                                                    "sample:United Kingdom", "1",
                                                    "sample:中国", "1"))),
                            "somebody");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.qiutong.browser.Look#extremes")
    void decidesByKeyboard(Look look) {
        TestAccounts.add(browser, "researcher", "right", Role.RESEARCHER);
        Page page = logIn(look);
        page.navigate(browser.address() + PAIRS);
        Locator cards = page.locator(".cards .pair");
        assertThat(cards).hasCount(4);
        Browser.check(page);
        Locator leaks = cards.filter(new Locator.FilterOptions().setHasText("Leaks"));
        Locator visas = cards.filter(new Locator.FilterOptions().setHasText("Visas"));
        assertThat(leaks.locator(".standing")).hasText(look.text("alignment.undecided"));

        to(page, visas);
        page.keyboard().press("1");
        assertThat(visas.locator(".standing")).containsText(look.text("name.MatchGrade.EXACT"));
        to(page, leaks);
        page.keyboard().press("2");
        assertThat(leaks.locator(".standing")).containsText(look.text("name.MatchGrade.CLOSE"));
        assertThat(leaks.locator(".standing")).containsText("researcher");
        // Undone with its button, as by its key.
        visas.locator("vaadin-button").last().press("Enter");
        assertThat(visas.locator(".standing")).hasText(look.text("alignment.undecided"));
        assertThat(leaks.locator("vaadin-button[aria-pressed=true]"))
                .hasText(look.text("name.MatchGrade.CLOSE"));
        Browser.check(page);

        page.navigate(browser.address() + PAIRS);
        assertThat(cards).hasCount(3);
        page.navigate(browser.address() + PAIRS + "&show=decided");
        assertThat(cards).hasCount(1);
        assertThat(cards.locator(".together .badges")).isVisible();
        Browser.check(page);

        // A pair of one’s own.
        page.navigate(
                browser.address()
                        + PAIRS
                        + "&left=one-talk/risks-leaks&right=other-talk/barriers-visas");
        assertThat(cards).hasCount(1);
        assertThat(cards).containsText("Visas");
        Browser.check(page);

        page.navigate(browser.address() + "/concepts/other-talk/risks-leaks");
        Locator section = page.locator("section.aligned");
        assertThat(section.locator(".basis")).containsText("researcher");
        assertThat(section.locator("a[href='concepts/one-talk/risks-leaks']").first()).isVisible();
        Browser.check(page);
    }

    @ParameterizedTest
    @MethodSource("org.qiutong.browser.Look#extremes")
    void saysThatThereIsOnlyOneStudy(Look look) {
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            browser.part(Deletions.class).dropStudy(new StudyId("one-talk"));
            browser.part(Deletions.class).dropStudy(new StudyId("other-talk"));
        }
        Page page = browser.open("/alignment", look);
        assertThat(page.locator(".empty-state h2")).hasText(look.text("alignment.oneStudy"));
        Browser.check(page);
    }

    /// Presses j until the focus is on the card.
    private static void to(Page page, Locator card) {
        Browser.settle(page);
        for (int i = 0; i < 4; i++) {
            page.keyboard().press("j");
            if (Boolean.TRUE.equals(card.evaluate("each => each === document.activeElement"))) {
                return;
            }
        }
        throw new AssertionError(
                "the last key leads to " + page.evaluate("document.activeElement.outerHTML"));
    }

    private static Page logIn(Look look) {
        Page page = browser.open("/import", look);
        assertThat(page).hasURL(Pattern.compile("/login$"));
        page.locator("input[name=username]").fill("researcher");
        page.locator("input[name=password]").fill("right");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/import$"));
        return page;
    }
}
