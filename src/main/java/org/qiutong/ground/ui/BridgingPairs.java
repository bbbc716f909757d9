package org.qiutong.ground.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.ground.Thresholds;
import org.qiutong.ground.bridging.Bridges;
import org.qiutong.ground.bridging.Overlap;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;

/// Experts of different communities and how surely they agree on most of what both speak to.
final class BridgingPairs {

    /// The most pairs shown.
    static final int SHOWN = 25;

    private BridgingPairs() {}

    /// @param moderated whether what was moderated out counts, too
    static Component section(Bridges bridges, boolean moderated, Labels labels) {
        Section section =
                new Section(
                        Localized.text(new H2(), "bridging.pairs"),
                        Localized.text(new Paragraph(), "bridging.pairs.how"));
        if (bridges.pairs().isEmpty()) {
            section.add(none(bridges, moderated));
            return section;
        }
        FactTable table =
                new FactTable(
                                "bridging.pairs",
                                Localized.text(new Span(), "bridging.pair"),
                                Localized.text(new Span(), "filter.communities"),
                                Localized.text(new Span(), "bridging.sameSide"),
                                Localized.text(new Span(), "bridging.agreement"),
                                Localized.text(new Span(), "bridging.onWhich"))
                        .headed();
        for (Bridges.Pair pair : bridges.pairs().stream().limit(SHOWN).toList()) {
            table.row(
                    both(ExpertCode.link(pair.expert()), ExpertCode.link(pair.other())),
                    both(
                            LanguageText.of(labels.community(pair.community())),
                            LanguageText.of(labels.community(pair.otherCommunity()))),
                    Localized.text(
                            new Span(),
                            "bridging.outOf",
                            Map.of(
                                    "count", pair.overlap().same(),
                                    "comparable", pair.overlap().met())),
                    Localized.text(new Span(), "bridging.sure", sure(pair.overlap())),
                    words(pair, moderated));
        }
        table.addClassName("one-line");
        section.add(table);
        return section;
    }

    /// Says how far the evidence is from a first pair.
    private static Component none(Bridges bridges, boolean moderated) {
        return bridges.bestKnown()
                .<Component>map(pair ->
                        new Div(
                                Localized.text(
                                        new Paragraph(),
                                        "bridging.pairs.tooFew",
                                        Map.of(
                                                "one", pair.expert().code(),
                                                "other", pair.other().code(),
                                                "met", pair.overlap().met())),
                                new Paragraph(words(pair, moderated))))
                .orElseGet(() -> Localized.text(new Paragraph(), "bridging.pairs.none"));
    }

    private static Anchor words(Bridges.Pair pair, boolean moderated) {
        Anchor link =
                new Anchor(
                        "bridging/"
                                + pair.expert()
                                + "/"
                                + pair.other().code()
                                + (moderated ? "?moderated=true" : ""));
        Localized.effect(
                link,
                locale -> {
                    link.setText(Localized.message(locale, "bridging.onWhich"));
                    link.setAriaLabel(
                            Localized.message(
                                    locale,
                                    "bridging.onWhich.of",
                                    Map.of(
                                            "one", pair.expert().code(),
                                            "other", pair.other().code())));
                });
        return link;
    }

    /// A probability with the word for it, by the standard thresholds.
    static Map<String, ?> sure(Overlap overlap) {
        double q = overlap.agreement();
        String level =
                q >= Thresholds.STANDARD.established()
                        ? "sure"
                        : q >= Thresholds.STANDARD.leaning()
                                ? "likely"
                                : q > 1 - Thresholds.STANDARD.leaning() ? "open" : "unlikely";
        return Map.of("level", level, "q", q);
    }

    private static Component both(Component one, Component other) {
        return new Div(new Div(one), new Div(other));
    }
}
