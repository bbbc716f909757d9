package org.qiutong.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.access.Role;
import org.qiutong.dialogue.DialogueRefused.Reason;
import org.qiutong.dialogue.DialogueService.Shelf;
import org.qiutong.dialogue.Hosting.BarrierCheck;
import org.qiutong.dialogue.Outcomes.Outcome;
import org.qiutong.dialogue.Outcomes.Result;
import org.qiutong.dialogue.Outcomes.Said;
import org.qiutong.dialogue.Outcomes.Voice;
import org.qiutong.dialogue.Setting.Confidentiality;
import org.qiutong.dialogue.Setting.Days;
import org.qiutong.dialogue.Setting.Format;
import org.qiutong.evidence.Stance;
import org.qiutong.id.ConceptId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/// Dialogues on a real database, with the founding study.
@ProgramTest
class DialogueServiceTest {

    private static final int RACES = Boolean.getBoolean("qiutong.test.server") ? 50 : 200;
    private static final String MISUSE = "itif-2024/misuse";
    private static final String TRUST = "itif-2024/trust-issues";

    @Autowired DialogueService dialogues;
    @Autowired Driver driver;

    @BeforeEach
    void convenors() {
        for (String name : List.of("ann", "bo", "cai")) {
            run(
                    "MERGE (a:Account {name: $name}) SET a.roles = [$role], a.displayName = $name,"
                            + " a.state = 'ACTIVE', a.created = datetime(), a.generation = 1",
                    Map.of("name", name, "role", name.equals("cai") ? "ANALYST" : "CONVENOR"));
        }
        as("ann", Role.CONVENOR);
    }

    @AfterEach
    void putBack() {
        run("MATCH (d:Dialogue) OPTIONAL MATCH (d)-[:HAS_ITEM]->(i) DETACH DELETE d, i", Map.of());
        run("MATCH (a:Account) WHERE a.name IN ['ann', 'bo', 'cai'] DELETE a", Map.of());
        SecurityContextHolder.clearContext();
    }

    private void run(String statement, Map<String, Object> parameters) {
        try (var session = driver.session()) {
            session.run(statement, parameters).consume();
        }
    }

    @Test
    void keepsAllThatIsEntered() {
        Dialogue begun = begin();
        assertThat(dialogues.dialogue(begun.id())).contains(begun);
        Dialogue now = dialogues.save(begun, fullSetting());
        now = dialogues.save(now, fullAgenda());
        now = dialogues.save(now, fullHosting());
        now = dialogues.save(now, fullOutcomes());
        assertThat(now.version()).isEqualTo(5);
        assertThat(dialogues.dialogue(begun.id())).contains(now);
        assertThat(now)
                .isEqualTo(
                        begun.with(fullSetting())
                                .with(fullAgenda())
                                .with(fullHosting())
                                .with(fullOutcomes())
                                .written(5, now.changed(), "ann"));
        assertThat(dialogues.save(now, fullAgenda())).as("nothing has changed").isEqualTo(now);
    }

    @Test
    void takesAwayWhatIsTakenAway() {
        Dialogue now = dialogues.save(begin(), fullAgenda());
        now = dialogues.save(now, fullHosting());
        now = dialogues.save(now, Agenda.NONE);
        now = dialogues.save(now, Hosting.NONE);
        assertThat(dialogues.dialogue(now.id())).contains(now);
        try (var session = driver.session()) {
            assertThat(session.run("MATCH (i:AgendaItem) RETURN count(i)").single().get(0).asInt())
                    .isZero();
        }
    }

    @Test
    void refusesWhatIsNotThere() {
        Dialogue begun = begin();
        refuses(
                Reason.UNKNOWN_PART,
                () ->
                        dialogues.save(
                                begun,
                                new Agenda(
                                        List.of(
                                                new AgendaItem(
                                                        new ConceptId("itif-2024/none"), 30)))));
        refuses(
                Reason.UNKNOWN_PART,
                () ->
                        dialogues.create(
                                Setting.first(
                                        DialogueTest.TITLE,
                                        List.of(LanguageTag.EN),
                                        List.of("CN", "nowhere"))));
        assertThat(dialogues.dialogue(begun.id())).as("nothing was changed").contains(begun);
        assertThat(dialogues.list(Shelf.OWN)).containsExactly(begun.summary());
    }

    @Test
    void isNobodyElsesToRead() {
        Dialogue anns = begin();
        as("bo", Role.CONVENOR);
        assertThat(dialogues.dialogue(anns.id())).isEmpty();
        for (Shelf shelf : Shelf.values()) {
            assertThat(dialogues.list(shelf)).isEmpty();
        }
        refuses(Reason.NOT_THERE, () -> dialogues.save(anns, fullSetting()));
        refuses(Reason.NOT_THERE, () -> dialogues.duplicate(anns.id(), fullSetting()));
        refuses(Reason.NOT_THERE, () -> dialogues.archive(anns.id(), true));
        refuses(Reason.NOT_THERE, () -> dialogues.share(anns.id(), "bo"));
        refuses(Reason.NOT_THERE, () -> dialogues.unshare(anns.id(), "ann"));
        as("ann", Role.CONVENOR);
        assertThat(dialogues.dialogue(anns.id())).contains(anns);
    }

    @Test
    void isForConvenors() {
        Dialogue anns = begin();
        for (Role role : List.of(Role.READER, Role.ANALYST, Role.RESEARCHER)) {
            as("ann", role);
            for (ThrowingCallable call :
                    List.<ThrowingCallable>of(
                            () -> dialogues.list(Shelf.OWN),
                            () -> dialogues.dialogue(anns.id()),
                            () -> dialogues.create(fullSetting()),
                            () -> dialogues.duplicate(anns.id(), fullSetting()),
                            () -> dialogues.save(anns, fullSetting()),
                            () -> dialogues.share(anns.id(), "bo"),
                            () -> dialogues.unshare(anns.id(), "bo"),
                            () -> dialogues.archive(anns.id(), true))) {
                assertThatThrownBy(call).isInstanceOf(AccessDeniedException.class);
            }
        }
    }

    @Test
    void isSharedWithAnotherConvenor() {
        Dialogue shared = dialogues.share(begin().id(), "bo");
        assertThat(shared.sharedWith()).containsExactly("bo");
        assertThat(dialogues.share(shared.id(), "ann")).as("its owner").isEqualTo(shared);
        refuses(Reason.NO_SUCH_CONVENOR, () -> dialogues.share(shared.id(), "cai"));
        refuses(Reason.NO_SUCH_CONVENOR, () -> dialogues.share(shared.id(), "nobody"));

        as("bo", Role.CONVENOR);
        assertThat(dialogues.list(Shelf.SHARED)).containsExactly(shared.summary());
        assertThat(dialogues.list(Shelf.OWN)).isEmpty();
        Dialogue edited = dialogues.save(shared, fullSetting());
        assertThat(edited.changedBy()).isEqualTo("bo");
        refuses(Reason.NOT_OWNER, () -> dialogues.archive(shared.id(), true));
        refuses(Reason.NOT_OWNER, () -> dialogues.share(shared.id(), "bo"));
        refuses(Reason.NOT_OWNER, () -> dialogues.unshare(shared.id(), "bo"));

        as("ann", Role.CONVENOR);
        dialogues.unshare(shared.id(), "bo");
        as("bo", Role.CONVENOR);
        assertThat(dialogues.dialogue(shared.id())).isEmpty();
        refuses(Reason.NOT_THERE, () -> dialogues.save(edited, fullSetting()));
    }

    @Test
    void isOpenToAdministrators() {
        Dialogue anns = begin();
        as("root", Role.ADMINISTRATOR);
        assertThat(dialogues.list(Shelf.SHARED)).containsExactly(anns.summary());
        assertThat(dialogues.share(anns.id(), "bo").sharedWith()).containsExactly("bo");
    }

    @Test
    void isArchivedAndTakenOut() {
        Dialogue archived = dialogues.archive(begin().id(), true);
        assertThat(dialogues.list(Shelf.OWN)).isEmpty();
        assertThat(dialogues.list(Shelf.ARCHIVED)).containsExactly(archived.summary());
        refuses(Reason.ARCHIVED, () -> dialogues.save(archived, fullSetting()));
        Dialogue back = dialogues.archive(archived.id(), false);
        assertThat(dialogues.list(Shelf.OWN)).containsExactly(back.summary());
    }

    @Test
    void isDuplicatedWithoutWhatCameOfIt() {
        Dialogue first = dialogues.share(begin().id(), "bo");
        first = dialogues.save(first, fullAgenda());
        first = dialogues.save(first, fullHosting());
        first = dialogues.save(first, fullOutcomes());
        as("bo", Role.CONVENOR);
        Dialogue copy = dialogues.duplicate(first.id(), fullSetting());
        assertThat(copy.id()).isNotEqualTo(first.id());
        assertThat(copy.owner()).isEqualTo("bo");
        assertThat(copy.sharedWith()).isEmpty();
        assertThat(copy.agenda()).isEqualTo(first.agenda());
        assertThat(copy.hosting()).isEqualTo(first.hosting());
        assertThat(copy.setting()).isEqualTo(fullSetting());
        assertThat(copy.outcomes()).isEqualTo(Outcomes.NONE);
        assertThat(dialogues.dialogue(first.id())).contains(first);
        assertThat(dialogues.dialogue(copy.id())).contains(copy);
    }

    @Test
    void losesNothingWhenTwoEditOnePart() {
        Dialogue seen = begin();
        Dialogue first = dialogues.save(seen, fullSetting());
        Setting ours = seen.setting().titled(LocalizedText.of(LanguageTag.EN, "Ours"));
        DialogueConflict conflict =
                catchThrowableOfType(DialogueConflict.class, () -> dialogues.save(seen, ours));
        assertThat(conflict.now()).isEqualTo(first);
        assertThat(conflict.ours()).isEqualTo(ours);
        assertThat(dialogues.save(conflict.now(), conflict.ours()).setting()).isEqualTo(ours);
    }

    @Test
    void putsTogetherWhatTwoEditInDifferentParts() {
        Dialogue seen = begin();
        dialogues.save(seen, fullSetting());
        Dialogue both = dialogues.save(seen, fullAgenda());
        assertThat(both.setting()).isEqualTo(fullSetting());
        assertThat(both.agenda()).isEqualTo(fullAgenda());
        assertThat(both.version()).isEqualTo(3);
    }

    /// Two convenors store at the same moment: the same part, where one of them must be told, and
    /// in every third race different parts, where both must be kept.
    @Test
    void decidesRaces() throws Exception {
        Dialogue seen = dialogues.share(begin().id(), "bo");
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService editors = Executors.newFixedThreadPool(2)) {
            for (int race = 0; race < RACES; race++) {
                Dialogue before = seen;
                Setting anns = titled(before, "Ann " + race);
                boolean apart = race % 3 == 0;
                Dialogue.Part bos =
                        apart
                                ? new Agenda(
                                        List.of(new AgendaItem(new ConceptId(MISUSE), 5 + race)))
                                : titled(before, "Bo " + race);
                List<Future<Boolean>> runs = new ArrayList<>();
                for (String editor : List.of("ann", "bo")) {
                    Dialogue.Part part = editor.equals("ann") ? anns : bos;
                    runs.add(
                            editors.submit(() -> {
                                as(editor, Role.CONVENOR);
                                start.await();
                                try {
                                    dialogues.save(before, part);
                                    return true;
                                } catch (DialogueConflict conflict) {
                                    assertThat(conflict.ours()).isEqualTo(part);
                                    return false;
                                }
                            }));
                }
                boolean ann = runs.get(0).get();
                boolean bo = runs.get(1).get();
                seen = dialogues.dialogue(before.id()).orElseThrow();
                if (apart) {
                    assertThat(ann && bo).as("race " + race).isTrue();
                    assertThat(seen).isEqualTo(seen.with(anns).with(bos));
                    assertThat(seen.version()).isEqualTo(before.version() + 2);
                } else {
                    assertThat(ann).as("race " + race).isNotEqualTo(bo);
                    assertThat(seen.setting()).isEqualTo(ann ? anns : bos);
                    assertThat(seen.version()).isEqualTo(before.version() + 1);
                }
            }
        }
    }

    @Test
    void isNotInTheWayOfOthers() throws Exception {
        List<Future<Dialogue>> runs = new ArrayList<>();
        try (ExecutorService editors = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                runs.add(
                        editors.submit(() -> {
                            as("ann", Role.CONVENOR);
                            Dialogue own = begin();
                            for (int n = 0; n < 10; n++) {
                                own = dialogues.save(own, fullAgenda());
                                own = dialogues.save(own, fullHosting());
                                own = dialogues.save(own, Agenda.NONE);
                                own = dialogues.save(own, Hosting.NONE);
                            }
                            return own;
                        }));
            }
            for (Future<Dialogue> each : runs) {
                assertThat(each.get().version()).isEqualTo(41);
            }
        }
    }

    private Dialogue begin() {
        return dialogues.create(DialogueTest.setting());
    }

    private static Setting titled(Dialogue dialogue, String title) {
        return dialogue.setting().titled(LocalizedText.of(LanguageTag.EN, title));
    }

    private static Setting fullSetting() {
        return new Setting(
                LocalizedText.of(LanguageTag.ZH_HANS, "求同存异"),
                LocalizedText.of(Map.of("en", "To find out.", "zh-Hans", "以求共识。")),
                Optional.of(new Days(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 2))),
                4,
                75,
                Format.HYBRID,
                List.of(LanguageTag.EN, LanguageTag.ZH_HANS),
                24,
                List.of("UK", "CN"),
                Confidentiality.ON_THE_RECORD);
    }

    private static Agenda fullAgenda() {
        return new Agenda(
                List.of(
                        new AgendaItem(
                                new ConceptId("itif-2024/who-should-lead"),
                                45,
                                LocalizedText.of(Map.of("en", "Who?", "zh-Hans", "谁？")),
                                "Begin with the UK."),
                        new AgendaItem(new ConceptId(MISUSE), 30)));
    }

    private static Hosting fullHosting() {
        return new Hosting(
                Optional.of(
                        new Hosting.Choice(
                                Optional.of(new ConceptId("itif-2024/neutral-platforms")),
                                "A university in Geneva",
                                Optional.empty(),
                                "Both sides can get visas.")),
                List.of(
                        new BarrierCheck(
                                new ConceptId(TRUST),
                                List.of(new ConceptId("itif-2024/neutral-platforms")),
                                false,
                                "Slowly."),
                        new BarrierCheck(
                                new ConceptId("itif-2024/us-china-relations"),
                                List.of(),
                                true,
                                "Not ours.")));
    }

    private static Outcomes fullOutcomes() {
        return new Outcomes(
                Map.of("CN", 7, "UK", 5),
                List.of(
                        new Outcome(
                                new ConceptId(MISUSE),
                                Result.AGREED,
                                LocalizedText.of(Map.of("en", "A harm.", "zh-Hans", "是害。")),
                                List.of(
                                        new Voice("CN", Tendency.MOST_FOR),
                                        new Voice("UK", Tendency.ALL_FOR))),
                        new Outcome(
                                new ConceptId(TRUST), Result.OPEN, LocalizedText.NONE, List.of())),
                List.of(
                        new Said(
                                new ConceptId(MISUSE),
                                Stance.SUPPORT,
                                LanguageTag.ZH_HANS,
                                "我们都担心。",
                                LocalizedText.of(LanguageTag.EN, "We are all worried."),
                                Optional.of("CN"),
                                Optional.of("A speaker")),
                        new Said(
                                new ConceptId(MISUSE),
                                Stance.MIXED,
                                LanguageTag.EN,
                                "It depends.",
                                LocalizedText.NONE,
                                Optional.empty(),
                                Optional.empty())));
    }

    private static void refuses(Reason reason, ThrowingCallable call) {
        assertThat(catchThrowableOfType(DialogueRefused.class, call))
                .as(reason.name())
                .isNotNull()
                .extracting(DialogueRefused::reason)
                .isEqualTo(reason);
    }

    private static void as(String account, Role role) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        account,
                        "",
                        AuthorityUtils.createAuthorityList(
                                role.included().stream().map(each -> "ROLE_" + each).toList())));
        SecurityContextHolder.setContext(context);
    }
}
