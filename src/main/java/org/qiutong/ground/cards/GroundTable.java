package org.qiutong.ground.cards;

import static org.qiutong.ground.Measure.Place.PAGE;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.Measure;
import org.qiutong.ground.Measures;
import org.qiutong.ground.Side;
import org.qiutong.ground.Value;
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
        boolean notStated =
                rows.stream().anyMatch(row -> !row.assessment().wholeSample().isEmpty());
        if (notStated) {
            headers.add(Localized.text(new Span(), "finding.wholeSample"));
        }
        List<Measure<CommonGround>> measures =
                Measure.at(PAGE, Measures.OF_CONCEPTS).stream()
                        .filter(measure -> !measure.emptyOnPage(rows))
                        .toList();
        measures.forEach(measure ->
                headers.add(Localized.text(new Span(), "ground.column." + measure.id())));
        FactTable table = new FactTable("ground.caption", headers.toArray(Component[]::new));
        for (CommonGround row : rows) {
            List<Component> cells = new ArrayList<>();
            cells.add(label(row));
            for (String community : communities) {
                cells.add(
                        row.assessment()
                                .side(community)
                                .map(side -> side(row, side, labels))
                                .orElseGet(() -> Localized.text(new Span(), "ground.otherStudy")));
            }
            if (notStated) {
                cells.add(notStated(row));
            }
            measures.forEach(measure -> cells.add(words(measure.onPage(row), labels)));
            table.row(concept(row, labels), cells.toArray(Component[]::new));
        }
        return table;
    }

    private static Component side(CommonGround row, Side side, Labels labels) {
        return GroundCharts.byPositions(row)
                ? Localized.text(new Anchor(words(row)), "ground.byPositions")
                : new SideWords(side, row.follows(), labels, words(row));
    }

    /// What sources report without saying whose experts they mean.
    private static Component notStated(CommonGround row) {
        Div all = new Div();
        row.assessment()
                .wholeSample()
                .forEach(each ->
                        all.add(
                                new Div(
                                        Localized.text(
                                                new Anchor(words(row)),
                                                locale ->
                                                        SideWords.notStated(
                                                                each,
                                                                locale,
                                                                Localized::message)))));
        return all;
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
        return new Div(LabelWords.badges(row), why);
    }

    private static Component words(Value value, Labels labels) {
        Span words = new Span();
        if (!(value instanceof Value.Nothing)) {
            Localized.effect(
                    words, locale -> words.setText(MeasureWords.text(value, labels, locale)));
        }
        return words;
    }
}
