package org.qiutong.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.polis.PolisReading;
import org.qiutong.graph.Queries;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.inquiry.Inquiry.Basis;
import org.qiutong.inquiry.Inquiry.Position;
import org.qiutong.inquiry.Inquiry.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Inquiries about the founding study and a conversation of votes.
@ProgramTest
@WithMockUser(
        username = "ann",
        roles = {"ANALYST", "RESEARCHER"})
class InquiryServiceTest {

    private static final CommunityId CN = new CommunityId("CN");
    private static final CommunityId UK = new CommunityId("UK");

    @Autowired InquiryService inquiries;
    @Autowired ImportService imports;
    @Autowired Queries queries;
    @Autowired Driver driver;
    @Autowired MockMvcTester mvc;

    @AfterEach
    void takeAway() {
        for (String statement :
                List.of(
                        "MATCH (n:!AuditEntry) WHERE n.study = 'park' OR (n:Study AND n.id = 'park')"
                                + " DETACH DELETE n",
                        "MATCH (s:SavedInquiry) DELETE s")) {
            try (var session = driver.session()) {
                session.run(statement).consume();
            }
        }
        queries.run("graph/advanceRevisions", Map.of("ids", List.of("stances", "codebook")));
    }

    @Test
    void findsWhatBothSidesAreReportedToHold() {
        Inquiry most =
                new Inquiry(
                        Optional.of(new StudyId("itif-2024")),
                        Optional.empty(),
                        Optional.empty(),
                        Position.SUPPORTED,
                        Scope.EACH,
                        List.of(UK, CN),
                        3,
                        Basis.EITHER);
        assertThat(found(most))
                .containsExactlyInAnyOrder(
                        new ConceptId("itif-2024/open-source-benefits"),
                        new ConceptId("itif-2024/geopolitical-uncertainty"));
    }

    @Test
    void neverCountsSilence() {
        Inquiry opposed =
                new Inquiry(
                        Optional.empty(),
                        Optional.of(ConceptKind.CONCERN),
                        Optional.empty(),
                        Position.OPPOSED,
                        Scope.ANY,
                        List.of(),
                        1,
                        Basis.EITHER);
        assertThat(found(opposed)).isEmpty();
    }

    @Test
    void wantsEachOfTheCommunitiesToHaveBeenSampled() {
        imports.store(PolisReading.park(), "test");
        Inquiry across =
                new Inquiry(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Position.ADDRESSED,
                        Scope.EACH,
                        List.of(UK, new CommunityId("park-group-1")),
                        1,
                        Basis.EITHER);
        assertThat(found(across)).isEmpty();
    }

    /// The program shows the statement to whoever asks how an answer came about.
    @Test
    void showsTheCypherThatGivesTheSameAnswer() {
        imports.store(PolisReading.park(), "test");
        Random random = new Random(20240812);
        int answered = 0;
        for (int i = 0; i < 300; i++) {
            Inquiry inquiry = random(random);
            List<ConceptId> found = found(inquiry);
            InquiryService.Cypher cypher = inquiries.cypher(inquiry);
            try (var session = driver.session()) {
                assertThat(
                                session.run(cypher.statement(), cypher.parameters())
                                        .list(row -> row.get(0).asString()))
                        .as(inquiry.toString())
                        .isEqualTo(found.stream().map(ConceptId::value).toList());
            }
            answered += found.isEmpty() ? 0 : 1;
        }
        assertThat(answered).as("inquiries that find something").isGreaterThan(80);
    }

    private static Inquiry random(Random random) {
        return new Inquiry(
                any(random, List.of(new StudyId("itif-2024"), new StudyId("park"))),
                any(random, List.of(ConceptKind.values())),
                any(
                        random,
                        List.of(
                                new ConceptId("itif-2024/safety-risks"),
                                new ConceptId("itif-2024/who-should-lead"))),
                oneOf(random, List.of(Position.values())),
                oneOf(random, List.of(Scope.values())),
                List.of(
                                List.<CommunityId>of(),
                                List.<CommunityId>of(),
                                List.of(UK),
                                List.of(UK, CN),
                                List.of(new CommunityId("park-group-0")))
                        .get(random.nextInt(5)),
                new int[] {1, 1, 1, 2, 3, 10}[random.nextInt(6)],
                oneOf(random, List.of(Basis.values())));
    }

    private static <T> Optional<T> any(Random random, List<T> from) {
        return random.nextInt(3) > 0 ? Optional.empty() : Optional.of(oneOf(random, from));
    }

    private static <T> T oneOf(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    @Test
    void tellsWhatHasChangedSinceAnInquiryWasLastRun() {
        Inquiry voted =
                new Inquiry(
                        Optional.of(new StudyId("park")),
                        Optional.empty(),
                        Optional.empty(),
                        Position.ADDRESSED,
                        Scope.ANY,
                        List.of(),
                        1,
                        Basis.EXPERTS);
        inquiries.save("  Votes ", voted);
        SavedInquiry before = inquiries.saved().getFirst();
        assertThat(before.title()).isEqualTo("Votes");
        assertThat(before.inquiry()).isEqualTo(voted);
        assertThat(before.found()).isEmpty();
        imports.store(PolisReading.park(), "test");
        assertThat(before.changes(found(voted)).come()).isEqualTo(found(voted)).isNotEmpty();
        inquiries.ran(before.id(), before.inquiry());
        SavedInquiry after = inquiries.saved().getFirst();
        assertThat(after.changes(found(voted)).none()).isTrue();
        assertThat(after.changes(List.of()).gone()).isEqualTo(found(voted));
        inquiries.delete(after.id());
        assertThat(inquiries.saved()).isEmpty();
    }

    /// Earlier versions stored the time as a text.
    @Test
    void readsWhatEarlierVersionsSaved() throws IOException {
        try (var session = driver.session()) {
            session.run(
                            "CREATE (:SavedInquiry {id: 'old', owner: 'ann', title: 'Old', query: '',"
                                    + " ranAt: '2026-05-01T12:00:00Z', found: ['a', 'b']})")
                    .consume();
            String migration =
                    Files.readString(
                            Path.of("cypher/migrations/V022__Times_of_what_users_save.cypher"));
            for (String statement : migration.split(";\\s*", -1)) {
                if (!statement.isBlank()) {
                    session.run(statement).consume();
                }
            }
        }
        assertThat(inquiries.saved())
                .containsExactly(
                        new SavedInquiry(
                                "old",
                                "ann",
                                "Old",
                                "",
                                Instant.parse("2026-05-01T12:00:00Z"),
                                List.of(new ConceptId("a"), new ConceptId("b"))));
        inquiries.ran("old", Inquiry.ALL);
        assertThat(inquiries.saved().getFirst().title()).isEqualTo("Old");
        assertThat(inquiries.saved().getFirst().found()).isEqualTo(found(Inquiry.ALL));
    }

    @Test
    void keepsEachTheirOwn() {
        inquiries.save("Ann's", Inquiry.ALL);
        SavedInquiry anns = inquiries.saved().getFirst();
        as("bob");
        assertThat(inquiries.saved()).isEmpty();
        inquiries.ran(anns.id(), Inquiry.ALL);
        inquiries.delete(anns.id());
        as("ann");
        assertThat(inquiries.saved()).containsExactly(anns);
    }

    private static void as(String user) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                user, "", AuthorityUtils.createAuthorityList("ROLE_ANALYST")));
    }

    @Test
    void keepsEveryParameterOfARandomInquiry() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            Inquiry inquiry = random(random);
            assertThat(InquiryQuery.parse(InquiryQuery.of(inquiry))).isEqualTo(inquiry);
        }
    }

    @Test
    @WithAnonymousUser
    void keepsNothingForStrangers() {
        assertThatThrownBy(() -> inquiries.save("Mine", Inquiry.ALL))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void answersPrograms() throws Exception {
        MvcTestResult answer =
                mvc.get()
                        .uri("/api/v1/ask?kind=barrier&n=2&community=UK,CN&scope=each&size=1")
                        .exchange();
        assertThat(answer).hasStatusOk();
        Map<String, Object> body = JsonPath.read(answer.getResponse().getContentAsString(), "$");
        assertThat((String) JsonPath.read(body, "$.items[0].concept"))
                .isEqualTo("itif-2024/geopolitical-uncertainty");
        assertThat((int) JsonPath.read(body, "$.items[0].communities[0].experts")).isEqualTo(2);
        assertThat((int) JsonPath.read(body, "$.items[0].communities[1].reported")).isEqualTo(10);
        for (String wrong : List.of("kind=x", "n=0", "position=maybe", "basis=", "n=abc")) {
            assertThat(mvc.get().uri("/api/v1/ask?" + wrong).exchange()).as(wrong).hasStatus(400);
        }
    }

    private List<ConceptId> found(Inquiry inquiry) {
        return new ArrayList<>(
                inquiries.answer(inquiry).stream().map(row -> row.concept().id()).toList());
    }
}
