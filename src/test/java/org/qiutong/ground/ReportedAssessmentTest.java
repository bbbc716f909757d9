package org.qiutong.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiutong.evidence.Stance.OPPOSE;
import static org.qiutong.evidence.Stance.SUPPORT;
import static org.qiutong.ground.Assessments.assess;
import static org.qiutong.ground.Assessments.cell;
import static org.qiutong.ground.Assessments.label;
import static org.qiutong.ground.Assessments.quoted;
import static org.qiutong.ground.Assessments.reported;
import static org.qiutong.ground.Assessments.voice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qiutong.evidence.Quantifier;
import org.qiutong.ground.Binomial.Interval;
import org.qiutong.ground.Label.ContestedBetween;
import org.qiutong.ground.Label.DifferentAnswers.Held;
import org.qiutong.ground.Label.Insufficient;
import org.qiutong.ground.Label.OneSide;
import org.qiutong.ground.Label.RaisedCommunityNotStated;
import org.qiutong.ground.Label.RaisedOnEverySide;
import org.qiutong.ground.Label.Shared;
import org.qiutong.ground.Label.Shared.Sense;
import org.qiutong.ground.Side.CommunityEvidence;
import org.qiutong.ground.index.Counts;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.FindingId;
import org.qiutong.study.StudyDesign;

/// Labels that rest on what sources report rather than on counts, of concepts and of questions.
class ReportedAssessmentTest {

    private static final CommunityId CN = new CommunityId("CN");
    private static final CommunityId UK = new CommunityId("UK");

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
    void takesTheLabelFromFindingsWhereCountsDecideNothing() {
        CommunityEvidence uk = cell("UK", 0, 0, 0, 0, 5, reported(SUPPORT, 3, 5, 5));
        CommunityEvidence cn = cell("CN", 1, 0, 0, 1, 19, reported(SUPPORT, 10, 19, 19));
        assertThat(label(uk, cn)).isEqualTo(new Shared(Sense.POSITION, Certainty.REPORTED));
        assertThat(assess(uk, cn).wrong()).isEmpty();
        assertThat(voice(assess(uk, cn))).isEmpty();
        CommunityEvidence some = cell("CN", 0, 0, 0, 0, 19, reported(SUPPORT, 1, 19, 19));
        assertThat(label(uk, some)).isEqualTo(new RaisedOnEverySide(Certainty.REPORTED));
        assertThat(label(cell("UK", 0, 0, 0, 0, 5), some))
                .isEqualTo(new OneSide(List.of(CN), List.of(UK), Certainty.REPORTED));
        assertThat(
                        label(
                                cell("UK", 5, 0, 0, 5, 5, reported(OPPOSE, 1, 5, 5)),
                                cell("CN", 14, 5, 0, 19, 19)))
                .isEqualTo(new Shared(Sense.PRIORITY, Certainty.ESTABLISHED));
    }

    @Test
    void isContestedAsReportedWhereMostAreOnOppositeSides() {
        CommunityEvidence most = cell("UK", 0, 0, 0, 0, 5, reported(SUPPORT, 3, 5, 5));
        CommunityEvidence all = cell("CN", 0, 0, 0, 0, 19, reported(OPPOSE, 19, 19, 19));
        assertThat(quoted(most, all).label())
                .isEqualTo(new ContestedBetween(List.of(UK), List.of(CN), Certainty.REPORTED));
        CommunityEvidence several = cell("UK", 0, 0, 0, 0, 5, reported(SUPPORT, 2, 5, 5));
        assertThat(quoted(several, all).label())
                .isEqualTo(new RaisedOnEverySide(Certainty.REPORTED));
    }

    /// “Experts also listed misuse of AI”: whose experts is not said.
    @Test
    void keepsWhatIsReportedWithoutACommunityBesideTheCommunities() {
        List<Reported> unattributed = List.of(reported(SUPPORT, 1, 24, 24));
        Assessment listed =
                Assessment.of(
                        List.of(
                                Assessments.of(StudyDesign.EXCERPTS, cell("UK", 0, 0, 0, 0, 5)),
                                Assessments.of(StudyDesign.EXCERPTS, cell("CN", 0, 0, 0, 0, 19))),
                        unattributed,
                        Thresholds.STANDARD);
        assertThat(listed.label()).isEqualTo(new RaisedCommunityNotStated());
        assertThat(listed.wholeSample()).isEqualTo(unattributed);
        assertThat(listed.sides()).allMatch(side -> side.supporters().equals(open(side)));
        assertThat(listed.why().getLast().rule()).isEqualTo(Check.Rule.COMMUNITY_NOT_STATED);
        Assessment named =
                Assessment.of(
                        List.of(
                                Assessments.of(StudyDesign.EXCERPTS, cell("UK", 1, 0, 0, 1, 5)),
                                Assessments.of(StudyDesign.EXCERPTS, cell("CN", 0, 0, 0, 0, 19))),
                        unattributed,
                        Thresholds.STANDARD);
        assertThat(named.label())
                .isEqualTo(new OneSide(List.of(UK), List.of(CN), Certainty.QUOTED));
    }

    private static Bounds open(Side side) {
        return new Bounds.Range(0, side.counts().of(), side.counts().of());
    }

    /// “Most experts from both nations”: that it is most of each is our reading.
    @Test
    void saysThatALabelRestsOnAReading() {
        Reported uk =
                new Reported(
                        new FindingId("f"),
                        Quantifier.MOST,
                        SUPPORT,
                        3,
                        5,
                        5,
                        true,
                        Optional.empty());
        Reported cn =
                new Reported(
                        new FindingId("g"),
                        Quantifier.MOST,
                        SUPPORT,
                        10,
                        19,
                        19,
                        true,
                        Optional.empty());
        Assessment read = quoted(cell("UK", 2, 0, 0, 2, 5, uk), cell("CN", 1, 0, 0, 1, 19, cn));
        assertThat(read.label()).isEqualTo(new Shared(Sense.POSITION, Certainty.REPORTED));
        assertThat(read.reading()).isTrue();
        assertThat(read.withoutReadings().label())
                .isEqualTo(new RaisedOnEverySide(Certainty.QUOTED));
        // Where other evidence gives the same label, it does not rest on the reading.
        assertThat(
                        quoted(
                                        cell("UK", 3, 0, 0, 3, 5, uk),
                                        cell("CN", 1, 0, 0, 1, 19, reported(SUPPORT, 19, 19, 19)))
                                .reading())
                .isFalse();
    }

    /// Who should lead, in short: all of one community for one answer, several of the other for
    /// another.
    @Test
    void labelsAQuestionByItsAnswers() {
        Assessment own = quoted(cell("UK", 0, 0, 0, 0, 5), cell("CN", 0, 0, 0, 0, 19));
        Assessment third =
                quoted(
                        cell("UK", 0, 0, 0, 0, 5, reported(SUPPORT, 2, 5, 5)),
                        cell("CN", 0, 0, 0, 0, 19));
        Assessment inclusive =
                quoted(
                        cell("UK", 0, 0, 0, 0, 5),
                        cell("CN", 0, 0, 0, 0, 19, reported(SUPPORT, 19, 19, 19)));
        Map<ConceptId, Assessment> answers = answers(third, inclusive);
        assertThat(new Question(own, answers, true).label())
                .isEqualTo(
                        new Label.DifferentAnswers(
                                List.of(
                                        new Held(UK, new ConceptId("p0")),
                                        new Held(CN, new ConceptId("p1"))),
                                Certainty.REPORTED));
        // Independent answers can be given together.
        assertThat(new Question(own, answers, false).label())
                .isEqualTo(new Label.OpinionsVary(true, Certainty.REPORTED));
        Assessment both =
                quoted(
                        cell("UK", 0, 0, 0, 0, 5, reported(SUPPORT, 3, 5, 5)),
                        cell("CN", 0, 0, 0, 0, 19, reported(SUPPORT, 10, 19, 19)));
        assertThat(new Question(own, answers(third, both), true).label())
                .isEqualTo(new Label.SameAnswer(new ConceptId("p1"), Certainty.REPORTED));
        assertThat(new Question(own, answers(third), true).label())
                .isEqualTo(new Insufficient(List.of(new Reason.AnswersOpen())));
        assertThat(new Question(own, answers(own), true).label())
                .isEqualTo(new Insufficient(List.of(new Reason.NothingOnRecord())));
    }

    /// How policy should develop, in short: opinions varied, and the report does not say whose.
    @Test
    void saysThatOpinionsVary() {
        List<CommunityEvidence> silent =
                List.of(
                        Assessments.of(StudyDesign.EXCERPTS, cell("UK", 0, 0, 0, 0, 5)),
                        Assessments.of(StudyDesign.EXCERPTS, cell("CN", 0, 0, 0, 0, 19)));
        Assessment own = Assessment.of(silent, List.of(), Thresholds.STANDARD);
        Assessment divided =
                Assessment.of(
                        silent,
                        List.of(
                                new Reported(
                                        new FindingId("f"),
                                        Quantifier.DIVIDED,
                                        SUPPORT,
                                        1,
                                        23,
                                        24,
                                        false,
                                        Optional.empty())),
                        Thresholds.STANDARD);
        assertThat(new Question(own, answers(divided), false).label())
                .isEqualTo(new Label.OpinionsVary(false, Certainty.REPORTED));
        Assessment here = quoted(cell("UK", 1, 0, 0, 1, 5), cell("CN", 0, 0, 0, 0, 19));
        Assessment there = quoted(cell("UK", 0, 0, 0, 0, 5), cell("CN", 1, 0, 0, 1, 19));
        assertThat(new Question(own, answers(here, there), false).label())
                .isEqualTo(new Label.OpinionsVary(true, Certainty.QUOTED));
    }

    private static Map<ConceptId, Assessment> answers(Assessment... evidence) {
        Map<ConceptId, Assessment> answers = new LinkedHashMap<>();
        for (Assessment each : evidence) {
            answers.put(new ConceptId("p" + answers.size()), each);
        }
        return answers;
    }

    private static Bounds supporters(Counts counts, Reported... reported) {
        return Side.of(
                        new CommunityEvidence(
                                CN, StudyDesign.CODED, counts, List.of(), List.of(reported)),
                        Thresholds.STANDARD)
                .supporters();
    }
}
