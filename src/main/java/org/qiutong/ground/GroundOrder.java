package org.qiutong.ground;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// In which order concepts are listed. Concepts without a value for an order come last, in the
/// order of their labels and of the codebook. Messages name an order by `ground.order.` and its id.
///
/// @param id its name in addresses
/// @param comparator with ties, which are broken by label, surest first, and then by the order of
///   the rows
public record GroundOrder(String id, Comparator<CommonGround> comparator) {

    /// What is shared inside the most contested themes first, so that platitudes come last.
    private static final GroundOrder INSIDE_CONTESTED =
            withTies(
                    "inside-contested",
                    comparing((CommonGround row) -> !row.label().kind().isInCommon())
                            .thenComparing(comparingDouble(GroundOrder::contested).reversed()));

    /// As in the codebook.
    public static final GroundOrder CODEBOOK = new GroundOrder("codebook", (_, _) -> 0);

    /// All orders: by each measure that sorts, and those that need none.
    public static final List<GroundOrder> ALL =
            Stream.concat(
                            Measures.OF_CONCEPTS.stream()
                                    .filter(each -> each.order().isPresent())
                                    .map(GroundOrder::by),
                            Stream.of(INSIDE_CONTESTED, CODEBOOK))
                    .toList();

    /// By the lower bound of support in the community where it is least: labels that rest on
    /// experts first, then reported ones.
    public static final GroundOrder WEAKEST = named(Measures.WEAKEST.id());

    private static GroundOrder named(String id) {
        return ALL.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private static GroundOrder by(Measure<CommonGround> measure) {
        return withTies(measure.id(), measure.order().orElseThrow());
    }

    private static GroundOrder withTies(String id, Comparator<CommonGround> comparator) {
        return new GroundOrder(
                id,
                comparator.thenComparing(GroundOrder::byLabel).thenComparing(GroundOrder::sure));
    }

    private static double contested(CommonGround row) {
        return row.themeContested().orElse(-1);
    }

    private static Integer byLabel(CommonGround row) {
        return switch (row.label().kind()) {
            case SHARED, SAME_ANSWER -> 0;
            case CONTESTED, DIFFERENT_ANSWERS -> 1;
            case OPINIONS_VARY -> 2;
            case RAISED_ON_EVERY_SIDE -> 3;
            case ONE_SIDE -> 4;
            case RAISED_COMMUNITY_NOT_STATED -> 5;
            case INSUFFICIENT -> 6;
        };
    }

    private static Integer sure(CommonGround row) {
        return row.label() instanceof Label.Decided decided
                ? decided.certainty().rank()
                : Certainty.values().length;
    }
}
