package org.qiutong.ground.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.ground.bridging.Bridges;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;

/// Experts with whom every community tends to agree, and how far each does.
final class BridgingExperts {

    private BridgingExperts() {}

    static Component section(Bridges bridges, Labels labels) {
        Section section =
                new Section(
                        Localized.text(new H2(), "bridging.experts"),
                        Localized.text(new Paragraph(), "bridging.experts.how"));
        if (!bridges.experts().isEmpty()) {
            section.add(table(bridges, labels));
        }
        if (bridges.insufficient() > 0 || bridges.experts().isEmpty()) {
            section.add(
                    Localized.text(
                            new Paragraph(),
                            "bridging.experts.insufficient",
                            Map.of("experts", bridges.insufficient())));
        }
        return section;
    }

    private static Component table(Bridges bridges, Labels labels) {
        List<Component> headers = new ArrayList<>();
        headers.add(Localized.text(new Span(), "bridging.expert"));
        headers.add(Localized.text(new Span(), "experts.community"));
        headers.add(Localized.text(new Span(), "bridging.least"));
        bridges.communities().forEach(each -> headers.add(LanguageText.of(labels.community(each))));
        FactTable table =
                new FactTable("bridging.experts", headers.toArray(Component[]::new)).headed();
        for (Bridges.Bridging each :
                bridges.experts().stream().limit(BridgingPairs.SHOWN).toList()) {
            List<Component> cells = new ArrayList<>();
            cells.add(LanguageText.of(labels.community(each.community())));
            cells.add(value(each.bridge().bridge()));
            bridges.communities()
                    .forEach(community ->
                            cells.add(value(each.bridge().align().getOrDefault(community, 0.0))));
            table.row(ExpertCode.link(each.expert()), cells.toArray(Component[]::new));
        }
        return table;
    }

    private static Component value(double value) {
        return Localized.text(new Span(), "bridging.align", Map.of("value", value));
    }
}
