package org.qiutong.ground.cards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.ground.Agreement;
import org.qiutong.ground.Assessment.Heard;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.Divergence;
import org.qiutong.ground.Side;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.GraphLink;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;

/// Common ground by concept and community, in figures that lead to the words behind them.
public final class GroundTable {

    private GroundTable() {}

    /// @param communities the columns, in their order
    public static Component of(List<CommonGround> rows, List<String> communities, Labels labels) {
        List<Component> headers = new ArrayList<>();
        headers.add(Localized.text(new Span(), "concepts.concept"));
        headers.add(Localized.text(new Span(), "filter.label"));
        communities.forEach(id -> headers.add(LanguageText.of(labels.community(id))));
        headers.add(Localized.text(new Span(), "ground.weakest"));
        headers.add(Localized.text(new Span(), "ground.divergence"));
        FactTable table = new FactTable("ground.caption", headers.toArray(Component[]::new));
        for (CommonGround row : rows) {
            List<Component> cells = new ArrayList<>();
            cells.add(label(row));
            for (String community : communities) {
                cells.add(
                        row.assessment().sides().stream()
                                .filter(side -> side.community().equals(community))
                                .findFirst()
                                .map(side -> side(row, side))
                                .orElseGet(() -> Localized.text(new Span(), "ground.otherStudy")));
            }
            cells.add(weakest(row, labels));
            cells.add(divergence(row));
            table.row(concept(row, labels), cells.toArray(Component[]::new));
        }
        return table;
    }

    private static Component side(CommonGround row, Side side) {
        return GroundCharts.byPositions(row)
                ? Localized.text(new Anchor(words(row)), "ground.byPositions")
                : new SideWords(side, words(row));
    }

    private static Component concept(CommonGround row, Labels labels) {
        Anchor link = new Anchor(words(row));
        link.add(LanguageText.of(labels.concept(row.concept().id())));
        Span kind = new Span();
        kind.addClassName("fine");
        Localized.effect(
                kind, locale -> kind.setText(Localized.name(locale, row.concept().kind())));
        Anchor graph =
                GraphLink.of("concept/" + row.concept().id(), labels.concept(row.concept().id()));
        graph.addClassName("fine");
        return new Div(link, kind, graph);
    }

    /// Where the words of all sides on a concept stand beside each other.
    static String words(CommonGround row) {
        return "common-ground/" + row.concept().id();
    }

    private static Component label(CommonGround row) {
        Anchor why = Localized.text(new Anchor(words(row)), "ground.whyThisLabel");
        why.addClassName("fine");
        return new Div(LabelWords.badges(row.label()), why);
    }

    private static Component weakest(CommonGround row, Labels labels) {
        return switch (row.assessment().agreement()) {
            case Heard.All<Agreement>(Agreement all) ->
                    named("ground.weakestSide", all.weakest(), all.floor(), labels);
            case Heard.Part<Agreement>(int heard, int of) ->
                    Localized.text(
                            new Span(), "ground.notComputable", Map.of("heard", heard, "of", of));
        };
    }

    private static Component named(String key, String community, double value, Labels labels) {
        Span words = new Span();
        Localized.effect(
                words,
                locale ->
                        words.setText(
                                Localized.message(
                                        locale,
                                        key,
                                        Map.of(
                                                "community",
                                                labels.community(community, locale),
                                                "value",
                                                value))));
        return words;
    }

    private static Component divergence(CommonGround row) {
        return switch (row.assessment().divergence()) {
            case Divergence.Difference difference ->
                    Localized.text(
                            new Span(),
                            difference.clear() ? "ground.difference" : "ground.cannotTell",
                            Map.of(
                                    "value",
                                    difference.value(),
                                    "lower",
                                    difference.interval().lower(),
                                    "upper",
                                    difference.interval().upper()));
            case Divergence.Spread spread ->
                    Localized.text(new Span(), "ground.spread", Map.of("value", spread.value()));
            case Divergence.NotComparable _ -> Localized.text(new Span(), "ground.notComparable");
        };
    }
}
