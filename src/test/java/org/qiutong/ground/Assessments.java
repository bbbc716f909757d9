package org.qiutong.ground;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.evidence.Quantifier;
import org.qiutong.evidence.Stance;
import org.qiutong.ground.Side.CommunityEvidence;
import org.qiutong.ground.index.Counts;
import org.qiutong.id.CommunityId;
import org.qiutong.id.FindingId;
import org.qiutong.study.StudyDesign;

/// Assessments of made-up communities.
final class Assessments {

    private Assessments() {}

    static Assessment assess(CommunityEvidence... cells) {
        return assess(StudyDesign.CODED, cells);
    }

    static Assessment assess(StudyDesign design, CommunityEvidence... cells) {
        return Assessment.of(
                Stream.of(cells).map(cell -> of(design, cell)).toList(),
                List.of(),
                Thresholds.STANDARD);
    }

    static Assessment quoted(CommunityEvidence... cells) {
        return assess(StudyDesign.EXCERPTS, cells);
    }

    static Label label(CommunityEvidence... cells) {
        return assess(cells).label();
    }

    static Comparison compared(Assessment assessment) {
        return assessment.comparison().orElseThrow();
    }

    static Optional<LabelFragility> voice(Assessment assessment) {
        return compared(assessment).oneMoreVoice();
    }

    static CommunityEvidence of(StudyDesign design, CommunityEvidence cell) {
        return new CommunityEvidence(
                cell.community(), design, cell.counts(), cell.people(), cell.reported());
    }

    static CommunityEvidence cell(
            String community, int a, int d, int m, int asked, int of, Reported... reported) {
        return new CommunityEvidence(
                new CommunityId(community),
                StudyDesign.CODED,
                new Counts(a, d, m, asked, of),
                List.of(),
                List.of(reported));
    }

    static Reported reported(Stance stance, int lower, int upper, int of) {
        return new Reported(
                new FindingId("f"),
                Quantifier.UNNUMBERED,
                stance,
                lower,
                upper,
                of,
                false,
                Optional.empty());
    }
}
