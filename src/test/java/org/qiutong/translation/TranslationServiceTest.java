package org.qiutong.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Rendering;
import org.qiutong.evidence.Rendering.Method;
import org.qiutong.evidence.Rendering.Status;
import org.qiutong.exchange.EditedStudy;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.qiutong.StudyReading;
import org.qiutong.graph.Snapshot;
import org.qiutong.graph.Window;
import org.qiutong.text.LanguageTag;
import org.qiutong.translation.ChangeRefused.Reason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

/// The desk on a real database, with the founding study.
@ProgramTest
@WithMockUser(username = "ann", roles = "RESEARCHER")
class TranslationServiceTest {

    private static final LanguageTag CHINESE = LanguageTag.ZH_HANS;
    private static final LanguageTag FRENCH = new LanguageTag("fr");
    private static final String Q1 = "itif-2024/q01";
    private static final int RACES = 1_000;

    @Autowired TranslationService desk;
    @Autowired EvidenceService evidence;
    @Autowired ImportService imports;
    @Autowired Driver driver;

    @AfterEach
    void putBack() {
        as("ann");
        FoundingRenderings.restore(driver, imports);
    }

    @Test
    void hasAllThatIsToBeRendered() {
        assertThat(desk.count(Queue.ALL)).isEqualTo(12);
        assertThat(desk.queue(Queue.ALL, Window.ALL))
                .hasSize(12)
                .allMatch(each -> each.status() == Status.DRAFT && each.version() == 1)
                .allMatch(each -> each.language().equals(CHINESE))
                .allMatch(each -> each.source().language().equals(LanguageTag.EN));
        assertThat(desk.count(queue(CHINESE, Status.DRAFT))).isEqualTo(12);
        assertThat(desk.count(queue(CHINESE, Status.FINAL))).isZero();
        assertThat(desk.count(queue(FRENCH, Status.DRAFT))).isZero();
        assertThat(desk.translation(Q1, LanguageTag.EN)).as("the original").isEmpty();
        assertThat(desk.translation("itif-2024/q02", LanguageTag.EN))
                .as("published instead of the original")
                .isEmpty();
        assertThat(desk.translation("itif-2024/q99", CHINESE)).isEmpty();
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
        Rendering shown = evidence.quotation(Q1).orElseThrow().rendering(CHINESE).orElseThrow();
        assertThat(shown.text()).isEqualTo("第一稿");
        assertThat(shown.status()).isEqualTo(Status.REVIEWED);
        assertThat(desk.count(queue(CHINESE, Status.REVIEWED))).isEqualTo(1);
    }

    @Test
    void writesNothingWhereNothingChanges() {
        Translation came = chinese();
        Snapshot before = Snapshot.of(driver);
        assertThat(change(came, Change.of(came.text()))).isEqualTo(came);
        assertThat(Snapshot.of(driver)).isEqualTo(before);
        ChangeRefused refused =
                catchThrowableOfType(
                        ChangeRefused.class,
                        () -> change(came, Change.of("别的").with(Move.APPROVE)));
        assertThat(refused.reason()).isEqualTo(Reason.NO_SUCH_STEP);
        assertThat(refused.unit()).isEqualTo("itif-2024/q01/zh-Hans");
        assertThatThrownBy(() -> desk.change("itif-2024/q99", CHINESE, 0, Change.of("好")))
                .isInstanceOfSatisfying(
                        ChangeRefused.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.NOTHING_TO_RENDER));
        assertThatThrownBy(() -> desk.change("itif-2024/q02", LanguageTag.EN, 1, Change.of("No")))
                .isInstanceOf(ChangeRefused.class);
        assertThat(Snapshot.of(driver)).isEqualTo(before);
    }

    @Test
    void beginsARendering() {
        Translation none = desk.translation(Q1, FRENCH).orElseThrow();
        assertThat(none.version()).isZero();
        assertThat(desk.history(none)).isEmpty();
        Translation begun = change(none, Change.of("Si des gens …"));
        assertThat(begun.version()).isEqualTo(1);
        assertThat(desk.history(begun)).hasSize(1);
        assertThat(evidence.quotation(Q1).orElseThrow().rendering(FRENCH)).isPresent();
        assertThat(
                        catchThrowableOfType(
                                        EditConflict.class, () -> change(none, Change.of("Non")))
                                .theirs())
                .isEqualTo(begun);
    }

    @Test
    void turnsRenderingsOfAChangedOriginalOutdated() {
        Translation edited = change(chinese(), Change.of("第一稿"));
        Translation untouched = desk.translation("itif-2024/q03", CHINESE).orElseThrow();
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
            assertThat(desk.translation("itif-2024/q03", CHINESE).orElseThrow().status())
                    .isEqualTo(Status.OUTDATED);
            assertThat(desk.count(queue(CHINESE, Status.OUTDATED))).isEqualTo(2);
            assertThat(desk.queue(queue(CHINESE, Status.OUTDATED), Window.ALL)).hasSize(2);
            assertThat(evidence.quotation(Q1).orElseThrow().rendering(CHINESE).orElseThrow())
                    .extracting(Rendering::status)
                    .isEqualTo(Status.OUTDATED);
            imports.store(StudyReading.read(changed), "once more");
        }
        assertThat(change(chinese(), Change.of("第一稿").with(Move.CONFIRM)).status())
                .isEqualTo(Status.DRAFT);
        imports.store(
                StudyReading.read(changed.replace("quotations.yaml", untouched.text(), "新译文。")),
                "ann");
        assertThat(desk.translation("itif-2024/q03", CHINESE).orElseThrow())
                .as("a new rendering is of the new original")
                .extracting(Translation::status, Translation::text)
                .containsExactly(Status.DRAFT, "新译文。");
    }

    /// Exactly one of two wins, the other learns of both texts, and both winners' texts stay.
    @Test
    void decidesAThousandRaces() throws Exception {
        List<String> winners = new ArrayList<>();
        winners.add(chinese().text());
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService editors = Executors.newFixedThreadPool(2)) {
            for (int race = 0; race < RACES; race++) {
                int expected = race + 1;
                List<Future<Optional<EditConflict>>> runs = new ArrayList<>();
                List<String> texts = List.of("安的第" + race + "稿", "波的第" + race + "稿");
                for (int i = 0; i < 2; i++) {
                    String editor = List.of("ann", "bo").get(i);
                    Change change = Change.of(texts.get(i));
                    runs.add(
                            editors.submit(() -> {
                                as(editor);
                                start.await();
                                try {
                                    desk.change(Q1, CHINESE, expected, change);
                                    return Optional.empty();
                                } catch (EditConflict conflict) {
                                    return Optional.of(conflict);
                                }
                            }));
                }
                Optional<EditConflict> ann = runs.get(0).get();
                Optional<EditConflict> bo = runs.get(1).get();
                assertThat(ann.isPresent()).as("race " + race).isNotEqualTo(bo.isPresent());
                int winner = ann.isPresent() ? 1 : 0;
                EditConflict told = ann.or(() -> bo).orElseThrow();
                assertThat(told.ours().text()).isEqualTo(texts.get(1 - winner));
                assertThat(told.theirs().text()).isEqualTo(texts.get(winner));
                assertThat(told.theirs().version()).isEqualTo(expected + 1);
                winners.add(texts.get(winner));
            }
        }
        assertThat(desk.history(chinese()).reversed())
                .extracting(HistoryEntry::text)
                .containsExactlyElementsOf(winners);
    }

    @Test
    void decidesWhoBegins() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService editors = Executors.newFixedThreadPool(2)) {
            for (int number = 1; number <= 12; number++) {
                String quotation = "itif-2024/q%02d".formatted(number);
                List<Future<Boolean>> runs = new ArrayList<>();
                for (String editor : List.of("ann", "bo")) {
                    runs.add(
                            editors.submit(() -> {
                                as(editor);
                                start.await();
                                try {
                                    desk.change(quotation, FRENCH, 0, Change.of(editor));
                                    return true;
                                } catch (EditConflict conflict) {
                                    return false;
                                }
                            }));
                }
                assertThat(List.of(runs.get(0).get(), runs.get(1).get()))
                        .containsExactlyInAnyOrder(true, false);
                Translation begun = desk.translation(quotation, FRENCH).orElseThrow();
                assertThat(begun.text()).isEqualTo(runs.get(0).get() ? "ann" : "bo");
                assertThat(desk.history(begun)).hasSize(1);
            }
        }
    }

    @Test
    @WithMockUser(roles = "ANALYST")
    void isForResearchers() {
        assertThatThrownBy(() -> desk.queue(Queue.ALL, Window.ALL))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.change(Q1, CHINESE, 1, Change.of("好")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Translation chinese() {
        return desk.translation(Q1, CHINESE).orElseThrow();
    }

    private Translation change(Translation from, Change change) {
        return desk.change(from.quotation(), from.language(), from.version(), change);
    }

    private static Queue queue(LanguageTag language, Status status) {
        return new Queue(Optional.empty(), Optional.of(language), Optional.of(status));
    }

    private static org.assertj.core.groups.Tuple entry(
            int version, String text, Status status, Optional<String> by, String note) {
        return org.assertj.core.groups.Tuple.tuple(version, text, status, by, note);
    }

    private static void as(String account) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                account,
                                "",
                                AuthorityUtils.createAuthorityList("ROLE_RESEARCHER")));
    }
}
