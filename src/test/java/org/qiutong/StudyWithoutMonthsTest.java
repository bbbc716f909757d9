package org.qiutong;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.cite.Style;
import org.qiutong.cite.Work;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Rendering;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.StudyExports;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.id.StudyId;
import org.qiutong.study.Study;
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;
import org.qiutong.withdrawal.Deletions;
import org.qiutong.withdrawal.Subject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A study of which nobody says when its interviews were: no page, answer or file says it either.
@ProgramTest
@ViewPackages(packages = "org.qiutong")
class StudyWithoutMonthsTest extends ViewTest {

    private static final StudyId STUDY = new StudyId("undated");
    private static final StudyId COPY = new StudyId("undated-copy");
    private static final StudyId FOUNDING = new StudyId("itif-2024");

    private static final Map<String, String> ANSWERS =
            Map.of("access:", "released", "design:", "coded", "title:", "Talks on trust");

    @Autowired ImportService imports;
    @Autowired StudyService studies;
    @Autowired EvidenceService evidence;
    @Autowired StudyExports exports;
    @Autowired Deletions deletions;
    @Autowired MockMvcTester mvc;

    @AfterEach
    void takeAway() {
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            for (StudyId study : List.of(STUDY, COPY)) {
                if (studies.study(study).isPresent()) {
                    deletions.delete(Subject.study(study));
                }
            }
        }
    }

    private void store(StudyId study, Map<String, byte[]> files, Map<String, String> said)
            throws IOException {
        Map<String, String> answers = new HashMap<>(ANSWERS);
        answers.putAll(said);
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            ImportBatch batch =
                    imports.read(
                            Optional.empty(),
                            StudyFolder.of(files),
                            new ImportRequest(
                                    Optional.of(study.value()),
                                    Optional.empty(),
                                    LanguageTag.EN,
                                    answers));
            imports.store(batch, "somebody");
        }
    }

    private void store(Map<String, String> said) throws IOException {
        String table =
                """
                interviewee,country,text,translation,code
                E1,China,数据不能出境。,Data must not leave the country.,Data rules
                E2,UK,Rules help.,,Data rules
                """;
        store(STUDY, Map.of("interviews.csv", table.getBytes(UTF_8)), said);
    }

    private Study study() {
        return studies.study(STUDY).orElseThrow();
    }

    @Test
    void hasNoMonthsOnItsPage() throws IOException {
        store(Map.of());
        for (Locale locale : List.of(Locale.ENGLISH, CHINESE)) {
            speak(locale);
            open("studies/itif-2024");
            assertThat(text()).contains(words(locale, "study.fieldwork"));
            open("studies/undated");
            assertThat(text())
                    .contains(words(locale, "study.interviewed"))
                    .doesNotContain(words(locale, "study.fieldwork"))
                    .doesNotContainPattern("20\\d\\d");
        }
        speak(Locale.ENGLISH);
        open("quotations?study=undated");
        assertThat(text())
                .contains("Talks on trust. (n.d.).")
                // The next on the page are the codes.
                .contains(
                        Words.en("coded.translator")
                                + ", "
                                + Words.en("name.Rendering.Method.UNSTATED")
                                + "Data rules");
    }

    private static String words(Locale locale, String key) {
        return locale.equals(CHINESE) ? Words.zh(key) : Words.en(key);
    }

    @Test
    void saysNothingInTheApi() throws IOException {
        store(Map.of());
        assertThat(mvc.get().uri("/api/v1/studies/undated"))
                .bodyJson()
                .hasPathSatisfying("$.from", each -> each.assertThat().isNull())
                .hasPathSatisfying("$.to", each -> each.assertThat().isNull())
                .hasPathSatisfying("$.published", each -> each.assertThat().isNull());
        assertThat(mvc.get().uri("/api/v1/studies/itif-2024"))
                .bodyJson()
                .extractingPath("$.from")
                .isEqualTo("2024-03");
        assertThat(mvc.get().uri("/api/v1/quotations?study=undated"))
                .bodyJson()
                .extractingPath("$.items[*].renderings[*].date")
                .asArray()
                .containsExactly((Object) null);
    }

    @Test
    void isCitedWithoutADateAndListedLast() throws IOException {
        store(Map.of());
        Work report = studies.cited(Optional.of(STUDY)).getFirst().work();
        assertThat(report.date()).isEmpty();
        assertThat(Style.APA.of(report).text()).isEqualTo("Talks on trust. (n.d.).");
        assertThat(Style.CHICAGO.of(report).text()).isEqualTo("Talks on Trust. n.d.");
        assertThat(Style.GBT.of(report).text())
                .isEqualTo("Talks on trust[R]. [S.l.]: [s.n.], [n.d.].");
        assertThat(studies.studies()).extracting(Study::id).containsExactly(FOUNDING, STUDY);
        assertThat(studies.cited(Optional.empty()).getLast().work().id())
                .startsWith(STUDY.value() + "/");
    }

    @Test
    void leavesAndComesBackWithoutMonths() throws IOException {
        store(Map.of());
        for (String graph : List.of("graph.graphml", "graph.jsonld")) {
            assertThat(file(STUDY, graph))
                    .contains("Talks on trust")
                    .doesNotContainPattern("20\\d\\d-\\d\\d");
            assertThat(file(FOUNDING, graph)).contains("2024-03");
        }
        Map<String, byte[]> tables = new HashMap<>();
        for (String part : List.of("codings", "codes", "people")) {
            tables.put(part + ".csv", file(STUDY, part + ".csv").getBytes(UTF_8));
        }
        store(COPY, tables, Map.of());
        assertThat(studies.study(COPY).orElseThrow().fieldwork()).isEmpty();
        assertThat(evidence.quotations(EvidenceFilter.ALL.ofStudy(COPY)))
                .hasSize(2)
                .flatExtracting(Quotation::renderings)
                .extracting(Rendering::date)
                .containsExactly(Optional.empty());
    }

    private String file(StudyId study, String id) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(exports.of(id).orElseThrow(), study, Locale.ENGLISH, out);
        return out.toString(UTF_8);
    }

    /// What was answered before holds until somebody takes it back.
    @Test
    void losesMonthsThatAreTakenBack() throws IOException {
        store(Map.of("from:", "2025-03"));
        assertThat(study().fieldwork()).isPresent();
        store(Map.of());
        assertThat(study().fieldwork()).isPresent();
        store(Map.of("from:", "", "to:", ""));
        assertThat(study().fieldwork()).isEmpty();
        store(Map.of());
        assertThat(study().fieldwork()).isEmpty();
    }
}
