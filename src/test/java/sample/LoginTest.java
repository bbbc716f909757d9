package sample;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiutong.Words;
import org.qiutong.access.InMemoryAccounts;
import org.qiutong.access.Role;
import org.qiutong.access.TestAccounts;
import org.qiutong.browser.Browser;
import org.qiutong.browser.Look;

class LoginTest {

    @RegisterExtension static final Browser browser = Browser.on(SampleProgram.class);

    @ParameterizedTest
    @MethodSource("org.qiutong.browser.Look#extremes")
    void saysWhyALoginFailed(Look look) {
        Page page = browser.open("/login?error=wrong", look);
        assertThat(page.getByRole(AriaRole.ALERT))
                .containsText(look.isChinese() ? "用户名或密码不正确" : "Name and password do not match");
        Browser.axe(page);
    }

    @Test
    void leadsBackToTheViewThatAskedForIt() {
        account("researcher", Role.RESEARCHER);
        Page page = browser.open("/guarded", Look.ENGLISH);
        assertThat(page).hasURL(Pattern.compile("/login$"));
        assertThat(page.locator("vaadin-side-nav-item")).hasCount(1);

        // By keyboard, as the first field has no focus of its own.
        page.getByLabel(Words.en("login.name")).focus();
        page.keyboard().type("researcher");
        page.keyboard().press("Tab");
        page.keyboard().type("wrong");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not match");

        page.getByLabel(Words.en("login.name")).fill("researcher");
        page.getByLabel(Words.en("login.password")).fill("right");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/guarded$"));
        assertThat(page.locator("h1")).hasText("Note");
        assertThat(page.locator("vaadin-side-nav-item")).hasCount(2);

        page.locator(".account > summary").click();
        page.getByText(Words.en("shell.logOut")).click();
        assertThat(page.getByText(Words.en("shell.logIn")).first()).isVisible();
        assertThat(page.locator("vaadin-side-nav-item")).hasCount(1);
    }

    @Test
    void saysWhatARoleDoesNotInclude() {
        account("convenor", Role.CONVENOR);
        Page page = browser.open("/login", Look.CHINESE);
        page.getByLabel(Words.zh("login.name")).fill("convenor");
        page.getByLabel(Words.zh("login.password")).fill("right");
        page.keyboard().press("Enter");
        page.locator(".account > summary").waitFor();
        page.navigate("/guarded");
        assertThat(page.locator("h1")).hasText(Words.zh("error.accessDenied"));
        Browser.axe(page);
    }

    private static void account(String name, Role role) {
        browser.part(InMemoryAccounts.class).add(name, TestAccounts.hash("right"), role);
    }
}
