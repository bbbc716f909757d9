package org.qiutong.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiutong.chart.Lanes.Extent;
import org.qiutong.text.LanguageTag;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartTest {

    private static final LanguageTag EN = LanguageTag.EN;
    private static final LanguageTag ZH = LanguageTag.ZH_HANS;

    /// Where a picture is to look different, its file in `src/test/resources/charts` is replaced,
    /// after a look at it.
    @ParameterizedTest
    @MethodSource("approved")
    void drawsAsApproved(String name, Drawing drawing) throws IOException {
        try (InputStream approved = ChartTest.class.getResourceAsStream("/charts/" + name)) {
            assertThat(drawing.svg())
                    .isEqualTo(new String(approved.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static Stream<Arguments> approved() {
        return Stream.of(
                Arguments.of("lanes-en.svg", Samples.lanes(EN).draw(Chart.WIDE, Samples.IMPRINT)),
                Arguments.of("lanes-zh.svg", Samples.lanes(ZH).draw(Chart.NARROW)),
                Arguments.of("heatmap-en.svg", Samples.heatmap(EN).draw(Chart.WIDE)),
                Arguments.of(
                        "network-en.svg", Samples.network(EN).draw(Chart.WIDE, Samples.IMPRINT)));
    }

    @Test
    void isXmlThatNamesItselfAndBringsNoStylesScriptsOrIds() {
        Document svg = parse(Samples.lanes(EN).draw(Chart.WIDE, Samples.IMPRINT));
        assertThat(text(svg, "title")).isEqualTo("What experts of both countries hold");
        assertThat(text(svg, "desc")).isEqualTo("Two themes, a lane for each community.");
        NodeList all = svg.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            assertThat(element.getTagName()).isNotIn("style", "script");
            assertThat(element.hasAttribute("style")).isFalse();
            assertThat(element.hasAttribute("id")).isFalse();
            assertThat(!element.getTagName().equals("text") || element.hasAttribute("lang"))
                    .isTrue();
        }
    }

    @Test
    void isAnImageUnlessItHoldsLinks() {
        Document linked = parse(Samples.lanes(EN).draw(Chart.WIDE));
        assertThat(linked.getDocumentElement().getAttribute("role")).isEqualTo("group");
        Element link = (Element) linked.getElementsByTagName("a").item(0);
        assertThat(link.getAttribute("href")).isEqualTo("concepts/malicious-use");
        assertThat(link.getAttribute("aria-label")).isEqualTo("A \"label\"");

        Lanes plain = Samples.lanes(EN);
        Lanes unlinked = new Lanes(plain.caption(), plain.words(), plain.rows().subList(1, 2));
        assertThat(parse(unlinked.draw(Chart.WIDE)).getDocumentElement().getAttribute("role"))
                .isEqualTo("img");
    }

    @Test
    void escapesWhatComesFromData() {
        String text = "<script>alert('&\"')</script>\u0000";
        Caption caption = new Caption(text, text, EN);
        Drawing drawing =
                new Lanes(
                                caption,
                                Samples.words(EN),
                                List.of(
                                        new Lanes.Row(
                                                Samples.version(EN, text),
                                                Optional.of(new Link("a?b=\"c\"", text)),
                                                List.of(Samples.silent(text, 0, text)))))
                        .draw(Chart.WIDE, Samples.IMPRINT);
        Document svg = parse(drawing);
        assertThat(text(svg, "title")).isEqualTo("<script>alert('&\"')</script>");
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x"})
    void refusesAddressesThatAreScripts(String address) {
        assertThatThrownBy(() -> new Link(address, "label"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesAddressesOnTheWeb() {
        for (String address : List.of("a/b", "a?b=c:d", "", "https://example.org/a:b", "/a#b:c")) {
            assertThat(new Link(address, "label").address()).isEqualTo(address);
        }
    }

    @Test
    void tellsCommunitiesApartByShapeAndByColoursThatStandOutFromPaper() {
        assertThat(Tone.SERIES).allSatisfy(ChartTest::standsOut);
        List<Mark.Sign> signs =
                IntStream.range(0, 25).mapToObj(i -> (Mark.Sign) Canvas.sign(i, 0, 0)).toList();
        assertThat(signs.stream().map(sign -> sign.symbol() + " " + sign.colour()))
                .doesNotHaveDuplicates();
        assertThat(signs.subList(0, 5).stream().map(Mark.Sign::symbol)).doesNotHaveDuplicates();
    }

    private static void standsOut(Tone tone) {
        assertThat(tone.light().contrast(Tone.PAPER.light())).isGreaterThanOrEqualTo(3);
        assertThat(tone.dark().contrast(Tone.PAPER.dark())).isGreaterThanOrEqualTo(3);
    }

    @Test
    void writesReadablyInBothThemes() {
        for (Tone ink : List.of(Tone.INK, Tone.QUIET)) {
            assertThat(ink.light().contrast(Tone.PAPER.light())).isGreaterThanOrEqualTo(4.5);
            assertThat(ink.dark().contrast(Tone.PAPER.dark())).isGreaterThanOrEqualTo(4.5);
        }
        for (Tone name : Tone.SERIES) { // The names of lanes have the colour of their marks.
            assertThat(name.light().contrast(Tone.PAPER.light())).isGreaterThanOrEqualTo(4.5);
            assertThat(name.dark().contrast(Tone.PAPER.dark())).isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void takesTheThemeOfThePageButNotInAFile() {
        Drawing drawing = Samples.lanes(EN).draw(Chart.WIDE);
        assertThat(drawing.onPage()).contains("fill=\"light-dark(#FFFFFF,#171C20)\"");
        assertThat(drawing.svg()).doesNotContain("light-dark");
    }

    /// A picture that leaves the page says where it comes from; one on the page has that beside it.
    @ParameterizedTest
    @MethodSource("charts")
    void bringsItsSourceWithIt(Chart chart) {
        assertThat(words(chart.draw(Chart.WIDE, Samples.IMPRINT)))
                .contains(chart.caption().title())
                .containsAll(Samples.IMPRINT.lines());
        assertThat(words(chart.draw(Chart.WIDE)))
                .doesNotContain(chart.caption().title())
                .doesNotContainAnyElementsOf(Samples.IMPRINT.lines());
    }

    static Stream<Chart> charts() {
        return Stream.of(Samples.lanes(EN), Samples.heatmap(EN), Samples.network(EN));
    }

    /// Every mark is data, or belongs to the grid, the legend or the axis: a stroke for each
    /// person, a band for each report, a point for each count, in the plot and one below the other.
    @ParameterizedTest
    @ValueSource(ints = {Chart.WIDE, Chart.NARROW})
    void drawsNothingThatIsNoData(int width) {
        Lanes lanes = Samples.lanes(EN);
        List<Mark> drawn =
                lanes.draw(width).marks().stream()
                        .flatMap(mark ->
                                mark instanceof Mark.Linked linked
                                        ? linked.marks().stream()
                                        : Stream.of(mark))
                        .toList();
        double none = at(drawn, "none", Mark.Align.START);
        double all = at(drawn, "all", Mark.Align.END);
        double top =
                drawn.stream()
                        .filter(mark ->
                                mark instanceof Mark.Words words && words.text().equals("none"))
                        .mapToDouble(mark -> ((Mark.Words) mark).y())
                        .min()
                        .orElseThrow();
        List<Mark.Line> lines =
                drawn.stream()
                        .filter(mark -> mark instanceof Mark.Line line && line.y1() > top)
                        .map(Mark.Line.class::cast)
                        .filter(line -> line.width() > 1)
                        .toList();
        assertThat(lines)
                .allSatisfy(line -> {
                    assertThat(line.x1()).isBetween(none, all);
                    assertThat(line.x2()).isBetween(none, all);
                });
        double head = (all - none) / 19;
        assertThat(lines.stream().filter(line -> line.width() == 3 && line.x1() == line.x2()))
                .extracting(line -> Math.round((line.x1() - none) / head * 2))
                .containsExactlyInAnyOrder(1L, 3L, 37L, 35L);
        assertThat(lines.stream().filter(line -> line.width() == 3 && line.y1() == line.y2()))
                .singleElement()
                .satisfies(line -> {
                    assertThat((line.x1() - none) / (all - none)).isCloseTo(0.44, within(1e-9));
                    assertThat((line.x2() - none) / (all - none)).isCloseTo(0.95, within(1e-9));
                });
        assertThat(lines.stream().filter(line -> line.width() == 2))
                .extracting(line -> Math.round((line.x1() - none) / (all - none) * 19 * 24))
                .containsExactly(10 * 24L, 19 * 24L, 19L, 19 * 24L);
        assertThat(drawn.stream().filter(Mark.Sign.class::isInstance).map(Mark.Sign.class::cast))
                .filteredOn(sign -> sign.y() > top)
                .singleElement()
                .satisfies(sign -> assertThat((sign.x() - none) / (all - none)).isEqualTo(0.8));
        // No band goes over a person or a count.
        List<Mark.Box> bands =
                drawn.stream()
                        .filter(mark -> mark instanceof Mark.Box box && box.y() > top)
                        .map(Mark.Box.class::cast)
                        .toList();
        assertThat(bands).hasSize(4); // solid to the least, then faint to the most
        assertThat(bands)
                .allSatisfy(band -> {
                    assertThat(band.x()).isBetween(none, all);
                    assertThat(band.x() + band.width()).isBetween(none, all);
                });
        assertThat(lines.stream().filter(line -> line.width() == 3))
                .allSatisfy(line ->
                        assertThat(bands)
                                .noneMatch(band ->
                                        band.y() < Math.max(line.y1(), line.y2())
                                                && band.y() + band.height()
                                                        > Math.min(line.y1(), line.y2())));
    }

    private static double at(List<Mark> marks, String text, Mark.Align align) {
        return marks.stream()
                .filter(mark ->
                        mark instanceof Mark.Words words
                                && words.text().equals(text)
                                && words.align() == align)
                .mapToDouble(mark -> ((Mark.Words) mark).x())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(Drawing drawing) {
        return drawing.marks().stream()
                .filter(Mark.Words.class::isInstance)
                .map(mark -> ((Mark.Words) mark).text())
                .toList();
    }

    /// No label of a node is cut off.
    @Test
    void writesLabelsWhole() {
        String label = "The independent development of the two ecosystems ".repeat(4).strip();
        Drawing drawing =
                new Network(
                                new Caption("Title", "Description", EN),
                                List.of(new Network.Kind("Kind", Symbol.ELLIPSE, Tone.INK, 34)),
                                List.of(),
                                Tone.INK,
                                List.of(Samples.knot(0, 0, 0, Samples.version(EN, label))),
                                List.of())
                        .draw(Chart.WIDE);
        Mark.Linked knot =
                drawing.marks().stream()
                        .filter(Mark.Linked.class::isInstance)
                        .map(Mark.Linked.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertThat(
                        knot.marks().stream()
                                .filter(Mark.Words.class::isInstance)
                                .map(mark -> ((Mark.Words) mark).text())
                                .collect(Collectors.joining(" ")))
                .isEqualTo(label);
    }

    @Test
    void readsTheColoursOfStyleSheets() {
        assertThat(Colour.oklch(1, 0, 0)).isEqualTo(Colour.WHITE);
        assertThat(Colour.oklch(0.62796, 0.25768, 29.234)).hasToString("#FF0000");
        assertThat(Colour.oklch(0.45201, 0.31321, 264.052)).hasToString("#0000FF");
    }

    @Test
    void writesReadablyOnEveryShade() {
        for (int i = 0; i <= 100; i++) {
            Tone fill = Tone.DEEP.shade(i / 100.0);
            assertThat(fill.light().contrast(fill.writing().light())).isGreaterThanOrEqualTo(4.5);
            assertThat(fill.dark().contrast(fill.writing().dark())).isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void paintsTwoPixelsForEach() throws IOException {
        for (Drawing drawing :
                List.of(
                        Samples.lanes(EN).draw(Chart.WIDE, Samples.IMPRINT),
                        Samples.heatmap(EN).draw(Chart.NARROW, Samples.IMPRINT),
                        Samples.network(EN).draw(Chart.NARROW, Samples.IMPRINT))) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(drawing.png()));
            assertThat(image.getWidth()).isEqualTo((int) Math.ceil(drawing.width() * 2));
            assertThat(image.getHeight()).isEqualTo((int) Math.ceil(drawing.height() * 2));
            assertThat(image.getRGB(1, 1) & 0xFFFFFF).isEqualTo(0xFFFFFF);
            assertThat(drawing.png()).isEqualTo(drawing.png());
        }
        Mark.Box box = new Mark.Box(1, 1, 2, 2, Tone.DEEP);
        Drawing small = new Drawing(new Caption("Title", "Description", EN), 4, 4, List.of(box));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(small.png()));
        assertThat(image.getRGB(4, 4) & 0xFFFFFF).isEqualTo(Tone.DEEP.light().rgb());
        assertThat(image.getRGB(7, 7) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    @Test
    void saysThatNoFontHasTheCharacters() {
        Drawing chinese = Samples.lanes(ZH).draw(Chart.WIDE, Samples.IMPRINT);
        Fonts none = new Fonts(List::of);
        assertThatThrownBy(() -> Png.of(chinese, none)).isInstanceOf(NoHanFont.class);
        assertThat(Png.of(Samples.lanes(EN).draw(Chart.WIDE, Samples.IMPRINT), none)).isNotEmpty();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new Extent(0.6, 0.4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Lanes.People(List.of("1"), List.of("2"), List.of("3"), 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Imprint(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// A node dragged very far away does not make the picture that large.
    @Test
    void bringsWhatIsFarApartNearer() {
        Caption caption = new Caption("Title", "Description", EN);
        Network far =
                new Network(
                        caption,
                        List.of(new Network.Kind("Kind", Symbol.ELLIPSE, Tone.INK, 34)),
                        List.of(),
                        Tone.INK,
                        List.of(
                                Samples.knot(-30_000, 30_000, 0, Samples.version(EN, "One")),
                                Samples.knot(30_000, -30_000, 0, Samples.version(EN, "Other"))),
                        List.of(new Network.Tie(0, 1, 1, false)));
        for (Network network :
                List.of(
                        far,
                        new Network(
                                caption, List.of(), List.of(), Tone.INK, List.of(), List.of()))) {
            Drawing drawing = network.draw(Chart.WIDE, Samples.IMPRINT);
            assertThat(drawing.width()).isBetween((double) Chart.WIDE, 2_000.0);
            assertThat(drawing.height()).isLessThan(2_100);
            parse(drawing);
        }
        assertThatThrownBy(() ->
                        new Network(
                                caption,
                                List.of(),
                                List.of(),
                                Tone.INK,
                                List.of(),
                                List.of(new Network.Tie(0, 1, 1, false))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(Document svg, String tag) {
        return svg.getElementsByTagName(tag).item(0).getTextContent();
    }

    private static Document parse(Drawing drawing) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(drawing.svg())));
        } catch (Exception e) {
            throw new AssertionError(drawing.svg(), e);
        }
    }
}
