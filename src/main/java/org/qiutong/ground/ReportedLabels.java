package org.qiutong.ground;

import static org.qiutong.ground.PositionLabels.names;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.qiutong.evidence.Stance;

/// The label that findings give: the first rule that matches, always as reported.
final class ReportedLabels {

    private ReportedLabels() {}

    /// @param wholeSample findings that do not say whose experts they are about
    static Optional<Label> of(List<Side> sides, List<Reported> wholeSample) {
        return contested(sides, wholeSample).or(() -> shared(sides)).or(() -> raised(sides));
    }

    private static Optional<Label> contested(List<Side> sides, List<Reported> wholeSample) {
        Predicate<Side> supports = side -> side.reportedLower(Stance.SUPPORT) > 0;
        Predicate<Side> opposes = side -> side.reportedLower(Stance.OPPOSE) > 0;
        List<String> supporting = names(sides, supports.and(opposes.negate()));
        List<String> opposing = names(sides, opposes.and(supports.negate()));
        if (!supporting.isEmpty() && !opposing.isEmpty()) {
            return Optional.of(
                    new Label.ContestedBetween(supporting, opposing, Certainty.REPORTED));
        }
        List<String> divided = names(sides, supports.and(opposes));
        if (!divided.isEmpty()) {
            return Optional.of(new Label.ContestedWithin(divided, Certainty.REPORTED));
        }
        return anyone(sides, wholeSample, Stance.SUPPORT)
                        && anyone(sides, wholeSample, Stance.OPPOSE)
                ? Optional.of(new Label.ContestedInSample())
                : Optional.empty();
    }

    private static boolean anyone(List<Side> sides, List<Reported> wholeSample, Stance stance) {
        return Stream.concat(
                        sides.stream().flatMap(side -> side.reported().stream()),
                        wholeSample.stream())
                .anyMatch(finding -> finding.stance() == stance && finding.lower() > 0);
    }

    private static Optional<Label> shared(List<Side> sides) {
        if (majorities(sides, Stance.SUPPORT)) {
            return Optional.of(new Label.Shared(Label.Shared.Sense.POSITION, Certainty.REPORTED));
        }
        return majorities(sides, Stance.OPPOSE)
                ? Optional.of(new Label.Shared(Label.Shared.Sense.REJECTION, Certainty.REPORTED))
                : Optional.empty();
    }

    private static boolean majorities(List<Side> sides, Stance stance) {
        return !sides.isEmpty() && sides.stream().allMatch(side -> majority(side, stance));
    }

    /// Whether a source reports that more than half of the community's sample take the stance.
    static boolean majority(Side side, Stance stance) {
        return side.reported().stream()
                .anyMatch(finding ->
                        finding.stance() == stance && 2L * finding.lower() > finding.of());
    }

    private static Optional<Label> raised(List<Side> sides) {
        if (sides.size() < 2 || sides.stream().noneMatch(ReportedLabels::reported)) {
            return Optional.empty();
        }
        List<String> raisedBy = names(sides, ReportedLabels::raised);
        List<String> others = names(sides, side -> !raised(side));
        return Optional.of(
                others.isEmpty()
                        ? new Label.RaisedOnBothSides()
                        : new Label.OneSided(raisedBy, others, Certainty.REPORTED));
    }

    /// A community with an expert on record counts as having raised it.
    static boolean raised(Side side) {
        return reported(side) || side.counts().stances() > 0;
    }

    /// Supporting another answer to the same question does not count as raising this one.
    private static boolean reported(Side side) {
        return side.reported().stream()
                .anyMatch(finding -> finding.lower() > 0 && !finding.derived());
    }
}
