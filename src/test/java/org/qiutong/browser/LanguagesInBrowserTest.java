package org.qiutong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.neo4j.driver.Driver;
import org.qiutong.Qiutong;
import org.qiutong.Words;
import org.qiutong.access.Role;
import org.qiutong.access.TestAccounts;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.dialogue.Setting;
import org.qiutong.id.CommunityId;
import org.qiutong.id.DialogueId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/// More languages than the program comes with, by files alone: French, which is complete; Arabic,
/// which is written from right to left, and of which most texts are still English; and a
/// pseudo-language that shows what was written into the code.
class LanguagesInBrowserTest {

    private static final CommunityId CN = new CommunityId("CN");
    private static final CommunityId UK = new CommunityId("UK");

    private static final Path FILES = Path.of("src/test/resources/languages");

    /// Names that are the same in every language, keys, and what ICU has in English for a language
    /// that it does not know.
    private static final Pattern NAMES =
            Pattern.compile(
                    "Qiutong|求同|Ctrl|qps|CSV|XLSX|ODS|CSL-JSON|JSON-LD|JSON|REFI-QDA|SKOS|RDF/XML|Turtle"
                            + "|BibTeX|RIS|DOCX|SVG|PNG|XLIFF|TMX|PDF|HTML|GraphML"
                            + "|(Simplified )?Chinese|English|French|Arabic|français|简体中文"
                            + "|January|February|March|April|May|June|July|August|September|October"
                            + "|November|December| at (?=\\d)|,? and (?=［|\\d)"
                            // A word to look for, and what Vaadin's grid writes itself.
                            + "|信任|Sort by"
                            // Accounts, and what a browser calls itself.
                            + "|pseudo|admin|Chrome|Linux");

    private static final Pattern WORDS = Pattern.compile("[A-Za-z]{2,}|\\p{IsHan}+");

    /// Whether a text is in no file. Menu and footer are the same on each view.
    private static final Map<String, Boolean> JUDGED = new HashMap<>();

    /// All that the page shows or tells in the language of the interface, with where it is. What
    /// has a language of its own is a text of the data.
    private static final String TEXTS =
            """
            () => {
                const found = [];
                const walk = (node, lang) => {
                    if (node.nodeType === Node.TEXT_NODE) {
                        if (lang === 'qps' && node.data.trim()) {
                            found.push(node.parentNode.nodeName.toLowerCase() + ' | ' + node.data.trim());
                        }
                        return;
                    }
                    if (node.nodeType === Node.ELEMENT_NODE) {
                        if (/^(script|style|template|noscript|pre)$/i.test(node.nodeName)) return;
                        lang = node.getAttribute('lang') ?? lang;
                        const shown = getComputedStyle(node);
                        if (shown.display === 'none' || shown.visibility === 'hidden') return;
                        for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']) {
                            const text = node.getAttribute(name);
                            if (text && lang === 'qps') {
                                found.push(node.nodeName.toLowerCase() + '[' + name + '] | ' + text);
                            }
                        }
                        if (node.shadowRoot) node.shadowRoot.childNodes.forEach(each => walk(each, lang));
                    }
                    node.childNodes.forEach(each => walk(each, lang));
                };
                document.querySelectorAll('details').forEach(each => each.open = true);
                found.push('title | ' + document.title);
                walk(document.body, document.documentElement.lang);
                return found;
            }
            """;

    /// Beside the views that everybody sees: what researchers see, and what is no view.
    private static final List<String> MORE =
            List.of(
                    "/alignment",
                    "/alignment/same-institutions",
                    "/bridging",
                    "/brief?theme=itif-2024/safety-priorities",
                    "/bridging/itif-2024/2-UK/3-CN",
                    "/translations",
                    "/translations/itif-2024/q03/zh-Hans",
                    "/import",
                    "/withdrawals",
                    "/audit",
                    "/account",
                    "/accounts",
                    "/accounts/pseudo",
                    "/welcome/none",
                    "/tables/itif-2024",
                    "/studies/itif-2024/sources/none",
                    "/studies/itif-2024/sources/none/second",
                    "/studies/itif-2024/agreement",
                    "/studies/itif-2024/codebook",
                    "/studies/new",
                    "/studies/itif-2024/transcripts/new",
                    "/graph",
                    "/dialogues",
                    "/dialogues/{id}",
                    "/dialogues/{id}/setting",
                    "/dialogues/{id}/host",
                    "/dialogues/{id}/participants",
                    "/dialogues/{id}/briefing",
                    "/dialogues/{id}/outcomes",
                    "/nowhere");

    @RegisterExtension
    static final Browser browser = Browser.on(Qiutong.class).withFiles(addedFiles()).alone();

    private static Path addedFiles() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "languages"));
            Path added = Files.createDirectories(folder.resolve("i18n"));
            for (String language : List.of("fr", "ar")) {
                String name = "translations_" + language + ".properties";
                Files.copy(
                        FILES.resolve(name),
                        added.resolve(name),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            Properties english = new Properties();
            try (Reader file =
                    Files.newBufferedReader(Path.of("i18n", "translations.properties"), UTF_8)) {
                english.load(file);
            }
            english.replaceAll((_, pattern) -> PseudoLanguage.of((String) pattern));
            try (Writer file =
                    Files.newBufferedWriter(
                            added.resolve("translations_" + PseudoLanguage.TAG + ".properties"),
                            UTF_8)) {
                english.store(file, null);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void writesNothingIntoTheCode() {
        TestAccounts.add(browser, "pseudo", "right", Role.ADMINISTRATOR);
        Page page =
                browser.open("/login", new Look(PseudoLanguage.TAG, Look.WIDE, ColorScheme.LIGHT));
        assertThat(page.locator("html")).hasAttribute("lang", PseudoLanguage.TAG);
        DialogueId dialogue = dialogue();
        List<String> known = knownData();
        Collection<String> hardCoded = new TreeSet<>(hardCoded(page, "/login", known));
        page.locator("input[name=username]").fill("pseudo");
        page.locator("input[name=password]").fill("right");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/$"));
        List<String> sideways = new ArrayList<>();
        for (String view : views()) {
            page.setViewportSize(Look.WIDE, 900);
            Browser.go(page, view.replace("{id}", dialogue.value()));
            hardCoded.addAll(hardCoded(page, view, known));
            page.setViewportSize(Look.NARROW, 740);
            if (!Browser.fits(page)) {
                sideways.add(view);
            }
        }
        browser.forgiveErrors(); // there is no such page as /nowhere
        page.setViewportSize(Look.WIDE, 900);
        page.locator(".help").click();
        assertThat(page.locator(".help-text")).isVisible();
        hardCoded.addAll(hardCoded(page, "help", known));
        assertThat(hardCoded).as("words that are in no file").isEmpty();
        assertThat(sideways).as("views that scroll sideways where texts are long").isEmpty();
    }

    private static DialogueId dialogue() {
        SecurityContextHolder.setContextHolderStrategy(
                browser.part(SecurityContextHolderStrategy.class));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                "pseudo", "", AuthorityUtils.createAuthorityList("ROLE_CONVENOR")));
        try {
            return browser.part(DialogueService.class)
                    .create(
                            new Setting(
                                    LocalizedText.of(Map.of("en", "Open models")),
                                    LocalizedText.NONE,
                                    Optional.empty(),
                                    1,
                                    90,
                                    Setting.Format.ONLINE,
                                    List.of(LanguageTag.EN),
                                    10,
                                    List.of(CN, UK),
                                    Setting.Confidentiality.ON_THE_RECORD))
                    .id();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /// A view that is new is opened here, too.
    @Test
    void knowsEveryView() {
        ClassPathScanningCandidateComponentProvider routes =
                new ClassPathScanningCandidateComponentProvider(false);
        routes.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        List<String> opened = Stream.concat(views().stream(), Stream.of("/login")).toList();
        assertThat(
                        routes.findCandidateComponents("org.qiutong").stream()
                                .map(view -> address(requireNonNull(view.getBeanClassName())))
                                .filter(route ->
                                        opened.stream()
                                                .noneMatch(view ->
                                                        view.replaceAll("\\?.*", "")
                                                                .matches(
                                                                        "/"
                                                                                + route.replaceAll(
                                                                                        ":\\w+\\??",
                                                                                        "[^/]+")))))
                .as("views that the pseudo-language does not see")
                .isEmpty();
    }

    private static String address(String view) {
        try {
            return requireNonNull(Class.forName(view).getAnnotation(Route.class)).value();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> views() {
        return Stream.concat(StudyInBrowserTest.VIEWS.keySet().stream(), MORE.stream())
                .sorted()
                .toList();
    }

    private static List<String> hardCoded(Page page, String view, List<String> known) {
        List<?> texts = (List<?>) page.evaluate(TEXTS);
        return texts.stream()
                .map(String.class::cast)
                .filter(text ->
                        JUDGED.computeIfAbsent(
                                text.substring(text.indexOf(" | ") + 3),
                                rest -> isInNoFile(known, rest)))
                .map(text -> view + " | " + text)
                .toList();
    }

    private static boolean isInNoFile(List<String> known, String text) {
        // Names are in data, and data in names. Most texts have no words left from the beginning.
        return hasWords(text)
                && hasWords(withoutNames(without(known, text)))
                && hasWords(without(known, withoutNames(text)));
    }

    private static String withoutNames(String text) {
        return NAMES.matcher(text).replaceAll(" ");
    }

    private static String without(List<String> known, String text) {
        String rest = text;
        for (String value : known) {
            rest = rest.replace(value, " ");
        }
        return rest;
    }

    private static boolean hasWords(String text) {
        return WORDS.matcher(text).find();
    }

    /// All that is in the graph, the longest first.
    private static List<String> knownData() {
        try (var session = browser.part(Driver.class).session()) {
            return session
                    .run(
                            "MATCH (n) WHERE NOT n:SearchText RETURN properties(n) AS p UNION"
                                    + " MATCH ()-[r]->() RETURN properties(r) AS p")
                    .stream()
                    .flatMap(row -> row.get("p").asMap().values().stream())
                    .flatMap(value ->
                            value instanceof Collection<?> list ? list.stream() : Stream.of(value))
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .filter(value -> value.length() > 1)
                    .distinct()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
        }
    }

    @Test
    void speaksFrenchWhereThereIsAFileOfFrench() {
        Page page =
                browser.open(
                        "/quotations?community=CN",
                        new Look("fr-CA", Look.WIDE, ColorScheme.LIGHT));
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        assertThat(page.locator("html")).hasAttribute("dir", "ltr");
        assertThat(page.locator("h1")).hasText("Citations");
        assertThat(page).hasTitle("Citations · Qiutong 求同");
        assertThat(page.locator(".count")).hasText("6 citations sur 12");
        assertThat(page.locator(".provenance").nth(1)).containsText("Traduction provisoire");
        assertThat(page.locator(".provenance").first()).containsText("12 août 2024");
        assertThat(page.getByLabel("chinois simplifié")).isVisible();
        assertThat(page.getByText("Effacer les filtres")).isVisible();
        axe(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("简体中文")).click();
        assertThat(page.locator("h1")).hasText(Words.zh("quotations.title"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("français")).click();
        assertThat(page.locator("h1")).hasText("Citations");
        page.reload();
        Browser.settle(page);
        assertThat(page.locator("h1")).hasText("Citations");
    }

    @Test
    void mirrorsThePageForArabic() {
        Page page =
                browser.open(
                        "/quotations/itif-2024/q03", new Look("ar", Look.WIDE, ColorScheme.LIGHT));
        assertThat(page.locator("html")).hasAttribute("lang", "ar");
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        Locator menu = page.locator("vaadin-side-nav");
        assertThat(menu.boundingBox().x).isGreaterThan(Look.WIDE / 2.0);
        assertThat(page.locator(".brand").boundingBox().x).isGreaterThan(Look.WIDE / 2.0);
        Locator words = page.locator(".pairs blockquote").first();
        assertThat(
                        page.evaluate(
                                "e => getComputedStyle(e).borderRightWidth", words.elementHandle()))
                .isNotEqualTo("0px");
        axe(page);
        for (String view :
                List.of("/", "/search?q=risk", "/glossary", "/common-ground", "/barriers")) {
            page.setViewportSize(Look.WIDE, 900);
            page.navigate(view);
            Browser.settle(page);
            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            page.setViewportSize(Look.NARROW, 740);
            Browser.assertFits(page);
        }
        axe(page);
    }

    /// The pseudo-language is none that axe knows.
    private static void axe(Page page) {
        page.evaluate(
                "document.querySelectorAll('[lang=qps]').forEach(e => e.removeAttribute('lang'))");
        Browser.axe(page);
    }
}
