package org.qiutong.evidence.cards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Kept;
import org.qiutong.evidence.Passage;
import org.qiutong.evidence.Statement;
import org.qiutong.kit.Badge;
import org.qiutong.kit.GraphLink;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.kit.TextLanguage;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// A passage of a source: a finding about a group with the head count that its words allow, or what
/// the authors say themselves.
public final class PassageCard extends Article {

    private PassageCard(Header head, Passage passage) {
        addClassNames("quotation", "passage");
        Div words = new Div();
        words.addClassName("words");
        add(head, words);
        Localized.effect(words, (_, chosen) -> show(words, passage, chosen));
    }

    /// Shows a finding, which the reader can keep.
    public static PassageCard of(Finding finding, Labels labels) {
        return reported(finding, labels).with(new KeepButton(Kept.keyOf(finding)));
    }

    /// Shows a finding, which the reader can keep and copy with its citation.
    public static PassageCard of(Finding finding, Citations citations) {
        return reported(finding, citations.labels())
                .with(new KeepButton(Kept.keyOf(finding)), citations.copyButton(finding));
    }

    /// Shows a finding, without anything that can be done with it.
    public static PassageCard reported(Finding finding, Labels labels) {
        Header head =
                new Header(
                        finding.community()
                                .<Component>map(id -> LanguageText.of(labels.community(id)))
                                .orElseGet(() -> Localized.text(new Span(), "finding.wholeSample")),
                        new HeadCount(finding.bounds(), finding.groupSize()),
                        StanceWords.span(finding.stance(), labels.kind(finding.concept())));
        place(head, finding.section());
        head.getChildren().forEach(child -> child.addClassName("fact"));
        PassageCard card = new PassageCard(head, finding.passage());
        card.explain("finding.onReading", finding.reading());
        card.explain("finding.reading", finding.note());
        card.add(new Footer(GraphLink.of("finding/" + finding.id())));
        return card;
    }

    /// Adds what can be done with it.
    public PassageCard with(Component... actions) {
        Div all = new Div(actions);
        all.addClassName("actions");
        add(all);
        return this;
    }

    /// Shows what the authors say.
    public static PassageCard of(Statement statement) {
        Header head = new Header(Localized.text(new Span(), "statement.authors"));
        place(head, statement.section());
        head.getChildren().forEach(child -> child.addClassName("fact"));
        return new PassageCard(head, statement.passage());
    }

    private static void place(Header head, LocalizedText section) {
        if (!section.isEmpty()) {
            head.add(LanguageText.of(section));
        }
    }

    private void explain(String key, LocalizedText text) {
        if (!text.isEmpty()) {
            Paragraph explained =
                    new Paragraph(Localized.text(new Span(), key), LanguageText.of(text));
            explained.addClassName("reading");
            add(explained);
        }
    }

    private static void show(Div words, Passage passage, TextLanguage chosen) {
        words.removeAll();
        PassageWords.chosen(passage, chosen)
                .forEach(each ->
                        words.add(
                                quote(
                                        each.version().language(),
                                        each.version().text(),
                                        each.printed() ? Badge.Mark.DIAMOND : Badge.Mark.EMPTY,
                                        each.key())));
        words.setClassName("parallel", words.getComponentCount() > 1);
    }

    private static Div quote(LanguageTag language, String text, Badge.Mark mark, String key) {
        LanguageText quote = LanguageText.quote(language, text);
        Paragraph provenance = new Paragraph(new Badge(mark, key));
        provenance.addClassName("provenance");
        return new Div(quote, provenance);
    }
}
