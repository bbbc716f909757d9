package org.qiutong.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.access.Role;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.QuotationChanged;
import org.qiutong.evidence.Rendering;
import org.qiutong.evidence.Rendering.Method;
import org.qiutong.evidence.Rendering.Status;
import org.qiutong.exchange.EditedStudy;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.qiutong.StudyReading;
import org.qiutong.graph.Snapshot;
import org.qiutong.graph.Window;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.qiutong.translation.ChangeRefused.Reason;
import org.qiutong.translation.Queue.Stage;
import org.qiutong.translation.TranslationService.HistoryEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// The desk on a real database, with the founding study.
@ProgramTest
@Tag("server")
@RecordApplicationEvents
@WithMockUser(username = "ann", roles = "RESEARCHER")
class TranslationServiceTest {

    private static final LanguageTag CHINESE = LanguageTag.ZH_HANS;
    private static final LanguageTag FRENCH = new LanguageTag("fr");
    private static final String Q1 = "itif-2024/q01";

    @Autowired TranslationService desk;
    @Autowired EvidenceService evidence;
    @Autowired ImportService imports;
    @Autowired Driver driver;
    @Autowired ApplicationEvents events;

    @AfterEach
    void putBack() {
        FoundingRenderings.restore(driver, imports);
    }

    @Test
    void hasAllThatIsToBeRendered() {
        assertThat(desk.count(Queue.ALL)).isEqualTo(12);
        assertThat(desk.queue(Queue.ALL, Window.first(Window.MOST)))
                .hasSize(12)
                .allMatch(each -> each.status() == Status.DRAFT && each.version() == 1)
                .allMatch(each -> each.language().equals(CHINESE))
                .allMatch(each -> each.source().language().equals(LanguageTag.EN));
        assertThat(desk.count(queue(CHINESE, Stage.DRAFT))).isEqualTo(12);
        assertThat(desk.count(queue(CHINESE, Stage.FINAL))).isZero();
        assertThat(desk.count(queue(FRENCH, Stage.DRAFT))).isZero();
        assertThat(desk.translation(new QuotationId(Q1), LanguageTag.EN))
                .as("the original")
                .isEmpty();
        assertThat(desk.translation(new QuotationId("itif-2024/q02"), LanguageTag.EN))
                .as("published instead of the original")
                .isEmpty();
        assertThat(desk.translation(new QuotationId("itif-2024/q99"), CHINESE)).isEmpty();
    }

    @Test
    void knowsWhatIsNotBegun() {
        assertThat(desk.count(queue(CHINESE, Stage.NOT_BEGUN))).isZero();
        assertThat(desk.count(queue(LanguageTag.EN, Stage.NOT_BEGUN))).isZero();
        Queue french = queue(FRENCH, Stage.NOT_BEGUN);
        assertThat(desk.count(french)).isEqualTo(12);
        List<Translation> waiting = desk.queue(french, new Window(1, 2));
        assertThat(waiting)
                .extracting(Translation::id)
                .containsExactly("itif-2024/q02/fr", "itif-2024/q03/fr");
        Translation second = waiting.getFirst();
        assertThat(desk.translation(second.quotation(), FRENCH)).contains(second);
        change(second, Change.of("Si quelqu’un …"));
        assertThat(desk.count(french)).isEqualTo(11);
        assertThat(desk.queue(french, Window.first(Window.MOST)))
                .hasSize(11)
                .doesNotContain(second);
        try (var session = driver.session()) {
            session.run("MATCH (r:Rendering {id: 'itif-2024/q01/zh-Hans'}) DETACH DELETE r")
                    .consume();
        }
        assertThat(
                        desk.queue(
                                new Queue(
                                        Optional.of(new StudyId("itif-2024")),
                                        Optional.empty(),
                                        Optional.of(Stage.NOT_BEGUN)),
                                Window.first(Window.MOST)))
                .extracting(Translation::id)
                .containsExactly("itif-2024/q01/zh-Hans");
    }

    @Test
    void keepsEveryVersion() {
        Translation came = chinese();
        Translation edited = change(came, Change.of("第一稿").with("shorter"));
        assertThat(edited.version()).isEqualTo(2);
        assertThat(edited.method()).isEqualTo(Method.MACHINE_EDITED);
        Translation review = change(edited, Change.of("第一稿").with(Move.SUBMIT));
        as("bo");
        Translation reviewed = change(review, Change.of("第一稿").with(Move.APPROVE));
        assertThat(desk.history(reviewed))
                .extracting(
                        HistoryEntry::version,
                        HistoryEntry::text,
                        HistoryEntry::status,
                        HistoryEntry::by,
                        HistoryEntry::note)
                .containsExactly(
                        entry(4, "第一稿", Status.REVIEWED, Optional.of("bo"), ""),
                        entry(3, "第一稿", Status.IN_REVIEW, Optional.of("ann"), ""),
                        entry(2, "第一稿", Status.DRAFT, Optional.of("ann"), "shorter"),
                        entry(1, came.text(), Status.DRAFT, Optional.empty(), ""));
        Rendering shown =
                evidence.quotation(new QuotationId(Q1))
                        .orElseThrow()
                        .rendering(CHINESE)
                        .orElseThrow();
        assertThat(shown.text()).isEqualTo("第一稿");
        assertThat(shown.status()).isEqualTo(Status.REVIEWED);
        assertThat(desk.count(queue(CHINESE, Stage.REVIEWED))).isEqualTo(1);
    }

    @Test
    void writesNothingWhereNothingChanges() {
        Translation came = chinese();
        Snapshot before = Snapshot.of(driver);
        assertThat(change(came, Change.of(came.text()))).isEqualTo(came);
        assertThat(Snapshot.of(driver)).isEqualTo(before);
        assertThat(refusal(came, Change.of("别的").with(Move.APPROVE)))
                .isEqualTo(Reason.NO_SUCH_STEP);
        for (String none : List.of("itif-2024/q99", "itif-2024/q02")) {
            Translation nothing =
                    Translation.none(new QuotationId(none), came.source(), LanguageTag.EN);
            assertThat(
                            catchThrowableOfType(
                                            ChangeRefused.class,
                                            () -> desk.change(nothing, Change.of("No")))
                                    .reason())
                    .isEqualTo(Reason.NOTHING_TO_RENDER);
        }
        assertThat(Snapshot.of(driver)).isEqualTo(before);
    }

    @Test
    void beginsARendering() {
        Translation none = desk.translation(new QuotationId(Q1), FRENCH).orElseThrow();
        assertThat(none.version()).isZero();
        assertThat(desk.history(none)).isEmpty();
        Translation begun = change(none, Change.of("Si des gens …"));
        assertThat(begun.version()).isEqualTo(1);
        assertThat(desk.history(begun)).hasSize(1);
        assertThat(evidence.quotation(new QuotationId(Q1)).orElseThrow().rendering(FRENCH))
                .isPresent();
        assertThat(
                        catchThrowableOfType(
                                        EditConflict.class, () -> change(none, Change.of("Non")))
                                .theirs())
                .isEqualTo(begun);
    }

    @Test
    void turnsRenderingsOfAChangedOriginalOutdated() {
        Translation edited = change(chinese(), Change.of("第一稿"));
        Translation untouched =
                desk.translation(new QuotationId("itif-2024/q03"), CHINESE).orElseThrow();
        EditedStudy changed =
                EditedStudy.founding()
                        .replace("quotations.yaml", "bad things with AI", "evil things with AI")
                        .replace("quotations.yaml", "This is good.", "This is fine.");
        imports.store(StudyReading.read(changed), "ann");
        for (int i = 0; i < 2; i++) {
            Translation outdated = chinese();
            assertThat(outdated.text()).as("work at the desk stays").isEqualTo("第一稿");
            assertThat(outdated.status()).isEqualTo(Status.OUTDATED);
            assertThat(outdated.basis()).isEqualTo(edited.source().text());
            assertThat(
                            desk.translation(new QuotationId("itif-2024/q03"), CHINESE)
                                    .orElseThrow()
                                    .status())
                    .isEqualTo(Status.OUTDATED);
            assertThat(desk.count(queue(CHINESE, Stage.OUTDATED))).isEqualTo(2);
            assertThat(desk.queue(queue(CHINESE, Stage.OUTDATED), Window.first(Window.MOST)))
                    .hasSize(2);
            assertThat(
                            evidence.quotation(new QuotationId(Q1))
                                    .orElseThrow()
                                    .rendering(CHINESE)
                                    .orElseThrow())
                    .extracting(Rendering::status)
                    .isEqualTo(Status.OUTDATED);
            imports.store(StudyReading.read(changed), "once more");
        }
        assertThat(change(chinese(), Change.of("第一稿").with(Move.CONFIRM)).status())
                .isEqualTo(Status.DRAFT);
        imports.store(
                StudyReading.read(changed.replace("quotations.yaml", untouched.text(), "新译文。")),
                "ann");
        assertThat(desk.translation(new QuotationId("itif-2024/q03"), CHINESE).orElseThrow())
                .as("a new rendering is of the new original")
                .extracting(Translation::status, Translation::text)
                .containsExactly(Status.DRAFT, "新译文。");
    }

    @Test
    void letsNobodyApproveAnOwnText() {
        Translation written = change(chinese(), Change.of("第一稿"));
        as("bo");
        Translation review = change(written, Change.of("第一稿").with(Move.SUBMIT));
        as("ann");
        Snapshot before = Snapshot.of(driver);
        assertThat(refusal(review, Change.of("第一稿").with(Move.APPROVE)))
                .as("ann wrote it, whoever submitted it")
                .isEqualTo(Reason.SAME_EYES);
        as("bo");
        assertThat(refusal(review, Change.of("第二稿").with(Move.APPROVE)))
                .as("bo writes it anew")
                .isEqualTo(Reason.SAME_EYES);
        assertThat(Snapshot.of(driver)).isEqualTo(before);
        assertThat(change(review, Change.of("第一稿").with(Move.APPROVE)).status())
                .isEqualTo(Status.REVIEWED);
    }

    @Test
    void tellsWhoeverKeepsWhatFollowsFromIt() {
        Translation came = chinese();
        change(came, Change.of(came.text()));
        assertThat(events.stream(QuotationChanged.class)).isEmpty();
        change(came, Change.of("第一稿"));
        assertThatThrownBy(() -> change(came, Change.of("第二稿"))).isInstanceOf(EditConflict.class);
        assertThat(events.stream(QuotationChanged.class))
                .containsExactly(
                        new QuotationChanged(new QuotationId(Q1), new StudyId("itif-2024")));
    }

    @Test
    void keepsWorkAtTheDeskWhenTheStudyComesAgain() {
        Translation begun =
                change(
                        desk.translation(new QuotationId(Q1), FRENCH).orElseThrow(),
                        Change.of("Si des gens …"));
        Translation edited = change(chinese(), Change.of("第一稿"));
        imports.store(
                StudyReading.read(
                        EditedStudy.founding()
                                .edit("quotations.yaml", text -> text.replace("人工智能", "智能"))),
                "ann");
        assertThat(desk.translation(new QuotationId(Q1), FRENCH)).contains(begun);
        assertThat(chinese()).isEqualTo(edited);
        assertThat(desk.history(edited)).hasSize(2);
    }

    /// The founding study as it was stored before there was a desk.
    @Test
    void bringsEarlierRenderingsUpToDate() throws IOException {
        Snapshot now = Snapshot.of(driver);
        try (var session = driver.session()) {
            session.run("MATCH (r:Rendering) REMOVE r.version, r.basis").consume();
            assertThat(Snapshot.of(driver)).isNotEqualTo(now);
            String migration =
                    Files.readString(Path.of("cypher/migrations/V008__Bases_of_renderings.cypher"));
            for (String statement : migration.split(";\\n", -1)) {
                if (!statement.isBlank()) {
                    session.run(statement).consume();
                }
            }
        }
        assertThat(Snapshot.of(driver)).isEqualTo(now);
    }

    @Test
    @WithMockUser(roles = "ANALYST")
    void isForResearchers() {
        assertThatThrownBy(() -> desk.queue(Queue.ALL, Window.first(Window.MOST)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.translation(new QuotationId(Q1), CHINESE))
                .isInstanceOf(AccessDeniedException.class);
        as("ann");
        Translation seen = chinese();
        become("ana", Role.ANALYST);
        assertThatThrownBy(() -> desk.change(seen, Change.of("好")))
                .isInstanceOf(AccessDeniedException.class);
        SecurityContextHolder.clearContext();
        assertThatThrownBy(() -> desk.change(seen, Change.of("好")))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        become("chief", Role.ADMINISTRATOR);
        assertThat(desk.change(seen, Change.of("好")).vouchedBy()).contains("chief");
    }

    private Translation chinese() {
        return desk.translation(new QuotationId(Q1), CHINESE).orElseThrow();
    }

    private Translation change(Translation from, Change change) {
        return desk.change(from, change);
    }

    private Reason refusal(Translation from, Change change) {
        ChangeRefused refused =
                catchThrowableOfType(ChangeRefused.class, () -> change(from, change));
        assertThat(refused.unit()).isEqualTo(from.id());
        return refused.reason();
    }

    private static Queue queue(LanguageTag language, Stage stage) {
        return new Queue(Optional.empty(), Optional.of(language), Optional.of(stage));
    }

    private static org.assertj.core.groups.Tuple entry(
            int version, String text, Status status, Optional<String> by, String note) {
        return org.assertj.core.groups.Tuple.tuple(version, text, status, by, note);
    }

    static void as(String account) {
        become(account, Role.RESEARCHER);
    }

    private static void become(String account, Role role) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                account,
                                "",
                                AuthorityUtils.createAuthorityList(
                                        role.included().stream()
                                                .map(each -> "ROLE_" + each)
                                                .toArray(String[]::new))));
    }
}
