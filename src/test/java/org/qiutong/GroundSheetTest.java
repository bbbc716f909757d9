package org.qiutong;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.codebook.CodebookService;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.cards.Citations;
import org.qiutong.evidence.cards.KeptSheet;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.polis.PolisReading;
import org.qiutong.export.Sheet;
import org.qiutong.export.SheetFormat;
import org.qiutong.graph.Queries;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundService;
import org.qiutong.ground.cards.GroundSheet;
import org.qiutong.id.ConceptId;
import org.qiutong.people.PeopleService;
import org.qiutong.study.StudyService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/// The files of common ground: their columns and values must not change, since programs read them.
@ProgramTest
@ViewPackages(packages = "org.qiutong")
@WithMockUser(roles = "RESEARCHER")
class GroundSheetTest extends ViewTest {

    private static final String REPORT =
            "Xu, Y., & Castro, D. (2024, August 12). How Experts in China and the United Kingdom"
                    + " View AI Risks and Collaboration. Center for Data Innovation.";

    @Autowired GroundService ground;
    @Autowired CodebookService codebook;
    @Autowired PeopleService people;
    @Autowired EvidenceService evidence;
    @Autowired StudyService studies;
    @Autowired ImportService imports;
    @Autowired Driver driver;

    @BeforeEach
    void inEnglish() {
        speak(Locale.ENGLISH);
    }

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

    /// Columns that only passages fill are there only with passages; the source's address stands
    /// where it is known.
    @Test
    void listsQuotationsWithTheirPlaceAndPassagesWithTheirReading() {
        KeptSheet sheet =
                new KeptSheet(
                        "quotations.title",
                        List.of(Locale.ENGLISH, Locale.forLanguageTag("zh-Hans")),
                        Citations.load(studies, Labels.load(codebook, people), address -> address));
        Sheet said =
                sheet.of(
                        evidence.kept(List.of("itif-2024/q10")),
                        12,
                        "https://example.org/q",
                        Locale.ENGLISH);
        assertThat(said.columns())
                .extracting(Sheet.Column::id)
                .containsExactly(
                        "id",
                        "expert",
                        "community",
                        "en",
                        "en-is",
                        "zh-Hans",
                        "zh-Hans-is",
                        "concepts",
                        "section",
                        "locator",
                        "source",
                        "citation");
        assertThat(said.rows().getFirst().toString())
                .contains("International Collaboration on AI", "Center for Data Innovation");
        assertThat(said.notes().toString()).contains("The first 1 of 12");
        Sheet both =
                sheet.of(
                        evidence.kept(List.of("itif-2024/q10", "finding/itif-2024/f29-UK")),
                        "https://example.org/q",
                        Locale.ENGLISH);
        assertThat(both.columns()).extracting(Sheet.Column::id).contains("lower", "reading");
        assertThat(both.rows().getLast().toString())
                .contains("named as a barrier", "On our reading: We read");
        assertThat(both.notes().toString()).doesNotContain("The first");
    }

    @Test
    void writesTheSameTextAsEver() throws Exception {
        imports.store(PolisReading.park(), "somebody");
        assertThat(
                        written(
                                SheetFormat.CSV,
                                "itif-2024/open-source-benefits",
                                "itif-2024/geopolitical-uncertainty",
                                "itif-2024/unemployment",
                                "park/0"))
                .isEqualTo(
                        "\ufeffConcept id,Concept,Kind,Label,Certainty,On our reading,Design of the "
                                + "study,Community,Hold or raise it,Reject it,No clear side,Had the opportunity,Sa"
                                + "mple,Interval from,Interval to,At least,At most,Contradiction,Probabil"
                                + "ity that more than half hold it,On record,Findings,Follows from,Group-"
                                + "informed consensus (Polis),Weakest side,Word of the source,Passages,Ho"
                                + "w we read it,Sections,Sources by id,Sources,Addresses of the sources\r\n"
                                + "itif-2024/open-source-benefits,Significant benefits of open source AI,"
                                + "Benefit,shared,reported,,excerpts,UK,0,0,0,,5,,,5,5,,,,itif-2024/f09-U"
                                + "K,,,,All interviewed experts agreed,All interviewed experts agreed tha"
                                + "t open source AI models offer significant benefits.,,Benefits and Risk"
                                + "s of Open Source AI,itif-2024/report,\""
                                + REPORT
                                + "\",\r\n"
                                + "itif-2024/open-source-benefits,Significant benefits of open source AI,"
                                + "Benefit,shared,reported,,excerpts,CN,0,0,0,,19,,,19,19,,,,itif-2024/f0"
                                + "9-CN,,,,All interviewed experts agreed,All interviewed experts agreed "
                                + "that open source AI models offer significant benefits.,,Benefits and R"
                                + "isks of Open Source AI,itif-2024/report,\""
                                + REPORT
                                + "\",\r\n"
                                + "itif-2024/geopolitical-uncertainty,Geopolitical uncertainty,Barrier,sh"
                                + "ared,reported,1,excerpts,UK,2,0,0,,5,,,3,5,,,itif-2024/1-UK itif-2024/"
                                + "2-UK,itif-2024/f29-UK itif-2024/f50-UK,,,,\"Most experts from both nati"
                                + "ons consider\n"
                                + "they also identified several barriers\",\"Most experts from both nations"
                                + " consider geopolitical uncertainties the most significant factor hinde"
                                + "ring international collaboration, and it is hard to ignore the influen"
                                + "ces of geopolitics.\n"
                                + "However, they also identified several barriers to collaboration, inclu"
                                + "ding geopolitical uncertainties, cultural differences, and limited inv"
                                + "olvement of content experts.\",\"We read “most experts from both nations"
                                + "” as most of each community. The words also allow most of the 24 taken"
                                + " together: at least 13 experts, at least eight of them from China, and"
                                + " no certain number from the United Kingdom. The sentence says “the mos"
                                + "t significant factor”, which is more than naming it as a barrier.\n"
                                + "“They” refers back to “Both U.K. and Chinese experts” in the sentence "
                                + "before. “Several” counts barriers, not experts.\",\"International Collab"
                                + "oration on AI\n"
                                + "International Collaboration on AI\",\"itif-2024/report\n"
                                + "itif-2024/report\",\""
                                + REPORT
                                + "\n"
                                + REPORT
                                + "\",\r\n"
                                + "itif-2024/geopolitical-uncertainty,Geopolitical uncertainty,Barrier,sh"
                                + "ared,reported,1,excerpts,CN,1,0,0,,19,,,10,19,,,itif-2024/1-CN,itif-20"
                                + "24/f29-CN itif-2024/f50-CN,,,,\"Most experts from both nations consider"
                                + "\n"
                                + "they also identified several barriers\",\"Most experts from both nations"
                                + " consider geopolitical uncertainties the most significant factor hinde"
                                + "ring international collaboration, and it is hard to ignore the influen"
                                + "ces of geopolitics.\n"
                                + "However, they also identified several barriers to collaboration, inclu"
                                + "ding geopolitical uncertainties, cultural differences, and limited inv"
                                + "olvement of content experts.\",\"We read “most experts from both nations"
                                + "” as most of each community. The words also allow most of the 24 taken"
                                + " together: at least 13 experts, at least eight of them from China, and"
                                + " no certain number from the United Kingdom. The sentence says “the mos"
                                + "t significant factor”, which is more than naming it as a barrier.\n"
                                + "“They” refers back to “Both U.K. and Chinese experts” in the sentence "
                                + "before. “Several” counts barriers, not experts.\",\"International Collab"
                                + "oration on AI\n"
                                + "International Collaboration on AI\",\"itif-2024/report\n"
                                + "itif-2024/report\",\""
                                + REPORT
                                + "\n"
                                + REPORT
                                + "\",\r\n"
                                + "itif-2024/unemployment,Unemployment,Concern,one-side,reported,,excerpt"
                                + "s,UK,0,0,0,,5,,,1,5,,,,itif-2024/f06-UK,,,,U.K. experts were more conc"
                                + "erned,U.K. experts were more concerned with other societal risks such "
                                + "as the ethical implications of using AI with children and the potentia"
                                + "l for AI to replace human workers and thus lead to a high unemployment"
                                + " rate.,“More concerned” is comparative. It gives no number and does no"
                                + "t say that Chinese experts are unconcerned. Figure 1 of the report cou"
                                + "nts respondents by top concern; its numbers are not in the text that w"
                                + "e hold.,Top Priorities for AI Safety,itif-2024/report,\""
                                + REPORT
                                + "\",\r\n"
                                + "itif-2024/unemployment,Unemployment,Concern,one-side,reported,,excerpt"
                                + "s,CN,0,0,0,,19,,,0,19,,,,,,,,,,,,,,\r\n"
                                + "park/0,\"The park should stay open at night,\n"
                                + "with lights on the main path.\",Statement,insufficient,,,votes,park-gro"
                                + "up-0,2,0,0,2,2,0.42503060900634637,1,2,2,,0.8750000000000001,,,,0.375,"
                                + "park-group-1,,,,,,,\r\n"
                                + "park/0,\"The park should stay open at night,\n"
                                + "with lights on the main path.\",Statement,insufficient,,,votes,park-gro"
                                + "up-1,1,1,0,2,2,0.12086631942227366,0.8791336805777263,1,1,,0.5,,,,0.37"
                                + "5,park-group-1,,,,,,,\r\n");
    }

    private String written(SheetFormat format, String... concepts) throws IOException {
        List<CommonGround> rows = new ArrayList<>();
        for (String concept : concepts) {
            rows.add(ground.on(new ConceptId(concept), GroundFilter.ALL).orElseThrow());
        }
        Sheet sheet =
                new GroundSheet(
                                rows,
                                Citations.load(
                                        studies,
                                        Labels.load(codebook, people),
                                        address -> "https://example.org/" + address),
                                "https://example.org/x")
                        .in(Locale.ENGLISH);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(sheet, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
