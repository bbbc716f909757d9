package org.qiutong.ground;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.qiutong.id.CommunityId;

/// The labels that counts give. Within a rule, established is tried before leaning. A community is
/// split while neither of its sides is established, even if one leans; one side needs a lead over
/// every other community in scope.
final class CountedLabels {

    private static final List<Certainty> GRADES = List.of(Certainty.ESTABLISHED, Certainty.LEANING);

    private CountedLabels() {}

    static Optional<Label> between(List<Side> sides) {
        for (Certainty grade : GRADES) {
            List<CommunityId> supporting = names(sides, side -> side.supports(grade));
            List<CommunityId> opposing = names(sides, side -> side.opposes(grade));
            if (!supporting.isEmpty() && !opposing.isEmpty()) {
                return Optional.of(new Label.ContestedBetween(supporting, opposing, grade));
            }
        }
        return Optional.empty();
    }

    static Optional<Label> within(List<Side> sides) {
        List<CommunityId> divided = names(sides, Side::divided);
        return divided.isEmpty()
                ? Optional.empty()
                : Optional.of(new Label.ContestedWithin(divided, Certainty.ESTABLISHED));
    }

    static Optional<Label> shared(List<Side> sides) {
        for (Certainty grade : GRADES) {
            if (sides.stream().allMatch(side -> side.supports(grade))) {
                boolean raised =
                        sides.stream()
                                .allMatch(side ->
                                        side.priority()
                                                .filter(reached -> reached.atLeast(grade))
                                                .isPresent());
                return Optional.of(
                        new Label.Shared(
                                raised ? Label.Shared.Sense.PRIORITY : Label.Shared.Sense.POSITION,
                                grade));
            }
            if (sides.stream().allMatch(side -> side.opposes(grade))) {
                return Optional.of(new Label.Shared(Label.Shared.Sense.REJECTION, grade));
            }
        }
        return Optional.empty();
    }

    static Optional<Label> oneSide(List<Side> sides, Thresholds thresholds) {
        Optional<Label.OneSide> best = Optional.empty();
        for (Side side : sides) {
            Optional<Certainty> ahead = aheadOfAll(side, sides, thresholds);
            if (ahead.isPresent()
                    && best.filter(b -> b.certainty().atLeast(ahead.get())).isEmpty()) {
                best =
                        Optional.of(
                                new Label.OneSide(
                                        List.of(side.community()),
                                        names(sides, other -> !other.equals(side)),
                                        ahead.get()));
            }
        }
        return best.map(label -> label);
    }

    /// How sure it is that `side` raises the concept, and more often than each of the others.
    private static Optional<Certainty> aheadOfAll(
            Side side, List<Side> sides, Thresholds thresholds) {
        List<Side> others =
                sides.stream()
                        .filter(other -> !other.equals(side))
                        // The likeliest rival is compared first: it ends most searches.
                        .sorted((one, other) -> Double.compare(rate(other), rate(one)))
                        .toList();
        Optional<Certainty> reached = others.isEmpty() ? Optional.empty() : side.priority();
        for (Side other : others) {
            if (reached.isEmpty() || other.counts().asked() < Thresholds.FEW) {
                return Optional.empty();
            }
            Certainty soFar = reached.get();
            reached =
                    thresholds
                            .reached(moreOften(side, other), side.counts().stances())
                            .map(grade -> Certainty.weaker(soFar, grade));
        }
        return reached;
    }

    private static double rate(Side side) {
        return (side.counts().stances() + 1.0) / (side.counts().asked() + 2.0);
    }

    /// P(s_g > s_h).
    static double moreOften(Side g, Side h) {
        return Binomial.greater(
                g.counts().stances(), g.counts().asked(), h.counts().stances(), h.counts().asked());
    }

    static List<CommunityId> names(List<Side> sides, Predicate<Side> which) {
        return sides.stream().filter(which).map(Side::community).toList();
    }
}
