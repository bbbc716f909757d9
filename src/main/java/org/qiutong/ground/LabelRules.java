package org.qiutong.ground;

import static org.qiutong.ground.CountedLabels.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiutong.evidence.Stance;
import org.qiutong.ground.index.Counts;
import org.qiutong.study.StudyDesign;

/// The label of a concept: the first rule that matches. Each rule is tried on counts, where a
/// stance is one, and then on what is on record and reported.
final class LabelRules {

    private LabelRules() {}

    /// @param sides the communities of studies that had the concept
    /// @param wholeSample findings that do not say whose experts they are about
    static Label of(List<Side> sides, List<Reported> wholeSample, Thresholds thresholds) {
        if (sides.size() < 2) {
            return new Label.Insufficient(
                    sides.stream()
                            .<Reason>map(side -> new Reason.OneCommunity(side.community()))
                            .toList());
        }
        return CountedLabels.between(sides)
                .or(() -> reportedBetween(sides))
                .or(() -> CountedLabels.within(sides))
                .or(() -> CountedLabels.shared(sides))
                .or(() -> reportedShared(sides))
                .or(() -> onEverySide(sides))
                .or(() -> CountedLabels.oneSide(sides, thresholds))
                .or(() -> onOneSide(sides))
                .or(() -> notStated(sides, wholeSample))
                .orElseGet(() -> new Label.Insufficient(reasons(sides)));
    }

    private static Optional<Label> reportedBetween(List<Side> sides) {
        List<Side> supporting = holding(sides, Stance.SUPPORT);
        List<Side> opposing = holding(sides, Stance.OPPOSE);
        if (supporting.isEmpty() || opposing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Label.ContestedBetween(
                        names(supporting, _ -> true),
                        names(opposing, _ -> true),
                        Certainty.weaker(
                                least(supporting, Stance.SUPPORT),
                                least(opposing, Stance.OPPOSE))));
    }

    private static Optional<Label> reportedShared(List<Side> sides) {
        if (holding(sides, Stance.SUPPORT).size() == sides.size()) {
            return Optional.of(
                    new Label.Shared(Label.Shared.Sense.POSITION, least(sides, Stance.SUPPORT)));
        }
        return holding(sides, Stance.OPPOSE).size() == sides.size()
                ? Optional.of(
                        new Label.Shared(Label.Shared.Sense.REJECTION, least(sides, Stance.OPPOSE)))
                : Optional.empty();
    }

    private static List<Side> holding(List<Side> sides, Stance stance) {
        return sides.stream().filter(side -> side.majority(stance).isPresent()).toList();
    }

    private static Certainty least(List<Side> holding, Stance stance) {
        return holding.stream()
                .flatMap(side -> side.majority(stance).stream())
                .reduce(Certainty.QUOTED, Certainty::weaker);
    }

    private static Optional<Label> onEverySide(List<Side> sides) {
        return sides.stream().allMatch(Side::raised)
                ? Optional.of(new Label.RaisedOnEverySide(onWhat(sides)))
                : Optional.empty();
    }

    private static Optional<Label> onOneSide(List<Side> sides) {
        List<Side> raising = sides.stream().filter(Side::raised).toList();
        // Who voted without raising it is on record all the same.
        return raising.isEmpty() || sides.stream().anyMatch(each -> !each.raised() && heard(each))
                ? Optional.empty()
                : Optional.of(
                        new Label.OneSide(
                                names(raising, _ -> true),
                                names(sides, side -> !side.raised()),
                                onWhat(raising)));
    }

    /// As quoted if people are on record in each of the communities, as reported otherwise.
    private static Certainty onWhat(List<Side> raising) {
        return raising.stream().allMatch(Side::spoken) ? Certainty.QUOTED : Certainty.REPORTED;
    }

    private static Optional<Label> notStated(List<Side> sides, List<Reported> wholeSample) {
        return sides.stream().noneMatch(side -> side.raised() || heard(side))
                        && wholeSample.stream().anyMatch(finding -> finding.lower() > 0)
                ? Optional.of(new Label.RaisedCommunityNotStated())
                : Optional.empty();
    }

    private static boolean heard(Side side) {
        return side.counts().stances() > 0;
    }

    private static List<Reason> reasons(List<Side> sides) {
        List<Reason> reasons = new ArrayList<>();
        for (Side side : sides) {
            if (side.design() != StudyDesign.EXCERPTS && !side.decided()) {
                reasons.add(reason(side));
            }
        }
        return reasons.isEmpty() ? List.of(new Reason.NothingOnRecord()) : reasons;
    }

    private static Reason reason(Side side) {
        Counts counts = side.counts();
        if (counts.asked() == 0) {
            return new Reason.NotAsked(side.community());
        }
        return counts.stances() < Thresholds.FEW
                ? new Reason.TooFew(side.community(), counts.stances(), counts.of())
                : new Reason.Undecided(
                        side.community(), counts.support(), counts.oppose(), counts.stances());
    }
}
