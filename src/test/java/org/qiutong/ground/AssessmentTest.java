package org.qiutong.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.qiutong.evidence.Stance.OPPOSE;
import static org.qiutong.evidence.Stance.SUPPORT;
import static org.qiutong.ground.Assessments.assess;
import static org.qiutong.ground.Assessments.cell;
import static org.qiutong.ground.Assessments.compared;
import static org.qiutong.ground.Assessments.label;
import static org.qiutong.ground.Assessments.quoted;
import static org.qiutong.ground.Assessments.reported;
import static org.qiutong.ground.Assessments.voice;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qiutong.ground.Comparison.Coalition;
import org.qiutong.ground.Comparison.Heard;
import org.qiutong.ground.Label.ContestedBetween;
import org.qiutong.ground.Label.ContestedWithin;
import org.qiutong.ground.Label.Insufficient;
import org.qiutong.ground.Label.OneSide;
import org.qiutong.ground.Label.RaisedOnEverySide;
import org.qiutong.ground.Label.Shared;
import org.qiutong.ground.Label.Shared.Sense;
import org.qiutong.ground.Side.CommunityEvidence;
import org.qiutong.ground.bridging.PairOfCommunities;
import org.qiutong.id.CommunityId;
import org.qiutong.study.StudyDesign;

/// What an assessment makes of the counts of each community.
class AssessmentTest {

    private static final CommunityId CN = new CommunityId("CN");
    private static final CommunityId SG = new CommunityId("SG");
    private static final CommunityId UK = new CommunityId("UK");

    @Test
    void sharesAPositionThatMoreThanHalfOfEachSupport() {
        assertThat(label(cell("UK", 5, 0, 0, 30, 30), cell("CN", 14, 5, 0, 90, 90)))
                .isEqualTo(new Shared(Sense.POSITION, Certainty.ESTABLISHED));
        assertThat(label(cell("UK", 4, 1, 0, 30, 30), cell("CN", 14, 5, 0, 90, 90)))
                .isEqualTo(new Shared(Sense.POSITION, Certainty.LEANING));
        // 2 of 2 is 7/8, which would do for leaning; but two are too few.
        assertThat(votes(cell("UK", 2, 0, 0, 2, 5), cell("CN", 14, 5, 0, 19, 19)))
                .isEqualTo(new Insufficient(List.of(new Reason.TooFew(UK, 2, 5))));
        assertThat(label(cell("UK", 2, 0, 0, 2, 5), cell("CN", 14, 5, 0, 19, 19)))
                .isEqualTo(new RaisedOnEverySide(Certainty.QUOTED));
    }

    @Test
    void sharesAPriorityThatAThirdOfEachRaise() {
        assertThat(label(cell("UK", 5, 0, 0, 5, 5), cell("CN", 14, 5, 0, 19, 19)))
                .isEqualTo(new Shared(Sense.PRIORITY, Certainty.ESTABLISHED));
        assertThat(label(cell("UK", 5, 0, 0, 5, 5), cell("CN", 14, 5, 0, 90, 90)))
                .isEqualTo(new Shared(Sense.POSITION, Certainty.ESTABLISHED));
        // Who votes on what is put to everybody raises nothing.
        assertThat(votes(cell("UK", 5, 0, 0, 5, 5), cell("CN", 14, 5, 0, 19, 19)))
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
                .isEqualTo(new ContestedBetween(List.of(UK), List.of(CN), Certainty.ESTABLISHED));
        assertThat(label(cell("UK", 4, 1, 0, 5, 5), cell("CN", 0, 19, 0, 19, 19)))
                .isEqualTo(new ContestedBetween(List.of(UK), List.of(CN), Certainty.LEANING));
    }

    @Test
    void isContestedWithinACommunityThatIsSplit() {
        Assessment split = assess(cell("UK", 5, 0, 0, 5, 5), cell("CN", 9, 7, 3, 19, 19));
        assertThat(split.label())
                .isEqualTo(new ContestedWithin(List.of(CN), Certainty.ESTABLISHED));
        assertThat(split.sides().getLast().split()).isEqualTo(14.0 / 19);
        assertThat(label(cell("UK", 1, 1, 0, 5, 5)).kind()).isEqualTo(Label.Kind.INSUFFICIENT);
    }

    @Test
    void isOfOneSideWhereOneRaisesWhatAnotherCouldHave() {
        assertThat(label(cell("UK", 0, 0, 0, 5, 5), cell("CN", 12, 0, 0, 19, 19)))
                .isEqualTo(new OneSide(List.of(CN), List.of(UK), Certainty.ESTABLISHED));
        // 6/19 v 0/5 is no lead, but nothing is on record of the other.
        assertThat(label(cell("UK", 0, 0, 0, 5, 5), cell("CN", 4, 0, 2, 19, 19)))
                .isEqualTo(new OneSide(List.of(CN), List.of(UK), Certainty.QUOTED));
        assertThat(label(cell("UK", 0, 0, 0, 2, 5), cell("CN", 12, 0, 0, 19, 19)))
                .isEqualTo(new OneSide(List.of(CN), List.of(UK), Certainty.QUOTED));
        // Somebody on record on each side comes before any lead.
        assertThat(label(cell("UK", 1, 0, 0, 5, 5), cell("CN", 12, 0, 0, 19, 19)))
                .isEqualTo(new RaisedOnEverySide(Certainty.QUOTED));
        assertThat(
                        label(
                                cell("UK", 0, 0, 0, 5, 5),
                                cell("CN", 12, 0, 0, 19, 19),
                                cell("SG", 1, 0, 0, 5, 5)))
                .isEqualTo(new OneSide(List.of(CN), List.of(UK, SG), Certainty.ESTABLISHED));
    }

    @Test
    void saysWhyItCannotTell() {
        assertThat(votes(cell("UK", 0, 0, 0, 0, 5), cell("CN", 1, 0, 0, 19, 19)))
                .isEqualTo(
                        new Insufficient(
                                List.of(new Reason.NotAsked(UK), new Reason.TooFew(CN, 1, 19))));
        assertThat(votes(cell("UK", 5, 0, 0, 5, 5), cell("CN", 6, 1, 12, 19, 19)))
                .isEqualTo(new Insufficient(List.of(new Reason.Undecided(CN, 6, 1, 19))));
        assertThat(quoted(cell("UK", 0, 0, 0, 0, 5), cell("CN", 0, 0, 0, 0, 19)).label())
                .isEqualTo(new Insufficient(List.of(new Reason.NothingOnRecord())));
        assertThat(Assessment.of(List.of(), List.of(), Thresholds.STANDARD).label())
                .isEqualTo(new Insufficient(List.of()));
    }

    @Test
    void comparesTwoCommunitiesOrNone() {
        for (StudyDesign design : StudyDesign.values()) {
            Assessment one = assess(design, cell("CN", 19, 0, 0, 19, 19));
            assertThat(one.label())
                    .isEqualTo(new Insufficient(List.of(new Reason.OneCommunity(CN))));
            assertThat(one.sides().getFirst().counts().support()).isEqualTo(19);
            assertThat(one.why()).isEmpty();
        }
    }

    /// Attackers do not depend on open or closed models: the report quotes 2-UK and 3-CN.
    @Test
    void twoQuotedPeopleOneOnEachSideAreEnough() {
        Assessment quoted = quoted(cell("UK", 1, 0, 0, 1, 5), cell("CN", 1, 0, 0, 1, 19));
        assertThat(quoted.label()).isEqualTo(new RaisedOnEverySide(Certainty.QUOTED));
        assertThat(quoted.comparison()).isEmpty();
        assertThat(quoted.sides()).allMatch(side -> side.figures().isEmpty());
        assertThat(quoted.why().getLast().conditions())
                .containsExactly(
                        new RuleCondition(
                                RuleCondition.Quantity.ON_RECORD,
                                Optional.of(UK),
                                Optional.of(UK),
                                1,
                                RuleCondition.Ask.AT_LEAST,
                                1),
                        new RuleCondition(
                                RuleCondition.Quantity.ON_RECORD,
                                Optional.of(CN),
                                Optional.of(CN),
                                1,
                                RuleCondition.Ask.AT_LEAST,
                                1));
        assertThat(
                        quoted(
                                        cell("UK", 1, 0, 0, 1, 5),
                                        cell("CN", 0, 0, 0, 0, 19, reported(SUPPORT, 1, 19, 19)))
                                .label())
                .isEqualTo(new RaisedOnEverySide(Certainty.REPORTED));
        assertThat(quoted(cell("UK", 1, 0, 0, 1, 5), cell("CN", 0, 0, 0, 0, 19)).label())
                .isEqualTo(new OneSide(List.of(UK), List.of(CN), Certainty.QUOTED));
        // Three of five who were interviewed are on record: that is more than half of them.
        assertThat(
                        quoted(
                                        cell("UK", 3, 0, 0, 3, 5),
                                        cell("CN", 0, 0, 0, 0, 19, reported(SUPPORT, 10, 19, 19)))
                                .label())
                .isEqualTo(new Shared(Sense.POSITION, Certainty.REPORTED));
    }

    @Test
    void isFragileWhenOneMoreVoiceWouldFlipIt() {
        CommunityEvidence firm = cell("CN", 19, 0, 0, 19, 19);
        Assessment robust = assess(cell("UK", 5, 0, 0, 5, 5), firm);
        assertThat(robust.fragile()).isFalse();
        assertThat(voice(robust)).contains(new LabelFragility(UK, OPPOSE, robust.label(), false));
        Assessment fragile = assess(cell("UK", 3, 0, 0, 3, 5), firm);
        assertThat(fragile.label()).isEqualTo(new Shared(Sense.PRIORITY, Certainty.ESTABLISHED));
        assertThat(voice(fragile))
                .contains(
                        new LabelFragility(
                                UK, OPPOSE, new Shared(Sense.PRIORITY, Certainty.LEANING), true));
        assertThat(voice(assess(cell("UK", 0, 3, 0, 3, 5), cell("CN", 0, 19, 0, 19, 19))))
                .hasValueSatisfying(voice -> {
                    assertThat(voice.stance()).isEqualTo(SUPPORT);
                    assertThat(voice.flips()).isTrue();
                });
    }

    @Test
    void measuresConsensusOnlyWhereAllAreHeard() {
        Assessment heard = assess(cell("UK", 4, 1, 0, 5, 5), cell("CN", 14, 5, 0, 19, 19));
        assertThat(compared(heard).gic()).isEmpty();
        assertThat(compared(heard).agreement())
                .isInstanceOfSatisfying(
                        Heard.All.class,
                        all ->
                                assertThat((Agreement) all.value())
                                        .satisfies(agreement -> {
                                            assertThat(agreement.consensus())
                                                    .isEqualTo(5.0 / 7, within(1e-12));
                                            assertThat(agreement.weakest()).isEqualTo(UK);
                                            assertThat(agreement.floor())
                                                    .isEqualTo(0.44, within(0.005));
                                        }));
        Assessment silent = assess(cell("UK", 0, 0, 0, 5, 5), cell("CN", 14, 5, 0, 19, 19));
        assertThat(compared(silent).agreement()).isEqualTo(new Heard.Part<>(1, 2));
        assertThat(silent.sides().getFirst().hidden().orElseThrow()).isEqualTo(0.45, within(0.005));
        assertThat(compared(silent).coalition())
                .isEqualTo(new Coalition(List.of(CN), List.of(), 2));
    }

    @Test
    void comparesVotesWithPolis() {
        Assessment voted =
                assess(StudyDesign.VOTES, cell("UK", 4, 1, 0, 5, 5), cell("CN", 14, 5, 0, 19, 19));
        assertThat(compared(voted).gic().orElseThrow()).isEqualTo(5.0 / 7 * 15 / 21, within(1e-12));
        Assessment silent =
                assess(StudyDesign.VOTES, cell("UK", 0, 0, 0, 5, 5), cell("CN", 14, 5, 0, 19, 19));
        assertThat(compared(silent).gic().orElseThrow()).isEqualTo(0.5 * 15 / 21, within(1e-12));
    }

    @Test
    void tellsHowFarCommunitiesAreApart() {
        Divergence clear =
                compared(assess(cell("CN", 12, 7, 0, 19, 19), cell("UK", 1, 4, 0, 5, 5)))
                        .divergence();
        assertThat(clear)
                .isInstanceOfSatisfying(
                        Divergence.Difference.class,
                        difference -> assertThat(difference.clear()).isTrue());
        Divergence cannotTell =
                compared(assess(cell("CN", 15, 4, 0, 19, 19), cell("UK", 4, 1, 0, 5, 5)))
                        .divergence();
        assertThat(cannotTell)
                .isInstanceOfSatisfying(
                        Divergence.Difference.class,
                        difference -> assertThat(difference.clear()).isFalse());
        assertThat(
                        compared(assess(cell("CN", 15, 4, 0, 19, 19), cell("UK", 2, 0, 0, 5, 5)))
                                .divergence())
                .isEqualTo(new Divergence.NotComparable());
        assertThat(
                        compared(
                                        assess(
                                                cell("CN", 15, 4, 0, 19, 19),
                                                cell("UK", 2, 0, 0, 5, 5),
                                                cell("SG", 0, 8, 0, 8, 8)))
                                .divergence())
                .isEqualTo(new Divergence.Spread(CN, SG, 16.0 / 21 - 1.0 / 10));
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
        assertThat(PairOfCommunities.of(CN, UK, List.of(shared, rejected, contested, asReported)))
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
                                Optional.of(UK),
                                Optional.of(UK),
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

    private static Label votes(CommunityEvidence... cells) {
        return assess(StudyDesign.VOTES, cells).label();
    }
}
