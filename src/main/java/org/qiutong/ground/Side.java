package org.qiutong.ground;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.qiutong.evidence.Stance;
import org.qiutong.ground.Binomial.Interval;
import org.qiutong.ground.index.Counts;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ExpertId;
import org.qiutong.study.StudyDesign;

/// Where one community stands on one concept.
///
/// @param design of the study: whether a stance is a count, or says only that there is this person
/// @param people those on record, where a stance is no count
/// @param supporters how many of the whole sample support
/// @param opponents how many of the whole sample oppose
/// @param figures what may be inferred from counts; none where a stance is no count
public record Side(
        CommunityId community,
        StudyDesign design,
        Counts counts,
        List<OnRecord> people,
        List<Reported> reported,
        Bounds supporters,
        Bounds opponents,
        Optional<Figures> figures) {

    public Side {
        people = List.copyOf(people);
        reported = List.copyOf(reported);
    }

    /// A person by id, and the stance that the record has.
    public record OnRecord(ExpertId expert, Stance stance) {}

    /// What a count says of the community behind it.
    ///
    /// @param supporting q+: the probability that more than half of it support
    /// @param opposing q-: the probability that more than half of it oppose
    /// @param p (A + 1) / (S + 2): the expected share of support, one half where nobody spoke
    /// @param interval of 90 % for the share of support among those who addressed it
    /// @param support the certainty that `supporting` reaches, if any
    /// @param opposition the certainty that `opposing` reaches
    /// @param salience none where people only answered what was put to them
    public record Figures(
            double supporting,
            double opposing,
            double p,
            Interval interval,
            Optional<Certainty> support,
            Optional<Certainty> opposition,
            Optional<Salience> salience) {

        static Figures of(Counts counts, StudyDesign design, Thresholds thresholds) {
            int a = counts.support();
            int s = counts.stances();
            double supporting = Binomial.above(a, s, 1.0 / 2);
            double opposing = Binomial.above(counts.oppose(), s, 1.0 / 2);
            return new Figures(
                    supporting,
                    opposing,
                    (a + 1.0) / (s + 2.0),
                    Binomial.wilson(a, s),
                    thresholds.reached(supporting, s),
                    thresholds.reached(opposing, s),
                    design == StudyDesign.CODED
                            ? Optional.of(Salience.of(counts, thresholds))
                            : Optional.empty());
        }
    }

    /// Whether the community raises the concept by itself.
    ///
    /// @param sigma the probability that a third or more of those who could would raise it
    /// @param priority the certainty that it reaches, if any
    public record Salience(double sigma, Optional<Certainty> priority) {

        static Salience of(Counts counts, Thresholds thresholds) {
            double sigma = Binomial.above(counts.stances(), counts.asked(), 1.0 / 3);
            return new Salience(sigma, thresholds.reached(sigma, counts.stances()));
        }
    }

    static Side of(CommunityEvidence cell, Thresholds thresholds) {
        return new Side(
                cell.community(),
                cell.design(),
                cell.counts(),
                cell.people(),
                cell.reported(),
                bounds(cell, Stance.SUPPORT),
                bounds(cell, Stance.OPPOSE),
                cell.design() == StudyDesign.EXCERPTS
                        ? Optional.empty()
                        : Optional.of(Figures.of(cell.counts(), cell.design(), thresholds)));
    }

    /// Whether its experts say enough to be compared with another community.
    public boolean comparable() {
        return figures.isPresent() && counts.stances() >= Thresholds.FEW;
    }

    /// 2 min(A, D) / S: how evenly it is split, 0 where nobody addressed the concept.
    public double split() {
        return counts.stances() == 0
                ? 0
                : 2.0 * Math.min(counts.support(), counts.oppose()) / counts.stances();
    }

    /// The greatest share that the silence of all who could have spoken may hide; none where
    /// somebody spoke, nobody could, or a stance is no count.
    public OptionalDouble hidden() {
        return figures.isPresent() && counts.stances() == 0 && counts.asked() > 0
                ? OptionalDouble.of(Binomial.hidden(counts.asked()))
                : OptionalDouble.empty();
    }

    /// Whether a person of the community is on record with it. Who answers a statement that is put
    /// to everybody raises nothing.
    public boolean spoken() {
        return design != StudyDesign.VOTES && counts.stances() > 0;
    }

    /// Whether a source reports that somebody of the community raises it.
    public boolean isReported() {
        return reported.stream().anyMatch(finding -> finding.lower() > 0);
    }

    /// Whether it is known that somebody of the community supports it.
    boolean hasSupporter() {
        return counts.support() > 0
                || (supporters instanceof Bounds.Range(int lower, _, _) && lower > 0);
    }

    /// Whether anybody of the community raises it, on record or as reported.
    public boolean raised() {
        return spoken() || isReported();
    }

    boolean supports(Certainty asked) {
        return reaches(figures.flatMap(Figures::support), asked);
    }

    boolean opposes(Certainty asked) {
        return reaches(figures.flatMap(Figures::opposition), asked);
    }

    /// The certainty that its salience reaches, if any.
    Optional<Certainty> priority() {
        return figures.flatMap(Figures::salience).flatMap(Salience::priority);
    }

    private static boolean reaches(Optional<Certainty> reached, Certainty asked) {
        return reached.filter(each -> each.atLeast(asked)).isPresent();
    }

    /// Whether its position on the concept is known well enough for any label.
    boolean decided() {
        return supports(Certainty.LEANING) || opposes(Certainty.LEANING);
    }

    /// Whether it is split: two or more on each side, and neither side established.
    boolean divided() {
        return figures.isPresent()
                && counts.support() >= 2
                && counts.oppose() >= 2
                && !supports(Certainty.ESTABLISHED)
                && !opposes(Certainty.ESTABLISHED);
    }

    /// On what it rests that more than half of the sample take the stance: on people on record
    /// where they are no count, or on what sources report. None where it is not known.
    Optional<Certainty> majority(Stance stance) {
        if (!(knownShare(stance) > 0.5)) {
            return Optional.empty();
        }
        return Optional.of(
                2L * named(stance) > counts.of() ? Certainty.QUOTED : Certainty.REPORTED);
    }

    /// The least share of the sample that is known to take the stance, from people on record where
    /// they are no count, and from what sources report. Evidence that contradicts itself gives 0.
    double knownShare(Stance stance) {
        Bounds bounds = stance == Stance.SUPPORT ? supporters : opponents;
        return bounds instanceof Bounds.Range && counts.of() > 0
                ? (double) Math.max(named(stance), reportedLower(stance)) / counts.of()
                : 0;
    }

    private int named(Stance stance) {
        return figures.isEmpty() ? counts.taking(stance) : 0;
    }

    /// The greatest lower bound for the sample that sources report for this stance; 0 if none.
    int reportedLower(Stance stance) {
        return reported.stream()
                .filter(finding -> finding.stance() == stance)
                .mapToInt(finding -> within(finding, counts.of()))
                .max()
                .orElse(0);
    }

    /// How many of the sample support at least, on record or as reported.
    public int least() {
        return Math.max(counts.support(), reportedLower(Stance.SUPPORT));
    }

    private static Bounds bounds(CommunityEvidence cell, Stance stance) {
        int n = cell.counts().of();
        int least = least(cell, stance);
        int most = n;
        for (Reported finding : cell.reported()) {
            if (finding.stance() == stance) {
                most = Math.min(most, finding.upper() + Math.max(0, n - finding.of()));
            }
        }
        for (Stance other : Stance.values()) {
            if (other != stance) {
                n -= least(cell, other);
            }
        }
        most = Math.min(most, n);
        return least <= most
                ? new Bounds.Range(least, most, cell.counts().of())
                : new Bounds.Contradiction(least, most, cell.counts().of());
    }

    private static int least(CommunityEvidence cell, Stance stance) {
        int least = cell.counts().taking(stance);
        for (Reported finding : cell.reported()) {
            if (finding.stance() == stance) {
                least = Math.max(least, within(finding, cell.counts().of()));
            }
        }
        return least;
    }

    /// The lower bound of a finding for a sample of `n`. Where the finding is about a larger group,
    /// as many as possible of those it counts are assumed to be outside the sample.
    private static int within(Reported finding, int n) {
        return Math.max(0, finding.lower() - Math.max(0, finding.of() - n));
    }

    /// All that is known of one community on one concept: its experts' own positions, and what
    /// sources say of it as a group. The two are never added up.
    ///
    /// @param people by id, where a stance says only that there is this person
    public record CommunityEvidence(
            CommunityId community,
            StudyDesign design,
            Counts counts,
            List<OnRecord> people,
            List<Reported> reported) {

        public CommunityEvidence {
            people = List.copyOf(people);
            reported = List.copyOf(reported);
        }
    }

    /// All that is known of the community without what depends on a reading.
    CommunityEvidence cellWithoutReadings() {
        return new CommunityEvidence(community, design, counts, people, withoutReadings(reported));
    }

    Side withoutReadings(Thresholds thresholds) {
        return of(cellWithoutReadings(), thresholds);
    }

    static List<Reported> withoutReadings(List<Reported> reported) {
        return reported.stream().filter(each -> !each.reading()).toList();
    }
}
