package org.qiutong.ground;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.qiutong.evidence.Stance;
import org.qiutong.ground.Side.CommunityEvidence;

/// All that can be said of one concept across the communities in scope.
///
/// @param sides one for each community, in the order in which they came
/// @param wholeSample findings that do not say whose experts they are about
/// @param gic group-informed consensus as Polis defines it, for comparison with Polis: a silent
///   community counts one half
/// @param agreement our own measures of consensus, which a silent community makes incomputable
/// @param oneMoreVoice what the label would become with one more opposing expert; none where it
///   rests on no expert
public record Assessment(
        Label label,
        List<Side> sides,
        List<Reported> wholeSample,
        Thresholds thresholds,
        double gic,
        Heard<Agreement> agreement,
        Coalition coalition,
        Divergence divergence,
        Optional<LabelFragility> oneMoreVoice) {

    /// @param cells one for each community in scope, including those of which nothing is known
    /// @throws IllegalArgumentException if a community comes twice
    public static Assessment of(
            List<CommunityEvidence> cells, List<Reported> wholeSample, Thresholds thresholds) {
        Set<String> communities = new HashSet<>();
        List<Side> sides = new ArrayList<>(cells.size());
        for (CommunityEvidence cell : cells) {
            if (!communities.add(cell.community())) {
                throw new IllegalArgumentException(cell.community() + " comes twice");
            }
            sides.add(Side.of(cell, thresholds));
        }
        Label label = label(sides, wholeSample, thresholds);
        return new Assessment(
                label,
                List.copyOf(sides),
                List.copyOf(wholeSample),
                thresholds,
                Agreement.groupInformed(sides),
                Agreement.of(sides),
                Coalition.of(sides),
                Divergence.of(sides),
                LabelFragility.of(label, sides, wholeSample, thresholds));
    }

    /// Positions are tried first; findings give the label only where positions decide nothing.
    static Label label(List<Side> sides, List<Reported> wholeSample, Thresholds thresholds) {
        Label byPositions = PositionLabels.of(sides, thresholds);
        return byPositions instanceof Label.Insufficient open
                ? ReportedLabels.of(sides, wholeSample)
                        .orElseGet(() -> withUnattributed(open, wholeSample))
                : byPositions;
    }

    private static Label withUnattributed(Label.Insufficient open, List<Reported> wholeSample) {
        if (wholeSample.isEmpty()) {
            return open;
        }
        List<Reason> reasons = new ArrayList<>(open.reasons());
        reasons.add(new Reason.Unattributed(wholeSample.stream().map(Reported::finding).toList()));
        return new Label.Insufficient(reasons);
    }

    /// The community's side; none if it is not in scope.
    public Optional<Side> side(String community) {
        return sides.stream().filter(side -> side.community().equals(community)).findFirst();
    }

    /// Whether any source reports on the concept.
    public boolean reported() {
        return !wholeSample.isEmpty()
                || sides.stream().anyMatch(side -> !side.reported().isEmpty());
    }

    /// Whether one more opposing expert would change the label.
    public boolean fragile() {
        return oneMoreVoice.filter(LabelFragility::flips).isPresent();
    }

    /// Whether enough experts spoke in at least two communities to compare them.
    public boolean comparable() {
        return sides.stream().filter(Side::comparable).count() >= 2;
    }

    /// The probability that a shared label is wrong: that in some community not more than half hold
    /// it. Empty for any other label, and for a shared one that is only reported.
    public OptionalDouble wrong() {
        if (!(label instanceof Label.Shared shared) || shared.certainty() == Certainty.REPORTED) {
            return OptionalDouble.empty();
        }
        Stance held =
                shared.sense() == Label.Shared.Sense.REJECTION ? Stance.OPPOSE : Stance.SUPPORT;
        double right = 1;
        for (Side side : sides) {
            right *= held == Stance.SUPPORT ? side.supporting() : side.opposing();
        }
        return OptionalDouble.of(1 - right);
    }

    /// Why this label: the rules in the order in which they were tried, down to the one that
    /// matched.
    public List<Check> why() {
        return Check.of(this);
    }

    /// The communities that support a concept, out of `of`.
    ///
    /// @param leaning those that lean to it only
    public record Coalition(List<String> established, List<String> leaning, int of) {

        public Coalition {
            established = List.copyOf(established);
            leaning = List.copyOf(leaning);
        }

        static Coalition of(List<Side> sides) {
            return new Coalition(
                    PositionLabels.names(sides, side -> side.supports(Certainty.ESTABLISHED)),
                    PositionLabels.names(
                            sides,
                            side ->
                                    side.supports(Certainty.LEANING)
                                            && !side.supports(Certainty.ESTABLISHED)),
                    sides.size());
        }
    }

    /// A figure that needs every community in scope to have spoken.
    public sealed interface Heard<T> {

        /// All have.
        record All<T>(T value) implements Heard<T> {}

        /// Only `heard` of `of` communities have: there is no such figure.
        record Part<T>(int heard, int of) implements Heard<T> {}
    }
}
