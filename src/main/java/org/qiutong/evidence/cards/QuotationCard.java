package org.qiutong.evidence.cards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Stance;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;

/// A quotation as a reader wants it: who said it, the words in the languages that the reader has
/// chosen, which one is the original, how far a translation may be trusted, and what it is about.
public final class QuotationCard extends Article {

    /// Shows one quotation among others, each of its texts in one piece.
    public QuotationCard(Quotation quotation, Labels labels) {
        this(quotation, labels, QuotationCard::beside);
    }

    private QuotationCard(
            Quotation quotation, Labels labels, Function<List<Words>, Component> layout) {
        addClassName("quotation");
        Div words = new Div();
        words.addClassName("words");
        add(head(quotation, labels), words, about(quotation, labels));
        Localized.effect(
                words,
                (_, chosen) -> {
                    words.removeAll();
                    words.add(layout.apply(Words.chosen(quotation, chosen)));
                });
    }

    /// Shows one quotation to be read closely: its texts beside each other sentence by sentence.
    public static QuotationCard reading(Quotation quotation, Labels labels) {
        return new QuotationCard(quotation, labels, QuotationCard::aligned);
    }

    /// Shows a quotation that the reader can keep and copy with its citation.
    public static QuotationCard of(Quotation quotation, Citations citations) {
        return new QuotationCard(quotation, citations.labels())
                .with(new KeepButton(quotation.id().value()), citations.copyButton(quotation));
    }

    /// Adds what can be done with it.
    public QuotationCard with(Component... actions) {
        Div all = new Div(actions);
        all.addClassName("actions");
        add(all);
        return this;
    }

    private static Component head(Quotation quotation, Labels labels) {
        Anchor expert = new Anchor("experts/" + quotation.expert());
        expert.add(LanguageText.of(LanguageTag.EN, quotation.expert().code()));
        Anchor place = new Anchor("quotations/" + quotation.id());
        place.addClassName("place");
        if (quotation.section().isEmpty()) {
            Localized.text(place, "quotation.open");
        } else {
            place.add(LanguageText.of(quotation.section()));
        }
        Header head =
                new Header(expert, LanguageText.of(labels.community(quotation.community())), place);
        head.getChildren().forEach(child -> child.addClassName("fact"));
        return head;
    }

    private static Component beside(List<Words> shown) {
        Div texts = new Div();
        shown.forEach(each -> texts.add(each.component()));
        texts.setClassName("parallel", shown.size() > 1);
        return texts;
    }

    private static Component aligned(List<Words> shown) {
        Div texts = new Div();
        if (shown.size() == 1) {
            Words only = shown.getFirst();
            Div words = only.part(only.version().text());
            words.add(only.provenance());
            texts.add(words);
        }
        shown.stream()
                .skip(1)
                .forEach(other -> texts.add(new AlignedWords(shown.getFirst(), other)));
        return texts;
    }

    private static Component about(Quotation quotation, Labels labels) {
        UnorderedList concepts = new UnorderedList();
        concepts.addClassName("concepts");
        concepts.getElement().setAttribute("role", "list");
        Localized.attribute(concepts, "aria-label", "quotation.concepts");
        for (Quotation.Coding coding : quotation.codings()) {
            ListItem item = new ListItem(labels.link(coding.concept()));
            if (coding.stance() != Stance.SUPPORT) {
                Span stance = StanceWords.span(coding.stance(), labels.kind(coding.concept()));
                stance.addClassName("stance");
                item.add(stance);
            }
            concepts.add(item);
        }
        return new Footer(concepts);
    }
}
