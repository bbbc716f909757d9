package org.qiutong.evidence.cards;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.qiutong.evidence.WordsBehind.Cut;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;

/// Says how many quotations a list leaves out, and links to all of them.
public final class AllQuotations {

    private AllQuotations() {}

    /// For a list that stands below the community's name, on a page of one concept. Another concept
    /// is named.
    public static Paragraph of(Cut cut, ConceptId concept, Labels labels) {
        Paragraph line = new Paragraph();
        if (!cut.concept().equals(concept)) {
            line.add(LanguageText.of(labels.concept(cut.concept())), new Span(" · "));
        }
        line.add(link(cut));
        return line;
    }

    /// For a list of several concepts and communities.
    public static Paragraph named(Cut cut, Labels labels) {
        return new Paragraph(
                LanguageText.of(labels.concept(cut.concept())),
                new Span(" · "),
                LanguageText.of(labels.community(cut.community())),
                new Span(" · "),
                link(cut));
    }

    private static Anchor link(Cut cut) {
        return Localized.text(
                new Anchor("quotations?concept=" + cut.concept() + "&community=" + cut.community()),
                "quotations.cut",
                Map.of("shown", cut.shown(), "all", cut.all()));
    }
}
