package org.qiutong.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.qiutong.ProgramTest;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.exchange.EditedStudy;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportPreview;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.qiutong.StudyReading;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.scene.Operation;
import org.qiutong.explore.scene.SavedViewService;
import org.qiutong.explore.scene.Scene;
import org.qiutong.graph.Places;
import org.qiutong.graph.Window;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;
import org.qiutong.inquiry.Inquiry;
import org.qiutong.inquiry.InquiryService;
import org.qiutong.people.PeopleService;
import org.qiutong.search.SearchFilter;
import org.qiutong.search.SearchService;
import org.qiutong.study.StudyService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What is withdrawn is nowhere, and does not come back.
@ProgramTest
@Tag("server")
@WithMockUser(
        username = "rosa",
        roles = {"READER", "ANALYST", "RESEARCHER"})
class WithdrawalsTest {

    private static final ImportBatch STUDY = StudyReading.shipped("itif-2024");
    private static final String EXPERT = "itif-2024/2-UK";
    private static final String QUOTATION = "itif-2024/q01";
    private static final ConceptId CONCEPT =
            new ConceptId("itif-2024/malicious-actors-open-or-closed");

    /// Of the quotation, in its own words and in translation.
    private static final List<String> WORDS =
            List.of("still going to find a way to do it", "他们总能想出办法");

    @Autowired Withdrawals withdrawals;
    @Autowired ImportService imports;
    @Autowired EvidenceService evidence;
    @Autowired PeopleService people;
    @Autowired StudyService studies;
    @Autowired SearchService search;
    @Autowired SavedViewService views;
    @Autowired InquiryService inquiries;
    @Autowired Neo4jClient graph;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void leavesNothingOfAnExpert() {
        rolledBack(() -> {
            invite();
            workOnTheTranslation();
            views.save("Mine", "", sceneOfTheExpert());
            assertThat(Places.of(graph, EXPERT)).isPositive();
            Withdrawal withdrawal =
                    withdrawals.record(
                            Subject.expert(new ExpertId(EXPERT)),
                            Optional.of(" Asked by e-mail. "));
            assertThat(withdrawal.by()).isEqualTo("rosa");
            assertThat(withdrawal.reason()).contains("Asked by e-mail.");
            assertNoExpert();
            assertThat(views.saved())
                    .singleElement()
                    .satisfies(view ->
                            assertThat(view.scene().nodes())
                                    .containsExactly(NodeId.concept(CONCEPT)));
            assertThat(number("MATCH (r:Roster {id: 'd'}) RETURN r.version")).isEqualTo(8);
            assertThat(number("MATCH (:Roster {id: 'd'})-[:CONSIDERS]->(p) RETURN count(p)"))
                    .isEqualTo(1);
            // It is recorded once.
            assertThat(withdrawals.record(Subject.expert(new ExpertId(EXPERT)), Optional.empty()))
                    .isEqualTo(withdrawal);
            assertThat(withdrawals.list(new StudyId("itif-2024"))).containsExactly(withdrawal);
            assertThat(withdrawals.list()).containsExactly(withdrawal);
        });
    }

    @Test
    void survivesAnImportOfOlderFiles() {
        rolledBack(() -> {
            Withdrawal withdrawal =
                    withdrawals.record(Subject.expert(new ExpertId(EXPERT)), Optional.empty());
            ImportPreview preview = imports.preview(STUDY);
            assertThat(preview.leftOut()).containsExactly(withdrawal);
            assertThat(preview.parts())
                    .allMatch(part -> part.added() + part.changed() + part.removed() == 0);
            imports.store(STUDY, "somebody");
            assertNoExpert();
        });
    }

    /// A restore brings back what was in the database before the withdrawal, and then the ledger.
    @Test
    void survivesARestore() {
        rolledBack(() -> {
            withdrawals.record(Subject.expert(new ExpertId(EXPERT)), Optional.empty());
            withdrawals.record(
                    Subject.quotation(new QuotationId("itif-2024/q02")), Optional.empty());
            graph.query("MATCH (w:Withdrawal) SET w:Elsewhere REMOVE w:Withdrawal").run();
            imports.store(STUDY, "somebody");
            assertThat(evidence.quotation(new QuotationId(QUOTATION))).isPresent();
            graph.query("MATCH (w:Elsewhere) SET w:Withdrawal REMOVE w:Elsewhere").run();
            assertThat(withdrawals.apply()).containsExactly(new StudyId("itif-2024"));
            assertNoExpert();
            assertThat(evidence.quotation(new QuotationId("itif-2024/q02"))).isEmpty();
            assertThat(withdrawals.apply()).isEmpty();
        });
    }

    @Test
    void takesOneQuotationAlone() {
        rolledBack(() -> {
            long before =
                    evidence.countQuotations(EvidenceFilter.ALL.ofExpert(new ExpertId(EXPERT)));
            withdrawals.record(Subject.quotation(new QuotationId(QUOTATION)), Optional.empty());
            assertThat(evidence.quotation(new QuotationId(QUOTATION))).isEmpty();
            assertThat(evidence.countQuotations(EvidenceFilter.ALL.ofExpert(new ExpertId(EXPERT))))
                    .isEqualTo(before - 1);
            assertThat(people.expert(new ExpertId(EXPERT))).isPresent();
            assertThat(
                            number(
                                    "MATCH (:Expert {id: 'itif-2024/2-UK'})-[s:SPEAKS_OF]->"
                                            + "(:Concept {id: 'itif-2024/malicious-actors-open-or-closed'})"
                                            + " RETURN count(s)"))
                    .isZero();
            WORDS.forEach(words -> assertThat(Places.of(graph, words)).isZero());
            imports.store(STUDY, "somebody");
            assertThat(evidence.quotation(new QuotationId(QUOTATION))).isEmpty();
        });
    }

    @Test
    void takesAWholeStudyForGood() {
        rolledBack(() -> {
            inquiries.save("Of the study", Inquiry.ALL);
            withdrawals.record(Subject.study(new StudyId("itif-2024")), Optional.empty());
            assertThat(studies.study(new StudyId("itif-2024"))).isEmpty();
            assertThat(evidence.countFindings(EvidenceFilter.ALL.ofStudy(new StudyId("itif-2024"))))
                    .isZero();
            assertThat(Places.of(graph, "itif-2024")).isEqualTo(1); // the ledger of imports
            assertThat(inquiries.saved())
                    .singleElement()
                    .satisfies(each -> assertThat(each.found()).isEmpty());
            assertThatThrownBy(() -> imports.store(STUDY, "somebody"))
                    .isInstanceOfSatisfying(
                            ImportRefused.class,
                            refused ->
                                    assertThat(refused.problems())
                                            .singleElement()
                                            .isInstanceOf(ImportProblem.StudyWithdrawn.class));
            assertThat(imports.isDue(STUDY.id(), "of a later version")).isFalse();
        });
    }

    /// Somebody who is only counted has no id here: the next import of the files leaves them out.
    @Test
    void leavesOutWhoIsOnlyCounted() {
        ImportBatch counted =
                StudyReading.read(
                        EditedStudy.founding()
                                .replace(
                                        "people.yaml",
                                        "id: " + EXPERT,
                                        "consent: counts-only, id: " + EXPERT)
                                .replace(
                                        "quotations.yaml",
                                        "  - id: itif-2024/q02\n",
                                        "  - id: itif-2024/q02\n    consent: counts-only\n"));
        rolledBack(() -> {
            imports.store(counted, "somebody");
            assertThat(number("MATCH (r:Respondent) RETURN count(r)")).isEqualTo(1);
            assertThat(number("MATCH (:Expert)-[c:COUNTED]->() RETURN count(c)")).isPositive();
            refused(
                    TakingRefused.Reason.NOT_THERE,
                    () ->
                            withdrawals.record(
                                    Subject.expert(new ExpertId(EXPERT)), Optional.empty()));
            refused(
                    TakingRefused.Reason.NOT_THERE,
                    () ->
                            withdrawals.recordUnseen(
                                    Subject.expert(new ExpertId("nothing/2-UK")),
                                    Optional.empty()));
            refused(
                    TakingRefused.Reason.NOT_THERE,
                    () ->
                            withdrawals.recordUnseen(
                                    new Subject(Subject.Kind.STUDY, EXPERT), Optional.empty()));
            withdrawals.recordUnseen(Subject.expert(new ExpertId(EXPERT)), Optional.empty());
            withdrawals.recordUnseen(
                    Subject.quotation(new QuotationId("itif-2024/q02")), Optional.empty());
            imports.store(counted, "somebody");
            assertThat(number("MATCH (r:Respondent) RETURN count(r)")).isZero();
            assertThat(number("MATCH (:Expert)-[c:COUNTED]->() RETURN count(c)")).isZero();
        });
    }

    /// The person stays in the counts with what else they said.
    @Test
    void leavesOutAQuotationOfSomebodyWhoIsOnlyCounted() {
        ImportBatch counted =
                StudyReading.read(
                        EditedStudy.founding()
                                .replace(
                                        "people.yaml",
                                        "id: " + EXPERT,
                                        "consent: counts-only, id: " + EXPERT));
        rolledBack(() -> {
            imports.store(counted, "somebody");
            long stances = number("MATCH (:Respondent)-[c:COUNTED]->() RETURN count(c)");
            assertThat(countedOn(CONCEPT)).isEqualTo(1);
            withdrawals.recordUnseen(
                    Subject.quotation(new QuotationId(QUOTATION)), Optional.empty());
            imports.store(counted, "somebody");
            assertThat(countedOn(CONCEPT)).isZero();
            assertThat(number("MATCH (r:Respondent) RETURN count(r)")).isEqualTo(1);
            assertThat(number("MATCH (:Respondent)-[c:COUNTED]->() RETURN count(c)"))
                    .isEqualTo(stances - 1)
                    .isPositive();
        });
    }

    private long countedOn(ConceptId concept) {
        return number(
                "MATCH (:Respondent)-[c:COUNTED]->(:Concept {id: '"
                        + concept
                        + "'}) RETURN count(c)");
    }

    @Test
    void tellsBeforehandWhatGoes() {
        Outlook outlook = deletions.outlook(Subject.expert(new ExpertId(EXPERT)));
        assertThat(outlook.parts())
                .isEqualTo(Map.of(StudyPart.Kind.EXPERT, 1, StudyPart.Kind.QUOTATION, 3));
        assertThat(outlook.translations()).isEqualTo(3);
        assertThat(outlook.mentions())
                .contains("itif-2024/malicious-actors-open-or-closed")
                .doesNotContain("itif-2024");
    }

    @Autowired Deletions deletions;

    @Test
    void knowsWhatAnIdIsOf() {
        assertThat(withdrawals.subject(EXPERT)).isEqualTo(Subject.expert(new ExpertId(EXPERT)));
        assertThat(withdrawals.subject(QUOTATION))
                .isEqualTo(Subject.quotation(new QuotationId(QUOTATION)));
        assertThat(withdrawals.subject("itif-2024"))
                .isEqualTo(Subject.study(new StudyId("itif-2024")));
        refused(TakingRefused.Reason.NOT_THERE, () -> withdrawals.subject("itif-2024/9-UK"));
        refused(
                TakingRefused.Reason.NOT_THERE,
                () ->
                        withdrawals.record(
                                Subject.expert(new ExpertId("itif-2024/9-UK")), Optional.empty()));
        rolledBack(() -> {
            graph.query("MATCH (e:Expert {id: $id}) SET e.id = 'itif-2024/q01'")
                    .bind(EXPERT)
                    .to("id")
                    .run();
            refused(TakingRefused.Reason.AMBIGUOUS, () -> withdrawals.subject(QUOTATION));
        });
    }

    @Test
    @WithMockUser(roles = {"READER", "ANALYST", "RESEARCHER", "ADMINISTRATOR"})
    void isUndoneByAdministratorsAlone() {
        rolledBack(() -> {
            Withdrawal withdrawal =
                    withdrawals.record(Subject.expert(new ExpertId(EXPERT)), Optional.empty());
            withdrawals.recall(withdrawal.id());
            assertThat(withdrawals.ledger(new StudyId("itif-2024")).withdrawals()).isEmpty();
            assertThat(withdrawals.list(new StudyId("itif-2024")))
                    .singleElement()
                    .satisfies(each -> assertThat(each.recall()).isPresent());
            imports.store(STUDY, "somebody");
            assertThat(people.expert(new ExpertId(EXPERT))).isPresent();
        });
    }

    @Test
    @WithMockUser(roles = {"READER", "ANALYST", "CONVENOR"})
    void isForResearchers() {
        for (Runnable each :
                List.<Runnable>of(
                        () ->
                                withdrawals.record(
                                        Subject.expert(new ExpertId(EXPERT)), Optional.empty()),
                        () -> withdrawals.apply(),
                        () -> withdrawals.list(),
                        () -> withdrawals.ledger(new StudyId("itif-2024")),
                        () -> withdrawals.recall("any"),
                        () -> deletions.outlook(Subject.expert(new ExpertId(EXPERT))),
                        () -> deletions.delete(Subject.expert(new ExpertId(EXPERT))))) {
            assertThatThrownBy(each::run).isInstanceOf(AccessDeniedException.class);
        }
        SecurityContextHolder.clearContext();
    }

    private void assertNoExpert() {
        assertThat(people.expert(new ExpertId(EXPERT))).isEmpty();
        assertThat(evidence.quotation(new QuotationId(QUOTATION))).isEmpty();
        assertThat(
                        evidence.quotations(
                                EvidenceFilter.ALL.ofExpert(new ExpertId(EXPERT)),
                                Window.first(Window.MOST)))
                .isEmpty();
        assertThat(Places.of(graph, EXPERT)).isZero();
        for (String words : WORDS) {
            assertThat(Places.of(graph, words)).isZero();
            assertThat(search.search(words, SearchFilter.ALL, 50).toString())
                    .doesNotContain(QUOTATION);
        }
        assertThat(search.search("2-UK", SearchFilter.ALL, 50).toString()).doesNotContain(EXPERT);
    }

    private long number(String statement) {
        return graph.query(statement).fetchAs(Long.class).one().orElseThrow();
    }

    /// As a convenor does, with somebody else in the same group.
    private void invite() {
        graph.query(
                        """
                        MATCH (e:Expert {id: $id})
                        CREATE (d:Dialogue {id: 'd', owner: 'ann'})-[:HAS_ROSTER]->(r:Roster {id: 'd', version: 7}),
                          (r)-[:CONSIDERS]->(p:Participant {id: 'd/1', person: '1', expert: $id})-[:IS]->(e),
                          (r)-[:CONSIDERS]->(o:Participant {id: 'd/2', person: '2'}),
                          (d)-[:INVITES]->(e),
                          (r)-[:HAS_GROUP]->(g:Group)-[:SEATS]->(p), (g)-[:SEATS]->(o)
                        """)
                .bind(EXPERT)
                .to("id")
                .run();
    }

    /// As the translation desk does it: with the version before.
    private void workOnTheTranslation() {
        graph.query(
                        """
                        MATCH (:Quotation {id: $id})-[:HAS_RENDERING]->(r:Rendering)
                        SET r.changedBy = 'somebody'
                        CREATE (r)-[:HAS_VERSION]->(v:RenderingVersion {id: r.id + '/1', text: r.text})
                        """)
                .bind(QUOTATION)
                .to("id")
                .run();
    }

    private static Scene sceneOfTheExpert() {
        return Scene.EMPTY.after(
                new Operation.Add(
                        List.of(NodeId.expert(new ExpertId(EXPERT)), NodeId.concept(CONCEPT))));
    }

    private static void refused(TakingRefused.Reason reason, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        TakingRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private void rolledBack(Runnable writing) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(transaction -> {
                    transaction.setRollbackOnly();
                    writing.run();
                });
    }
}
