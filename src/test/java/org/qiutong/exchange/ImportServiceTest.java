package org.qiutong.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
import org.qiutong.id.ExpertId;
import org.qiutong.id.FindingId;
import org.qiutong.id.InstitutionId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Community;
import org.qiutong.people.PeopleService;
import org.qiutong.people.PeopleService.ExpertFilter;
import org.qiutong.people.PeopleService.InstitutionFilter;
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A study is stored completely, and reads back as it was.
@ProgramTest
@Tag("server")
@WithMockUser(roles = "RESEARCHER")
class ImportServiceTest {

    private static final ImportBatch STUDY = StudyReading.shipped("itif-2024");
    private static final ExpertFilter EXPERTS =
            new ExpertFilter(Optional.of(new StudyId("itif-2024")), Optional.empty());
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
                                                        new StudyId("itif-2024"),
                                                        STUDY.study()
                                                                .samples()
                                                                .get(community.id()))))
                                .toList());
        assertThat(people.experts(EXPERTS, Window.first(Window.MOST)))
                .containsExactlyElementsOf(STUDY.experts());
        assertThat(people.institutions(INSTITUTIONS, LanguageTag.EN, Window.first(Window.MOST)))
                .containsExactlyInAnyOrderElementsOf(STUDY.institutions());
        assertThat(studies.sources(new StudyId("itif-2024")))
                .containsExactlyInAnyOrderElementsOf(STUDY.sources());
        assertThat(studies.milestones(new StudyId("itif-2024")))
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
        assertThat(evidence.quotation(new QuotationId("itif-2024/q13"))).isEmpty();
        assertThat(evidence.finding(new FindingId("itif-2024/f99"))).isEmpty();
        assertThat(codebook.concept(new ConceptId("itif-2024/nothing"))).isEmpty();
        assertThat(people.expert(new ExpertId("itif-2024/6-CN"))).isEmpty();
        assertThat(people.institution(new InstitutionId("nobody"))).isEmpty();
        assertThat(studies.study(new StudyId("nothing"))).isEmpty();
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
                            "answers",
                            List.of(),
                            "counts",
                            Map.of()));
            imports.storeShipped(earlier, "of an earlier version");
            assertThat(evidence.finding(new FindingId("itif-2024/f99-UK"))).isPresent();
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
                    .containsEntry(new StudyId("itif-2024"), 5)
                    .containsEntry(new StudyId("other-2025"), 50);
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
                Optional.of(new StudyId(study)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private void rolledBack(Runnable writing) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(transaction -> {
                    transaction.setRollbackOnly();
                    writing.run();
                });
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
