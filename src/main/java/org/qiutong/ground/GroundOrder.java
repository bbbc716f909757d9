package org.qiutong.ground;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.Comparator;
import org.qiutong.evidence.Stance;
import org.qiutong.ground.Assessment.Heard;

/// In which order concepts are listed. Concepts without a value for an order come last, in the
/// order of their labels and of the codebook.
public enum GroundOrder {
    /// By the lower bound of support in the community where it is least: labels that rest on
    /// experts first, then reported ones.
    WEAKEST {
        @Override
        Comparator<CommonGround> comparator() {
            return comparingInt(GroundOrder::restingOn)
                    .thenComparingDouble(GroundOrder::floor)
                    .reversed();
        }
    },
    /// By how far the communities are apart, the farthest first.
    DIVERGENCE {
        @Override
        Comparator<CommonGround> comparator() {
            return comparingDouble(GroundOrder::apart).reversed();
        }
    },
    /// What is shared inside the most contested themes first, so that platitudes come last.
    INSIDE_CONTESTED {
        @Override
        Comparator<CommonGround> comparator() {
            return comparing((CommonGround row) ->
                            row.label().kind() != Label.Kind.SHARED
                                    && row.label().kind() != Label.Kind.RAISED_ON_BOTH_SIDES)
                    .thenComparing(comparingDouble(GroundOrder::contested).reversed());
        }
    },
    /// As in the codebook.
    CODEBOOK {
        @Override
        Comparator<CommonGround> comparator() {
            return (_, _) -> 0;
        }
    };

    abstract Comparator<CommonGround> comparator();

    /// Ties are broken by label, surest first, and then by the order of the rows.
    Comparator<CommonGround> withTies() {
        return this == CODEBOOK
                ? comparator()
                : comparator().thenComparing(GroundOrder::byLabel).thenComparing(GroundOrder::sure);
    }

    private static int restingOn(CommonGround row) {
        return switch (row.label()) {
            case Label.Decided decided -> decided.certainty() == Certainty.REPORTED ? 1 : 2;
            case Label.Insufficient _ -> 0;
        };
    }

    private static double floor(CommonGround row) {
        return row.label() instanceof Label.Decided decided
                        && decided.certainty() == Certainty.REPORTED
                ? reportedFloor(row)
                : expertsFloor(row);
    }

    private static double expertsFloor(CommonGround row) {
        return row.assessment().agreement() instanceof Heard.All<Agreement>(Agreement all)
                ? all.floor()
                : -1;
    }

    private static double reportedFloor(CommonGround row) {
        return row.assessment().sides().stream()
                .mapToDouble(side ->
                        side.reported().stream()
                                .filter(each -> each.stance() == Stance.SUPPORT)
                                .mapToDouble(each -> (double) each.lower() / each.of())
                                .max()
                                .orElse(0))
                .min()
                .orElse(0);
    }

    private static double apart(CommonGround row) {
        return switch (row.assessment().divergence()) {
            case Divergence.Difference(_, _, double value, _) -> Math.abs(value);
            case Divergence.Spread(_, _, double value) -> value;
            case Divergence.NotComparable _ -> -1;
        };
    }

    private static double contested(CommonGround row) {
        return row.themeContested().orElse(-1);
    }

    private static Integer byLabel(CommonGround row) {
        return switch (row.label().kind()) {
            case SHARED -> 0;
            case CONTESTED -> 1;
            case RAISED_ON_BOTH_SIDES -> 2;
            case ONE_SIDED -> 3;
            case INSUFFICIENT -> 4;
        };
    }

    private static Integer sure(CommonGround row) {
        return switch (row.label()) {
            case Label.Decided decided ->
                    switch (decided.certainty()) {
                        case ESTABLISHED -> 0;
                        case LEANING -> 1;
                        case REPORTED -> 2;
                    };
            case Label.Insufficient _ -> 3;
        };
    }
}
