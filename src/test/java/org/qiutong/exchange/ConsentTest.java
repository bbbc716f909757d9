package org.qiutong.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiutong.ProgramTest;
import org.qiutong.evidence.Consent;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Quotation;
import org.qiutong.graph.Places;
import org.qiutong.graph.Readership;
import org.qiutong.graph.Window;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;
import org.qiutong.people.PeopleService;
import org.qiutong.search.SearchFilter;
import org.qiutong.search.SearchService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Words that may not be shown are nowhere: what is not in the database is on no page, in no
/// search, in no answer of the API, in no graph and in no file.
@ProgramTest
@WithMockUser(roles = "RESEARCHER")
class ConsentTest {

    private static final String QUOTATION = "itif-2024/q05";
    private static final String EXPERT = "itif-2024/7-CN";
    private static final String WORDS = "address their origins by focusing on developers";
    private static final String RENDERED = "就必须从源头抓起";
    private static final String ON = "itif-2024/developer-consequences";

    @Autowired ImportService imports;
    @Autowired EvidenceService evidence;
    @Autowired PeopleService people;
    @Autowired SearchService search;
    @Autowired Readership readership;
    @Autowired Neo4jClient graph;
    @Autowired PlatformTransactionManager transactions;

    @ParameterizedTest
    @CsvSource({
        "withdrawn, 0",
        "counts-only, 1",
        "paraphrase, 1",
        // Pages name the code of whoever spoke.
        "coarse-attribute, 1"
    })
    void leavesNoWordsThatMayNotBeShown(String consent, int counted) {
        rolledBack(() -> {
            assertThat(Places.of(graph, WORDS)).isPositive();
            workOnTheRendering();
            store(onQuotation(consent));
            assertNowhere();
            assertThat(counted("Expert")).isEqualTo(counted);
            assertThat(evidence.holdings(new StudyId("itif-2024"))).isEmpty();
        });
    }

    /// A person below the level of a code is no expert any more: what may be counted of them hangs
    /// on a node without a name.
    @ParameterizedTest
    @CsvSource({"withdrawn, 0", "counts-only, 1", "paraphrase, 1", "coarse-attribute, 1"})
    void leavesNothingOfAPersonWhoMayNotBeShown(String consent, int counted) {
        rolledBack(() -> {
            assertThat(Places.of(graph, EXPERT)).isPositive();
            ImportPreview preview = imports.preview(read(onExpert(consent)));
            store(onExpert(consent));
            assertNowhere();
            assertThat(people.expert(new ExpertId(EXPERT))).isEmpty();
            assertThat(Places.of(graph, EXPERT)).isZero();
            assertThat(counted("Expert")).isZero();
            assertThat(counted("Respondent")).isEqualTo(counted);
            assertThat(respondents()).isEqualTo(counted);
            assertThat(preview.parts())
                    .filteredOn(part -> part.kind() == ImportPreview.Kind.EXPERTS)
                    .singleElement()
                    .satisfies(part -> assertThat(part.removed()).isEqualTo(1));
        });
    }

    /// What is for the team is stored, and only the team reads it; nobody counts it.
    @Test
    void leavesToTheTeamWhatIsForTheTeam() {
        for (EditedStudy study : List.of(onExpert("team-only"), onQuotation("team-only"))) {
            rolledBack(() -> {
                store(study);
                assertHidden();
                assertThat(counted("Expert") + counted("Respondent")).isZero();
                readership.asTeamOf(
                        List.of(new StudyId("itif-2024")),
                        () -> {
                            assertThat(evidence.quotation(new QuotationId(QUOTATION))).isPresent();
                            assertThat(people.expert(new ExpertId(EXPERT))).isPresent();
                            assertThat(search.search(WORDS, SearchFilter.ALL, 50).toString())
                                    .contains(QUOTATION);
                            return true;
                        });
                readership.asTeamOf(
                        List.of(new StudyId("another")),
                        () -> {
                            assertHidden();
                            return true;
                        });
                store(EditedStudy.founding());
                assertThat(evidence.quotation(new QuotationId(QUOTATION))).isPresent();
                assertThat(people.expert(new ExpertId(EXPERT))).isPresent();
            });
        }
        rolledBack(() -> {
            store(onExpert("team-only"));
            assertThat(people.expert(new ExpertId(EXPERT))).isEmpty();
        });
    }

    /// What is for the team alone counts in a confidential study, at the first import as at the
    /// next.
    @Test
    void countsTheSameAtEachImport() {
        rolledBack(() -> {
            EditedStudy confidential =
                    onQuotation("team-only")
                            .replace("study.yaml", "design: ", "access: confidential\ndesign: ");
            String all =
                    "MATCH (e:Expert {id: '"
                            + EXPERT
                            + "'})-[r:SPEAKS_OF]->() RETURN sum(r.evidence)";
            long before = number(all);
            for (int time = 0; time < 2; time++) {
                readership.asTeamOf(
                        List.of(new StudyId("itif-2024")),
                        () -> {
                            store(confidential);
                            return true;
                        });
                assertThat(number(all)).isEqualTo(before);
            }
        });
    }

    /// Counted once, however often the files are imported, and an expert again once the consent is
    /// given.
    @Test
    void countsAPersonOnce() {
        rolledBack(() -> {
            store(onExpert("counts-only"));
            store(onExpert("counts-only"));
            assertThat(respondents()).isEqualTo(1);
            assertThat(counted("Respondent")).isEqualTo(1);
            store(EditedStudy.founding());
            assertThat(respondents()).isZero();
            assertThat(people.expert(new ExpertId(EXPERT))).isPresent();
            assertThat(evidence.quotation(new QuotationId(QUOTATION))).isPresent();
        });
    }

    @Test
    void takesTheLeastAlongThePath() {
        rolledBack(() -> {
            store(onExpert("withdrawn").edit("quotations.yaml", text -> on(text, "named")));
            assertNowhere();
        });
        rolledBack(() -> {
            store(onStudy("team-only"));
            assertThat(evidence.countQuotations(EvidenceFilter.ALL)).isZero();
            assertThat(evidence.countExperts(EvidenceFilter.ALL.ofConcept(new ConceptId(ON))))
                    .isZero();
        });
        rolledBack(() -> {
            store(onExpert("named"));
            assertThat(evidence.quotation(new QuotationId(QUOTATION)))
                    .map(Quotation::consent)
                    .contains(Consent.CODE_AND_COUNTRY);
        });
    }

    @Test
    void saysBeforehandThatWordsGo() {
        ImportPreview preview = imports.preview(read(onQuotation("withdrawn")));
        assertThat(preview.parts())
                .filteredOn(part -> part.kind() == ImportPreview.Kind.QUOTATIONS)
                .singleElement()
                .satisfies(part -> assertThat(part.removed()).isEqualTo(1));
    }

    @Test
    void letsNothingInUnderAConsentThatItDoesNotKnow() {
        assertThatThrownBy(() -> read(onQuotation("whatever")))
                .isInstanceOfSatisfying(
                        ImportRefused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .singleElement()
                                        .asString()
                                        .contains("quotations.yaml", QUOTATION, "team-only"));
    }

    @Test
    void noQuotationHoldsWordsThatMayNotBeShown() {
        Quotation shown = evidence.quotation(new QuotationId(QUOTATION)).orElseThrow();
        for (Consent consent : Consent.values()) {
            if (consent.words() || consent.team()) {
                assertThat(with(shown, consent).consent()).isEqualTo(consent);
            } else {
                assertThatThrownBy(() -> with(shown, consent))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
        assertThat(
                        Consent.along(
                                List.of(
                                        Optional.of(Consent.NAMED),
                                        Optional.of(Consent.TEAM_ONLY))))
                .isEqualTo(Consent.TEAM_ONLY);
        assertThat(Consent.along(List.of(Optional.empty(), Optional.empty())))
                .isEqualTo(Consent.CODE_AND_COUNTRY);
    }

    private static Quotation with(Quotation quotation, Consent consent) {
        return Quotation.builder(quotation.id(), quotation.study())
                .expert(quotation.expert())
                .community(quotation.community())
                .source(quotation.source())
                .section(quotation.section())
                .locator(quotation.locator())
                .original(quotation.original())
                .renderings(quotation.renderings())
                .codings(quotation.codings())
                .consent(consent)
                .build();
    }

    private void assertNowhere() {
        assertHidden();
        assertThat(Places.of(graph, WORDS)).isZero();
        assertThat(Places.of(graph, RENDERED)).isZero();
    }

    private void assertHidden() {
        assertThat(evidence.quotation(new QuotationId(QUOTATION))).isEmpty();
        assertThat(evidence.quotations(List.of(new QuotationId(QUOTATION)))).isEmpty();
        assertThat(
                        evidence.quotations(
                                EvidenceFilter.ALL.ofExpert(new ExpertId(EXPERT)),
                                Window.first(Window.MOST)))
                .isEmpty();
        assertThat(search.search(WORDS, SearchFilter.ALL, 50).toString())
                .doesNotContain(QUOTATION, WORDS);
    }

    /// How many stances on the concept are only counted, of people with this label.
    private long counted(String label) {
        return number(
                "MATCH (p:"
                        + label
                        + ")-[r:COUNTED]->(:Concept {id: '"
                        + ON
                        + "'})"
                        + " WHERE p:Respondent OR p.id = '"
                        + EXPERT
                        + "' RETURN count(r)");
    }

    private long respondents() {
        return number(
                "MATCH (p:Respondent)-[:COUNTED_IN]->(:Community {id: 'CN'}) RETURN count(p)");
    }

    private long number(String statement) {
        return graph.query(statement).fetchAs(Long.class).one().orElseThrow();
    }

    /// As the translation desk does it: with the version before.
    private void workOnTheRendering() {
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

    private void store(EditedStudy study) {
        imports.store(read(study), "somebody");
    }

    private ImportBatch read(EditedStudy study) {
        return imports.read(Optional.of("qiutong"), study, ImportRequest.NONE);
    }

    private static EditedStudy onQuotation(String consent) {
        return EditedStudy.founding().edit("quotations.yaml", text -> on(text, consent));
    }

    private static String on(String quotations, String consent) {
        return quotations.replace(
                "  - id: " + QUOTATION + "\n",
                "  - id: " + QUOTATION + "\n    consent: " + consent + "\n");
    }

    private static EditedStudy onExpert(String consent) {
        return EditedStudy.founding()
                .edit(
                        "people.yaml",
                        text ->
                                text.replaceFirst(
                                        "(id: " + EXPERT + ")", "$1, consent: " + consent));
    }

    private static EditedStudy onStudy(String consent) {
        return EditedStudy.founding()
                .replace("study.yaml", "consent: code-and-country", "consent: " + consent);
    }

    private void rolledBack(Runnable writing) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(transaction -> {
                    transaction.setRollbackOnly();
                    writing.run();
                });
    }
}
