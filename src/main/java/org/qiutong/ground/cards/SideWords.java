package org.qiutong.ground.cards;

import static org.qiutong.ground.Measure.Place.PAGE;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.ground.Measure;
import org.qiutong.ground.Measures;
import org.qiutong.ground.Side;
import org.qiutong.ground.Value;
import org.qiutong.ground.index.Counts;
import org.qiutong.kit.Localized;

/// What is known of one community on one concept: how many of those who spoke, of how many in all,
/// and what sources report. Missing evidence is put in words, since it is no opinion.
final class SideWords extends Div {

    /// @param address of the words behind the figures
    SideWords(Side side, String address, Labels labels) {
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
                                    counts.of())));
        }
        if (counts.stances() == 0 && side.reported().isEmpty()) {
            add(
                    line(locale ->
                            Localized.message(locale, "ground.silent", Map.of("of", counts.of()))));
        }
        for (Measure<Side> measure : Measure.at(PAGE, Measures.OF_SIDES)) {
            Value value = measure.onPage(side);
            if (!(value instanceof Value.Nothing)) {
                add(line(locale -> MeasureWords.named(measure, value, labels, locale)));
            }
        }
    }

    private static Component line(Function<Locale, String> words) {
        Span line = new Span();
        line.addClassName("fine");
        Localized.effect(line, locale -> line.setText(words.apply(locale)));
        return line;
    }
}
