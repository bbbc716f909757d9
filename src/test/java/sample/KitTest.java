package sample;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiutong.browser.Browser;
import org.qiutong.browser.Look;

class KitTest {

    @RegisterExtension static final Browser browser = Browser.on(SampleProgram.class);

    @ParameterizedTest
    @MethodSource("org.qiutong.browser.Look#all")
    void isAccessible(Look look) {
        Page page = browser.open("/samples", look);
        Browser.picture(page, "samples-" + look);
        assertThat(page.locator("h1")).hasCount(1);
        Browser.axe(page);
    }
}
