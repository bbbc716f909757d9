package org.qiutong.ground.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.bench.MadeUpPanel;
import org.qiutong.exchange.ImportService;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Readership;
import org.qiutong.id.ExpertId;
import org.qiutong.id.StudyId;
import org.qiutong.withdrawal.Subject;
import org.qiutong.withdrawal.Withdrawals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The tables of a confidential study as each reader gets them, from people of every consent in the
/// graph.
@ProgramTest
class FixedTableServiceTest {

    private static final MadeUpPanel PANEL = MadeUpPanel.showing(3, 5);

    @Autowired FixedTableService tables;
    @Autowired ImportService imports;
    @Autowired Withdrawals withdrawals;
    @Autowired Readership readership;
    @Autowired Driver driver;
    @Autowired MockMvcTester mvc;

    @BeforeEach
    void store() {
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            imports.store(PANEL.batch(), "somebody");
        }
    }

    @AfterEach
    void takeAway() {
        try (var session = driver.session()) {
            session.run(
                            "MATCH (n:!AuditEntry) WHERE n.study = $study OR n.id = $study DETACH DELETE n",
                            Map.of("study", PANEL.id().value()))
                    .consume();
            session.run(
                            Queries.statement("graph/advanceRevisions"),
                            Map.of("ids", List.of("stances", "codebook", "search")))
                    .consume();
        }
    }

    @Test
    void showsEachReaderWhatKeepsEverybody() {
        Map<String, SideCounts> toAll = onStatements(tables.of(PANEL.id()).orElseThrow());
        assertThat(toAll).isNotEmpty().isEqualTo(expected(5));
        assertThat(tables.all()).extracting(StudyTables::study).containsExactly(PANEL.id());
        try (var _ = Authority.ofProgram(Role.ANALYST)) {
            Map<String, SideCounts> toAnalysts = onStatements(tables.of(PANEL.id()).orElseThrow());
            assertThat(toAnalysts).isEqualTo(expected(3));
            assertThat(toAnalysts.keySet())
                    .containsAll(toAll.keySet())
                    .isNotEqualTo(toAll.keySet());
        }
    }

    private static Map<String, SideCounts> onStatements(StudyTables shown) {
        Map<String, SideCounts> lines = new TreeMap<>();
        shown.tables().stream()
                .filter(each -> PANEL.statements().containsKey(each.concept()))
                .forEach(table ->
                        table.lines()
                                .forEach(line ->
                                        lines.put(
                                                table.concept() + " " + line.community(),
                                                line.people())));
        return lines;
    }

    private static Map<String, SideCounts> expected(int least) {
        Map<String, SideCounts> lines = new TreeMap<>();
        PANEL.statements()
                .forEach((concept, communities) ->
                        communities.forEach((community, people) -> {
                            SideCounts count = new SideCounts(people[0], people[1], people[2]);
                            if (count.keeps(least)) {
                                lines.put(concept + " " + community, count);
                            }
                        }));
        return lines;
    }

    @Test
    void tellsOfNothingElse() {
        String study = "/api/v1/studies/" + PANEL.id();
        assertThat(mvc.get().uri(study)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/api/v1/studies")).bodyText().doesNotContain(PANEL.id().value());
        assertThat(mvc.get().uri(study + "/tables"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.tables[0].communities[0].neither")
                .isEqualTo(
                        tables.of(PANEL.id()).orElseThrow().tables().getFirst().lines().stream()
                                .map(each -> each.people().neither())
                                .findFirst()
                                .orElseThrow());
        for (String other : List.of("nothing", "itif-2024")) {
            assertThat(tables.of(new StudyId(other))).isEmpty();
            assertThat(mvc.get().uri("/api/v1/studies/" + other + "/tables"))
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .hasContentType("application/problem+json");
        }
    }

    /// Its team is told that there are none; for everybody else the study is not there.
    @Test
    void showsNoneOnceSomebodyHasWithdrawn() {
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            readership.asTeamOf(
                    List.of(PANEL.id()),
                    () ->
                            withdrawals.recordUnseen(
                                    Subject.expert(new ExpertId(PANEL.id() + "/p0")),
                                    Optional.empty()));
        }
        assertNone();
        store();
        assertNone();
    }

    private void assertNone() {
        StudyTables none =
                readership.asTeamOf(List.of(PANEL.id()), () -> tables.of(PANEL.id()).orElseThrow());
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.title().isEmpty()).isTrue();
        assertThat(tables.all()).isEmpty();
        assertThat(tables.of(PANEL.id())).isEmpty();
        assertThat(mvc.get().uri("/api/v1/studies/" + PANEL.id() + "/tables"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }
}
