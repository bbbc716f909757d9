package org.qiutong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.briefing.BriefingService;
import org.qiutong.briefing.Pack;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.CodebookService.ConceptFilter;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.dialogue.Agenda;
import org.qiutong.dialogue.AgendaItem;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.Hosting;
import org.qiutong.dialogue.Outcomes;
import org.qiutong.dialogue.Setting;
import org.qiutong.dialogue.agenda.AgendaService;
import org.qiutong.evidence.Consent;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Passage;
import org.qiutong.evidence.Quantifier;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Stance;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportPreview;
import org.qiutong.exchange.ImportService;
import org.qiutong.graph.Window;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundOrder;
import org.qiutong.ground.GroundService;
import org.qiutong.ground.Thresholds;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.DialogueId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.FindingId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Community;
import org.qiutong.people.Expert;
import org.qiutong.people.PeopleService;
import org.qiutong.people.PeopleService.ExpertFilter;
import org.qiutong.search.SearchFilter;
import org.qiutong.search.SearchService;
import org.qiutong.study.Source;
import org.qiutong.study.Study;
import org.qiutong.study.StudyDesign;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.translation.xliff.ExportSelection;
import org.qiutong.translation.xliff.Part;
import org.qiutong.translation.xliff.XliffService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/// Nothing is cut off in silence: of a made-up study with more than ten thousand of each, whoever
/// reads all reads all.
@ProgramTest
@TestPropertySource(properties = "spring.application.name=whole-lists")
@DirtiesContext
@WithMockUser(roles = {"RESEARCHER", "CONVENOR"})
class WholeListsTest {

    private static final int ALL = 10_001;
    private static final String ID = "whole";
    private static final StudyId STUDY = new StudyId(ID);
    private static final ConceptId HUB = new ConceptId(ID + "/c00000");
    private static final ConceptId LAST = new ConceptId(ID + "/c10000");
    private static final LocalizedText NAME = LocalizedText.of(LanguageTag.EN, "Whole");

    /// The first concepts each stand below the one before, deeper than anybody would nest them.
    private static final int DEPTH = 20;

    private static final ImportBatch BATCH = batch();

    @Autowired ImportService imports;
    @Autowired PeopleService people;
    @Autowired CodebookService codebook;
    @Autowired EvidenceService evidence;
    @Autowired GroundService ground;
    @Autowired AgendaService agenda;
    @Autowired BriefingService briefings;
    @Autowired SearchService search;
    @Autowired XliffService xliff;
    @Autowired Driver driver;

    @BeforeEach
    void importOnce() {
        if (!imports.isStored(BATCH.id())) {
            assertThat(imports.preview(BATCH).parts())
                    .filteredOn(part -> wanted(part.kind()))
                    .allMatch(part -> part.added() == ALL);
            imports.store(BATCH, "somebody");
        }
    }

    private static boolean wanted(ImportPreview.Kind kind) {
        return switch (kind) {
            case EXPERTS, CONCEPTS, QUOTATIONS, FINDINGS -> true;
            case SOURCES, MILESTONES, STATEMENTS, TRANSCRIPTS, VOTES -> false;
        };
    }

    @Test
    void previewsWhatIsThereAsUnchanged() {
        assertThat(imports.preview(BATCH).parts())
                .filteredOn(part -> wanted(part.kind()))
                .hasSize(4)
                .allMatch(part -> part.unchanged() == ALL && part.added() + part.removed() == 0);
        ImportBatch fewer = batch(BATCH.findings().subList(0, 1));
        assertThat(imports.preview(fewer).parts())
                .filteredOn(part -> part.kind() == ImportPreview.Kind.FINDINGS)
                .singleElement()
                .extracting(ImportPreview.Part::removed)
                .isEqualTo(ALL - 1);
    }

    @Test
    void readsEveryPage() {
        List<Expert> experts = new ArrayList<>();
        for (Window page = Window.first(Window.MOST);
                experts.size() % Window.MOST == 0;
                page = page.next()) {
            experts.addAll(
                    people.experts(new ExpertFilter(Optional.of(STUDY), Optional.empty()), page));
        }
        assertThat(experts).hasSize(ALL);
        assertThat(people.experts(experts.stream().map(Expert::id).toList())).hasSize(ALL);
        assertThat(evidence.quotationIds(STUDY)).hasSize(ALL);
        assertThat(evidence.quotations(EvidenceFilter.ALL.ofConcept(HUB))).hasSize(ALL);
        assertThat(evidence.findings(EvidenceFilter.ALL.ofStudy(STUDY))).hasSize(ALL);
        assertThatThrownBy(() -> Window.first(Window.MOST + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsTheWholeCodebookHoweverDeep() {
        ConceptFilter below =
                new ConceptFilter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(HUB),
                        Optional.empty(),
                        false);
        assertThat(codebook.concepts(ConceptFilter.ALL))
                .extracting(Concept::id)
                .contains(HUB, LAST)
                .hasSizeGreaterThan(ALL);
        assertThat(codebook.concepts(below)).hasSize(DEPTH);
        assertThat(codebook.countConcepts(below)).isEqualTo(DEPTH);
    }

    @Test
    void labelsEveryConceptByAllFindings() {
        GroundFilter filter =
                new GroundFilter(
                        Optional.of(STUDY),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Thresholds.STANDARD,
                        false);
        assertThat(ground.list(filter, GroundOrder.CODEBOOK).rows())
                .hasSize(ALL)
                .last()
                .extracting(row -> row.concept().id())
                .isEqualTo(LAST);
        assertThat(ground.on(HUB, filter).orElseThrow().assessment().sides())
                .filteredOn(side -> side.community().equals(community(0)))
                .singleElement()
                .satisfies(side -> assertThat(side.reported()).hasSize(ALL));
    }

    @Test
    void makesEverythingFindable() {
        for (String kind : List.of("CONCEPT", "QUOTATION")) {
            try (var session = driver.session()) {
                assertThat(
                                session.run(
                                                "MATCH (t:SearchText {study: $study, kind: $kind}) RETURN count(DISTINCT t.of)",
                                                Map.of("study", ID, "kind", kind))
                                        .single()
                                        .get(0)
                                        .asInt())
                        .as(kind)
                        .isEqualTo(ALL);
            }
        }
        assertThat(search.search("matter10000", SearchFilter.ALL, 5).words())
                .extracting(hit -> hit.id())
                .contains(LAST.value());
    }

    @Test
    void briefsOnAllWords() {
        Dialogue dialogue = dialogue();
        Pack pack = briefings.pack(dialogue, List.of(), path -> path);
        assertThat(pack.items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.words()).hasSize(ALL);
                    assertThat(item.findings()).hasSize(ALL);
                });
        assertThat(agenda.topic(HUB, dialogue.setting().communities()).findings()).hasSize(ALL);
    }

    @Test
    void takesAllTextsToTheTranslators() {
        ExportSelection selection =
                new ExportSelection(
                        Optional.of(STUDY),
                        Optional.empty(),
                        LanguageTag.EN,
                        LanguageTag.ZH_HANS,
                        Set.of(Part.values()));
        assertThat(xliff.size(selection)).isEqualTo(new XliffService.Size(ALL, ALL, 0, 0));
        assertThat(
                        Pattern.compile("<unit ")
                                .matcher(xliff.xliff(selection, Locale.ENGLISH))
                                .results()
                                .count())
                .isEqualTo(2 * ALL);
    }

    private static Dialogue dialogue() {
        return new Dialogue(
                new DialogueId("d-whole"),
                Setting.first(NAME, List.of(LanguageTag.EN), List.of(community(0), community(1))),
                new Agenda(List.of(new AgendaItem(HUB, 45))),
                Hosting.NONE,
                Outcomes.NONE,
                "somebody",
                List.of(),
                false,
                0,
                Instant.EPOCH,
                "somebody");
    }

    private static ImportBatch batch() {
        return batch(IntStream.range(0, ALL).mapToObj(WholeListsTest::finding).toList());
    }

    private static ImportBatch batch(List<Finding> findings) {
        return ImportBatch.builder(ID, "qiutong", study())
                .communities(
                        List.of(
                                new Community(community(0), NAME, NAME, Map.of()),
                                new Community(community(1), NAME, NAME, Map.of())))
                .experts(IntStream.range(0, ALL).mapToObj(WholeListsTest::expert).toList())
                .concepts(IntStream.range(0, ALL).mapToObj(WholeListsTest::concept).toList())
                .sources(List.of(source()))
                .quotations(IntStream.range(0, ALL).mapToObj(WholeListsTest::quotation).toList())
                .findings(findings)
                .build();
    }

    private static String id(String kind, int number) {
        return "%s/%s%05d".formatted(ID, kind, number);
    }

    private static CommunityId community(int number) {
        return new CommunityId(ID + "-" + number % 2);
    }

    private static Expert expert(int number) {
        return Expert.builder(new ExpertId(id("e", number)), STUDY, "e" + number)
                .community(Optional.of(community(number)))
                .build();
    }

    private static Concept concept(int number) {
        return Concept.builder(
                        new ConceptId(id("c", number)),
                        STUDY,
                        ConceptKind.CONCERN,
                        LocalizedText.of(LanguageTag.EN, "matter" + number))
                .broader(
                        number > 0 && number < DEPTH
                                ? Optional.of(new ConceptId(id("c", number - 1)))
                                : Optional.empty())
                .position(number)
                .build();
    }

    private static Quotation quotation(int number) {
        List<Quotation.Coding> codings = new ArrayList<>();
        codings.add(new Quotation.Coding(HUB, Stance.SUPPORT));
        if (number > 0) {
            codings.add(new Quotation.Coding(new ConceptId(id("c", number)), Stance.SUPPORT));
        }
        return Quotation.builder(new QuotationId(id("q", number)), STUDY)
                .expert(new ExpertId(id("e", number)))
                .community(community(number))
                .source(new SourceId(ID + "/report"))
                .locator("somewhere")
                .original(new Quotation.Original.Published(LanguageTag.EN, "words" + number))
                .codings(codings)
                .consent(Consent.CODE_AND_COUNTRY)
                .build();
    }

    private static Finding finding(int number) {
        return Finding.builder(new FindingId(id("f", number)), STUDY, HUB)
                .community(Optional.of(community(0)))
                .quantifier(Quantifier.MOST)
                .words("most")
                .stance(Stance.SUPPORT)
                .groupSize(6_000)
                .source(new SourceId(ID + "/report"))
                .passage(new Passage(LanguageTag.EN, "Most hold it.", LocalizedText.NONE))
                .build();
    }

    private static Study study() {
        return Study.builder(STUDY, NAME)
                .summary(NAME)
                .design(StudyDesign.CODED)
                .method(NAME)
                .limits(NAME)
                .fieldwork(new Study.Fieldwork(YearMonth.of(2024, 1), YearMonth.of(2024, 2)))
                .published(LocalDate.of(2024, 3, 1))
                .samples(Map.of(community(0), 6_000, community(1), 6_000))
                .report(new SourceId(ID + "/report"))
                .licence(NAME)
                .confidentiality(NAME)
                .build();
    }

    private static Source source() {
        return Source.builder(new SourceId(ID + "/report"), STUDY, Source.Kind.REPORT, NAME)
                .citation("Whole.")
                .build();
    }
}
