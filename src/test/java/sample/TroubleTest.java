package sample;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiutong.Words;
import org.qiutong.browser.Browser;
import org.qiutong.browser.Look;

/// What a reader sees when something goes wrong inside.
class TroubleTest {

    @RegisterExtension static final Browser browser = Browser.on(SampleProgram.class);

    @AfterEach
    void end() {
        TroubleView.TROUBLE.set(() -> {});
    }

    @Test
    void aPageThatCannotBeBuiltSaysSoAndRecovers() {
        TroubleView.TROUBLE.set(TroubleView.DATABASE_GONE);
        Page page = browser.open("/trouble?at=building", Look.ENGLISH);
        assertThat(page.locator("h1")).hasText(Words.en("error.database"));
        assertThat(page).hasTitle("The database does not answer · Qiutong 求同");
        assertThat(page.locator("body")).not().containsText("secret");
        assertThat(page.locator(".reference"))
                .hasText(Pattern.compile("Reference for a report: [0-9a-f]{8}"));
        Browser.axe(page);

        TroubleView.TROUBLE.set(() -> {});
        button(page, Words.en("kit.retry")).click();
        assertThat(page.locator("h1")).hasText("Samples");
        assertThat(page).hasURL(Pattern.compile("/trouble\\?at=building$"));
    }

    @Test
    void aPartThatCannotBeLoadedSaysSoAndRecovers() {
        TroubleView.TROUBLE.set(TroubleView.DATABASE_GONE);
        Page page = browser.open("/trouble?at=loading", Look.CHINESE);
        assertThat(page.locator("h1")).hasText("样例");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(Words.zh("error.database"));
        Browser.axe(page);

        String reference = page.locator(".reference").textContent();
        button(page, Words.zh("kit.retry")).click();
        assertThat(page.locator(".reference")).not().hasText(reference);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(Words.zh("error.database"));
        TroubleView.TROUBLE.set(() -> {});
        button(page, Words.zh("kit.retry")).click();
        assertThat(page.locator(".loaded")).hasText("所有公用部件都在这一页上，两种语言。");
    }

    /// The database answers well; somebody else was in the way, and a retry helps.
    @ParameterizedTest
    @MethodSource("org.qiutong.browser.Look#extremes")
    void whatOthersAreChangingIsNoOutage(Look look) {
        TroubleView.TROUBLE.set(TroubleView.OTHERS_IN_THE_WAY);
        Page page = browser.open("/trouble?at=building", look);
        assertThat(page.locator("h1")).hasText(look.text("error.contended"));
        assertThat(page.getByRole(AriaRole.ALERT))
                .containsText(look.text("error.contended.action"));
        assertThat(page.locator("body")).not().containsText(look.text("error.database"));
        page.navigate("/trouble");
        page.locator("main vaadin-button").last().click();
        assertThat(page.getByRole(AriaRole.ALERT).first())
                .containsText(look.text("error.contended"));
    }

    @Test
    void aPartThatTakesLongLeavesThePageUsable() {
        CountDownLatch latch = new CountDownLatch(1);
        TroubleView.TROUBLE.set(TroubleView.waitFor(latch));
        Page page = browser.open("/samples", Look.ENGLISH);
        page.navigate("/trouble?at=loading");
        assertThat(page.locator(".skeleton")).isVisible();
        Browser.axe(page);
        button(page, "简体中文").click();
        assertThat(page.locator("h1")).hasText("样例");
        latch.countDown();
        assertThat(page.locator(".loaded")).hasText("所有公用部件都在这一页上，两种语言。");
    }

    @Test
    void aPartThatNeverComesIsGivenUp() {
        CountDownLatch latch = new CountDownLatch(1);
        TroubleView.TROUBLE.set(TroubleView.waitFor(latch));
        Page page = browser.open("/samples", Look.ENGLISH);
        page.navigate("/trouble?at=loading");
        assertThat(page.getByRole(AriaRole.ALERT))
                .containsText(
                        Words.en("error.database"),
                        new com.microsoft.playwright.assertions.LocatorAssertions
                                        .ContainsTextOptions()
                                .setTimeout(15_000));
        latch.countDown();
    }

    @Test
    void aCommandThatFailsSaysSoAndKeepsThePage() {
        Page page = browser.open("/trouble", Look.ENGLISH);
        TroubleView.TROUBLE.set(() -> {
            throw new IllegalStateException("a secret of the inside");
        });
        button(page, "Note").click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText(Words.en("error.internal"));
        assertThat(page.locator("body")).not().containsText("secret");
        assertThat(page.locator("h1")).hasText("Samples");
        Browser.axe(page);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
