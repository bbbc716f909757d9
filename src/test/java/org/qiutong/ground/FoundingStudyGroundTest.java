package org.qiutong.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiutong.ProgramTest;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.WordsBehind;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.FindingId;
import org.qiutong.text.LanguageTag;
import org.qiutong.web.Names;
import org.springframework.beans.factory.annotation.Autowired;

/// The founding study gives what its report says, and no more.
@ProgramTest
class FoundingStudyGroundTest {

    private static final CommunityId CN = new CommunityId("CN");
    private static final CommunityId UK = new CommunityId("UK");

    private static final LanguageTag ENGLISH = LanguageTag.EN;

    @Autowired GroundService ground;
    @Autowired EvidenceService evidence;

    private static ConceptId id(String name) {
        return new ConceptId("itif-2024/" + name);
    }

    private CommonGround on(String concept) {
        return ground.on(id(concept), GroundFilter.ALL).orElseThrow();
    }

    /// One line of the list of labels.
    private record Line(
            String concept, String label, String certainty, String reading, String sentence) {

        static Line of(String text) {
            String[] parts = text.split(" \\| ?", -1);
            return new Line(parts[0], parts[1], parts[2], parts[3], parts[4]);
        }
    }

    private static List<Line> expected() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/founding-labels.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Line::of)
                .toList();
    }

    private static Line line(CommonGround row, String sentence) {
        String by =
                row.label() instanceof Label.OneSide one
                        ? " "
                                + one.raisedBy().stream()
                                        .map(CommunityId::value)
                                        .collect(Collectors.joining(" "))
                        : "";
        return new Line(
                row.concept().id().value().substring("itif-2024/".length()),
                Names.of(row.label().kind()) + by,
                row.label() instanceof Label.Decided decided ? Names.of(decided.certainty()) : "",
                row.reading() ? "on our reading" : "",
                sentence);
    }

    @Test
    void hasTheLabelsThatSentencesOfTheReportBear() throws IOException {
        List<Line> expected = expected();
        List<CommonGround> rows = ground.list(GroundFilter.ALL, GroundOrder.CODEBOOK).rows();
        assertThat(rows).hasSameSizeAs(expected);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(line(rows.get(i), expected.get(i).sentence())).isEqualTo(expected.get(i));
        }
    }

    @Test
    void bearsEachLabelByASentenceThatIsInTheEvidence() throws IOException {
        for (Line line : expected()) {
            CommonGround row = on(line.concept());
            List<ConceptId> concepts =
                    Stream.concat(Stream.of(row), row.answers().stream())
                            .map(each -> each.concept().id())
                            .toList();
            WordsBehind words = evidence.behind(concepts, List.of(UK, CN), 50);
            Stream<String> all =
                    Stream.concat(
                            words.findings().stream().map(each -> each.passage().text()),
                            words.quotations().stream()
                                    .map(each -> each.text().best(ENGLISH).text()));
            if (row.label() instanceof Label.Insufficient) {
                assertThat(line.sentence()).as(line.concept()).isEmpty();
            } else {
                assertThat(line.sentence()).as(line.concept()).isNotEmpty();
                assertThat(all).as(line.concept()).anyMatch(each -> each.contains(line.sentence()));
            }
        }
    }

    @Test
    void infersNothingFromWhomTheReportQuotes() {
        assertThat(ground.list(GroundFilter.ALL, GroundOrder.WEAKEST).rows())
                .hasSizeGreaterThan(50)
                .allSatisfy(row -> {
                    if (row.label() instanceof Label.Decided decided) {
                        assertThat(decided.certainty().counted()).isFalse();
                    }
                    assertThat(row.assessment().wrong()).isEmpty();
                    assertThat(row.assessment().comparison()).isEmpty();
                    assertThat(row.assessment().sides()).allMatch(side -> side.figures().isEmpty());
                });
        assertThat(ground.shared(GroundFilter.ALL, 1).rows()).isEmpty();
    }

    /// 7-CN did not speak of upskilling, nor 2-UK of greater regulation.
    @ParameterizedTest
    @ValueSource(strings = {"regulate-development", "upskill-regulators"})
    void countsNobodyAgainstWhatTheyDidNotSpeakOf(String concept) {
        CommonGround row = on(concept);
        assertThat(row.assessment().sides())
                .allSatisfy(each -> assertThat(each.counts().oppose()).isZero());
        assertThat(row.follows()).isEmpty();
    }

    @Test
    void tellsWhatIsReportedFromWhatFollows() {
        CommonGround third = on("third-country-leads");
        assertThat(third.assessment().side(CN).orElseThrow().reported()).isEmpty();
        assertThat(third.follows())
                .containsExactly(new Follows(CN, id("inclusive-body-leads"), 19, 19));
        assertThat(third.follows().getFirst().atMost()).isZero();
        assertThat(on("inclusive-body-leads").follows())
                .containsExactly(new Follows(UK, id("third-country-leads"), 2, 5));
    }

    @Test
    void labelsAQuestionByItsAnswersAndSaysWhy() {
        CommonGround question = on("who-should-lead");
        assertThat(question.label())
                .isEqualTo(
                        new Label.DifferentAnswers(
                                List.of(
                                        new Label.DifferentAnswers.Held(
                                                UK, id("third-country-leads")),
                                        new Label.DifferentAnswers.Held(
                                                CN, id("inclusive-body-leads"))),
                                Certainty.REPORTED));
        assertThat(question.answers())
                .extracting(each -> each.concept().id())
                .containsExactly(id("third-country-leads"), id("inclusive-body-leads"));
        assertThat(on("how-policy-should-develop").label())
                .isEqualTo(new Label.OpinionsVary(false, Certainty.REPORTED));
    }

    /// “Experts also listed misuse of AI” does not say whose experts.
    @Test
    void keepsWhatIsReportedWithoutACommunity() {
        CommonGround misuse = on("misuse");
        assertThat(misuse.label()).isEqualTo(new Label.RaisedCommunityNotStated());
        assertThat(misuse.assessment().wholeSample())
                .extracting(Reported::finding)
                .containsExactly(new FindingId("itif-2024/f04"));
    }

    @Test
    void comparesNothingWithOneCommunity() {
        GroundFilter one =
                new GroundFilter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(UK),
                        Optional.empty(),
                        Optional.empty(),
                        Thresholds.STANDARD,
                        false);
        assertThat(ground.list(one, GroundOrder.CODEBOOK).rows())
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.label())
                                .isEqualTo(
                                        new Label.Insufficient(
                                                List.of(new Reason.OneCommunity(UK)))));
    }

    @Test
    void beginsWithWhatIsHeldMost() {
        assertThat(ground.list(GroundFilter.ALL, GroundOrder.WEAKEST).rows())
                .extracting(row -> row.concept().id())
                .startsWith(id("open-source-benefits"), id("geopolitical-uncertainty"));
    }
}
