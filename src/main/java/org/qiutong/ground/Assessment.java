package org.qiutong.ground;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.qiutong.evidence.Stance;
import org.qiutong.ground.Side.CommunityEvidence;
import org.qiutong.ground.Side.Figures;
import org.qiutong.id.CommunityId;
import org.qiutong.study.StudyDesign;

/// All that can be said of one concept across the communities in scope.
///
/// @param sides one for each community, in the order in which they came
/// @param wholeSample findings that do not say whose experts they are about
/// @param reading whether the label would be another one without the findings whose bounds depend
///   on a reading that the words do not force
/// @param comparison what the counts of the communities say together; none where a stance is no
///   count
public record Assessment(
        Label label,
        List<Side> sides,
        List<Reported> wholeSample,
        Thresholds thresholds,
        boolean reading,
        Optional<Comparison> comparison) {

    public Assessment {
        sides = List.copyOf(sides);
        wholeSample = List.copyOf(wholeSample);
    }

    /// @param cells one for each community in scope, including those of which nothing is known
    /// @throws IllegalArgumentException if a community comes twice
    public static Assessment of(
            List<CommunityEvidence> cells, List<Reported> wholeSample, Thresholds thresholds) {
        Set<CommunityId> communities = new HashSet<>();
        for (CommunityEvidence cell : cells) {
            if (!communities.add(cell.community())) {
                throw new IllegalArgumentException(cell.community() + " comes twice");
            }
        }
        List<Side> sides = cells.stream().map(cell -> Side.of(cell, thresholds)).toList();
        Label label = LabelRules.of(sides, wholeSample, thresholds);
        return new Assessment(
                label,
                sides,
                wholeSample,
                thresholds,
                !labelWithoutReadings(label, sides, wholeSample, thresholds).equals(label),
                Comparison.of(label, sides, wholeSample, thresholds));
    }

    private static Label labelWithoutReadings(
            Label label, List<Side> sides, List<Reported> wholeSample, Thresholds thresholds) {
        return isRead(sides, wholeSample)
                ? LabelRules.of(
                        sides.stream().map(side -> side.withoutReadings(thresholds)).toList(),
                        Side.withoutReadings(wholeSample),
                        thresholds)
                : label;
    }

    private static boolean isRead(List<Side> sides, List<Reported> wholeSample) {
        return Stream.concat(
                        wholeSample.stream(),
                        sides.stream().flatMap(side -> side.reported().stream()))
                .anyMatch(Reported::reading);
    }

    /// The same without the findings whose bounds depend on a reading.
    Assessment withoutReadings() {
        return isRead(sides, wholeSample)
                ? of(
                        sides.stream().map(Side::cellWithoutReadings).toList(),
                        Side.withoutReadings(wholeSample),
                        thresholds)
                : this;
    }

    /// The community's side; none if it is not in scope.
    public Optional<Side> side(CommunityId community) {
        return sides.stream().filter(side -> side.community().equals(community)).findFirst();
    }

    /// What a stance is worth: existence only, if no community is in scope.
    public StudyDesign design() {
        return sides.isEmpty() ? StudyDesign.EXCERPTS : sides.getFirst().design();
    }

    /// Whether one more opposing expert would change the label.
    public boolean fragile() {
        return comparison
                .flatMap(Comparison::oneMoreVoice)
                .filter(LabelFragility::flips)
                .isPresent();
    }

    /// Whether enough experts spoke in at least two communities to compare them.
    public boolean comparable() {
        return sides.stream().filter(Side::comparable).count() >= 2;
    }

    /// The probability that a shared label is wrong: that in some community not more than half hold
    /// it. Empty for any other label, and for a shared one that does not rest on counts.
    public OptionalDouble wrong() {
        if (!(label instanceof Label.Shared shared) || !shared.certainty().counted()) {
            return OptionalDouble.empty();
        }
        Stance held =
                shared.sense() == Label.Shared.Sense.REJECTION ? Stance.OPPOSE : Stance.SUPPORT;
        return OptionalDouble.of(1 - all(held));
    }

    /// The probability that more than half support it in every community, if it is counted and at
    /// least [Thresholds#FEW] spoke in each of two or more communities.
    OptionalDouble heldByAll() {
        return sides.size() >= 2 && sides.stream().allMatch(Side::comparable)
                ? OptionalDouble.of(all(Stance.SUPPORT))
                : OptionalDouble.empty();
    }

    private double all(Stance held) {
        double right = 1;
        for (Side side : sides) {
            Figures figures = side.figures().orElseThrow();
            right *= held == Stance.SUPPORT ? figures.supporting() : figures.opposing();
        }
        return right;
    }

    /// Why this label: the rules in the order in which they were tried, down to the one that
    /// matched.
    public List<Check> why() {
        return Check.of(this);
    }
}
