package org.qiutong.alignment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiutong.ProgramTest;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.access.audit.AuditFilter;
import org.qiutong.access.audit.AuditLog;
import org.qiutong.alignment.AlignmentRefused.Reason;
import org.qiutong.alignment.AlignmentService.Verdict;
import org.qiutong.codebook.Concept;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.StudyExports;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.graph.Places;
import org.qiutong.graph.Readership;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundService;
import org.qiutong.ground.GroundTogether;
import org.qiutong.ground.Label;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.qiutong.withdrawal.Deletions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/// Pairs of concepts of two studies are proposed, decided and undone by people, for those who may
/// see both; what is decided stays with the concepts, counts together, and goes with them.
@ProgramTest
class AlignmentServiceTest {

    private static final Path FILES = Path.of("src/test/resources/imports/transcript/tables");
    private static final Verdict EXACT = new Verdict(MatchGrade.EXACT, "");

    private final StudyId open = new StudyId("open-" + System.nanoTime());
    private final StudyId closed = new StudyId("closed-" + System.nanoTime());
    private final ConceptId leaks = new ConceptId(open + "/risks-leaks");
    private final ConceptId visas = new ConceptId(open + "/barriers-visas");
    private final ConceptId others = new ConceptId(closed + "/risks-leaks");

    @Autowired ImportService imports;
    @Autowired StudyExports exports;
    @Autowired AlignmentService alignment;
    @Autowired GroundService ground;
    @Autowired AuditLog audit;
    @Autowired Deletions deletions;
    @Autowired Readership readership;
    @Autowired Neo4jClient graph;

    @BeforeEach
    void importStudies() {
        store(open, "released");
        store(closed, "confidential");
    }

    @AfterEach
    void takeAway() {
        SecurityContextHolder.clearContext();
        asTeam(() -> {
            deletions.dropStudy(open);
            deletions.dropStudy(closed);
            return true;
        });
        assertThat(Places.of(graph, closed.value() + "/")).isZero();
        assertThat(count()).isZero();
    }

    /// How many decisions there are, whoever may see them.
    private long count() {
        return graph.query(
                        "MATCH (c:Concept)-[m:MAPPED_TO]->(d:Concept) WHERE"
                                + " c.study IN $all OR d.study IN $all RETURN count(m)")
                .bind(List.of(open.value(), closed.value()))
                .to("all")
                .fetchAs(Long.class)
                .one()
                .orElseThrow();
    }

    private <T> T asTeam(Supplier<T> work) {
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            return readership.asTeamOf(List.of(open, closed), work);
        }
    }

    private static <T> T asResearcher(Supplier<T> work) {
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            return work.get();
        }
    }

    private void store(StudyId study, String access) {
        try (var files = Files.list(FILES)) {
            store(
                    StudyFolder.of(files.filter(each -> !each.endsWith("expected.txt")).toList()),
                    study,
                    access);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void store(StudyFolder folder, StudyId study, String access) {
        String sample = access.equals("released") ? "1" : "3";
        asResearcher(() ->
                imports.store(
                        imports.read(
                                Optional.empty(),
                                folder,
                                new ImportRequest(
                                        Optional.of(study.value()),
                                        Optional.empty(),
                                        LanguageTag.EN,
                                        Map.of(
                                                "access:", access,
                                                "sample:United Kingdom", sample,
                                                "sample:中国", sample))),
                        "somebody"));
    }

    private Optional<Mapping> decide(
            ConceptId one, ConceptId other, Optional<Mapping> seen, Optional<Verdict> wanted) {
        return asTeam(() -> alignment.decide(one, other, seen, wanted));
    }

    private boolean isProposed(ConceptId one, ConceptId other) {
        return asTeam(() -> alignment.proposals(open, closed)).stream()
                .anyMatch(pair -> pair.one().id().equals(one) && pair.other().id().equals(other));
    }

    @Test
    void proposesDecidesChangesAndUndoes() {
        assertThat(isProposed(leaks, others)).isTrue();
        assertThat(isProposed(visas, others)).isFalse();
        long before = recorded();
        Mapping broader =
                decide(
                                leaks,
                                others,
                                Optional.empty(),
                                Optional.of(new Verdict(MatchGrade.BROADER, " all leaks ")))
                        .orElseThrow();
        assertThat(broader.by()).isEqualTo("qiutong");
        assertThat(broader.note()).isEqualTo("all leaks");
        assertThat(recorded()).isEqualTo(before + 1);
        assertThat(isProposed(leaks, others)).isFalse();
        assertThat(asTeam(() -> alignment.mappings(open, closed))).containsExactly(broader);
        // Read from the other end it is the other way round.
        Mapping narrower = asTeam(() -> alignment.mappings(others)).getFirst();
        assertThat(narrower).isEqualTo(broader.seenFrom(others));
        assertThat(narrower.grade()).isEqualTo(MatchGrade.NARROWER);
        Optional<Mapping> exact = decide(others, leaks, Optional.of(narrower), Optional.of(EXACT));
        assertThat(asTeam(() -> alignment.mappings(closed, open)))
                .containsExactly(exact.orElseThrow());
        assertThat(count()).isEqualTo(1);
        assertThat(decide(leaks, others, exact, Optional.empty())).isEmpty();
        assertThat(isProposed(leaks, others)).isTrue();
        assertThat(count()).isZero();
    }

    private long recorded() {
        try (var _ = Authority.ofProgram(Role.ADMINISTRATOR)) {
            return audit.entries(AuditFilter.ALL).stream()
                    .filter(each -> each.event().subject().equals(others.value()))
                    .count();
        }
    }

    @Test
    void letsOneOfTwoDecide() {
        Mapping first = decide(leaks, others, Optional.empty(), Optional.of(EXACT)).orElseThrow();
        Verdict late = new Verdict(MatchGrade.NONE, "");
        assertThatThrownBy(() -> decide(others, leaks, Optional.empty(), Optional.of(late)))
                .isInstanceOfSatisfying(
                        AlignmentRefused.class,
                        refused -> {
                            assertThat(refused.reason()).isEqualTo(Reason.DECIDED_MEANWHILE);
                            assertThat(refused.now()).contains(first.seenFrom(others));
                        });
        assertThat(asTeam(() -> alignment.mappings(open, closed))).containsExactly(first);
        decide(leaks, others, Optional.of(first), Optional.empty());
        assertThatThrownBy(() -> decide(leaks, others, Optional.of(first), Optional.of(late)))
                .isInstanceOfSatisfying(
                        AlignmentRefused.class, refused -> assertThat(refused.now()).isEmpty());
        assertThatThrownBy(() -> decide(leaks, visas, Optional.empty(), Optional.of(late)))
                .isInstanceOfSatisfying(
                        AlignmentRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.SAME_STUDY));
    }

    @Test
    void isForThoseWhoMaySeeBoth() {
        decide(leaks, others, Optional.empty(), Optional.of(EXACT));
        assertThat(alignment.mappings(leaks)).isEmpty();
        assertThat(alignment.mappings(open, closed)).isEmpty();
        asResearcher(() -> {
            assertThat(alignment.proposals(open, closed)).isEmpty();
            assertThatThrownBy(() ->
                            alignment.decide(leaks, others, Optional.empty(), Optional.of(EXACT)))
                    .isInstanceOfSatisfying(
                            AlignmentRefused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.GONE));
            return true;
        });
        assertThat(ground.reading(GroundFilter.ALL).together(List.of(leaks, others)).apart())
                .contains(GroundTogether.Apart.GONE);
    }

    @Test
    void staysWhenEitherStudyComesAgain() {
        Optional<Mapping> exact = decide(leaks, others, Optional.empty(), Optional.of(EXACT));
        store(open, "released");
        store(closed, "confidential");
        assertThat(asTeam(() -> alignment.mappings(leaks))).containsExactly(exact.orElseThrow());
    }

    @Test
    void countsTogetherWhatIsTheSame() {
        GroundTogether together =
                asTeam(() -> ground.reading(GroundFilter.ALL).together(List.of(leaks, others)));
        CommonGround row = together.row().orElseThrow();
        CommonGround alone = asTeam(() -> ground.on(leaks, GroundFilter.ALL)).orElseThrow();
        assertThat(alone.assessment().sides()).hasSizeGreaterThan(1);
        alone.assessment()
                .sides()
                .forEach(side -> {
                    var both = row.assessment().side(side.community()).orElseThrow().counts();
                    assertThat(both.of()).isEqualTo(1 + 3);
                    assertThat(both.support()).isEqualTo(2 * side.counts().support());
                    assertThat(both.asked()).isEqualTo(2 * side.counts().asked());
                });
        // All of one are no more than half of both.
        assertThat(alone.label().kind()).isEqualTo(Label.Kind.SHARED);
        assertThat(row.label().kind()).isEqualTo(Label.Kind.RAISED_ON_EVERY_SIDE);
        // Of one study, each person counts once, whatever of both they said.
        CommonGround one =
                asTeam(() -> ground.reading(GroundFilter.ALL).together(List.of(leaks, visas)))
                        .row()
                        .orElseThrow();
        assertThat(one.assessment().sides())
                .allSatisfy(side -> {
                    assertThat(side.counts().of()).isEqualTo(1);
                    assertThat(side.counts().support()).isEqualTo(1);
                });
        assertThat(
                        asTeam(() ->
                                        ground.reading(GroundFilter.ALL)
                                                .together(
                                                        List.of(
                                                                leaks,
                                                                new ConceptId(closed + "/risks"))))
                                .apart())
                .contains(GroundTogether.Apart.NO_STANCES);
    }

    @Test
    void leavesInSkosAndComesBack() throws IOException {
        decide(leaks, others, Optional.empty(), Optional.of(new Verdict(MatchGrade.BROADER, "")));
        String turtle = turtle(closed);
        assertThat(turtle).contains("skos:narrowMatch <urn:qiutong:concept/" + leaks + ">");
        // Whoever may not see the other study gets nothing of it.
        assertThat(turtleAsReader(open)).doesNotContain("Match").doesNotContain(closed.value());

        StudyId third = new StudyId("third-" + System.nanoTime());
        Concept concept = asTeam(() -> alignment.proposals(open, closed)).getFirst().one();
        String file =
                """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <http://example.org/a> a skos:Concept ; skos:prefLabel "A"@en ;
                  skos:closeMatch <urn:qiutong:concept/%s> ; skos:exactMatch <http://example.org/b> ;
                  skos:exactMatch <urn:qiutong:concept/%s> .
                """
                        .formatted(concept.id(), others);
        StudyFolder folder = StudyFolder.of(Map.of("codes.ttl", file.getBytes(UTF_8)));
        try {
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated(
                                    "somebody",
                                    "",
                                    AuthorityUtils.createAuthorityList("ROLE_RESEARCHER")));
            imports.store(
                    imports.read(
                            Optional.of("skos"),
                            folder,
                            new ImportRequest(
                                    Optional.of(third.value()),
                                    Optional.empty(),
                                    LanguageTag.EN,
                                    Map.of("access:", "released", "codes:", "concern"))),
                    "somebody");
            SecurityContextHolder.clearContext();
            // That of the confidential study is not for who imports.
            assertThat(asTeam(() -> alignment.mappings(new ConceptId(third + "/a"))))
                    .singleElement()
                    .satisfies(mapping -> {
                        assertThat(mapping.to()).isEqualTo(concept.id());
                        assertThat(mapping.grade()).isEqualTo(MatchGrade.CLOSE);
                        assertThat(mapping.by()).isEqualTo("somebody");
                    });
        } finally {
            SecurityContextHolder.clearContext();
            asTeam(() -> {
                deletions.dropStudy(third);
                return true;
            });
        }
    }

    private String turtle(StudyId study) {
        return asTeam(() -> turtleAsReader(study));
    }

    private String turtleAsReader(StudyId study) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            exports.write(exports.of("codebook.ttl").orElseThrow(), study, Locale.ENGLISH, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(UTF_8);
    }
}
