package org.qiutong.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.qiutong.evidence.Stance.OPPOSE;
import static org.qiutong.evidence.Stance.SUPPORT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qiutong.evidence.Stance;
import org.qiutong.ground.Assessment.Coalition;
import org.qiutong.ground.Assessment.Heard;
import org.qiutong.ground.Binomial.Interval;
import org.qiutong.ground.Label.ContestedBetween;
import org.qiutong.ground.Label.ContestedInSample;
import org.qiutong.ground.Label.ContestedWithin;
import org.qiutong.ground.Label.Insufficient;
import org.qiutong.ground.Label.OneSided;
import org.qiutong.ground.Label.RaisedOnBothSides;
import org.qiutong.ground.Label.Shared;
import org.qiutong.ground.Label.Shared.Sense;
import org.qiutong.ground.Side.CommunityEvidence;
import org.qiutong.ground.bridging.PairOfCommunities;
import org.qiutong.ground.index.Counts;
import org.qiutong.id.ConceptId;

class AssessmentTest {

    @Test
    void sharesAPositionThatMoreThanHalfOfEachSupport() {
        assertThat(label(cell("UK", 5, 0, 0, 30, 30), cell("CN", 14, 5, 0, 90, 90)))
                .isEqualTo(new Shared(Sense.POSITION, Certainty.ESTABLISHED));
        assertThat(label(cell("UK", 4, 1, 0, 30, 30), cell("CN", 14, 5, 0, 90, 90)))
                .isEqualTo(new Shared(Sense.POSITION, Certainty.LEANING));
        // 2 of 2 is 7/8, which would do for leaning; but two are too few.
        assertThat(label(cell("UK", 2, 0, 0, 2, 5), cell("CN", 14, 5, 0, 19, 19)))
                .isEqualTo(new Insufficient(List.of(new Reason.TooFew("UK", 2, 5))));
    }

    @Test
    void sharesAPriorityThatAThirdOfEachRaise() {
        assertThat(label(cell("UK", 5, 0, 0, 5, 5), cell("CN", 14, 5, 0, 19, 19)))
                .isEqualTo(new Shared(Sense.PRIORITY, Certainty.ESTABLISHED));
        assertThat(label(cell("UK", 5, 0, 0, 5, 5), cell("CN", 14, 5, 0, 90, 90)))
                .isEqualTo(new Shared(Sense.POSITION, Certainty.ESTABLISHED));
    }

    @Test
    void sharesARejection() {
        assertThat(label(cell("UK", 0, 5, 0, 5, 5), cell("CN", 1, 18, 0, 19, 19)))
                .isEqualTo(new Shared(Sense.REJECTION, Certainty.ESTABLISHED));
    }

    @Test
    void isContestedBetweenCommunitiesOnOppositeSides() {
        assertThat(label(cell("UK", 5, 0, 0, 5, 5), cell("CN", 0, 19, 0, 19, 19)))
                .isEqualTo(
                        new ContestedBetween(List.of("UK"), List.of("CN"), Certainty.ESTABLISHED));
        assertThat(label(cell("UK", 4, 1, 0, 5, 5), cell("CN", 0, 19, 0, 19, 19)))
                .isEqualTo(new ContestedBetween(List.of("UK"), List.of("CN"), Certainty.LEANING));
    }

    @Test
    void isContestedWithinACommunityThatIsSplit() {
        Assessment split = assess(cell("UK", 5, 0, 0, 5, 5), cell("CN", 9, 7, 3, 19, 19));
        assertThat(split.label())
                .isEqualTo(new ContestedWithin(List.of("CN"), Certainty.ESTABLISHED));
        assertThat(split.sides().getLast().split()).isEqualTo(14.0 / 19);
        assertThat(label(cell("UK", 1, 1, 0, 5, 5)).kind()).isEqualTo(Label.Kind.INSUFFICIENT);
    }

    @Test
    void isOneSidedWhereOneRaisesWhatAnotherCouldHave() {
        assertThat(label(cell("UK", 0, 0, 0, 5, 5), cell("CN", 12, 0, 0, 19, 19)))
                .isEqualTo(new OneSided(List.of("CN"), List.of("UK"), Certainty.ESTABLISHED));
        assertThat(label(cell("UK", 5, 0, 0, 5, 5), cell("CN", 6, 6, 0, 19, 19)))
                .isEqualTo(new ContestedWithin(List.of("CN"), Certainty.ESTABLISHED));
        assertThat(label(cell("UK", 4, 0, 0, 5, 5), cell("CN", 1, 0, 8, 19, 19)))
                .isEqualTo(new OneSided(List.of("UK"), List.of("CN"), Certainty.LEANING));
    }

    @Test
    void saysWhyItCannotTell() {
        assertThat(label(cell("UK", 0, 0, 0, 2, 5), cell("CN", 12, 0, 0, 19, 19)))
                .isEqualTo(new Insufficient(List.of(new Reason.NotHeard("UK", List.of("CN")))));
        assertThat(label(cell("UK", 0, 0, 0, 0, 5), cell("CN", 1, 0, 0, 19, 19)))
                .isEqualTo(
                        new Insufficient(
                                List.of(
                                        new Reason.NotAsked("UK"),
                                        new Reason.TooFew("CN", 1, 19))));
        assertThat(label(cell("UK", 5, 0, 0, 5, 5), cell("CN", 6, 1, 12, 19, 19)))
                .isEqualTo(new Insufficient(List.of(new Reason.Undecided("CN", 6, 1, 19))));
        assertThat(Assessment.of(List.of(), List.of(), Thresholds.STANDARD).label())
                .isEqualTo(new Insufficient(List.of()));
    }

    @Test
    void isFragileWhenOneMoreVoiceWouldFlipIt() {
        CommunityEvidence firm = cell("CN", 19, 0, 0, 19, 19);
        Assessment robust = assess(cell("UK", 5, 0, 0, 5, 5), firm);
        assertThat(robust.fragile()).isFalse();
        assertThat(robust.oneMoreVoice())
                .contains(new LabelFragility("UK", OPPOSE, robust.label(), false));
        Assessment fragile = assess(cell("UK", 3, 0, 0, 3, 5), firm);
        assertThat(fragile.label()).isEqualTo(new Shared(Sense.PRIORITY, Certainty.ESTABLISHED));
        assertThat(fragile.oneMoreVoice())
                .contains(
                        new LabelFragility(
                                "UK", OPPOSE, new Shared(Sense.PRIORITY, Certainty.LEANING), true));
        assertThat(assess(cell("UK", 0, 3, 0, 3, 5), cell("CN", 0, 19, 0, 19, 19)).oneMoreVoice())
                .hasValueSatisfying(voice -> {
                    assertThat(voice.stance()).isEqualTo(SUPPORT);
                    assertThat(voice.flips()).isTrue();
                });
    }

    @Test
    void measuresConsensusOnlyWhereAllAreHeard() {
        Assessment heard = assess(cell("UK", 4, 1, 0, 5, 5), cell("CN", 14, 5, 0, 19, 19));
        assertThat(heard.gic()).isEqualTo(5.0 / 7 * 15 / 21, within(1e-12));
        assertThat(heard.agreement())
                .isInstanceOfSatisfying(
                        Heard.All.class,
                        all ->
                                assertThat((Agreement) all.value())
                                        .satisfies(agreement -> {
                                            assertThat(agreement.consensus())
                                                    .isEqualTo(5.0 / 7, within(1e-12));
                                            assertThat(agreement.weakest()).isEqualTo("UK");
                                            assertThat(agreement.floor())
                                                    .isEqualTo(0.44, within(0.005));
                                        }));
        Assessment silent = assess(cell("UK", 0, 0, 0, 5, 5), cell("CN", 14, 5, 0, 19, 19));
        assertThat(silent.gic()).isEqualTo(0.5 * 15 / 21, within(1e-12));
        assertThat(silent.agreement()).isEqualTo(new Heard.Part<>(1, 2));
        assertThat(silent.sides().getFirst().hidden().orElseThrow()).isEqualTo(0.45, within(0.005));
        assertThat(silent.coalition()).isEqualTo(new Coalition(List.of("CN"), List.of(), 2));
    }

    @Test
    void tellsHowFarCommunitiesAreApart() {
        Divergence clear =
                assess(cell("CN", 12, 7, 0, 19, 19), cell("UK", 1, 4, 0, 5, 5)).divergence();
        assertThat(clear)
                .isInstanceOfSatisfying(
                        Divergence.Difference.class,
                        difference -> assertThat(difference.clear()).isTrue());
        Divergence cannotTell =
                assess(cell("CN", 15, 4, 0, 19, 19), cell("UK", 4, 1, 0, 5, 5)).divergence();
        assertThat(cannotTell)
                .isInstanceOfSatisfying(
                        Divergence.Difference.class,
                        difference -> assertThat(difference.clear()).isFalse());
        assertThat(assess(cell("CN", 15, 4, 0, 19, 19), cell("UK", 2, 0, 0, 5, 5)).divergence())
                .isEqualTo(new Divergence.NotComparable());
        assertThat(
                        assess(
                                        cell("CN", 15, 4, 0, 19, 19),
                                        cell("UK", 2, 0, 0, 5, 5),
                                        cell("SG", 0, 8, 0, 8, 8))
                                .divergence())
                .isEqualTo(new Divergence.Spread("CN", "SG", 16.0 / 21 - 1.0 / 10));
    }

    @Test
    void boundsWhoSupportsWithoutAssumptions() {
        Counts counts = new Counts(4, 1, 1, 8, 19);
        assertThat(supporters(counts)).isEqualTo(new Bounds.Range(4, 17, 19));
        assertThat(new Bounds.Range(4, 17, 19).share())
                .isEqualTo(new Interval(4.0 / 19, 17.0 / 19));
        assertThat(supporters(counts, reported(SUPPORT, 10, 19, 19)))
                .isEqualTo(new Bounds.Range(10, 17, 19));
        assertThat(supporters(counts, reported(SUPPORT, 1, 6, 19), reported(OPPOSE, 2, 19, 19)))
                .isEqualTo(new Bounds.Range(4, 6, 19));
        assertThat(supporters(counts, reported(OPPOSE, 12, 19, 19)))
                .isEqualTo(new Bounds.Range(4, 6, 19));
        assertThat(supporters(counts, reported(SUPPORT, 19, 19, 19)))
                .isEqualTo(new Bounds.Contradiction(19, 17, 19));
        // Of five of whom a source says "all", three are in a slice of three.
        assertThat(supporters(new Counts(0, 0, 0, 0, 3), reported(SUPPORT, 5, 5, 5)))
                .isEqualTo(new Bounds.Range(3, 3, 3));
    }

    @Test
    void takesTheLabelFromFindingsWherePositionsDecideNothing() {
        CommunityEvidence uk = cell("UK", 0, 0, 0, 0, 5, reported(SUPPORT, 3, 5, 5));
        CommunityEvidence cn = cell("CN", 1, 0, 0, 1, 19, reported(SUPPORT, 10, 19, 19));
        assertThat(label(uk, cn)).isEqualTo(new Shared(Sense.POSITION, Certainty.REPORTED));
        assertThat(assess(uk, cn).wrong()).isEmpty();
        assertThat(assess(uk, cn).oneMoreVoice()).isEmpty();
        CommunityEvidence some = cell("CN", 0, 0, 0, 0, 19, reported(SUPPORT, 1, 19, 19));
        assertThat(label(uk, some)).isEqualTo(new RaisedOnBothSides());
        assertThat(label(cell("UK", 0, 0, 0, 0, 5), some))
                .isEqualTo(new OneSided(List.of("CN"), List.of("UK"), Certainty.REPORTED));
        assertThat(label(cell("UK", 1, 0, 0, 1, 5), some)).isEqualTo(new RaisedOnBothSides());
        assertThat(
                        label(
                                cell("UK", 5, 0, 0, 5, 5, reported(OPPOSE, 1, 5, 5)),
                                cell("CN", 14, 5, 0, 19, 19)))
                .isEqualTo(new Shared(Sense.PRIORITY, Certainty.ESTABLISHED));
    }

    @Test
    void isContestedAsReportedWhereFindingsOpposeEachOther() {
        CommunityEvidence uk = cell("UK", 0, 0, 0, 0, 5, reported(SUPPORT, 2, 5, 5));
        CommunityEvidence cn = cell("CN", 1, 0, 0, 1, 19, derived(OPPOSE, 19, 19));
        assertThat(label(uk, cn))
                .isEqualTo(new ContestedBetween(List.of("UK"), List.of("CN"), Certainty.REPORTED));
        CommunityEvidence split =
                cell("UK", 0, 0, 0, 0, 5, reported(SUPPORT, 1, 4, 5), reported(OPPOSE, 1, 4, 5));
        assertThat(label(split, cell("CN", 0, 0, 0, 0, 19)))
                .isEqualTo(new ContestedWithin(List.of("UK"), Certainty.REPORTED));
        List<CommunityEvidence> silent =
                List.of(cell("UK", 0, 0, 0, 0, 5), cell("CN", 0, 0, 0, 0, 19));
        assertThat(
                        Assessment.of(
                                        silent,
                                        List.of(
                                                reported(SUPPORT, 1, 23, 24),
                                                derived(OPPOSE, 1, 24)),
                                        Thresholds.STANDARD)
                                .label())
                .isEqualTo(new ContestedInSample());
        assertThat(
                        Assessment.of(
                                        silent,
                                        List.of(reported(SUPPORT, 1, 24, 24)),
                                        Thresholds.STANDARD)
                                .label())
                .isEqualTo(
                        new Insufficient(
                                List.of(
                                        new Reason.NotAsked("UK"),
                                        new Reason.NotAsked("CN"),
                                        new Reason.Unattributed(List.of("f")))));
    }

    @Test
    void doesNotCallRaisedWhatFollowsFromAnotherAnswer() {
        assertThat(
                        label(
                                cell("UK", 0, 0, 0, 0, 5),
                                cell("CN", 0, 0, 0, 0, 19, derived(OPPOSE, 2, 19))))
                .isEqualTo(
                        new Insufficient(
                                List.of(new Reason.NotAsked("UK"), new Reason.NotAsked("CN"))));
    }

    @Test
    void labelsAQuestionByItsAnswers() {
        Label contested = new ContestedBetween(List.of("UK"), List.of("CN"), Certainty.REPORTED);
        Label other = new ContestedBetween(List.of("CN"), List.of("UK"), Certainty.REPORTED);
        Label open = new Insufficient(List.of(new Reason.NotAsked("UK")));
        Label rejected = new Shared(Sense.REJECTION, Certainty.ESTABLISHED);
        Label shared = new Shared(Sense.POSITION, Certainty.LEANING);
        assertThat(Question.of(answers(contested, open, other)))
                .isEqualTo(
                        new Question(contested, List.of(new ConceptId("p0"), new ConceptId("p2"))));
        assertThat(Question.of(answers(rejected, shared, contested)))
                .isEqualTo(new Question(shared, List.of(new ConceptId("p1"))));
        assertThat(Question.of(answers(rejected, open, open)))
                .isEqualTo(new Question(open, List.of()));
        Label leaning = new Shared(Sense.REJECTION, Certainty.LEANING);
        assertThat(Question.of(answers(rejected, leaning)))
                .isEqualTo(
                        new Question(leaning, List.of(new ConceptId("p1"), new ConceptId("p0"))));
    }

    @Test
    void saysHowManyLabelsOfAListAreExpectedToBeWrong() {
        Assessment shared = assess(cell("UK", 5, 0, 0, 5, 5), cell("CN", 14, 5, 0, 19, 19));
        Assessment rejected = assess(cell("UK", 0, 3, 0, 5, 5), cell("CN", 0, 4, 1, 19, 19));
        Assessment contested = assess(cell("UK", 5, 0, 0, 5, 5), cell("CN", 0, 19, 0, 19, 19));
        Assessment asReported =
                assess(
                        cell("UK", 0, 0, 0, 0, 5, reported(SUPPORT, 3, 5, 5)),
                        cell("CN", 0, 0, 0, 0, 19, reported(SUPPORT, 10, 19, 19)));
        LabelTotals listing = LabelTotals.of(List.of(shared, rejected, contested, asReported));
        assertThat(listing.expectedWrong())
                .isEqualTo(
                        1 - 63.0 / 64 * 256719 / 262144 + 1 - 15.0 / 16 * 57 / 64, within(1e-12));
        assertThat(listing.shared()).isEqualTo(3);
        assertThat(listing.judged()).isEqualTo(2);
        assertThat(listing.contestedShare()).hasValue(1.0 / 3);
        assertThat(LabelTotals.of(List.of(asReported)).contestedShare()).isEmpty();
        assertThat(
                        PairOfCommunities.of(
                                "CN", "UK", List.of(shared, rejected, contested, asReported)))
                .isEqualTo(new PairOfCommunities(2, 1, 3));
    }

    @Test
    void saysWhichRuleMatchedWithWhichNumbers() {
        List<Check> why = assess(cell("UK", 5, 0, 0, 5, 5), cell("CN", 14, 5, 0, 19, 19)).why();
        assertThat(why)
                .extracting(Check::rule)
                .containsExactly(
                        Check.Rule.CONTESTED_BETWEEN,
                        Check.Rule.CONTESTED_WITHIN,
                        Check.Rule.SHARED_POSITION);
        assertThat(why.getLast().matched()).isTrue();
        assertThat(why.getLast().conditions().getFirst())
                .isEqualTo(
                        new RuleCondition(
                                RuleCondition.Quantity.SUPPORT,
                                "UK",
                                "UK",
                                63.0 / 64,
                                RuleCondition.Ask.AT_LEAST,
                                0.8));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> label(cell("UK", 1, 0, 0, 1, 1), cell("UK", 1, 0, 0, 1, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(0.8, 0.9));
        assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(0.9, 0.5));
    }

    private static Map<ConceptId, Label> answers(Label... labels) {
        Map<ConceptId, Label> answers = new LinkedHashMap<>();
        for (Label label : labels) {
            answers.put(new ConceptId("p" + answers.size()), label);
        }
        return answers;
    }

    private static Bounds supporters(Counts counts, Reported... reported) {
        return Side.of(new CommunityEvidence("CN", counts, List.of(reported)), Thresholds.STANDARD)
                .supporters();
    }

    private static Assessment assess(CommunityEvidence... cells) {
        return Assessment.of(List.of(cells), List.of(), Thresholds.STANDARD);
    }

    private static Label label(CommunityEvidence... cells) {
        return assess(cells).label();
    }

    private static CommunityEvidence cell(
            String community, int a, int d, int m, int asked, int of, Reported... reported) {
        return new CommunityEvidence(community, new Counts(a, d, m, asked, of), List.of(reported));
    }

    private static Reported reported(Stance stance, int lower, int upper, int of) {
        return new Reported("f", stance, lower, upper, of, false);
    }

    private static Reported derived(Stance stance, int lower, int of) {
        return new Reported("f", stance, lower, of, of, true);
    }
}
