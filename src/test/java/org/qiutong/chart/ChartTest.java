package org.qiutong.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiutong.chart.Dumbbell.Extent;
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
                Arguments.of("dumbbell-en.svg", Samples.dumbbell(EN).draw(Chart.WIDE, true)),
                Arguments.of("dumbbell-zh.svg", Samples.dumbbell(ZH).draw(Chart.NARROW, false)),
                Arguments.of("heatmap-en.svg", Samples.heatmap(EN).draw(Chart.WIDE, false)),
                Arguments.of("network-en.svg", Samples.network(EN).draw(Chart.WIDE, true)));
    }

    @Test
    void isXmlThatNamesItselfAndBringsNoStylesScriptsOrIds() {
        Document svg = parse(Samples.dumbbell(EN).draw(Chart.WIDE, true));
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
        Document linked = parse(Samples.dumbbell(EN).draw(Chart.WIDE, false));
        assertThat(linked.getDocumentElement().getAttribute("role")).isEqualTo("group");
        Element link = (Element) linked.getElementsByTagName("a").item(0);
        assertThat(link.getAttribute("href")).isEqualTo("concepts/malicious-use");
        assertThat(link.getAttribute("aria-label")).isEqualTo("A \"label\"");

        Dumbbell plain = Samples.dumbbell(EN);
        Dumbbell unlinked =
                new Dumbbell(
                        plain.caption(),
                        plain.communities(),
                        plain.notHeard(),
                        plain.rows().subList(1, 2));
        assertThat(
                        parse(unlinked.draw(Chart.WIDE, false))
                                .getDocumentElement()
                                .getAttribute("role"))
                .isEqualTo("img");
    }

    @Test
    void escapesWhatComesFromData() {
        String text = "<script>alert('&\"')</script>\u0000";
        Caption caption = new Caption(text, text, EN);
        Drawing drawing =
                new Dumbbell(
                                caption,
                                List.of(text),
                                text,
                                List.of(
                                        new Dumbbell.Row(
                                                Samples.version(EN, text),
                                                Optional.of(new Link("a?b=\"c\"", text)),
                                                List.of(new Dumbbell.Share.NotHeard()))))
                        .draw(Chart.WIDE, true);
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
        assertThat(Colour.SERIES)
                .allSatisfy(colour ->
                        assertThat(colour.contrast(Colour.WHITE)).isGreaterThanOrEqualTo(3));
        List<Mark.Sign> legend =
                new Dumbbell(
                                new Caption("Title", "Description", EN),
                                IntStream.range(0, 25).mapToObj(i -> "Community " + i).toList(),
                                "not heard",
                                List.of())
                        .draw(Chart.NARROW, false).marks().stream()
                                .filter(Mark.Sign.class::isInstance)
                                .map(Mark.Sign.class::cast)
                                .toList();
        assertThat(legend.stream().map(sign -> sign.symbol() + " " + sign.colour()))
                .hasSize(25)
                .doesNotHaveDuplicates();
        assertThat(legend.subList(0, 5).stream().map(Mark.Sign::symbol)).doesNotHaveDuplicates();
        assertThat(legend).allSatisfy(sign -> assertThat(sign.x()).isBetween(0.0, 320.0));
    }

    @Test
    void writesReadablyOnEveryShade() {
        for (int i = 0; i <= 100; i++) {
            Colour fill = Colour.DEEP.shade(i / 100.0);
            assertThat(fill.contrast(fill.writing())).isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void paintsTwoPixelsForEach() throws IOException {
        for (Drawing drawing :
                List.of(
                        Samples.dumbbell(EN).draw(Chart.WIDE, true),
                        Samples.heatmap(EN).draw(Chart.NARROW, true),
                        Samples.network(EN).draw(Chart.NARROW, true))) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(drawing.png()));
            assertThat(image.getWidth()).isEqualTo((int) Math.ceil(drawing.width() * 2));
            assertThat(image.getHeight()).isEqualTo((int) Math.ceil(drawing.height() * 2));
            assertThat(image.getRGB(1, 1) & 0xFFFFFF).isEqualTo(0xFFFFFF);
            assertThat(drawing.png()).isEqualTo(drawing.png());
        }
        Mark.Box box = new Mark.Box(1, 1, 2, 2, Colour.DEEP);
        Drawing small = new Drawing(new Caption("Title", "Description", EN), 4, 4, List.of(box));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(small.png()));
        assertThat(image.getRGB(4, 4) & 0xFFFFFF).isEqualTo(Colour.DEEP.rgb());
        assertThat(image.getRGB(7, 7) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    @Test
    void saysThatNoFontHasTheCharacters() {
        Drawing chinese = Samples.dumbbell(ZH).draw(Chart.WIDE, true);
        Fonts none = new Fonts(List::of);
        assertThatThrownBy(() -> Png.of(chinese, none)).isInstanceOf(NoHanFont.class);
        assertThat(Png.of(Samples.dumbbell(EN).draw(Chart.WIDE, true), none)).isNotEmpty();
    }

    @Test
    void refusesRowsWithGaps() {
        Dumbbell whole = Samples.dumbbell(EN);
        assertThatThrownBy(
                        () -> new Dumbbell(whole.caption(), List.of("One"), "none", whole.rows()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Extent(0.6, 0.4)).isInstanceOf(IllegalArgumentException.class);
    }

    /// A node dragged very far away does not make the picture that large.
    @Test
    void bringsWhatIsFarApartNearer() {
        Caption caption = new Caption("Title", "Description", EN);
        Network far =
                new Network(
                        caption,
                        List.of("Kind"),
                        List.of(
                                Samples.knot(-30_000, 30_000, 0, Samples.version(EN, "One")),
                                Samples.knot(30_000, -30_000, 0, Samples.version(EN, "Other"))),
                        List.of(new Network.Tie(0, 1, 1, false)));
        for (Network network :
                List.of(far, new Network(caption, List.of(), List.of(), List.of()))) {
            Drawing drawing = network.draw(Chart.WIDE, true);
            assertThat(drawing.width()).isBetween((double) Chart.WIDE, 2_000.0);
            assertThat(drawing.height()).isLessThan(2_100);
            parse(drawing);
        }
        assertThatThrownBy(() ->
                        new Network(
                                caption,
                                List.of(),
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
