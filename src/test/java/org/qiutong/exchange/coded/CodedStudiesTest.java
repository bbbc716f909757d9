package org.qiutong.exchange.coded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.Consent;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Rendering;
import org.qiutong.evidence.Stance;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportQuestion;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.coded.CodedProject.Coding;
import org.qiutong.exchange.coded.CodedProject.Passage;
import org.qiutong.exchange.coded.CodedProject.Person;
import org.qiutong.exchange.coded.CodedProject.Words;
import org.qiutong.exchange.polis.PolisReading;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.SourceId;
import org.qiutong.people.Community;
import org.qiutong.study.Source;
import org.qiutong.study.Study;
import org.qiutong.study.StudyAccess;
import org.qiutong.study.StudyDesign;
import org.qiutong.text.LanguageTag;

/// What becomes of coded interviews, and what is asked of them.
class CodedStudiesTest {

    private static final CommunityId CN = new CommunityId("CN");

    private static final CodedStudies STUDIES = new CodedStudies(PolisReading.MESSAGES);

    private static ImportBatch read(CodedProject project, Map<String, String> answers) {
        ImportRequest request =
                new ImportRequest(Optional.empty(), Optional.empty(), LanguageTag.UND, answers);
        return STUDIES.batch("sheet", project, request, List.of());
    }

    private static Person person(String name, String community, Consent consent) {
        return new Person(name, Optional.of(community), Optional.empty(), Optional.of(consent));
    }

    private static Passage passage(String person, String words, Coding... codings) {
        return new Passage(
                Optional.empty(),
                person,
                "Interview",
                "",
                new Words(words, Optional.empty()),
                List.of(),
                List.of(codings),
                Optional.empty(),
                Optional.empty());
    }

    private static Coding coding(String... path) {
        return new Coding(List.of(path), Optional.empty());
    }

    private static CodedProject project(List<Person> people, Passage... passages) {
        return new CodedProject("访谈 2025", List.of(), people, true, List.of(passages));
    }

    @Test
    void takesTheMostCautiousUnlessItIsTold() {
        CodedProject project = project(List.of(), passage("A", "Words.", coding("Trust")));
        ImportBatch cautious = read(project, Map.of());
        assertThat(cautious.study().id().value()).isEqualTo("fang-tan-2025");
        assertThat(cautious.study().design()).isEqualTo(StudyDesign.EXCERPTS);
        assertThat(cautious.study().access()).isEqualTo(StudyAccess.CONFIDENTIAL);
        ImportBatch told =
                read(
                        project,
                        Map.of(
                                "design:", "coded",
                                "access:", "released",
                                "title:", "Trust in AI",
                                "codes:", "barrier"));
        assertThat(told.study().design()).isEqualTo(StudyDesign.CODED);
        assertThat(told.study().access()).isEqualTo(StudyAccess.RELEASED);
        assertThat(told.study().title().byTag()).containsEntry("en", "Trust in AI");
        assertThat(told.concepts()).extracting(Concept::kind).containsExactly(ConceptKind.BARRIER);
        assertThat(read(project, Map.of("design:", "nonsense")).study().design())
                .isEqualTo(StudyDesign.EXCERPTS);
    }

    @Test
    void remembersWhatHolds() {
        CodedProject project = project(List.of(), passage("A", "Words.", coding("Trust")));
        assertThat(read(project, Map.of("design:", "coded")).answers())
                .containsEntry("design:", "coded")
                .containsEntry("access:", "confidential")
                .containsEntry("codes:", "concern");
    }

    @ParameterizedTest
    @CsvSource({
        "China, CN",
        "中国, CN",
        "CN, CN",
        "PRC, CN",
        "UK, UK",
        "GB, UK",
        "英国, UK",
        "United Kingdom, UK",
        "Britain, UK",
        "France, FR",
        "Team Red, fang-tan-2025-team-red",
        "甲组, fang-tan-2025-jia-zu"
    })
    void knowsACountryByAnyName(String name, CommunityId id) {
        ImportBatch batch =
                read(
                        project(
                                List.of(person("A", name, Consent.CODE_AND_COUNTRY)),
                                passage("A", "Words.", coding("Trust"))),
                        Map.of());
        assertThat(batch.communities()).extracting(Community::id).containsExactly(id);
        assertThat(batch.study().samples()).containsExactly(Map.entry(id, 1));
    }

    /// A group that is no country is called as the files call it, in their language.
    @Test
    void callsAGroupInTheLanguageOfTheFiles() {
        ImportBatch batch =
                STUDIES.batch(
                        "sheet",
                        project(
                                List.of(person("A", "Gewerkschaft", Consent.CODE_AND_COUNTRY)),
                                passage("A", "Worte.", coding("Vertrauen"))),
                        new ImportRequest(
                                Optional.empty(), Optional.empty(), new LanguageTag("de")),
                        List.of());
        assertThat(batch.communities())
                .singleElement()
                .satisfies(each ->
                        assertThat(each.label().byTag())
                                .containsExactly(Map.entry("de", "Gewerkschaft")));
    }

    /// Those whose words were chosen are no sample of those who were interviewed.
    @Test
    void asksHowManyWereInterviewed() {
        CodedProject project =
                new CodedProject(
                        "Chosen",
                        List.of(),
                        List.of(person("A", "China", Consent.CODE_AND_COUNTRY)),
                        false,
                        List.of(passage("A", "Words.", coding("Trust"))));
        assertThat(read(project, Map.of("sample:China", "19")).study().samples())
                .containsExactly(Map.entry(CN, 19));
        assertThat(read(project, Map.of("design:", "coded")).study().samples())
                .containsExactly(Map.entry(CN, 1));
        for (String size : List.of("", "some")) {
            assertThatThrownBy(() -> read(project, Map.of("sample:China", size)))
                    .isInstanceOfSatisfying(
                            ImportRefused.class,
                            refused ->
                                    assertThat(refused.problems())
                                            .containsExactly(
                                                    ImportProblem.NoSample.of("China", size)));
        }
    }

    @Test
    void keepsThoseApartOfWhomNoCommunityIsSaid() {
        ImportBatch batch =
                read(project(List.of(), passage("A", "Words.", coding("Trust"))), Map.of());
        assertThat(batch.communities())
                .singleElement()
                .satisfies(each ->
                        assertThat(each.label().byTag())
                                .containsEntry("en", "Community not stated")
                                .containsEntry("zh-Hans", "未注明群体"));
    }

    @Test
    void storesNoWordsWithoutConsent() {
        ImportBatch batch =
                read(
                        project(
                                List.of(
                                        person("A", "China", Consent.CODE_AND_COUNTRY),
                                        person("B", "China", Consent.COUNTS_ONLY),
                                        person("C", "China", Consent.TEAM_ONLY),
                                        person("D", "China", Consent.WITHDRAWN)),
                                passage("A", "Of A.", coding("Trust")),
                                passage("B", "Of B.", coding("Trust")),
                                passage("C", "Of C.", coding("Trust")),
                                passage("D", "Of D.", coding("Trust"))),
                        Map.of());
        assertThat(batch.quotations())
                .extracting(each -> each.text().best(LanguageTag.EN).text())
                .containsExactly("Of A.", "Of C.");
        assertThat(batch.teamOnly()).containsExactly(new ExpertId("fang-tan-2025/C"));
        assertThat(batch.study().samples()).containsExactly(Map.entry(CN, 3));
        assertThat(batch.countings())
                .extracting(each -> each.expert())
                .containsOnly(new ExpertId("fang-tan-2025/B"));
    }

    /// Everybody who sees a study sees its sources.
    @Test
    void namesNoInterviewOfSomebodyWhoIsNotShown() {
        for (Consent consent : List.of(Consent.TEAM_ONLY, Consent.COUNTS_ONLY, Consent.WITHDRAWN)) {
            ImportBatch batch =
                    read(
                            project(
                                    List.of(person("A", "China", consent)),
                                    passage("A", "Words.", coding("Trust"))),
                            Map.of("sample:China", "1"));
            assertThat(batch.sources())
                    .extracting(Source::id)
                    .containsExactly(new SourceId("fang-tan-2025/report"));
        }
    }

    @Test
    void makesOneQuotationOfRowsWithTheSameWords() {
        ImportBatch batch =
                read(
                        project(
                                List.of(),
                                passage("A", "Words.", coding("Risks", "Leaks")),
                                passage("A", "Words.", coding("Trust")),
                                passage("B", "Words.", coding("Trust"))),
                        Map.of());
        assertThat(batch.quotations()).hasSize(2);
        assertThat(batch.quotations().getFirst().codings())
                .extracting(Quotation.Coding::stance)
                .containsExactly(Stance.SUPPORT, Stance.SUPPORT);
        assertThat(batch.concepts())
                .extracting(Concept::kind)
                .containsExactly(ConceptKind.THEME, ConceptKind.CONCERN, ConceptKind.CONCERN);
        assertThat(
                        read(project(List.of(), passage("A", "Words.", coding("X"))), Map.of())
                                .quotations()
                                .getFirst()
                                .id())
                .isEqualTo(batch.quotations().getFirst().id());
    }

    @Test
    void takesNobodysSideWhereNoneIsSaid() {
        ImportBatch batch =
                read(
                        project(
                                List.of(),
                                passage("A", "Words.", coding("Proposals", "Hotline")),
                                passage(
                                        "A",
                                        "More.",
                                        new Coding(
                                                List.of("Proposals", "Hotline"),
                                                Optional.of(Stance.OPPOSE)))),
                        Map.of());
        assertThat(batch.quotations())
                .flatExtracting(Quotation::codings)
                .extracting(Quotation.Coding::stance)
                .containsExactly(Stance.MIXED, Stance.OPPOSE);
    }

    @ParameterizedTest
    @CsvSource({
        "数据不能出境。, zh-Hans",
        "資料不能出境。, zh-Hant",
        "Plain words., en",
        "ＡＩは怖い, ja",
        "我们用LLM, zh-Hans",
        "We call it 求同 in our papers and talks., en"
    })
    void tellsALanguageByItsScript(String words, String language) {
        ImportBatch batch =
                read(project(List.of(), passage("A", words, coding("Trust"))), Map.of());
        assertThat(batch.quotations().getFirst().original().language().value()).isEqualTo(language);
    }

    /// Nothing stands for months that nobody has said.
    @Test
    void hasNoMonthsWhereNobodySaysThem() {
        Passage passage =
                new Passage(
                        Optional.empty(),
                        "A",
                        "",
                        "",
                        new Words("Words.", Optional.of(LanguageTag.EN)),
                        List.of(
                                new CodedProject.Translation(
                                        new Words("话。", Optional.of(LanguageTag.ZH_HANS)),
                                        Rendering.Status.DRAFT)),
                        List.of(coding("Trust")),
                        Optional.empty(),
                        Optional.empty());
        CodedProject project = project(List.of(), passage);
        assertThat(months(project)).allSatisfy(each -> assertThat(each.guess()).isEmpty());
        for (Map<String, String> nobody :
                List.of(Map.<String, String>of(), Map.of("from:", " ", "to:", ""))) {
            ImportBatch batch = read(project, nobody);
            assertThat(batch.study().fieldwork()).isEmpty();
            assertThat(batch.study().published()).isEmpty();
            assertThat(batch.sources()).isNotEmpty().allMatch(each -> each.date().isEmpty());
            assertThat(batch.quotations())
                    .flatExtracting(Quotation::renderings)
                    .singleElement()
                    .satisfies(each -> assertThat(each.date()).isEmpty());
            assertThat(batch.notes()).isEmpty();
        }
    }

    private static List<ImportQuestion> months(CodedProject project) {
        List<ImportQuestion> months =
                STUDIES.questions(project, ImportRequest.NONE).stream()
                        .filter(each ->
                                each.kind() == ImportQuestion.Kind.FROM
                                        || each.kind() == ImportQuestion.Kind.TO)
                        .toList();
        assertThat(months).hasSize(2);
        return months;
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03, 2025-05, 2025-03, 2025-05",
        "2025-03, '', 2025-03, 2025-03",
        "'', 2025-05, 2025-05, 2025-05"
    })
    void takesOneMonthAloneForBoth(String from, String to, YearMonth first, YearMonth last) {
        ImportBatch batch =
                read(
                        project(List.of(), passage("A", "Words.", coding("Trust"))),
                        Map.of("from:", from, "to:", to));
        assertThat(batch.study().fieldwork()).contains(new Study.Fieldwork(first, last));
        assertThat(batch.sources().getFirst().date()).contains(last.toString());
    }

    @Test
    void refusesMonthsThatAreNone() {
        CodedProject project = project(List.of(), passage("A", "Words.", coding("Trust")));
        assertThatThrownBy(() -> read(project, Map.of("from:", "May", "to:", "2025-03")))
                .isInstanceOfSatisfying(
                        ImportRefused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .containsExactly(new ImportProblem.NoMonth("May")));
        assertThatThrownBy(() -> read(project, Map.of("from:", "2025-04", "to:", "2025-03")))
                .isInstanceOfSatisfying(
                        ImportRefused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .containsExactly(
                                                new ImportProblem.WrongMonths(
                                                        "2025-04", "2025-03")));
    }
}
