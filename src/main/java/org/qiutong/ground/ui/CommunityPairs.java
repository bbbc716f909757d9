package org.qiutong.ground.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.qiutong.chart.Caption;
import org.qiutong.chart.Heatmap;
import org.qiutong.chart.Link;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.ground.bridging.Bridges;
import org.qiutong.ground.bridging.PairOfCommunities;
import org.qiutong.kit.ChartFigure;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// Communities by communities: what each two share and dispute, out of what can be compared.
record CommunityPairs(Bridges bridges, Labels labels) {

    Component section() {
        Section section =
                new Section(
                        Localized.text(new H2(), "bridging.communities"),
                        Localized.text(new Paragraph(), "bridging.communities.how"));
        if (bridges.matrix().isEmpty()) {
            section.add(Localized.text(new Paragraph(), "bridging.communities.one"));
            return section;
        }
        section.add(table());
        if (bridges.matrix().stream().anyMatch(each -> each.pair().comparable() > 0)) {
            section.add(figure("bridging.shared", this::shared));
            section.add(figure("bridging.contested", this::contested));
        } else {
            section.add(Localized.text(new Paragraph(), "bridging.communities.none"));
        }
        return section;
    }

    private static Component figure(String key, Function<Locale, Heatmap> chart) {
        return new Div(Localized.text(new H3(), key), new ChartFigure(chart));
    }

    private Component table() {
        FactTable table =
                new FactTable(
                        "bridging.communities",
                        Localized.text(new Span(), "filter.communities"),
                        Localized.text(new Span(), "bridging.shared"),
                        Localized.text(new Span(), "bridging.contested"));
        for (Bridges.CommunityPair each : bridges.matrix()) {
            table.row(
                    name(each),
                    figure(each.pair().shared(), each.pair()),
                    figure(each.pair().contested(), each.pair()));
        }
        return table;
    }

    private Component name(Bridges.CommunityPair each) {
        Anchor link = new Anchor(address(each.community(), each.other()));
        Localized.effect(
                link, locale -> link.setText(names(each.community(), each.other(), locale)));
        return link;
    }

    private static Component figure(int count, PairOfCommunities pair) {
        return pair.comparable() == 0
                ? Localized.text(new Span(), "bridging.notComparable")
                : Localized.text(
                        new Span(),
                        "bridging.outOf",
                        Map.of("count", count, "comparable", pair.comparable()));
    }

    Heatmap shared(Locale locale) {
        return chart("bridging.shared", PairOfCommunities::shared, locale);
    }

    Heatmap contested(Locale locale) {
        return chart("bridging.contested", PairOfCommunities::contested, locale);
    }

    private Heatmap chart(String key, ToIntFunction<PairOfCommunities> count, Locale locale) {
        List<String> communities = bridges.communities();
        List<Heatmap.Row> rows = new ArrayList<>();
        for (String one : communities) {
            rows.add(
                    new Heatmap.Row(
                            label(one, locale),
                            communities.stream()
                                    .map(other -> cell(key, count, one, other, locale))
                                    .toList()));
        }
        return new Heatmap(
                new Caption(
                        Localized.message(locale, key),
                        Localized.message(locale, "bridging.communities.how"),
                        LanguageTag.of(locale)),
                communities.stream().map(each -> label(each, locale)).toList(),
                rows);
    }

    private Heatmap.Cell cell(
            String key,
            ToIntFunction<PairOfCommunities> count,
            String one,
            String other,
            Locale locale) {
        PairOfCommunities pair = pair(one, other).orElse(new PairOfCommunities(0, 0, 0));
        if (pair.comparable() == 0) {
            return new Heatmap.Cell.NoEvidence("–");
        }
        int found = count.applyAsInt(pair);
        Map<String, ?> figures = Map.of("count", found, "comparable", pair.comparable());
        return new Heatmap.Cell.Known(
                Localized.message(locale, "bridging.fraction", figures),
                (double) found / pair.comparable(),
                Optional.of(
                        new Link(
                                address(one, other),
                                Localized.message(
                                        locale,
                                        "bridging.cell",
                                        Map.of(
                                                "names", names(one, other, locale),
                                                "what", Localized.message(locale, key),
                                                "count", found,
                                                "comparable", pair.comparable())))));
    }

    private Optional<PairOfCommunities> pair(String one, String other) {
        return bridges.matrix().stream()
                .filter(each ->
                        (each.community().equals(one) && each.other().equals(other))
                                || (each.community().equals(other) && each.other().equals(one)))
                .map(Bridges.CommunityPair::pair)
                .findFirst();
    }

    private static String address(String one, String other) {
        return "common-ground?community=" + one + "," + other;
    }

    private LocalizedText.Version label(String community, Locale locale) {
        return labels.community(community).best(LanguageTag.of(locale));
    }

    private String names(String one, String other, Locale locale) {
        return Localized.message(
                locale,
                "bridging.both",
                Map.of(
                        "one", labels.community(one, locale),
                        "other", labels.community(other, locale)));
    }
}
