package org.qiutong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiutong.Qiutong;

/// Every page as it is printed, read back from the PDF that Chromium makes of it.
class PrintInBrowserTest {

    @RegisterExtension static final Browser browser = Browser.on(Qiutong.class);

    /// The texts of the page, a line each, of what is not hidden on paper.
    private static final String LINES =
            """
            () => {
                const lines = [];
                const walk = element => {
                    const style = getComputedStyle(element);
                    if (style.display === 'none' || style.visibility === 'hidden'
                        || element.matches('details:not([open]) > :not(summary), rt, title, desc, option, textarea, vaadin-select-list-box')) return;
                    const own = [...element.childNodes].filter(n => n.nodeType === 3)
                        .map(n => n.textContent.trim()).filter(t => t);
                    lines.push(...own);
                    [...element.children].forEach(walk);
                };
                window.dispatchEvent(new Event('beforeprint'));
                walk(document.querySelector('main'));
                window.dispatchEvent(new Event('afterprint'));
                return lines;
            }
            """;

    /// Each view once, every other one in Chinese: paper is slow, and its layout is the same.
    static Stream<Arguments> addresses() {
        List<String> views = StudyInBrowserTest.VIEWS.keySet().stream().sorted().toList();
        return IntStream.range(0, views.size())
                .mapToObj(
                        i -> Arguments.of(views.get(i), i % 2 == 0 ? Look.CHINESE : Look.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void printsWhole(String address, Look look) throws IOException {
        Page page = browser.open(address, look);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        @SuppressWarnings("unchecked")
        List<String> lines = (List<String>) page.evaluate(LINES);
        double height =
                ((Number) page.evaluate("document.querySelector('main').scrollHeight"))
                        .doubleValue();
        assertThat(page.locator(".cite").count()).as("to cite %s", address).isOne();
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = text(document, false) + text(document, true);
            assertThat(lines).as(address).isNotEmpty();
            assertThat(lines)
                    .as("%s in %s", address, look)
                    .allSatisfy(line -> assertThat(text).contains(plain(line)));
            assertThat(text)
                    .as("%s in %s", address, look)
                    .contains(plain(page.url()))
                    .doesNotContain(plain(look.text("home.title") + look.text("ground.title")))
                    .doesNotContain(plain(look.text("kit.copyLink")))
                    .doesNotContain(plain(look.text("kit.clearFilters")));
            assertThat(document.getNumberOfPages())
                    .as("%s in %s, %s px high", address, look, height)
                    .isGreaterThanOrEqualTo((int) Math.ceil(height / 4_000));
            assertThat(sheet(document, document.getNumberOfPages(), false))
                    .as("last sheet of %s in %s", address, look)
                    .isNotEmpty();
        }
    }

    /// The margin of what comes last made a sheet of its own where the words filled the one before.
    @Test
    void printsNoEmptySheet() throws IOException {
        Page page = browser.open("/method", Look.ENGLISH);
        List<Integer> sheets = new ArrayList<>();
        for (int lines = 32; lines <= 40; lines++) {
            page.evaluate(
                    """
                    lines => document.querySelector('main').innerHTML = '<div><section>'
                        + '<p style="line-height: 24px; margin: 0">A line</p>'.repeat(lines)
                        + '<p>The last one</p></section></div>'
                    """,
                    lines);
            try (PDDocument document = Loader.loadPDF(page.pdf())) {
                int last = document.getNumberOfPages();
                assertThat(sheet(document, last, false)).contains("lastone");
                sheets.add(last);
            }
        }
        assertThat(sheets).contains(1, 2);
    }

    /// What the sentence of a question says is in its fields.
    @Test
    void printsTheQuestionThatIsAnswered() throws IOException {
        Page page = browser.open("/ask?kind=barrier&n=2", Look.ENGLISH);
        try (PDDocument document = Loader.loadPDF(page.pdf())) {
            assertThat(sheet(document, 1, true))
                    .contains(plain(Look.ENGLISH.text("name.ConceptKind.BARRIER")))
                    .contains(plain(Look.ENGLISH.text("name.Inquiry.Scope.EACH")))
                    .contains(plain(Look.ENGLISH.text("name.Inquiry.Basis.EITHER")));
        }
    }

    @Test
    void printsThePairsOfExperts() throws IOException {
        Page page = browser.open("/bridging", Look.ENGLISH);
        try (PDDocument document = Loader.loadPDF(page.pdf())) {
            String expert = Look.ENGLISH.text("bridging.expert");
            assertThat(text(document, true))
                    .contains(
                            plain(
                                    expert
                                            + expert
                                            + Look.ENGLISH.text("bridging.weight")
                                            + "1-UK 1-CN 2"));
        }
    }

    /// The canvas has another size on paper: a picture of the whole scene takes its place.
    @Test
    void printsTheGraphAsAPictureWithItsLegendAndList() throws IOException {
        Page page = browser.open("/graph", new Look("en", Look.WIDE, ColorScheme.DARK));
        page.waitForFunction(
                "() => document.querySelectorAll('graph-list [role=option]').length > 40");
        try (PDDocument document = Loader.loadPDF(page.pdf())) {
            String text = text(document, false);
            page.locator("graph-list [role=option]")
                    .allTextContents()
                    .forEach(each -> assertThat(text).contains(plain(each)));
            assertThat(text)
                    .contains(plain(Look.ENGLISH.text("graph.legend.line.strong")))
                    .contains(plain(page.url()))
                    .doesNotContain(plain(Look.ENGLISH.text("graph.fit")))
                    .doesNotContain(plain(Look.ENGLISH.text("graph.ways")));
            List<Integer> widths = new ArrayList<>();
            for (var name : document.getPage(0).getResources().getXObjectNames()) {
                if (document.getPage(0).getResources().getXObject(name)
                        instanceof PDImageXObject image) {
                    widths.add(image.getWidth());
                }
            }
            assertThat(widths).as("pictures on the first sheet").anyMatch(width -> width > 1_000);
        }
    }

    /// The text of all sheets, without their numbers, which would stand amid a paragraph.
    ///
    /// @param sorted as it is read from top to bottom, rather than as it was drawn: a paragraph
    ///   over two sheets is whole in one of them
    private static String text(PDDocument document, boolean sorted) throws IOException {
        StringBuilder text = new StringBuilder();
        int of = document.getNumberOfPages();
        for (int number = 1; number <= of; number++) {
            text.append(sheet(document, number, sorted));
        }
        return text.toString();
    }

    private static String sheet(PDDocument document, int number, boolean sorted)
            throws IOException {
        PDFTextStripper sheet = new PDFTextStripper();
        sheet.setSortByPosition(sorted);
        sheet.setStartPage(number);
        sheet.setEndPage(number);
        return plain(sheet.getText(document))
                .replaceFirst(
                        "^%1$s|%1$s$".formatted(number + "/" + document.getNumberOfPages()), "");
    }

    /// A dark theme is for screens.
    @Test
    void printsDarkOnLight() {
        Page page = browser.open("/common-ground", new Look("en", Look.WIDE, ColorScheme.DARK));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.evaluate("getComputedStyle(document.querySelector('h1')).color"))
                .isEqualTo("rgb(0, 0, 0)");
    }

    /// Chromium prints no backgrounds unless it is asked to: what is filled must be filled by
    /// lines.
    @Test
    void printsMarksWithoutBackgrounds() throws IOException {
        Page page = browser.open("/method", Look.ENGLISH);
        page.evaluate(
                """
                document.querySelector('main').innerHTML = ['empty', 'quarter', 'half', 'full', 'triangle']
                    .map(mark => `<div style="break-after: page"><span class="badge ${mark}"
                        style="border: 0; font-size: 100px"></span></div>`).join('')
                """);
        try (PDDocument document = Loader.loadPDF(page.pdf())) {
            PDFRenderer renderer = new PDFRenderer(document);
            double empty = ink(renderer.renderImage(0));
            double full = ink(renderer.renderImage(3)) - empty;
            assertThat(empty).isPositive();
            assertThat(full).as("a disc and not a ring").isGreaterThan(3 * empty);
            assertThat((ink(renderer.renderImage(1)) - empty) / full).isBetween(0.15, 0.35);
            assertThat((ink(renderer.renderImage(2)) - empty) / full).isBetween(0.4, 0.6);
            assertThat((double) ink(renderer.renderImage(4))).isGreaterThan(2 * empty);
        }
    }

    /// How many pixels of a sheet are dark.
    private static int ink(BufferedImage sheet) {
        int dark = 0;
        for (int x = 0; x < sheet.getWidth(); x++) {
            for (int y = 0; y < sheet.getHeight(); y++) {
                dark += (sheet.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
            }
        }
        return dark;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Zs}\\u200b\\u00ad]+", "");
    }
}
