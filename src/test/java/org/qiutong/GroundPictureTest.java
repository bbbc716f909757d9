package org.qiutong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.vaadin.browserless.ViewPackages;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.qiutong.chart.Chart;
import org.qiutong.chart.Lanes;
import org.qiutong.chart.Lanes.Lane;
import org.qiutong.codebook.CodebookService;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.evidence.cards.PictureSource;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.polis.PolisReading;
import org.qiutong.graph.Queries;
import org.qiutong.ground.Bounds;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundOrder;
import org.qiutong.ground.GroundService;
import org.qiutong.ground.Side;
import org.qiutong.ground.cards.GroundCharts;
import org.qiutong.ground.cards.SideWords;
import org.qiutong.id.StudyId;
import org.qiutong.kit.Localized;
import org.qiutong.people.PeopleService;
import org.qiutong.study.StudyService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// In the pictures of common ground every mark is data, with the numbers of the table beside it.
@ProgramTest
@ViewPackages(packages = "org.qiutong")
@WithMockUser(roles = "RESEARCHER")
class GroundPictureTest extends ViewTest {

    @Autowired GroundService ground;
    @Autowired CodebookService codebook;
    @Autowired PeopleService people;
    @Autowired StudyService studies;
    @Autowired ImportService imports;
    @Autowired Driver driver;

    @AfterEach
    void takeAway() {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(tx -> {
                tx.run(
                                "MATCH (n:!AuditEntry) WHERE n.study = 'park' OR (n:Study AND n.id = 'park') DETACH DELETE n")
                        .consume();
                tx.run(
                                Queries.statement("graph/advanceRevisions"),
                                Map.of("ids", List.of("stances", "codebook")))
                        .consume();
            });
        }
    }

    /// Authors chose whom to quote: there is no point, interval or share, only people by their
    /// codes and head counts as reported.
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hans"})
    void drawsPeopleAndReportsOfTheFoundingStudyAndNothingElse(String language) throws Exception {
        Locale locale = Locale.forLanguageTag(language);
        List<CommonGround> rows = rows("itif-2024");
        Labels labels = Labels.load(codebook, people);
        GroundCharts charts = GroundCharts.of(rows, labels);
        Lanes lanes = charts.lanes(locale);
        assertThat(lanes.words().axis()).noneMatch(name -> name.contains("%"));
        List<CommonGround> drawn = rows.stream().filter(row -> row.answers().isEmpty()).toList();
        int people = 0;
        int bands = 0;
        for (Lanes.Row picture : lanes.rows()) {
            CommonGround row =
                    drawn.stream()
                            .filter(each ->
                                    picture.link()
                                            .orElseThrow()
                                            .address()
                                            .endsWith("/" + each.concept().id()))
                            .findFirst()
                            .orElse(null);
            if (row == null) {
                continue; // A question with evidence of its own.
            }
            for (int i = 0; i < charts.communities().size(); i++) {
                Lane lane = picture.lanes().get(i);
                Side side = row.assessment().side(charts.communities().get(i)).orElseThrow();
                assertThat(lane.count()).isEmpty();
                assertThat(lane.name()).isEqualTo(labels.community(side.community(), locale));
                assertThat(codes(lane))
                        .containsExactlyInAnyOrderElementsOf(
                                side.people().stream().map(each -> each.expert().code()).toList());
                assertThat(lane.figures())
                        .containsAll(
                                SideWords.sources(
                                        side, row.follows(), labels, locale, Localized::message));
                assertThat(lane.band().isPresent()).isEqualTo(!side.reported().isEmpty());
                lane.band()
                        .ifPresent(band -> {
                            Bounds.Range range = (Bounds.Range) side.supporters();
                            assertThat(band.lower() * range.of())
                                    .isCloseTo(range.lower(), within(1e-9));
                            assertThat(band.upper() * range.of())
                                    .isCloseTo(range.upper(), within(1e-9));
                        });
                people += codes(lane).size();
                bands += lane.band().isPresent() ? 1 : 0;
            }
            assertThat(picture.lanes())
                    .hasSize(charts.communities().size() + row.assessment().wholeSample().size());
        }
        assertThat(people).isPositive();
        assertThat(bands).isPositive();
        Document svg = parse(lanes.draw(Chart.WIDE).svg());
        // A point would be a circle or another symbol.
        assertThat(svg.getElementsByTagName("circle").getLength()).isZero();
        assertThat(svg.getElementsByTagName("polygon").getLength()).isZero();
        assertThat(svg.getDocumentElement().getTextContent()).contains("1-UK", "1-CN", "7-CN");
        assertThat(lanes.rows().stream().flatMap(row -> row.lanes().stream()))
                .anyMatch(lane ->
                        lane.name().equals(Localized.message(locale, "finding.wholeSample"))
                                && lane.band().isPresent());
        PictureSource source =
                new PictureSource(
                        studies.studies().stream()
                                .filter(study -> charts.studies().contains(study.id()))
                                .toList(),
                        labels,
                        "https://example.org/common-ground");
        assertThat(source.in(locale).lines().getFirst()).contains("24", "19", "5");
        assertThat(source.in(locale).lines().getLast()).contains("example.org/common-ground");
        write("lanes-" + language, charts.lanes(locale), source, locale);
        write("matrix-" + language, charts.matrix(locale), source, locale);
    }

    /// Where people voted, there is a point for each community that voted, with its interval.
    @Test
    void drawsWhatWasCountedAsPointsWithIntervals() throws Exception {
        imports.store(PolisReading.park(), "somebody");
        GroundCharts charts = GroundCharts.of(rows("park"), Labels.load(codebook, people));
        Lanes lanes = charts.lanes(Locale.ENGLISH);
        assertThat(lanes.words().axis()).containsExactly("0%", "50%", "100%");
        List<Lane> counted =
                lanes.rows().stream()
                        .flatMap(row -> row.lanes().stream())
                        .filter(lane -> lane.count().isPresent())
                        .toList();
        assertThat(counted).isNotEmpty().allSatisfy(lane -> assertThat(lane.people()).isEmpty());
        Document svg = parse(lanes.draw(Chart.WIDE).svg());
        int points =
                svg.getElementsByTagName("circle").getLength()
                        + svg.getElementsByTagName("polygon").getLength();
        assertThat(points).isEqualTo(counted.size() + 1); // and one in the legend
        double left = x(svg, "0%", "start");
        double right = x(svg, "100%", "end");
        assertThat(elements(svg, "circle").skip(1))
                .allSatisfy(point ->
                        assertThat(Double.parseDouble(point.getAttribute("cx")))
                                .isBetween(left, right));
        write(
                "lanes-park",
                lanes,
                new PictureSource(studies.studies(), charts.labels(), "https://example.org/"),
                Locale.ENGLISH);
    }

    /// Both of one are no more than both of nineteen.
    @Test
    void shadesByWhatIsKnownOfTheWholeSample() {
        GroundCharts charts = GroundCharts.of(rows("itif-2024"), Labels.load(codebook, people));
        Document svg;
        try {
            svg = parse(charts.matrix(Locale.ENGLISH).draw(Chart.WIDE).svg());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        List<Element> all = elements(svg, "*").toList();
        List<String> atLeastOne = new ArrayList<>();
        IntStream.range(1, all.size())
                .filter(i -> all.get(i).getTextContent().matches("≥1/\\d+"))
                .forEach(i -> atLeastOne.add(all.get(i - 1).getAttribute("fill")));
        assertThat(atLeastOne).hasSizeGreaterThan(2).containsOnly(atLeastOne.getFirst());
        assertThat(svg.getDocumentElement().getTextContent()).contains("at least one");
    }

    private List<CommonGround> rows(String study) {
        return ground.list(GroundFilter.ALL.ofStudy(new StudyId(study)), GroundOrder.CODEBOOK)
                .rows();
    }

    private static List<String> codes(Lane lane) {
        return lane.people().stream()
                .flatMap(each ->
                        Stream.of(each.supporting(), each.opposing(), each.unclear())
                                .flatMap(List::stream))
                .toList();
    }

    /// For a look at them.
    private static void write(String name, Chart chart, PictureSource source, Locale locale)
            throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        Files.write(folder.resolve(name + ".png"), chart.draw(Chart.WIDE, source.in(locale)).png());
        Files.writeString(folder.resolve(name + ".svg"), chart.draw(Chart.WIDE).onPage());
    }

    private static double x(Document svg, String text, String align) {
        return elements(svg, "text")
                .filter(each -> each.getTextContent().equals(text))
                .filter(each ->
                        Optional.of(each.getAttribute("text-anchor"))
                                .filter(anchor -> !anchor.isEmpty())
                                .orElse("start")
                                .equals(align))
                .map(each -> Double.parseDouble(each.getAttribute("x")))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Element> elements(Document svg, String tag) {
        NodeList all = svg.getElementsByTagName(tag);
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i));
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }
}
