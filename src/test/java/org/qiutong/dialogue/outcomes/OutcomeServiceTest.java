package org.qiutong.dialogue.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.DialogueRefused;
import org.qiutong.dialogue.DialogueRefused.Reason;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.dialogue.DialogueTest;
import org.qiutong.dialogue.Outcomes;
import org.qiutong.dialogue.Outcomes.Outcome;
import org.qiutong.dialogue.Outcomes.Result;
import org.qiutong.dialogue.Outcomes.Voice;
import org.qiutong.dialogue.Setting.Confidentiality;
import org.qiutong.dialogue.Setting.Days;
import org.qiutong.dialogue.Tendency;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.graph.Readership;
import org.qiutong.graph.Window;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.DialogueId;
import org.qiutong.id.StudyId;
import org.qiutong.study.StudyService;
import org.qiutong.text.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

/// Entering the outcomes of a dialogue into the evidence, and withdrawing them, on a real database
/// beside the founding study.
@ProgramTest
@WithMockUser(
        username = "ann",
        roles = {"READER", "ANALYST", "CONVENOR"})
class OutcomeServiceTest {

    private static final CommunityId CN = new CommunityId("CN");

    @Autowired DialogueService dialogues;
    @Autowired OutcomeService outcomes;
    @Autowired StudyService studies;
    @Autowired EvidenceService evidence;
    @Autowired Readership readership;
    @Autowired Driver driver;

    @AfterEach
    void putBack() {
        RecordedDialogue.takeAway(dialogues, outcomes, driver);
    }

    private void run(String statement) {
        try (var session = driver.session()) {
            session.run(statement).consume();
        }
    }

    @Test
    void isBroughtUpToDateAndWithdrawn() {
        Dialogue dialogue = held(Confidentiality.CHATHAM_HOUSE);
        StudyId study = outcomes.enter(dialogue.id());
        Dialogue less =
                dialogues.save(
                        dialogue,
                        new Outcomes(
                                Map.of(CN, 6),
                                List.of(
                                        new Outcome(
                                                new ConceptId(RecordedDialogue.MISUSE),
                                                Result.DIFFERS,
                                                RecordedDialogue.words(),
                                                List.of(new Voice(CN, Tendency.DIVIDED)))),
                                List.of()));
        assertThat(outcomes.enter(less.id())).isEqualTo(study);
        assertThat(evidence.countQuotations(EvidenceFilter.ALL.ofStudy(study))).isZero();
        assertThat(evidence.findings(EvidenceFilter.ALL.ofStudy(study), Window.first(Window.MOST)))
                .hasSize(2)
                .allMatch(finding -> finding.groupSize() == 6);
        assertThat(studies.study(study).orElseThrow().samples()).isEqualTo(Map.of(CN, 6));
        outcomes.withdraw(dialogue.id());
        assertThat(studies.study(study)).isEmpty();
        try (var session = driver.session()) {
            assertThat(
                            session.run(
                                            "MATCH (n:!AuditEntry) WHERE n.study = $study RETURN count(n)",
                                            Map.of("study", study.value()))
                                    .single()
                                    .get(0)
                                    .asInt())
                    .isZero();
        }
        assertThat(dialogues.dialogue(dialogue.id())).contains(less);
        outcomes.enter(dialogue.id());
        run(
                "MATCH (d:Dialogue) CREATE (d)-[:HAS_ROSTER]->(r:Roster {id: d.id})-[:CONSIDERS]->"
                        + "(:Participant {id: d.id + '/1'}), (r)-[:HAS_GROUP]->(:Group)");
        dialogues.delete(dialogue.id());
        assertThat(dialogues.dialogue(dialogue.id())).isEmpty();
        assertThat(studies.study(study)).isEmpty();
        try (var session = driver.session()) {
            assertThat(
                            session.run(
                                            "MATCH (n:Dialogue|AgendaItem|Roster|Participant|Group) RETURN count(n)")
                                    .single()
                                    .get(0)
                                    .asInt())
                    .isZero();
        }
    }

    @Test
    void entersNothingBeforeThereIsAnything() {
        Dialogue begun = dialogues.create(DialogueTest.setting());
        refuses(Reason.NOT_YET, () -> outcomes.enter(begun.id()));
        LocalDate tomorrow = LocalDate.now(ZoneId.systemDefault()).plusDays(1);
        Dialogue planned =
                dialogues.save(
                        begun,
                        RecordedDialogue.setting(
                                Confidentiality.CHATHAM_HOUSE, new Days(tomorrow, tomorrow)));
        refuses(Reason.NOT_YET, () -> outcomes.enter(planned.id()));
        Dialogue over =
                dialogues.save(
                        planned,
                        RecordedDialogue.setting(
                                Confidentiality.CHATHAM_HOUSE, RecordedDialogue.past()));
        refuses(Reason.NOTHING_RECORDED, () -> outcomes.enter(over.id()));
        Dialogue silent =
                dialogues.save(over, outcome(Result.AGREED, LocalizedText.NONE, Map.of(CN, 3)));
        refuses(Reason.NO_WORDS, () -> outcomes.enter(silent.id()));
        Dialogue nobody =
                dialogues.save(
                        silent,
                        outcome(
                                Result.AGREED,
                                RecordedDialogue.words(),
                                Map.of(new CommunityId("UK"), 3)));
        refuses(Reason.NOBODY_PRESENT, () -> outcomes.enter(nobody.id()));
        assertThat(outcomes.entered(nobody)).isEmpty();
    }

    @Test
    void isForItsOwner() {
        Dialogue dialogue = held(Confidentiality.CHATHAM_HOUSE);
        run("MATCH (d:Dialogue) SET d.owner = 'bo', d.sharedWith = ['ann']");
        refuses(Reason.NOT_OWNER, () -> outcomes.enter(dialogue.id()));
        refuses(Reason.NOT_OWNER, () -> outcomes.withdraw(dialogue.id()));
        refuses(Reason.NOT_OWNER, () -> dialogues.delete(dialogue.id()));
        run("MATCH (d:Dialogue) SET d.sharedWith = []");
        refuses(Reason.NOT_THERE, () -> outcomes.enter(dialogue.id()));
    }

    @Test
    @WithMockUser(
            username = "ann",
            roles = {"CONVENOR", "RESEARCHER"})
    void leavesTheRightsOfWhoeverEntersAsTheyWere() {
        Dialogue dialogue = held(Confidentiality.CHATHAM_HOUSE);
        var before = SecurityContextHolder.getContext().getAuthentication();
        outcomes.enter(dialogue.id());
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isSameAs(before);
    }

    /// Nobody can publish what only a team may see by talking of it.
    @Test
    void entersNothingConfidential() {
        Dialogue dialogue = held(Confidentiality.ON_THE_RECORD);
        run(
                "MATCH (c:Concept {id: 'itif-2024/malicious-use'}) SET c:Restricted, c.restrictedTo = ['itif-2024']");
        try {
            readership.asTeamOf(
                    List.of(new StudyId("itif-2024")),
                    () -> {
                        refuses(Reason.CONFIDENTIAL, () -> outcomes.enter(dialogue.id()));
                        return true;
                    });
        } finally {
            run("MATCH (c:Restricted) REMOVE c:Restricted, c.restrictedTo");
        }
    }

    /// A study belongs to a dialogue because it is linked to it, not because of its id's prefix.
    @Test
    void leavesAStudyAloneThatDidNotComeOfTheDialogue() {
        Dialogue dialogue = held(Confidentiality.ON_THE_RECORD);
        StudyId study = outcomes.enter(dialogue.id());
        run("MATCH (s:Study {id: '" + study + "'}) REMOVE s.dialogue");
        assertThat(outcomes.entered(dialogue)).isEmpty();
        refuses(Reason.ID_TAKEN, () -> outcomes.enter(dialogue.id()));
        outcomes.withdraw(dialogue.id());
        outcomes.withdraw(new DialogueService.RuleTightened(dialogue.id()));
        assertThat(studies.study(study)).isPresent();
        assertThat(evidence.countQuotations(EvidenceFilter.ALL.ofStudy(study))).isPositive();
        run("MATCH (s:Study {id: '" + study + "'}) SET s.dialogue = '" + dialogue.id() + "'");
        outcomes.withdraw(new DialogueService.RuleTightened(dialogue.id()));
        assertThat(studies.study(study)).isEmpty();
    }

    @Test
    void withdrawsNothingOfADialogueThatIsNotOnes() {
        Dialogue dialogue = held(Confidentiality.ON_THE_RECORD);
        StudyId study = outcomes.enter(dialogue.id());
        run("MATCH (d:Dialogue) SET d.owner = 'bo'");
        refuses(
                Reason.NOT_THERE,
                () -> outcomes.withdraw(new DialogueService.RuleTightened(dialogue.id())));
        refuses(
                Reason.NOT_THERE,
                () ->
                        outcomes.withdraw(
                                new DialogueService.RuleTightened(new DialogueId("itif-2024"))));
        assertThat(studies.study(study)).isPresent();
        run("MATCH (d:Dialogue) SET d.owner = 'ann'");
    }

    @Test
    void givesNoConvenorAnotherStudy() {
        assertThatThrownBy(() ->
                        evidence.saveSaid(new StudyId("itif-2024"), "b", List.of(), List.of()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Dialogue held(Confidentiality rule) {
        return RecordedDialogue.held(dialogues, rule, RecordedDialogue.recorded());
    }

    private static Outcomes outcome(
            Result result, LocalizedText words, Map<CommunityId, Integer> present) {
        return new Outcomes(
                present,
                List.of(
                        new Outcome(
                                new ConceptId(RecordedDialogue.MISUSE),
                                result,
                                words,
                                List.of(new Voice(CN, Tendency.ALL_FOR)))),
                List.of());
    }

    private static void refuses(Reason reason, ThrowingCallable call) {
        assertThat(catchThrowableOfType(DialogueRefused.class, call))
                .as(reason.name())
                .isNotNull()
                .extracting(DialogueRefused::reason)
                .isEqualTo(reason);
    }
}
