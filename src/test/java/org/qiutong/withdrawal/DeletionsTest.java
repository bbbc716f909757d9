package org.qiutong.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.exchange.EditedStudy;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportPreview;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.StoredImport;
import org.qiutong.exchange.qiutong.StudyReading;
import org.qiutong.graph.Snapshot;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;
import org.qiutong.people.PeopleService;
import org.qiutong.study.StudyService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What is deleted, or is no longer in the files of a study, leaves nothing behind.
@ProgramTest
@Tag("server")
@WithMockUser(roles = {"READER", "ANALYST", "RESEARCHER"})
class DeletionsTest {

    private static final CommunityId UK = new CommunityId("UK");

    private static final ImportBatch STUDY = StudyReading.shipped("itif-2024");

    /// Another study with the same communities, institutions, instruments and events, and some of
    /// its own.
    private static final EditedStudy OTHER_FILES =
            EditedStudy.founding()
                    .everywhere(text -> text.replace("itif-2024", "other-2025"))
                    .edit(
                            "people.yaml",
                            text ->
                                    text.replace("id: CN", "id: FR")
                                            .replace("community: CN", "community: FR"))
                    .edit("study.yaml", text -> text.replace("community: CN", "community: FR"))
                    .edit(
                            "findings.yaml",
                            text -> text.replace("CN]", "FR]").replace("[CN", "[FR"));

    @Autowired Deletions deletions;
    @Autowired ImportService imports;
    @Autowired EvidenceService evidence;
    @Autowired PeopleService people;
    @Autowired CodebookService codebook;
    @Autowired StudyService studies;
    @Autowired Neo4jClient graph;
    @Autowired Driver driver;
    @Autowired PlatformTransactionManager transactions;

    /// Every node and relationship, property by property.
    @Test
    void undoingAnImportLeavesTheGraphAsItWas() {
        imports.store(STUDY, "qiutong");
        Snapshot before = Snapshot.of(driver);
        imports.store(other(), "somebody");
        assertThat(Snapshot.of(driver)).isNotEqualTo(before);
        imports.store(other(), "somebody");
        StoredImport entry =
                imports.imports().stream()
                        .filter(each -> each.study().equals(new StudyId("other-2025")))
                        .findFirst()
                        .orElseThrow();
        assertThat(entry.by()).isEqualTo("somebody");
        assertThat(entry.again()).isTrue();
        assertThat(entry.counts().orElseThrow().quotations()).isEqualTo(12);
        imports.undo(entry);
        assertThat(Snapshot.of(driver)).isEqualTo(before);
        assertThat(imports.imports())
                .extracting(StoredImport::study)
                .doesNotContain(new StudyId("other-2025"));
    }

    /// What two studies name stays until neither does, and belongs to whoever still names it.
    @Test
    void leavesToOtherStudiesWhatTheyName() {
        rolledBack(() -> {
            imports.store(other(), "somebody");
            int institutions = people.institutions().size();
            deletions.delete(Subject.study(new StudyId("itif-2024")));
            assertThat(people.communities())
                    .extracting(each -> each.id())
                    .containsExactlyInAnyOrder(UK, new CommunityId("FR"));
            assertThat(people.institutions()).hasSize(institutions);
            assertThat(
                            number(
                                    "MATCH (n) WHERE NOT n:ImportBatch|AuditEntry AND (n.study = 'itif-2024' OR n.batch = 'qiutong:itif-2024') RETURN count(n)"))
                    .isZero();
            assertThat(imports.isStored(STUDY.id())).isFalse();
            // It does not come back by itself, but by an import.
            assertThat(imports.isDue(STUDY.id(), "of a later version")).isFalse();
            imports.store(STUDY, "somebody");
            assertThat(imports.isStored(STUDY.id())).isTrue();
            assertThat(people.experts(List.of(new ExpertId("itif-2024/2-UK")))).hasSize(1);
        });
    }

    @Test
    void doesNotDeleteWhatDialoguesTalkOf() {
        rolledBack(() -> {
            agenda();
            assertThatThrownBy(() -> deletions.delete(Subject.study(new StudyId("itif-2024"))))
                    .isInstanceOfSatisfying(
                            TakingRefused.class,
                            refused -> {
                                assertThat(refused.reason())
                                        .isEqualTo(TakingRefused.Reason.ON_AGENDAS);
                                assertThat(refused.count()).isEqualTo(1);
                            });
            assertThat(studies.study(new StudyId("itif-2024"))).isPresent();
            graph.query("MATCH (s:Study {id: 'itif-2024'}) SET s.dialogue = 'd'").run();
            assertThatThrownBy(() -> deletions.delete(Subject.study(new StudyId("itif-2024"))))
                    .isInstanceOfSatisfying(
                            TakingRefused.class,
                            refused ->
                                    assertThat(refused.reason())
                                            .isEqualTo(TakingRefused.Reason.OF_DIALOGUE));
        });
    }

    @Test
    void deletesAnExpertWithTheirWords() {
        rolledBack(() -> {
            deletions.delete(Subject.expert(new ExpertId("itif-2024/2-UK")));
            assertThat(people.expert(new ExpertId("itif-2024/2-UK"))).isEmpty();
            assertThat(evidence.quotation(new QuotationId("itif-2024/q01"))).isEmpty();
            imports.store(STUDY, "somebody");
            assertThat(people.expert(new ExpertId("itif-2024/2-UK"))).isPresent();
        });
    }

    /// Each kind of entry, and what stays.
    @Test
    void takesAwayWhatIsNoLongerInTheFiles() {
        ImportBatch fewer =
                without(
                        STUDY,
                        new ExpertId("itif-2024/2-UK"),
                        List.of("itif-2024/safety-risks", "itif-2024/malicious-use"));
        imports.store(STUDY, "qiutong");
        rolledBack(() -> {
            agenda();
            graph.query(
                            "MATCH (:Quotation {id: 'itif-2024/q01'})-[:HAS_RENDERING]->(r) SET r.changedBy = 'ed'")
                    .run();
            ImportPreview preview = imports.preview(fewer);
            assertThat(gone(preview, ImportPreview.Kind.EXPERTS)).containsExactly("itif-2024/2-UK");
            assertThat(gone(preview, ImportPreview.Kind.QUOTATIONS)).contains("itif-2024/q01");
            assertThat(gone(preview, ImportPreview.Kind.CONCEPTS))
                    .containsExactly("itif-2024/malicious-use");
            assertThat(gone(preview, ImportPreview.Kind.FINDINGS)).isNotEmpty();
            assertThat(gone(preview, ImportPreview.Kind.STATEMENTS)).hasSize(1);
            assertThat(gone(preview, ImportPreview.Kind.MILESTONES)).hasSize(1);
            assertThat(preview.parts())
                    .flatExtracting(ImportPreview.Part::stay)
                    .extracting(StudyPart::id)
                    .containsExactly("itif-2024/safety-risks");
            assertThat(preview.parts())
                    .flatExtracting(ImportPreview.Part::gone)
                    .extracting(StudyPart::edited)
                    .contains(1);
            imports.store(fewer, "somebody");
            assertThat(people.expert(new ExpertId("itif-2024/2-UK"))).isEmpty();
            assertThat(evidence.quotation(new QuotationId("itif-2024/q01"))).isEmpty();
            assertThat(codebook.concept(new ConceptId("itif-2024/malicious-use"))).isEmpty();
            assertThat(codebook.concept(new ConceptId("itif-2024/safety-risks"))).isPresent();
            assertThat(studies.milestones(new StudyId("itif-2024")))
                    .hasSize(STUDY.milestones().size() - 1);
            // Nothing hangs in the air, and the next import brings no more changes.
            assertThat(
                            number(
                                    "MATCH (n:Rendering|RenderingVersion) WHERE NOT EXISTS { ()-->(n) } RETURN count(n)"))
                    .isZero();
            assertThat(imports.preview(fewer).parts())
                    .allMatch(part -> part.added() + part.changed() + part.removed() == 0);
        });
    }

    private static List<String> gone(ImportPreview preview, ImportPreview.Kind kind) {
        return preview.parts().stream()
                .filter(part -> part.kind() == kind)
                .flatMap(part -> part.gone().stream())
                .map(StudyPart::id)
                .toList();
    }

    /// Without an expert and some concepts, and all that needs them; and without the last statement
    /// and milestone.
    private static ImportBatch without(ImportBatch batch, ExpertId expert, List<String> concepts) {
        return ImportBatch.builder(batch.id(), batch.format(), batch.study())
                .communities(batch.communities())
                .institutions(batch.institutions())
                .experts(batch.experts().stream().filter(e -> !e.id().equals(expert)).toList())
                .concepts(
                        batch.concepts().stream()
                                .filter(c -> !concepts.contains(c.id().value()))
                                .map(c -> DeletionsTest.without(c, concepts))
                                .toList())
                .sources(batch.sources())
                .milestones(batch.milestones().subList(0, batch.milestones().size() - 1))
                .quotations(
                        batch.quotations().stream()
                                .filter(q -> !q.expert().equals(expert))
                                .filter(q ->
                                        q.codings().stream()
                                                .noneMatch(c ->
                                                        concepts.contains(c.concept().value())))
                                .toList())
                .findings(
                        batch.findings().stream()
                                .filter(f -> !concepts.contains(f.concept().value()))
                                .toList())
                .statements(
                        batch.statements().stream()
                                .filter(s -> !concepts.contains(s.concept().value()))
                                .limit(batch.statements().size() - 1)
                                .toList())
                .build();
    }

    private static Concept without(Concept concept, List<String> gone) {
        Concept.Links links = concept.links();
        return Concept.builder(concept.id(), concept.study(), concept.kind(), concept.label())
                .altLabels(concept.altLabels())
                .definition(concept.definition())
                .broader(concept.broader().filter(id -> !gone.contains(id.value())))
                .links(
                        new Concept.Links(
                                links.answers().filter(id -> !gone.contains(id.value())),
                                links.exclusive(),
                                links.mitigates().stream()
                                        .filter(id -> !gone.contains(id.value()))
                                        .toList(),
                                links.related().stream()
                                        .filter(id -> !gone.contains(id.value()))
                                        .toList()))
                .equivalence(concept.equivalence())
                .moderated(concept.moderated())
                .position(concept.position())
                .build();
    }

    /// A dialogue that talks of a concept.
    private void agenda() {
        graph.query(
                        """
                        MATCH (c:Concept {id: 'itif-2024/safety-risks'})
                        CREATE (:Dialogue {id: 'd', owner: 'ann', version: 1})
                          -[:HAS_ITEM]->(:AgendaItem {id: 'd/1'})-[:ON]->(c)
                        """)
                .run();
    }

    private static ImportBatch other() {
        return StudyReading.read(OTHER_FILES);
    }

    private long number(String statement) {
        return graph.query(statement).fetchAs(Long.class).one().orElseThrow();
    }

    private void rolledBack(Runnable writing) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(transaction -> {
                    transaction.setRollbackOnly();
                    writing.run();
                });
    }
}
