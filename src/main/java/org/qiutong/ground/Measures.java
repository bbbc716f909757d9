package org.qiutong.ground;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;
import static org.qiutong.ground.Measure.Place.API;
import static org.qiutong.ground.Measure.Place.FILE;
import static org.qiutong.ground.Measure.Place.PAGE;
import static org.qiutong.ground.Measure.column;
import static org.qiutong.ground.Value.missing;
import static org.qiutong.ground.Value.part;
import static org.qiutong.ground.Value.several;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import org.qiutong.evidence.Stance;
import org.qiutong.ground.Comparison.Heard;
import org.qiutong.ground.Side.Figures;

/// All measures of common ground, each listed once. The table, the files, the API, the orders of
/// the list and the page on the method show what is listed here, in this order.
public final class Measures {

    /// 90 % Wilson interval for the share of support among those who took a stance; none where a
    /// stance is no count.
    public static final Measure<Side> INTERVAL =
            Measure.of("interval", Measures::interval)
                    .columns(column("intervalLower", "lower"), column("intervalUpper", "upper"));

    /// How many of the sample support. A page shows it where sources report something.
    public static final Measure<Side> BOUNDS =
            Measure.<Side>of("bounds", Measures::bounds)
                    .columns(
                            column("boundsLower", "lower"),
                            column("boundsUpper", "upper"),
                            column("contradiction", "contradiction"))
                    .onPage(side -> side.reported().isEmpty() ? new Value.Nothing() : bounds(side));

    /// The community that supports a concept least. It sorts labels that rest on experts first,
    /// then reported ones.
    static final Measure<CommonGround> WEAKEST =
            Measure.of("weakest", Measures::weakest)
                    .columns(column("weakest", "community"))
                    .sorting(
                            comparingInt(Measures::restingOn)
                                    .thenComparingDouble(Measures::floor)
                                    .reversed());

    /// How far the communities are apart. It sorts the farthest first.
    private static final Measure<CommonGround> DIVERGENCE =
            Measure.of("divergence", Measures::divergence)
                    .in(PAGE)
                    .sorting(comparingDouble(Measures::apart).reversed());

    /// Of each community on a concept.
    public static final List<Measure<Side>> OF_SIDES =
            List.of(
                    count("support", side -> side.counts().support()),
                    count("oppose", side -> side.counts().oppose()),
                    count("mixed", side -> side.counts().mixed()),
                    Measure.<Side>of("asked", Measures::asked).in(API, FILE),
                    count("of", side -> side.counts().of()),
                    INTERVAL,
                    BOUNDS,
                    Measure.of("q", Measures::majority).in(API, FILE),
                    Measure.<Side>of("people", side -> new Value.People(side.people()))
                            .in(API, FILE),
                    Measure.of("findings", Measures::findings).in(API, FILE));

    /// Of each concept, across the communities.
    public static final List<Measure<CommonGround>> OF_CONCEPTS =
            List.of(
                    Measure.of("gic", Measures::gic).in(API, FILE),
                    WEAKEST,
                    Measure.of("fragile", Measures::fragile).in(API),
                    DIVERGENCE);

    private Measures() {}

    private static Measure<Side> count(String id, ToIntFunction<Side> count) {
        return Measure.<Side>of(id, side -> new Value.Whole(count.applyAsInt(side))).in(API, FILE);
    }

    /// What may be inferred from counts where somebody took a stance.
    private static Optional<Figures> heard(Side side) {
        return side.figures().filter(_ -> side.counts().stances() > 0);
    }

    private static Value asked(Side side) {
        return side.figures()
                .<Value>map(_ -> new Value.Whole(side.counts().asked()))
                .orElseGet(Value.Nothing::new);
    }

    private static Value interval(Side side) {
        return heard(side)
                .map(figures ->
                        several(
                                "interval",
                                part("lower", figures.interval().lower()),
                                part("upper", figures.interval().upper())))
                .orElseGet(Value.Nothing::new);
    }

    private static Value bounds(Side side) {
        return switch (side.supporters()) {
            case Bounds.Range(int lower, int upper, int of) ->
                    bounds(lower == upper ? "exactly" : "bounds", lower, upper, of, false);
            case Bounds.Contradiction(int least, int most, int of) ->
                    bounds("contradiction", least, most, of, true);
        };
    }

    private static Value bounds(
            String sentence, int lower, int upper, int of, boolean contradiction) {
        return several(
                sentence,
                part("lower", lower),
                part("upper", upper),
                part("of", of),
                new Value.Part("contradiction", new Value.Flag(contradiction)));
    }

    private static Value majority(Side side) {
        return heard(side)
                .<Value>map(figures -> new Value.Share(figures.supporting()))
                .orElseGet(Value.Nothing::new);
    }

    private static Value findings(Side side) {
        return new Value.Findings(side.reported());
    }

    private static Value gic(CommonGround row) {
        OptionalDouble gic = compared(row).map(Comparison::gic).orElse(OptionalDouble.empty());
        return gic.isPresent() ? new Value.Decimal(gic.getAsDouble()) : new Value.Nothing();
    }

    private static Optional<Comparison> compared(CommonGround row) {
        return row.assessment().comparison();
    }

    private static Value fragile(CommonGround row) {
        return new Value.Flag(row.assessment().fragile());
    }

    private static Value weakest(CommonGround row) {
        return compared(row).map(Measures::weakestOf).orElseGet(Value.Nothing::new);
    }

    private static Value weakestOf(Comparison comparison) {
        return switch (comparison.agreement()) {
            case Heard.All<Agreement>(Agreement all) ->
                    several(
                            "weakest",
                            new Value.Part("community", new Value.Community(all.weakest())),
                            part("lower", all.floor()));
            case Heard.Part<Agreement>(int heard, int of) ->
                    missing("notComputable", part("heard", heard), part("of", of));
        };
    }

    private static Value divergence(CommonGround row) {
        return compared(row)
                .map(comparison -> apartBy(comparison.divergence()))
                .orElseGet(Value.Nothing::new);
    }

    private static Value apartBy(Divergence divergence) {
        return switch (divergence) {
            case Divergence.Difference difference ->
                    several(
                            difference.clear() ? "difference" : "cannotTell",
                            part("value", difference.value()),
                            part("lower", difference.interval().lower()),
                            part("upper", difference.interval().upper()));
            case Divergence.Spread spread -> several("spread", part("value", spread.value()));
            case Divergence.NotComparable _ -> missing("notComparable");
        };
    }

    private static int restingOn(CommonGround row) {
        return switch (row.label()) {
            case Label.Decided decided -> decided.certainty().counted() ? 2 : 1;
            case Label.Insufficient _ -> 0;
        };
    }

    /// The lower bound of support in the community where it is least.
    private static double floor(CommonGround row) {
        return row.label() instanceof Label.Decided decided && !decided.certainty().counted()
                ? knownFloor(row)
                : countedFloor(row);
    }

    private static double countedFloor(CommonGround row) {
        return compared(row)
                .map(each ->
                        each.agreement() instanceof Heard.All<Agreement>(Agreement all)
                                ? all.floor()
                                : -1.0)
                .orElse(-1.0);
    }

    private static double knownFloor(CommonGround row) {
        return row.assessment().sides().stream()
                .mapToDouble(side -> side.knownShare(Stance.SUPPORT))
                .min()
                .orElse(0);
    }

    private static double apart(CommonGround row) {
        return compared(row)
                .map(comparison ->
                        switch (comparison.divergence()) {
                            case Divergence.Difference(_, _, double value, _) -> Math.abs(value);
                            case Divergence.Spread(_, _, double value) -> value;
                            case Divergence.NotComparable _ -> -1.0;
                        })
                .orElse(-1.0);
    }
}
