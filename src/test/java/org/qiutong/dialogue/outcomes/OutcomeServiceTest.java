package org.qiutong.dialogue.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.DialogueRefused;
import org.qiutong.dialogue.DialogueRefused.Reason;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.dialogue.DialogueService.Shelf;
import org.qiutong.dialogue.DialogueTest;
import org.qiutong.dialogue.Outcomes;
import org.qiutong.dialogue.Outcomes.Outcome;
import org.qiutong.dialogue.Outcomes.Result;
import org.qiutong.dialogue.Outcomes.Said;
import org.qiutong.dialogue.Outcomes.Voice;
import org.qiutong.dialogue.Setting;
import org.qiutong.dialogue.Setting.Confidentiality;
import org.qiutong.dialogue.Setting.Days;
import org.qiutong.dialogue.Tendency;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Stance;
import org.qiutong.graph.Window;
import org.qiutong.ground.Certainty;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundOrder;
import org.qiutong.ground.GroundService;
import org.qiutong.ground.Label;
import org.qiutong.id.ConceptId;
import org.qiutong.people.PeopleService;
import org.qiutong.search.Hit;
import org.qiutong.search.SearchService;
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

/// What comes of a dialogue as evidence, on a real database beside the founding study.
@ProgramTest
@WithMockUser(
        username = "ann",
        roles = {"READER", "ANALYST", "CONVENOR"})
class OutcomeServiceTest {

    private static final String LEAD = "itif-2024/inclusive-body-leads";
    private static final String MISUSE = "itif-2024/malicious-use";
    private static final String SPEAKER = "Wei Example";

    @Autowired DialogueService dialogues;
    @Autowired OutcomeService outcomes;
    @Autowired StudyService studies;
    @Autowired EvidenceService evidence;
    @Autowired GroundService ground;
    @Autowired PeopleService people;
    @Autowired SearchService search;
    @Autowired Driver driver;

    @AfterEach
    void putBack() {
        var context = SecurityContextHolder.getContext();
        for (Dialogue.Summary each : dialogues.list(Shelf.OWN)) {
            outcomes.withdraw(each.id());
        }
        SecurityContextHolder.setContext(context);
        run("MATCH (d:Dialogue) OPTIONAL MATCH (d)-[:HAS_ITEM]->(i) DETACH DELETE d, i");
    }

    private void run(String statement) {
        try (var session = driver.session()) {
            session.run(statement).consume();
        }
    }

    @Test
    void becomesAStudyOfThoseWhoTookPart() {
        Dialogue dialogue = held(Confidentiality.CHATHAM_HOUSE, recorded());
        assertThat(outcomes.entered(dialogue)).isEmpty();
        String study = outcomes.enter(dialogue.id());
        assertThat(outcomes.entered(dialogue))
                .hasValueSatisfying(entered -> {
                    assertThat(entered.id()).isEqualTo(study);
                    assertThat(entered.samples()).isEqualTo(Map.of("CN", 7, "UK", 5));
                    assertThat(entered.title()).isEqualTo(dialogue.setting().title());
                });
        assertThat(evidence.findings(EvidenceFilter.ALL.ofStudy(study), Window.first(Window.MOST)))
                .extracting(
                        finding -> finding.concept().value(),
                        finding -> finding.community().orElse(""),
                        Finding::stance,
                        finding -> finding.bounds().lower(),
                        finding -> finding.bounds().upper(),
                        Finding::groupSize)
                .containsExactlyInAnyOrder(
                        tuple(study + "/itif-2024.malicious-use", "CN", Stance.SUPPORT, 4, 7, 7),
                        tuple(study + "/itif-2024.malicious-use", "UK", Stance.SUPPORT, 5, 5, 5),
                        tuple(
                                study + "/itif-2024.inclusive-body-leads",
                                "CN",
                                Stance.SUPPORT,
                                7,
                                7,
                                7),
                        tuple(
                                study + "/itif-2024.inclusive-body-leads",
                                "UK",
                                Stance.SUPPORT,
                                1,
                                4,
                                5),
                        tuple(
                                study + "/itif-2024.inclusive-body-leads",
                                "UK",
                                Stance.OPPOSE,
                                1,
                                4,
                                5));
        assertThat(studies.milestones(study)).hasSize(1);
        assertThat(search.search("我们都担心", Optional.empty(), 10).words())
                .anyMatch(hit ->
                        hit instanceof Hit.OfQuotation quotation
                                && quotation.id().startsWith(study + "/"));
    }

    /// An agreement at a dialogue speaks for its participants only: the labels of the founding
    /// study do not change.
    @Test
    void speaksForNobodyWhoWasNotThere() {
        List<CommonGround> before = founding();
        Dialogue dialogue = held(Confidentiality.CHATHAM_HOUSE, recorded());
        String study = outcomes.enter(dialogue.id());
        assertThat(founding())
                .extracting(row -> row.concept().id(), CommonGround::label)
                .containsExactlyElementsOf(
                        before.stream()
                                .map(row -> tuple(row.concept().id(), row.label()))
                                .toList());
        assertThat(founding())
                .extracting(row -> row.assessment().sides())
                .containsExactlyElementsOf(
                        before.stream().map(row -> row.assessment().sides()).toList());
        assertThat(on(study + "/itif-2024.malicious-use").label())
                .isEqualTo(new Label.Shared(Label.Shared.Sense.POSITION, Certainty.REPORTED));
        // Some of the UK participants were for it and some against: no majority of anybody.
        assertThat(on(study + "/itif-2024.inclusive-body-leads").label())
                .isEqualTo(new Label.RaisedOnEverySide(Certainty.REPORTED));
        assertThat(on(study + "/itif-2024.who-should-lead").label())
                .isEqualTo(new Label.OpinionsVary(true, Certainty.REPORTED));
        assertThat(ground.overTime(new ConceptId(MISUSE), ground.reading(GroundFilter.ALL)))
                .extracting(moment -> moment.study().id())
                .containsExactly("itif-2024", study);
    }

    @Test
    void tellsNobodyApartUnderTheChathamHouseRule() {
        Dialogue dialogue = held(Confidentiality.CHATHAM_HOUSE, recorded());
        assertThat(dialogue.outcomes().said())
                .as("no name is kept")
                .allMatch(said -> said.speaker().isEmpty());
        String study = outcomes.enter(dialogue.id());
        List<Quotation> said =
                evidence.quotations(EvidenceFilter.ALL.ofStudy(study), Window.first(Window.MOST));
        assertThat(said)
                .as("the one without a community stays in the dialogue")
                .hasSize(2)
                .allMatch(each -> each.expert().equals(study + "/X-CN"));
        assertThat(
                        ground.on(
                                        new ConceptId(study + "/itif-2024.malicious-use"),
                                        GroundFilter.ALL)
                                .orElseThrow()
                                .assessment()
                                .sides())
                .filteredOn(side -> side.community().equals("CN"))
                .singleElement()
                .satisfies(side -> assertThat(side.counts().stances()).isEqualTo(1));
        try (var session = driver.session()) {
            assertThat(
                            session.run(
                                            """
                                            MATCH (n)
                                            WHERE any(key IN keys(n) WHERE toStringOrNull(n[key]) CONTAINS $name)
                                            RETURN count(n)
                                            """,
                                            Map.of("name", SPEAKER))
                                    .single()
                                    .get(0)
                                    .asInt())
                    .as("nothing anywhere names the speaker")
                    .isZero();
        }
    }

    @Test
    void namesSpeakersOnTheRecordUntilTheRuleIsTightened() {
        Dialogue dialogue = held(Confidentiality.ON_THE_RECORD, recorded());
        String study = outcomes.enter(dialogue.id());
        assertThat(
                        people.experts(
                                new PeopleService.ExpertFilter(
                                        Optional.of(study), Optional.empty()),
                                Window.first(Window.MOST)))
                .extracting(expert -> expert.code())
                .containsExactlyInAnyOrder(SPEAKER, "X-CN");
        Dialogue tightened =
                dialogues.save(dialogue, setting(Confidentiality.CHATHAM_HOUSE, past()));
        assertThat(tightened.outcomes().said()).allMatch(said -> said.speaker().isEmpty());
        assertThat(dialogues.dialogue(dialogue.id())).contains(tightened);
        assertThat(outcomes.entered(dialogue)).as("the names went with it").isEmpty();
    }

    @Test
    void isBroughtUpToDateAndWithdrawn() {
        Dialogue dialogue = held(Confidentiality.CHATHAM_HOUSE, recorded());
        String study = outcomes.enter(dialogue.id());
        Dialogue less =
                dialogues.save(
                        dialogue,
                        new Outcomes(
                                Map.of("CN", 6),
                                List.of(
                                        new Outcome(
                                                new ConceptId(MISUSE),
                                                Result.DIFFERS,
                                                words(),
                                                List.of(new Voice("CN", Tendency.DIVIDED)))),
                                List.of()));
        assertThat(outcomes.enter(less.id())).isEqualTo(study);
        assertThat(evidence.countQuotations(EvidenceFilter.ALL.ofStudy(study))).isZero();
        assertThat(evidence.findings(EvidenceFilter.ALL.ofStudy(study), Window.first(Window.MOST)))
                .hasSize(2)
                .allMatch(finding -> finding.groupSize() == 6);
        assertThat(studies.study(study).orElseThrow().samples()).isEqualTo(Map.of("CN", 6));
        outcomes.withdraw(dialogue.id());
        assertThat(studies.study(study)).isEmpty();
        try (var session = driver.session()) {
            assertThat(
                            session.run(
                                            "MATCH (n) WHERE n.study = $study RETURN count(n)",
                                            Map.of("study", study))
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
                        setting(Confidentiality.CHATHAM_HOUSE, new Days(tomorrow, tomorrow)));
        refuses(Reason.NOT_YET, () -> outcomes.enter(planned.id()));
        Dialogue over = dialogues.save(planned, setting(Confidentiality.CHATHAM_HOUSE, past()));
        refuses(Reason.NOTHING_RECORDED, () -> outcomes.enter(over.id()));
        Dialogue silent =
                dialogues.save(over, outcome(Result.AGREED, LocalizedText.NONE, Map.of("CN", 3)));
        refuses(Reason.NO_WORDS, () -> outcomes.enter(silent.id()));
        Dialogue nobody = dialogues.save(silent, outcome(Result.AGREED, words(), Map.of("UK", 3)));
        refuses(Reason.NOBODY_PRESENT, () -> outcomes.enter(nobody.id()));
        assertThat(outcomes.entered(nobody)).isEmpty();
    }

    @Test
    void isForItsOwner() {
        Dialogue dialogue = held(Confidentiality.CHATHAM_HOUSE, recorded());
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
        Dialogue dialogue = held(Confidentiality.CHATHAM_HOUSE, recorded());
        var before = SecurityContextHolder.getContext().getAuthentication();
        outcomes.enter(dialogue.id());
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isSameAs(before);
    }

    /// A study belongs to a dialogue because it is linked to it, not because of its id's prefix.
    @Test
    void leavesAStudyAloneThatDidNotComeOfTheDialogue() {
        Dialogue dialogue = held(Confidentiality.ON_THE_RECORD, recorded());
        String study = outcomes.enter(dialogue.id());
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
        Dialogue dialogue = held(Confidentiality.ON_THE_RECORD, recorded());
        String study = outcomes.enter(dialogue.id());
        run("MATCH (d:Dialogue) SET d.owner = 'bo'");
        refuses(
                Reason.NOT_THERE,
                () -> outcomes.withdraw(new DialogueService.RuleTightened(dialogue.id())));
        refuses(
                Reason.NOT_THERE,
                () -> outcomes.withdraw(new DialogueService.RuleTightened("itif-2024")));
        assertThat(studies.study(study)).isPresent();
        run("MATCH (d:Dialogue) SET d.owner = 'ann'");
    }

    @Test
    void givesNoConvenorAnotherStudy() {
        assertThatThrownBy(() ->
                        evidence.save("itif-2024", "b", List.of(), List.of(), List.of(), List.of()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<CommonGround> founding() {
        return ground.list(GroundFilter.ALL.ofStudy("itif-2024"), GroundOrder.CODEBOOK).rows();
    }

    private CommonGround on(String concept) {
        return ground.on(new ConceptId(concept), GroundFilter.ALL).orElseThrow();
    }

    private Dialogue held(Confidentiality rule, Outcomes outcomes) {
        Dialogue begun = dialogues.create(setting(rule, past()));
        return dialogues.save(begun, outcomes);
    }

    private static Days past() {
        return new Days(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2));
    }

    private static Setting setting(Confidentiality rule, Days days) {
        Setting first = DialogueTest.setting();
        return new Setting(
                first.title(),
                first.purpose(),
                Optional.of(days),
                first.sessions(),
                first.minutes(),
                first.format(),
                first.languages(),
                first.seats(),
                first.communities(),
                rule);
    }

    private static Outcomes recorded() {
        return new Outcomes(
                Map.of("CN", 7, "UK", 5),
                List.of(
                        new Outcome(
                                new ConceptId(MISUSE),
                                Result.AGREED,
                                words(),
                                List.of(
                                        new Voice("CN", Tendency.MOST_FOR),
                                        new Voice("UK", Tendency.ALL_FOR))),
                        new Outcome(
                                new ConceptId(LEAD),
                                Result.DIFFERS,
                                words(),
                                List.of(
                                        new Voice("CN", Tendency.ALL_FOR),
                                        new Voice("UK", Tendency.DIVIDED))),
                        new Outcome(
                                new ConceptId("itif-2024/misuse"),
                                Result.OPEN,
                                words(),
                                List.of())),
                List.of(
                        said("我们都担心。", Optional.of("CN"), Optional.of(SPEAKER)),
                        said("这是头等大事。", Optional.of("CN"), Optional.empty()),
                        said("谁都不该说是我说的。", Optional.empty(), Optional.empty())));
    }

    private static Said said(String text, Optional<String> community, Optional<String> speaker) {
        return new Said(
                new ConceptId(MISUSE),
                Stance.SUPPORT,
                LanguageTag.ZH_HANS,
                text,
                LocalizedText.of(LanguageTag.EN, "In English: " + text.length()),
                community,
                speaker);
    }

    private static Outcomes outcome(
            Result result, LocalizedText words, Map<String, Integer> present) {
        return new Outcomes(
                present,
                List.of(
                        new Outcome(
                                new ConceptId(MISUSE),
                                result,
                                words,
                                List.of(new Voice("CN", Tendency.ALL_FOR)))),
                List.of());
    }

    private static LocalizedText words() {
        return LocalizedText.of(Map.of("en", "Which harms we fear.", "zh-Hans", "我们担心哪些危害。"));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static void refuses(Reason reason, ThrowingCallable call) {
        assertThat(catchThrowableOfType(DialogueRefused.class, call))
                .as(reason.name())
                .isNotNull()
                .extracting(DialogueRefused::reason)
                .isEqualTo(reason);
    }
}
