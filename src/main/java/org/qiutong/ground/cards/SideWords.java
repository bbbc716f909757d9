package org.qiutong.ground.cards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.qiutong.ground.Binomial.Interval;
import org.qiutong.ground.Bounds;
import org.qiutong.ground.Side;
import org.qiutong.ground.index.Counts;
import org.qiutong.kit.Localized;

/// What is known of one community on one concept: how many of those who spoke, of how many in all,
/// and what sources report. Missing evidence is put in words, since it is no opinion.
public final class SideWords extends Div {

    /// @param address of the words behind the figures
    SideWords(Side side, String address) {
        addClassName("side");
        Counts counts = side.counts();
        if (counts.stances() > 0) {
            add(
                    Localized.text(
                            new Anchor(address),
                            "ground.counts",
                            Map.of(
                                    "support",
                                    counts.support(),
                                    "stances",
                                    counts.stances(),
                                    "of",
                                    counts.of())),
                    small("ground.interval", interval(side.interval())));
        }
        if (!side.reported().isEmpty()) {
            add(small("ground.reportedBounds", bounds(side.supporters())));
        }
        if (counts.stances() == 0 && side.reported().isEmpty()) {
            add(small("ground.silent", Map.of("of", counts.of())));
        }
    }

    private static Component small(String key, Map<String, ?> arguments) {
        Span line = Localized.text(new Span(), key, arguments);
        line.addClassName("fine");
        return line;
    }

    /// The arguments of `ground.interval`.
    public static Map<String, ?> interval(Interval interval) {
        return Map.of("lower", interval.lower(), "upper", interval.upper());
    }

    /// The arguments of `ground.reportedBounds`.
    public static Map<String, ?> bounds(Bounds bounds) {
        return switch (bounds) {
            case Bounds.Range(int lower, int upper, int of) ->
                    Map.of(
                            "kind", "range",
                            "exact", lower == upper ? "yes" : "no",
                            "lower", lower,
                            "upper", upper,
                            "of", of);
            case Bounds.Contradiction(int least, int most, int of) ->
                    Map.of(
                            "kind", "contradiction",
                            "exact", "no",
                            "lower", least,
                            "upper", most,
                            "of", of);
        };
    }
}
