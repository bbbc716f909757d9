package org.qiutong.ground.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.qiutong.chart.Heatmap;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.ground.bridging.Bridges;
import org.qiutong.ground.bridging.PairOfCommunities;
import org.qiutong.id.CommunityId;
import org.qiutong.kit.ChartFigure;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.Localized;

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
            CommunityHeatmaps heatmaps = new CommunityHeatmaps(this);
            section.add(figure("bridging.shared", heatmaps::shared));
            section.add(figure("bridging.contested", heatmaps::contested));
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
                                Localized.text(new Span(), "bridging.contested"))
                        .headed();
        for (Bridges.CommunityPair each : bridges.matrix()) {
            table.row(
                    name(each),
                    figure(each.pair().shared(), each.pair()),
                    figure(each.pair().contested(), each.pair()));
        }
        return table;
    }

    private Component name(Bridges.CommunityPair each) {
        return Localized.text(
                new Anchor(address(each.community(), each.other())),
                locale -> names(each.community(), each.other(), locale));
    }

    private static Component figure(int count, PairOfCommunities pair) {
        return pair.comparable() == 0
                ? Localized.text(new Span(), "bridging.notComparable")
                : Localized.text(
                        new Span(),
                        "bridging.outOf",
                        Map.of("count", count, "comparable", pair.comparable()));
    }

    static String address(CommunityId one, CommunityId other) {
        return "common-ground?community=" + one + "," + other;
    }

    String names(CommunityId one, CommunityId other, Locale locale) {
        return Localized.message(
                locale,
                "bridging.both",
                Map.of(
                        "one", labels.community(one, locale),
                        "other", labels.community(other, locale)));
    }
}
