package org.qiutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.qiutong.bench.Chromium;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/// Runs the program on a port of its own, in a data folder of its own, and opens its pages in a
/// real Chromium. Programs and browser last for all tests of a process; a page lasts for one test,
/// which fails if the page logged an error.
///
/// ```java
/// @RegisterExtension static final Browser browser = Browser.on(Qiutong.class);
///
/// @Test
/// void hasAHeading() {
///     Page page = browser.open("/quotations", Look.CHINESE);
///     assertThat(page.locator("h1")).hasText("引文");
///     Browser.axe(page);
/// }
/// ```
public final class Browser implements BeforeAllCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(Browser.class);

    private final Class<?> program;
    private final List<String> settings;
    private Optional<Path> files = Optional.empty();
    private boolean alone;
    private final List<Reader> readers = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private Optional<RunningProgram> running = Optional.empty();
    private Optional<Chromium> chromium = Optional.empty();

    static {
        // Generous, since a machine that runs other tests is slow.
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    }

    private Browser(Class<?> program, List<String> settings) {
        this.program = program;
        this.settings = settings;
    }

    /// @param program the Spring Boot application to run
    /// @param settings of it, such as `--qiutong.neo4j.uri=bolt://127.0.0.1:7687`
    public static Browser on(Class<?> program, String... settings) {
        return new Browser(program, List.of(settings));
    }

    /// Adds a folder to the class path of the program, as a user who adds language files would.
    public Browser withFiles(Path folder) {
        files = Optional.of(folder);
        return this;
    }

    /// Gives the test class its own program, which ends with the class: for tests that store data
    /// others must not see.
    public Browser alone() {
        alone = true;
        return this;
    }

    /// Opens an address, such as `/quotations?community=UK`, and waits until it is there.
    public Page open(String address, Look look) {
        BrowserContext idle =
                running.orElseThrow().idle.computeIfAbsent(look, _ -> new ArrayDeque<>()).poll();
        Reader reader = new Reader(look, idle == null ? newcomer(look) : idle);
        readers.add(reader);
        Page page = reader.context().newPage();
        page.onPageError(error -> errors.add(error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text() + " " + message.location());
            }
        });
        page.navigate(address);
        settle(page);
        return page;
    }

    private BrowserContext newcomer(Look look) {
        return chromium.orElseThrow()
                .browser()
                .newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setBaseURL(running.orElseThrow().address)
                                .setLocale(look.language())
                                .setViewportSize(look.width(), look.width() > 600 ? 900 : 740)
                                .setColorScheme(look.colours())
                                .setReducedMotion(ReducedMotion.REDUCE));
    }

    /// Resets the browser to a first visit, but keeps its cache of static files: loading and
    /// compiling them takes most of the time of a page.
    private void leave(Reader reader) {
        BrowserContext context = reader.context();
        context.newCDPSession(context.pages().getFirst())
                .send("Storage.clearDataForOrigin", parameters(running.orElseThrow().address));
        context.pages().forEach(Page::close);
        context.clearCookies();
        context.clearPermissions();
        running.orElseThrow()
                .idle
                .computeIfAbsent(reader.look(), _ -> new ArrayDeque<>())
                .add(context);
    }

    private static JsonObject parameters(String origin) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("origin", origin);
        parameters.addProperty("storageTypes", "local_storage,indexeddb,service_workers");
        return parameters;
    }

    /// Where the program listens, such as `http://127.0.0.1:40001`.
    public String address() {
        return running.orElseThrow().address;
    }

    /// A bean of the running program, to prepare or check data behind the pages.
    public <T> T part(Class<T> type) {
        return running.orElseThrow().context.getBean(type);
    }

    /// Waits until the view is there and nothing on it is loading.
    public static void settle(Page page) {
        page.waitForSelector("main h1, main [role=alert]");
        page.waitForFunction(
                "() => !document.querySelector('[aria-busy=true]')"
                        + " && !Object.values(window.Vaadin.Flow.clients).some(c => c.isActive?.())");
    }

    /// Goes to another view as a link on the page does, without loading the page anew.
    public static void go(Page page, String address) {
        settle(page); // a page that is not there yet does not listen to its links
        String before = page.url();
        if (before.endsWith(address)) {
            return;
        }
        page.evaluate(
                """
                address => {
                    const link = document.createElement('a');
                    link.href = address;
                    link.setAttribute('router-link', '');
                    document.body.append(link);
                    link.click();
                    link.remove();
                }
                """,
                address);
        page.waitForURL(url -> !url.equals(before));
        settle(page);
    }

    /// Goes back in the browser's history, once the page has entered it: the heading of a view can
    /// come before its address.
    public static void back(Page page) {
        settle(page);
        page.goBack();
        settle(page);
    }

    /// Chooses the entry with this number from a select, by keyboard. Keys pressed before the open
    /// list has the focus would be lost.
    static void choose(Page page, Locator select, int entry) {
        select.locator("vaadin-select-value-button").press("Enter");
        assertThat(page.locator("vaadin-select-item:focus")).isVisible();
        page.keyboard().press("Home");
        for (int i = 0; i < entry; i++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(select.locator("vaadin-select-list-box vaadin-select-item").nth(entry))
                .isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("vaadin-select[opened]")).hasCount(0);
        settle(page);
    }

    /// Opens the filters of a list.
    public static void openFilters(Page page) {
        page.locator(".filter-line > summary").click();
        assertThat(page.locator(".filter-line > .fields")).isVisible();
    }

    /// Opens the filters of a list with the keyboard.
    static void openFiltersByKeyboard(Page page) {
        tabUntil(page, "document.activeElement.matches('.filter-line > summary')");
        page.keyboard().press("Enter");
        assertThat(page.locator(".filter-line > .fields")).isVisible();
    }

    /// Presses Tab until the focus is on something with these words.
    static void tabTo(Page page, String words) {
        tabUntil(page, "document.activeElement.textContent.trim() === '" + words + "'");
    }

    /// Presses Tab until a condition in JavaScript holds.
    static void tabUntil(Page page, String condition) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate(condition))) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach what " + condition);
    }

    /// Fails on any violation that axe finds. Vaadin's own connection indicator is excluded; it is
    /// normally hidden. The pages have no frames: without frame support and without a list of
    /// passed rules, axe takes a quarter of the time.
    public static void axe(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        List<Rule> violations =
                new AxeBuilder(page)
                        .setLegacyMode(true)
                        .options(options)
                        .exclude("vaadin-connection-indicator")
                        .analyze()
                        .getViolations();
        assertThat(violations)
                .extracting(rule ->
                        rule.getId()
                                + ": "
                                + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
    }

    /// Fails if the page needs horizontal scrolling.
    static void assertFits(Page page) {
        assertThat(fits(page)).as("no scrolling sideways: " + page.url()).isTrue();
    }

    static boolean fits(Page page) {
        return (boolean)
                page.evaluate(
                        "document.documentElement.scrollWidth <= document.documentElement.clientWidth");
    }

    /// Waits until nothing loads, then fails where one has to scroll sideways and on anything that
    /// axe objects to.
    static void check(Page page) {
        settle(page);
        assertFits(page);
        axe(page);
    }

    /// Ignores logged errors that the test provokes itself.
    public void forgiveErrors() {
        errors.clear();
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        // Surefire runs the classes of a process one by one, each as a run of its own.
        ExtensionContext.Store store =
                test.getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, NAMESPACE);
        chromium =
                Optional.of(
                        store.computeIfAbsent(Chromium.class, _ -> new Chromium(), Chromium.class));
        RunningProgram own =
                (alone ? test.getStore(NAMESPACE) : store)
                        .computeIfAbsent(
                                new RunningProgram.Setup(program, settings, files, alone),
                                RunningProgram::new,
                                RunningProgram.class);
        running = Optional.of(own);
        // The security context strategy is static, and each program started in this process
        // replaces it: without this, background loads have no user after another test has started
        // its own program.
        own.context
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            keepPictures(test.getUniqueId().replaceAll("\\W+", "-"));
        }
        readers.forEach(this::leave);
        readers.clear();
        List<String> logged = List.copyOf(errors);
        errors.clear();
        assertThat(logged).as("errors in the browser").isEmpty();
    }

    /// Of a test that failed, in `target/screenshots`: what each of its pages showed.
    private void keepPictures(String test) {
        int number = 0;
        for (Reader reader : readers) {
            for (Page page : reader.context().pages()) {
                page.screenshot(
                        new Page.ScreenshotOptions()
                                .setPath(
                                        Path.of(
                                                "target",
                                                "screenshots",
                                                test + "-" + ++number + ".png")));
            }
        }
    }

    private record Reader(Look look, BrowserContext context) {}
}
