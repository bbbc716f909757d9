package org.qiutong.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.access.audit.Actor;
import org.qiutong.access.audit.AuditAction;
import org.qiutong.access.audit.AuditFilter;
import org.qiutong.access.audit.AuditLog;
import org.qiutong.dialogue.DialogueRefused.Reason;
import org.qiutong.dialogue.DialogueService.Shelf;
import org.qiutong.graph.Window;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// Dialogues on a real database, with the founding study.
@ProgramTest
class DialogueServiceTest {

    private static final CommunityId CN = new CommunityId("CN");

    @Autowired DialogueService dialogues;
    @Autowired AuditLog audit;
    @Autowired Driver driver;

    @BeforeEach
    void convenors() {
        Convenors.enter(driver);
    }

    @AfterEach
    void putBack() {
        Convenors.takeAway(driver);
    }

    @Test
    void keepsAllThatIsEntered() {
        Dialogue begun = begin();
        assertThat(dialogues.dialogue(begun.id())).contains(begun);
        Dialogue now = dialogues.save(begun, FullDialogue.setting());
        now = dialogues.save(now, FullDialogue.agenda());
        now = dialogues.save(now, FullDialogue.hosting());
        now = dialogues.save(now, FullDialogue.outcomes());
        assertThat(now.version()).isEqualTo(5);
        assertThat(dialogues.dialogue(begun.id())).contains(now);
        assertThat(now)
                .isEqualTo(
                        begun.with(FullDialogue.setting())
                                .with(FullDialogue.agenda())
                                .with(FullDialogue.hosting())
                                .with(FullDialogue.outcomes())
                                .written(5, now.changed(), "ann"));
        assertThat(dialogues.save(now, FullDialogue.agenda()))
                .as("nothing has changed")
                .isEqualTo(now);
    }

    @Test
    void takesAwayWhatIsTakenAway() {
        Dialogue now = dialogues.save(begin(), FullDialogue.agenda());
        now = dialogues.save(now, FullDialogue.hosting());
        now = dialogues.save(now, Agenda.NONE);
        now = dialogues.save(now, Hosting.NONE);
        assertThat(dialogues.dialogue(now.id())).contains(now);
        try (var session = driver.session()) {
            assertThat(session.run("MATCH (i:AgendaItem) RETURN count(i)").single().get(0).asInt())
                    .isZero();
        }
    }

    @Test
    void recordsThatOneWasDeleted() {
        Dialogue gone = begin();
        dialogues.delete(gone.id());
        assertThat(dialogues.dialogue(gone.id())).isEmpty();
        try (var _ = Authority.ofProgram(Role.ADMINISTRATOR)) {
            assertThat(audit.entries(AuditFilter.ALL, Window.first(1)).getFirst().event())
                    .satisfies(event -> {
                        assertThat(event.action()).isEqualTo(AuditAction.DELETED);
                        assertThat(event.subject()).isEqualTo(gone.id().value());
                        assertThat(event.actor()).isEqualTo(Actor.account("ann"));
                    });
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
                                        List.of(CN, new CommunityId("nowhere")))));
        assertThat(dialogues.dialogue(begun.id())).as("nothing was changed").contains(begun);
        assertThat(dialogues.list(Shelf.OWN, Optional.empty())).containsExactly(begun.summary());
    }

    @Test
    void isListedForTheStudyThatItIsOn() {
        StudyId study = new StudyId("itif-2024");
        StudyId other = new StudyId("other");
        Dialogue begun = begin();
        assertThat(dialogues.list(Shelf.OWN, Optional.of(other)))
                .as("on nothing yet")
                .containsExactly(begun.summary());
        Dialogue on =
                dialogues.save(
                        begun,
                        new Agenda(
                                List.of(
                                        new AgendaItem(
                                                new ConceptId("itif-2024/unemployment"), 30))));
        assertThat(dialogues.list(Shelf.OWN, Optional.of(study))).containsExactly(on.summary());
        assertThat(dialogues.list(Shelf.OWN, Optional.of(other))).isEmpty();
    }

    @Test
    void isNobodyElsesToRead() {
        Dialogue anns = begin();
        Convenors.as("bo", Role.CONVENOR);
        assertThat(dialogues.dialogue(anns.id())).isEmpty();
        for (Shelf shelf : Shelf.values()) {
            assertThat(dialogues.list(shelf, Optional.empty())).isEmpty();
        }
        refuses(Reason.NOT_THERE, () -> dialogues.save(anns, FullDialogue.setting()));
        refuses(Reason.NOT_THERE, () -> dialogues.duplicate(anns.id(), FullDialogue.setting()));
        refuses(Reason.NOT_THERE, () -> dialogues.archive(anns.id(), true));
        refuses(Reason.NOT_THERE, () -> dialogues.share(anns.id(), "bo"));
        refuses(Reason.NOT_THERE, () -> dialogues.unshare(anns.id(), "ann"));
        Convenors.as("ann", Role.CONVENOR);
        assertThat(dialogues.dialogue(anns.id())).contains(anns);
    }

    @Test
    void isForConvenors() {
        Dialogue anns = begin();
        for (Role role : List.of(Role.READER, Role.ANALYST, Role.RESEARCHER)) {
            Convenors.as("ann", role);
            for (ThrowingCallable call :
                    List.<ThrowingCallable>of(
                            () -> dialogues.list(Shelf.OWN, Optional.empty()),
                            () -> dialogues.dialogue(anns.id()),
                            () -> dialogues.create(FullDialogue.setting()),
                            () -> dialogues.duplicate(anns.id(), FullDialogue.setting()),
                            () -> dialogues.save(anns, FullDialogue.setting()),
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

        Convenors.as("bo", Role.CONVENOR);
        assertThat(dialogues.list(Shelf.SHARED, Optional.empty()))
                .containsExactly(shared.summary());
        assertThat(dialogues.list(Shelf.OWN, Optional.empty())).isEmpty();
        Dialogue edited = dialogues.save(shared, FullDialogue.setting());
        assertThat(edited.changedBy()).isEqualTo("bo");
        refuses(Reason.NOT_OWNER, () -> dialogues.archive(shared.id(), true));
        refuses(Reason.NOT_OWNER, () -> dialogues.share(shared.id(), "bo"));
        refuses(Reason.NOT_OWNER, () -> dialogues.unshare(shared.id(), "bo"));

        Convenors.as("ann", Role.CONVENOR);
        dialogues.unshare(shared.id(), "bo");
        Convenors.as("bo", Role.CONVENOR);
        assertThat(dialogues.dialogue(shared.id())).isEmpty();
        refuses(Reason.NOT_THERE, () -> dialogues.save(edited, FullDialogue.setting()));
    }

    @Test
    void isOpenToAdministrators() {
        Dialogue anns = begin();
        Convenors.as("root", Role.ADMINISTRATOR);
        assertThat(dialogues.list(Shelf.SHARED, Optional.empty())).containsExactly(anns.summary());
        assertThat(dialogues.share(anns.id(), "bo").sharedWith()).containsExactly("bo");
    }

    @Test
    void isArchivedAndTakenOut() {
        Dialogue archived = dialogues.archive(begin().id(), true);
        assertThat(dialogues.list(Shelf.OWN, Optional.empty())).isEmpty();
        assertThat(dialogues.list(Shelf.ARCHIVED, Optional.empty()))
                .containsExactly(archived.summary());
        refuses(Reason.ARCHIVED, () -> dialogues.save(archived, FullDialogue.setting()));
        Dialogue back = dialogues.archive(archived.id(), false);
        assertThat(dialogues.list(Shelf.OWN, Optional.empty())).containsExactly(back.summary());
    }

    @Test
    void isDuplicatedWithoutWhatCameOfIt() {
        Dialogue first = dialogues.share(begin().id(), "bo");
        first = dialogues.save(first, FullDialogue.agenda());
        first = dialogues.save(first, FullDialogue.hosting());
        first = dialogues.save(first, FullDialogue.outcomes());
        Convenors.as("bo", Role.CONVENOR);
        Dialogue copy = dialogues.duplicate(first.id(), FullDialogue.setting());
        assertThat(copy.id()).isNotEqualTo(first.id());
        assertThat(copy.owner()).isEqualTo("bo");
        assertThat(copy.sharedWith()).isEmpty();
        assertThat(copy.agenda()).isEqualTo(first.agenda());
        assertThat(copy.hosting()).isEqualTo(first.hosting());
        assertThat(copy.setting()).isEqualTo(FullDialogue.setting());
        assertThat(copy.outcomes()).isEqualTo(Outcomes.NONE);
        assertThat(dialogues.dialogue(first.id())).contains(first);
        assertThat(dialogues.dialogue(copy.id())).contains(copy);
    }

    private Dialogue begin() {
        return dialogues.create(DialogueTest.setting());
    }

    private static void refuses(Reason reason, ThrowingCallable call) {
        assertThat(catchThrowableOfType(DialogueRefused.class, call))
                .as(reason.name())
                .isNotNull()
                .extracting(DialogueRefused::reason)
                .isEqualTo(reason);
    }
}
