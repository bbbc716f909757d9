package org.qiutong.dialogue.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.dialogue.Setting.Confidentiality;
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
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.people.PeopleService;
import org.qiutong.search.Hit;
import org.qiutong.search.SearchFilter;
import org.qiutong.search.SearchService;
import org.qiutong.study.StudyService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/// What the outcomes of a dialogue say once they are evidence, of whom and in whose name, on a real
/// database beside the founding study.
@ProgramTest
@WithMockUser(
        username = "ann",
        roles = {"READER", "ANALYST", "CONVENOR"})
class OutcomeEvidenceTest {

    private static final CommunityId CN = new CommunityId("CN");
    private static final CommunityId UK = new CommunityId("UK");

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
        RecordedDialogue.takeAway(dialogues, outcomes, driver);
    }

    @Test
    void becomesAStudyOfThoseWhoTookPart() {
        Dialogue dialogue = held(Confidentiality.CHATHAM_HOUSE);
        assertThat(outcomes.entered(dialogue)).isEmpty();
        StudyId study = outcomes.enter(dialogue.id());
        assertThat(outcomes.entered(dialogue))
                .hasValueSatisfying(entered -> {
                    assertThat(entered.id()).isEqualTo(study);
                    assertThat(entered.samples()).isEqualTo(Map.of(CN, 7, UK, 5));
                    assertThat(entered.title()).isEqualTo(dialogue.setting().title());
                });
        assertThat(evidence.findings(EvidenceFilter.ALL.ofStudy(study), Window.first(Window.MOST)))
                .extracting(
                        finding -> finding.concept().value(),
                        finding -> finding.community().orElseThrow(),
                        Finding::stance,
                        finding -> finding.bounds().lower(),
                        finding -> finding.bounds().upper(),
                        Finding::groupSize)
                .containsExactlyInAnyOrder(
                        tuple(study + "/itif-2024.malicious-use", CN, Stance.SUPPORT, 4, 7, 7),
                        tuple(study + "/itif-2024.malicious-use", UK, Stance.SUPPORT, 5, 5, 5),
                        tuple(
                                study + "/itif-2024.inclusive-body-leads",
                                CN,
                                Stance.SUPPORT,
                                7,
                                7,
                                7),
                        tuple(
                                study + "/itif-2024.inclusive-body-leads",
                                UK,
                                Stance.SUPPORT,
                                1,
                                4,
                                5),
                        tuple(
                                study + "/itif-2024.inclusive-body-leads",
                                UK,
                                Stance.OPPOSE,
                                1,
                                4,
                                5));
        assertThat(studies.milestones(study)).hasSize(1);
        assertThat(search.search("我们都担心", SearchFilter.ALL, 10).words())
                .anyMatch(hit ->
                        hit instanceof Hit.OfQuotation quotation
                                && quotation.id().startsWith(study + "/"));
    }

    /// An agreement at a dialogue speaks for its participants only: the labels of the founding
    /// study do not change.
    @Test
    void speaksForNobodyWhoWasNotThere() {
        List<CommonGround> before = founding();
        Dialogue dialogue = held(Confidentiality.CHATHAM_HOUSE);
        StudyId study = outcomes.enter(dialogue.id());
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
    }

    @Test
    void putsAStudyWithoutMonthsLast() {
        StudyId study = outcomes.enter(held(Confidentiality.CHATHAM_HOUSE).id());
        StudyId founding = new StudyId("itif-2024");
        assertThat(moments()).containsExactly(founding, study);
        try (var session = driver.session()) {
            try {
                session.run("MATCH (s:Study {id: 'itif-2024'}) SET s.kept = s.from REMOVE s.from")
                        .consume();
                assertThat(moments()).containsExactly(study, founding);
            } finally {
                session.run("MATCH (s:Study {id: 'itif-2024'}) SET s.from = s.kept REMOVE s.kept")
                        .consume();
            }
        }
        assertThat(moments()).containsExactly(founding, study);
    }

    private List<StudyId> moments() {
        return ground
                .overTime(new ConceptId(RecordedDialogue.MISUSE), ground.reading(GroundFilter.ALL))
                .stream()
                .map(moment -> moment.study().id())
                .toList();
    }

    @Test
    void tellsNobodyApartUnderTheChathamHouseRule() {
        Dialogue dialogue = held(Confidentiality.CHATHAM_HOUSE);
        assertThat(dialogue.outcomes().said())
                .as("no name is kept")
                .allMatch(said -> said.speaker().isEmpty());
        StudyId study = outcomes.enter(dialogue.id());
        List<Quotation> said =
                evidence.quotations(EvidenceFilter.ALL.ofStudy(study), Window.first(Window.MOST));
        assertThat(said)
                .as("the one without a community stays in the dialogue")
                .hasSize(2)
                .allMatch(each -> each.expert().value().equals(study + "/X-CN"));
        assertThat(
                        ground.on(
                                        new ConceptId(study + "/itif-2024.malicious-use"),
                                        GroundFilter.ALL)
                                .orElseThrow()
                                .assessment()
                                .sides())
                .filteredOn(side -> side.community().equals(CN))
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
                                            Map.of("name", RecordedDialogue.SPEAKER))
                                    .single()
                                    .get(0)
                                    .asInt())
                    .as("nothing anywhere names the speaker")
                    .isZero();
        }
    }

    @Test
    void namesSpeakersOnTheRecordUntilTheRuleIsTightened() {
        Dialogue dialogue = held(Confidentiality.ON_THE_RECORD);
        StudyId study = outcomes.enter(dialogue.id());
        assertThat(
                        people.experts(
                                new PeopleService.ExpertFilter(
                                        Optional.of(study), Optional.empty()),
                                Window.first(Window.MOST)))
                .extracting(expert -> expert.code())
                .containsExactlyInAnyOrder(RecordedDialogue.SPEAKER, "X-CN");
        Dialogue tightened =
                dialogues.save(
                        dialogue,
                        RecordedDialogue.setting(
                                Confidentiality.CHATHAM_HOUSE, RecordedDialogue.past()));
        assertThat(tightened.outcomes().said()).allMatch(said -> said.speaker().isEmpty());
        assertThat(dialogues.dialogue(dialogue.id())).contains(tightened);
        assertThat(outcomes.entered(dialogue)).as("the names went with it").isEmpty();
    }

    private List<CommonGround> founding() {
        return ground.list(GroundFilter.ALL.ofStudy(new StudyId("itif-2024")), GroundOrder.CODEBOOK)
                .rows();
    }

    private CommonGround on(String concept) {
        return ground.on(new ConceptId(concept), GroundFilter.ALL).orElseThrow();
    }

    private Dialogue held(Confidentiality rule) {
        return RecordedDialogue.held(dialogues, rule, RecordedDialogue.recorded());
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
