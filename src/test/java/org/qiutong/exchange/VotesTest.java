package org.qiutong.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.qiutong.ProgramTest;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.CodebookService.ConceptFilter;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.EvidenceService.QuotedExpert;
import org.qiutong.evidence.Holding;
import org.qiutong.evidence.State;
import org.qiutong.evidence.Tally;
import org.qiutong.exchange.ImportPreview.Kind;
import org.qiutong.exchange.ImportPreview.Part;
import org.qiutong.exchange.polis.PolisReading;
import org.qiutong.graph.Snapshot;
import org.qiutong.graph.Window;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Expert;
import org.qiutong.people.PeopleService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A conversation of votes in the graph, beside a study of words.
@ProgramTest
@WithMockUser(roles = "RESEARCHER")
class VotesTest {

    private static final ImportBatch PARK = PolisReading.park();

    @Autowired ImportService imports;
    @Autowired EvidenceService evidence;
    @Autowired CodebookService codebook;
    @Autowired PeopleService people;
    @Autowired Driver driver;
    @Autowired MockMvcTester mvc;

    @AfterEach
    void takeAway() {
        for (String study : List.of("park", "brexit-consensus")) {
            run(
                    "MATCH (n:!AuditEntry) WHERE n.study = $study OR (n:Study AND n.id = $study) DETACH DELETE n",
                    Map.of("study", study));
        }
    }

    @Test
    void givesBackWhatCameIn() {
        imports.store(PARK, "somebody");
        assertThat(evidence.holdings(new StudyId("park")))
                .containsExactlyInAnyOrderElementsOf(PARK.holdings());
        assertThat(evidence.holdings(new StudyId("itif-2024"))).isEmpty();
        assertThat(
                        people.experts(
                                new PeopleService.ExpertFilter(
                                        Optional.of(new StudyId("park")), Optional.empty()),
                                Window.first(Window.MOST)))
                .containsExactlyElementsOf(PARK.experts());
        ConceptFilter park =
                new ConceptFilter(
                        Optional.of(new StudyId("park")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false);
        assertThat(codebook.concepts(park, Window.first(Window.MOST)))
                .containsExactlyElementsOf(
                        PARK.concepts().stream().filter(each -> !each.moderated()).toList());
        assertThat(codebook.concepts(park.withModerated(true), Window.first(Window.MOST)))
                .containsExactlyElementsOf(PARK.concepts());
        assertThat(codebook.countConcepts(park)).isEqualTo(4);
        assertThat(evidence.tallies(List.of(new ConceptId("park/0"), new ConceptId("park/8"))))
                .containsExactlyInAnyOrder(
                        new Tally(
                                new ConceptId("park/0"),
                                Optional.of(new CommunityId("park-group-0")),
                                0,
                                0,
                                0,
                                2),
                        new Tally(
                                new ConceptId("park/0"),
                                Optional.of(new CommunityId("park-group-1")),
                                0,
                                0,
                                0,
                                2));
        EvidenceFilter all = EvidenceFilter.ALL.ofStudy(new StudyId("park"));
        assertThat(evidence.experts(all, Window.first(Window.MOST)))
                .containsExactly(
                        quoted("P0", 4),
                        quoted("P1", 2),
                        quoted("P2", 3),
                        quoted("P4", 2),
                        quoted("P7", 1));
        assertThat(evidence.countExperts(all.ofConcept(new ConceptId("park/5")))).isEqualTo(2);
        assertThat(evidence.countExperts(all.ofCommunity(new CommunityId("park-group-1"))))
                .isEqualTo(2);
    }

    private static QuotedExpert quoted(String code, int votes) {
        Expert expert =
                PARK.experts().stream()
                        .filter(each -> each.code().equals(code))
                        .findFirst()
                        .orElseThrow();
        return new QuotedExpert(expert, 0, votes);
    }

    @Test
    void replacesVotesAndAdvancesTheRevision() {
        imports.store(PARK, "somebody");
        Snapshot before = Snapshot.of(driver);
        long revision = revision();
        imports.store(PARK, "somebody");
        assertThat(Snapshot.of(driver)).isEqualTo(before);
        assertThat(revision()).isEqualTo(revision + 1);

        List<Holding> fewer = new ArrayList<>(PARK.holdings());
        fewer.removeLast();
        fewer.set(
                0,
                new Holding(
                        new ExpertId("park/P0"),
                        fewer.get(0).concept(),
                        State.OPPOSE,
                        Holding.Basis.VOTE));
        imports.store(with(fewer), "somebody");
        assertThat(evidence.holdings(new StudyId("park")))
                .containsExactlyInAnyOrderElementsOf(fewer);
    }

    @Test
    void tellsBeforehandWhatWouldChange() {
        assertThat(imports.preview(PARK).parts())
                .containsExactly(
                        part(Kind.EXPERTS, 5, 0, 0, 0),
                        part(Kind.CONCEPTS, 5, 0, 0, 0),
                        part(Kind.SOURCES, 1, 0, 0, 0),
                        part(Kind.MILESTONES, 0, 0, 0, 0),
                        part(Kind.QUOTATIONS, 0, 0, 0, 0),
                        part(Kind.FINDINGS, 0, 0, 0, 0),
                        part(Kind.STATEMENTS, 0, 0, 0, 0),
                        part(Kind.TRANSCRIPTS, 0, 0, 0, 0),
                        part(Kind.VOTES, 12, 0, 0, 0));
        imports.store(PARK, "somebody");
        List<Holding> fewer = new ArrayList<>(PARK.holdings().subList(1, 12));
        fewer.set(
                0,
                new Holding(
                        fewer.get(0).expert(),
                        fewer.get(0).concept(),
                        fewer.get(0).state() == State.MIXED ? State.OPPOSE : State.MIXED,
                        Holding.Basis.VOTE));
        assertThat(imports.preview(with(fewer)).parts())
                .contains(part(Kind.EXPERTS, 0, 0, 5, 0), part(Kind.VOTES, 0, 1, 10, 1));
        assertThat(
                        imports.preview(
                                        org.qiutong.exchange.qiutong.StudyReading.shipped(
                                                "itif-2024"))
                                .parts())
                .allMatch(part -> part.added() + part.changed() + part.removed() == 0);
    }

    private static Part part(Kind kind, int added, int changed, int unchanged, int removed) {
        return new Part(kind, added, changed, unchanged, removed, List.of(), List.of());
    }

    @Test
    void overwritesNoStudyOfAnotherFormat() {
        ImportBatch batch =
                PolisReading.read(
                        "itif-2024", StudyFolder.of(Path.of("src/test/resources/polis/park")));
        Snapshot before = Snapshot.of(driver);
        assertThatThrownBy(() -> imports.store(batch, "somebody"))
                .isInstanceOfSatisfying(
                        ImportRefused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .containsExactly(
                                                new ImportProblem.StudyTaken(
                                                        new StudyId("itif-2024"))));
        assertThatThrownBy(() -> imports.preview(batch)).isInstanceOf(ImportRefused.class);
        assertThat(Snapshot.of(driver)).isEqualTo(before);
    }

    @Test
    void showsWhatWasModeratedOutOnlyWhereItIsAskedFor() {
        imports.store(PARK, "somebody");
        assertThat(mvc.get().uri("/api/v1/concepts?study=park"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(4);
        assertThat(mvc.get().uri("/api/v1/concepts?study=park&kind=statement&moderated=true"))
                .bodyJson()
                .extractingPath("$.items[2].moderated")
                .isEqualTo(true);
        assertThat(mvc.get().uri("/api/v1/concepts/park/3")).hasStatus(404);
        assertThat(mvc.get().uri("/api/v1/concepts/park/3?moderated=true"))
                .bodyJson()
                .extractingPath("$.label.und")
                .isEqualTo("Buy \"Green\" tea at my shop!");
        assertThat(mvc.get().uri("/api/v1/experts/park/P7"))
                .bodyJson()
                .extractingPath("$.community")
                .isNull();
        assertThat(mvc.get().uri("/api/v1/experts?community=park-group-0"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(2);
    }

    /// Group-informed consensus of a real conversation, where it lies beside the project, computed
    /// by the database.
    @Test
    void agreesWithTheReferenceOnARealConversation() {
        Path export = Path.of("../shared/polis/brexit-consensus");
        // The project passes its tests by itself: a clone alone has no such export.
        Assumptions.assumeTrue(Files.isDirectory(export), "the export is not beside the project");
        imports.store(PolisReading.read("brexit-consensus", StudyFolder.of(export)), "somebody");
        List<Record> consensus =
                run(
                        """
                        MATCH (:Study {id: $study})-[:SAMPLED]->(g:Community)
                        MATCH (c:Concept {study: $study}) WHERE NOT c.moderated
                        OPTIONAL MATCH (c)<-[h:HOLDS]-(:Expert)-[:MEMBER_OF]->(g)
                        WITH c, g, sum(CASE h.state WHEN 'SUPPORT' THEN 1 ELSE 0 END) AS a,
                          count(h) AS s
                        WITH c, reduce(p = 1.0, x IN collect((a + 1.0) / (s + 2)) | p * x) AS gic
                        RETURN c.id AS id, gic ORDER BY gic DESC
                        """,
                        Map.of("study", "brexit-consensus"));
        assertThat(consensus.getFirst().get("id").asString()).isEqualTo("brexit-consensus/14");
        assertThat(consensus.getFirst().get("gic").asDouble())
                .isCloseTo(0.850549450549, Offset.offset(1e-9));
        assertThat(consensus.stream().mapToDouble(row -> row.get("gic").asDouble()).sum())
                .isCloseTo(17.357882893, Offset.offset(1e-8));
    }

    private long revision() {
        return run("MATCH (r:Revision {id: 'stances'}) RETURN r.number", Map.of())
                .getFirst()
                .get(0)
                .asLong();
    }

    private List<Record> run(String statement, Map<String, Object> parameters) {
        try (var session = driver.session()) {
            return session.run(statement, parameters).list();
        }
    }

    private static ImportBatch with(List<Holding> holdings) {
        return ImportBatch.builder(PARK.id(), PARK.format(), PARK.study())
                .communities(PARK.communities())
                .institutions(PARK.institutions())
                .experts(PARK.experts())
                .concepts(PARK.concepts())
                .sources(PARK.sources())
                .milestones(PARK.milestones())
                .quotations(PARK.quotations())
                .findings(PARK.findings())
                .statements(PARK.statements())
                .holdings(holdings)
                .build();
    }
}
