package org.qiutong.ground;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.qiutong.evidence.Stance;
import org.qiutong.ground.Binomial.Interval;
import org.qiutong.ground.index.Counts;

/// Where one community stands on one concept: the figures of its cell.
///
/// @param supporting q+: the probability that more than half of it support
/// @param opposing q-: the probability that more than half of it oppose
/// @param p (A + 1) / (S + 2): the expected share of support, one half where nobody spoke
/// @param salience sigma: the probability that a third or more of those who could would raise it
/// @param interval of 90 % for the share of support among those who addressed it
/// @param supporters how many of the whole sample support
/// @param opponents how many of the whole sample oppose
/// @param support the certainty that `supporting` reaches, if any
/// @param opposition the certainty that `opposing` reaches
/// @param priority the certainty that `salience` reaches
public record Side(
        String community,
        Counts counts,
        List<Reported> reported,
        double supporting,
        double opposing,
        double p,
        double salience,
        Interval interval,
        Bounds supporters,
        Bounds opponents,
        Optional<Certainty> support,
        Optional<Certainty> opposition,
        Optional<Certainty> priority) {

    public static Side of(CommunityEvidence cell, Thresholds thresholds) {
        Counts counts = cell.counts();
        int a = counts.support();
        int s = counts.stances();
        double supporting = Binomial.above(a, s, 1.0 / 2);
        double opposing = Binomial.above(counts.oppose(), s, 1.0 / 2);
        double salience = Binomial.above(s, counts.asked(), 1.0 / 3);
        return new Side(
                cell.community(),
                counts,
                cell.reported(),
                supporting,
                opposing,
                (a + 1.0) / (s + 2.0),
                salience,
                Binomial.wilson(a, s),
                bounds(cell, Stance.SUPPORT),
                bounds(cell, Stance.OPPOSE),
                thresholds.reached(supporting, s),
                thresholds.reached(opposing, s),
                thresholds.reached(salience, s));
    }

    /// Whether its experts say enough to be compared with another community.
    public boolean comparable() {
        return counts.stances() >= Thresholds.FEW;
    }

    /// 2 min(A, D) / S: how evenly it is split, 0 where nobody addressed the concept.
    public double split() {
        return counts.stances() == 0
                ? 0
                : 2.0 * Math.min(counts.support(), counts.oppose()) / counts.stances();
    }

    /// The greatest share that the silence of all who could have spoken may hide; none where
    /// somebody spoke or nobody could.
    public OptionalDouble hidden() {
        return counts.stances() == 0 && counts.asked() > 0
                ? OptionalDouble.of(Binomial.hidden(counts.asked()))
                : OptionalDouble.empty();
    }

    boolean supports(Certainty asked) {
        return support.filter(reached -> reached.atLeast(asked)).isPresent();
    }

    boolean opposes(Certainty asked) {
        return opposition.filter(reached -> reached.atLeast(asked)).isPresent();
    }

    /// Whether its position on the concept is known well enough for any label.
    boolean decided() {
        return support.isPresent() || opposition.isPresent();
    }

    /// Whether it is split: two or more on each side, and neither side established.
    boolean divided() {
        return counts.support() >= 2
                && counts.oppose() >= 2
                && !supports(Certainty.ESTABLISHED)
                && !opposes(Certainty.ESTABLISHED);
    }

    /// The greatest lower bound that sources report for this stance; 0 if there is none.
    int reportedLower(Stance stance) {
        return reported.stream()
                .filter(finding -> finding.stance() == stance)
                .mapToInt(Reported::lower)
                .max()
                .orElse(0);
    }

    private static Bounds bounds(CommunityEvidence cell, Stance stance) {
        int n = cell.counts().of();
        int least = least(cell, stance);
        int most = n;
        for (Reported finding : cell.reported()) {
            // A derived finding gives no upper bound: others may oppose this answer, too.
            if (finding.stance() == stance && !finding.derived()) {
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

    /// The lower bound for the stance. Where a finding is about a larger group than the cell, as
    /// many as possible of those it counts are assumed to be outside the cell.
    private static int least(CommunityEvidence cell, Stance stance) {
        int least = cell.counts().taking(stance);
        for (Reported finding : cell.reported()) {
            if (finding.stance() == stance) {
                int outside = Math.max(0, finding.of() - cell.counts().of());
                least = Math.max(least, finding.lower() - outside);
            }
        }
        return least;
    }

    /// All that is known of one community on one concept: its experts' own positions, and what
    /// sources say of it as a group. The two are never added up.
    public record CommunityEvidence(String community, Counts counts, List<Reported> reported) {

        public CommunityEvidence {
            reported = List.copyOf(reported);
        }
    }
}
