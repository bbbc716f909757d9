package org.qiutong.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.CodebookService.ConceptFilter;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.exchange.qiutong.StudyReading;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Snapshot;
import org.qiutong.graph.Window;
import org.qiutong.id.ConceptId;
import org.qiutong.people.Community;
import org.qiutong.people.PeopleService;
import org.qiutong.people.PeopleService.ExpertFilter;
import org.qiutong.people.PeopleService.InstitutionFilter;
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A study is stored completely or not at all, and reads back as it was.
@ProgramTest
@Tag("server")
@WithMockUser(roles = "RESEARCHER")
class ImportServiceTest {

    private static final ImportBatch STUDY = StudyReading.shipped("itif-2024");
    private static final ExpertFilter EXPERTS =
            new ExpertFilter(Optional.of("itif-2024"), Optional.empty());
    private static final InstitutionFilter INSTITUTIONS =
            new InstitutionFilter(Optional.empty(), Optional.empty());

    @Autowired Queries queries;
    @Autowired ImportService imports;
    @Autowired FoundingStudy founding;
    @Autowired PeopleService people;
    @Autowired CodebookService codebook;
    @Autowired StudyService studies;
    @Autowired EvidenceService evidence;
    @Autowired Driver driver;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void givesBackWhatCameIn() {
        assertThat(imports.isStored(STUDY.id())).isTrue();
        assertThat(studies.studies()).containsExactly(STUDY.study());
        assertThat(people.communities())
                .containsExactlyElementsOf(
                        STUDY.communities().stream()
                                .map(community ->
                                        new Community(
                                                community.id(),
                                                community.label(),
                                                community.experts(),
                                                java.util.Map.of(
                                                        "itif-2024",
                                                        STUDY.study()
                                                                .samples()
                                                                .get(community.id()))))
                                .toList());
        assertThat(people.experts(EXPERTS, Window.first(Window.MOST)))
                .containsExactlyElementsOf(STUDY.experts());
        assertThat(people.institutions(INSTITUTIONS, LanguageTag.EN, Window.first(Window.MOST)))
                .containsExactlyInAnyOrderElementsOf(STUDY.institutions());
        assertThat(studies.sources("itif-2024"))
                .containsExactlyInAnyOrderElementsOf(STUDY.sources());
        assertThat(studies.milestones("itif-2024"))
                .containsExactlyInAnyOrderElementsOf(STUDY.milestones());
        assertThat(codebook.concepts(ConceptFilter.ALL, Window.first(Window.MOST)))
                .containsExactlyElementsOf(
                        STUDY.concepts().stream()
                                .map(ImportServiceTest::withRelatedBothWays)
                                .toList());
        assertThat(evidence.quotations(EvidenceFilter.ALL, Window.first(Window.MOST)))
                .containsExactlyElementsOf(STUDY.quotations());
        assertThat(evidence.findings(EvidenceFilter.ALL, Window.first(Window.MOST)))
                .containsExactlyInAnyOrderElementsOf(STUDY.findings());
        assertThat(evidence.statements(EvidenceFilter.ALL))
                .containsExactlyElementsOf(STUDY.statements());
    }

    @Test
    void givesBackEachById() {
        STUDY.experts().forEach(each -> assertThat(people.expert(each.id())).contains(each));
        STUDY.institutions()
                .forEach(each -> assertThat(people.institution(each.id())).contains(each));
        STUDY.sources().forEach(each -> assertThat(studies.source(each.id())).contains(each));
        STUDY.concepts()
                .forEach(each ->
                        assertThat(codebook.concept(each.id()))
                                .contains(withRelatedBothWays(each)));
        STUDY.quotations()
                .forEach(each -> assertThat(evidence.quotation(each.id())).contains(each));
        STUDY.findings().forEach(each -> assertThat(evidence.finding(each.id())).contains(each));
        assertThat(evidence.quotation("itif-2024/q13")).isEmpty();
        assertThat(evidence.finding("itif-2024/f99")).isEmpty();
        assertThat(codebook.concept(new ConceptId("itif-2024/nothing"))).isEmpty();
        assertThat(people.expert("itif-2024/6-CN")).isEmpty();
        assertThat(people.institution("nobody")).isEmpty();
        assertThat(studies.study("nothing")).isEmpty();
    }

    @Test
    void changesNothingTheSecondTime() {
        imports.store(STUDY, "qiutong");
        Snapshot before = Snapshot.of(driver);
        imports.store(STUDY, "somebody");
        imports.store(STUDY, "qiutong");
        assertThat(Snapshot.of(driver)).isEqualTo(before);
    }

    /// A newer shipped study updates data from an earlier version of the program.
    @Test
    void bringsWhatShippedEarlierUpToDate() {
        ImportBatch earlier =
                StudyReading.read(
                        EditedStudy.founding()
                                .replace("findings.yaml", "- id: f01", "- id: f99")
                                .replace("codebook.yaml", "Safety risks", "Risks"));
        rolledBack(() -> {
            // Whatever another test has imported in its place: the study came with the program.
            queries.run(
                    "exchange/saveBatch",
                    Map.of(
                            "id",
                            STUDY.id(),
                            "format",
                            STUDY.format(),
                            "study",
                            STUDY.study().id(),
                            "state",
                            "STORED",
                            "by",
                            "qiutong",
                            "checksum",
                            "of the first version",
                            "counts",
                            Map.of()));
            imports.storeShipped(earlier, "of an earlier version");
            assertThat(evidence.finding("itif-2024/f99-UK")).isPresent();
            assertThat(imports.isDue(STUDY.id(), "of an earlier version")).isFalse();
            load();
            assertThat(evidence.findings(of("itif-2024"), Window.first(Window.MOST)))
                    .containsExactlyInAnyOrderElementsOf(STUDY.findings());
            assertThat(codebook.concept(new ConceptId("itif-2024/safety-risks")))
                    .map(Concept::label)
                    .isEqualTo(
                            STUDY.concepts().stream()
                                    .filter(each ->
                                            each.id().value().equals("itif-2024/safety-risks"))
                                    .map(Concept::label)
                                    .findFirst());
        });
    }

    @Test
    void leavesWhatSomebodyImportedInPlaceOfWhatShips() {
        ImportBatch theirs =
                StudyReading.read(
                        EditedStudy.founding().replace("codebook.yaml", "Safety risks", "Risks"));
        rolledBack(() -> {
            imports.store(theirs, "somebody");
            load();
            assertThat(
                            codebook.concept(new ConceptId("itif-2024/safety-risks"))
                                    .orElseThrow()
                                    .label())
                    .isEqualTo(
                            theirs.concepts().stream()
                                    .filter(each ->
                                            each.id().value().equals("itif-2024/safety-risks"))
                                    .findFirst()
                                    .orElseThrow()
                                    .label());
        });
    }

    /// As a start does.
    private void load() {
        try {
            founding.run(new DefaultApplicationArguments());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void keepsStudiesApart() {
        ImportBatch other =
                StudyReading.read(
                        EditedStudy.founding()
                                .everywhere(text -> text.replace("itif-2024", "other-2025"))
                                .replace("people.yaml", "United Kingdom", "Albion")
                                .replace("study.yaml", "size: 5}", "size: 50}"));
        rolledBack(() -> {
            imports.store(other, "somebody");
            assertThat(studies.studies()).contains(STUDY.study(), other.study()).hasSize(2);
            assertThat(people.communities())
                    .extracting(community -> community.label().in(LanguageTag.EN).orElseThrow())
                    .containsExactly("United Kingdom", "China");
            assertThat(people.communities().getFirst().sampleSizes())
                    .containsEntry("itif-2024", 5)
                    .containsEntry("other-2025", 50);
            assertThat(people.experts(EXPERTS, Window.first(Window.MOST)))
                    .containsExactlyElementsOf(STUDY.experts());
            assertThat(evidence.countQuotations(EvidenceFilter.ALL)).isEqualTo(24);
            assertThat(evidence.quotations(of("other-2025"), Window.first(Window.MOST)))
                    .containsExactlyElementsOf(other.quotations());
            assertThat(evidence.findings(of("other-2025"), Window.first(Window.MOST)))
                    .containsExactlyInAnyOrderElementsOf(other.findings());
            assertThat(evidence.findings(of("itif-2024"), Window.first(Window.MOST)))
                    .containsExactlyInAnyOrderElementsOf(STUDY.findings());
        });
    }

    /// File, what stands there, what is put in its place, and the problem.
    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(
                        "quotations.yaml",
                        "expert: itif-2024/2-UK",
                        "expert: itif-2024/6-CN",
                        new ImportProblem.UnknownReference(
                                "quotations.yaml", "itif-2024/q01", "itif-2024/6-CN")),
                Arguments.of(
                        "quotations.yaml",
                        "source: itif-2024/report",
                        "source: itif-2024/nothing",
                        new ImportProblem.UnknownReference(
                                "quotations.yaml", "itif-2024/q01", "itif-2024/nothing")),
                Arguments.of(
                        "quotations.yaml",
                        "concept: itif-2024/malicious-actors-open-or-closed",
                        "concept: itif-2024/nothing",
                        new ImportProblem.UnknownReference(
                                "quotations.yaml", "itif-2024/q01", "itif-2024/nothing")),
                Arguments.of(
                        "quotations.yaml",
                        "id: itif-2024/q02",
                        "id: itif-2024/q01",
                        new ImportProblem.DuplicateId("quotations.yaml", "itif-2024/q01")),
                Arguments.of(
                        "findings.yaml",
                        "concept: itif-2024/failing-systems",
                        "concept: itif-2024/nothing",
                        new ImportProblem.UnknownReference(
                                "findings.yaml", "itif-2024/f01-UK", "itif-2024/nothing")),
                Arguments.of(
                        "findings.yaml",
                        "among: [UK, CN]",
                        "among: [UK, UK]",
                        new ImportProblem.DuplicateId("findings.yaml", "itif-2024/f01-UK")),
                Arguments.of(
                        "people.yaml",
                        "code: 1-UK, community: UK",
                        "code: 1-UK, community: FR",
                        new ImportProblem.UnknownReference("people.yaml", "itif-2024/1-UK", "FR")),
                Arguments.of(
                        "people.yaml",
                        "partOf: itif",
                        "partOf: nobody",
                        new ImportProblem.UnknownReference(
                                "people.yaml", "center-for-data-innovation", "nobody")),
                Arguments.of(
                        "study.yaml",
                        "fundedBy: [british-embassy-beijing]",
                        "fundedBy: [nobody]",
                        new ImportProblem.UnknownReference("study.yaml", "itif-2024", "nobody")),
                Arguments.of(
                        "codebook.yaml",
                        "broader: itif-2024/safety-priorities",
                        "broader: itif-2024/nothing",
                        new ImportProblem.UnknownReference(
                                "codebook.yaml", "itif-2024/safety-risks", "itif-2024/nothing")),
                Arguments.of(
                        "sources.yaml",
                        "publisher: center-for-data-innovation",
                        "publisher: nobody",
                        new ImportProblem.UnknownReference(
                                "sources.yaml", "itif-2024/report", "nobody")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesWhatDoesNotFitTogether(
            String file, String old, String changed, ImportProblem problem) {
        Snapshot before = Snapshot.of(driver);
        ImportBatch batch = StudyReading.read(EditedStudy.founding().replace(file, old, changed));
        assertThat(refusal(batch).problems()).contains(problem);
        assertThat(Snapshot.of(driver)).isEqualTo(before);
    }

    /// An id tells whose it is: a study that could name another's entries would change them.
    @Test
    void refusesToTouchAnotherStudysEntries() {
        ImportBatch other =
                StudyReading.read(
                        EditedStudy.founding()
                                .edit(
                                        "study.yaml",
                                        text -> text.replace("id: itif-2024", "id: other-2025")));
        ImportRefused refused = refusal(other);
        assertThat(refused.problems())
                .filteredOn(ImportProblem.InvalidEntry.class::isInstance)
                .hasSize(10)
                .extracting(problem -> ((ImportProblem.InvalidEntry) problem).entry())
                .contains("itif-2024/1-UK");
        int entries =
                Stream.of(other.experts(), other.concepts(), other.sources(), other.quotations())
                        .mapToInt(List::size)
                        .sum();
        assertThat(refused.problems())
                .filteredOn(problem -> !(problem instanceof ImportProblem.InvalidEntry))
                .containsExactly(new ImportProblem.More(entries - 10));
        assertThat(refused.count()).isEqualTo(entries);
    }

    /// Translations are written after people, codebook and sources; a conflicting one makes the
    /// import fail late.
    @Test
    void leavesNothingOfWhatFailsHalfway() {
        ImportBatch other =
                StudyReading.read(
                        EditedStudy.founding()
                                .everywhere(text -> text.replace("itif-2024", "other-2025")));
        run("CREATE (:Rendering {id: 'other-2025/q12/zh-Hans'})");
        try {
            Snapshot before = Snapshot.of(driver);
            assertThatThrownBy(() -> imports.store(other, "somebody"))
                    .isInstanceOf(DataIntegrityViolationException.class);
            assertThat(Snapshot.of(driver)).isEqualTo(before);
            assertThat(imports.isStored(other.id())).isFalse();
        } finally {
            run("MATCH (r:Rendering {id: 'other-2025/q12/zh-Hans'}) DETACH DELETE r");
        }
    }

    @Test
    @WithMockUser(roles = {"READER", "ANALYST", "CONVENOR"})
    void isForResearchers() {
        assertThatThrownBy(() -> imports.store(STUDY, "somebody"))
                .isInstanceOf(AccessDeniedException.class);
        org.springframework.security.core.context.SecurityContextHolder.clearContext();
        assertThatThrownBy(() -> imports.store(STUDY, "somebody"))
                .isInstanceOfAny(
                        AccessDeniedException.class,
                        AuthenticationCredentialsNotFoundException.class);
    }

    private static EvidenceFilter of(String study) {
        return new EvidenceFilter(
                Optional.of(study),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private ImportRefused refusal(ImportBatch batch) {
        ImportRefused refused =
                catchThrowableOfType(ImportRefused.class, () -> imports.store(batch, "somebody"));
        assertThat(refused).as("refusal").isNotNull();
        return refused;
    }

    private void rolledBack(Runnable writing) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(transaction -> {
                    transaction.setRollbackOnly();
                    writing.run();
                });
    }

    private void run(String statement) {
        try (var session = driver.session()) {
            session.run(statement).consume();
        }
    }

    /// One relation is read in both directions; related concepts come in the codebook's order.
    private static Concept withRelatedBothWays(Concept concept) {
        TreeSet<ConceptId> related = new TreeSet<>(concept.links().related());
        STUDY.concepts().stream()
                .filter(other -> other.links().related().contains(concept.id()))
                .forEach(other -> related.add(other.id()));
        return Concept.builder(concept.id(), concept.study(), concept.kind(), concept.label())
                .altLabels(concept.altLabels())
                .definition(concept.definition())
                .broader(concept.broader())
                .links(
                        new Concept.Links(
                                concept.links().answers(),
                                concept.links().exclusive(),
                                inOrder(concept.links().mitigates()),
                                inOrder(related)))
                .equivalence(concept.equivalence())
                .moderated(concept.moderated())
                .position(concept.position())
                .build();
    }

    private static List<ConceptId> inOrder(java.util.Collection<ConceptId> concepts) {
        List<ConceptId> order =
                new ArrayList<>(STUDY.concepts().stream().map(Concept::id).toList());
        order.retainAll(concepts);
        return order;
    }
}
