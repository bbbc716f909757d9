package org.qiutong.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.qiutong.id.QuotationId;
import org.qiutong.kit.GraphLink;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.search.Field;
import org.qiutong.search.FoundText;
import org.qiutong.search.Hit;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// A search result: its kind, its texts in all languages with the matches marked, and which of them
/// matched.
final class HitCard extends Article {

    /// Whose words a quotation is, and where they stand: a quotation has no name.
    ///
    /// @param place the section, or else the source
    record Said(String code, LocalizedText place) {}

    private final Optional<Said> said;

    /// @param said what was said, by the quotation
    HitCard(Hit hit, Map<QuotationId, Said> said) {
        addClassName("hit");
        this.said =
                hit instanceof Hit.OfQuotation(QuotationId quotation, _)
                        ? Optional.ofNullable(said.get(quotation))
                        : Optional.empty();
        Localized.effect(this, locale -> show(hit, locale));
    }

    private void show(Hit hit, Locale locale) {
        Span kind = new Span(Localized.name(locale, type(hit)));
        kind.addClassName("kind");
        Optional<FoundText> name = name(hit, LanguageTag.of(locale));
        Anchor link =
                new Anchor(
                        address(hit),
                        name.map(MarkedText::words)
                                .orElseGet(() -> unnamed(hit, LanguageTag.of(locale))));
        H3 head = new H3(kind, link);
        name.filter(FoundText::matched).ifPresent(_ -> head.add(MarkedText.matched()));
        Div texts = new Div();
        texts.addClassName("texts");
        shown(hit)
                .filter(passage -> !Optional.of(passage).equals(name))
                .forEach(passage -> texts.add(MarkedText.of(passage)));
        removeAll();
        add(head, texts, GraphLink.of(node(hit), heading(hit)));
    }

    private Component unnamed(Hit hit, LanguageTag wanted) {
        if (said.isEmpty()) {
            return LanguageText.of(LanguageTag.UND, code(hit));
        }
        Span title = new Span(LanguageText.of(LanguageTag.EN, said.get().code()));
        if (!said.get().place().isEmpty()) {
            LocalizedText.Version place = said.get().place().best(wanted);
            title.add(new Text(" · "), LanguageText.of(place.language(), place.text()));
        }
        return title;
    }

    private LocalizedText heading(Hit hit) {
        TreeMap<LanguageTag, String> heading = new TreeMap<>();
        hit.heading().stream()
                .filter(passage -> passage.field() == Field.LABEL)
                .forEach(passage -> heading.put(passage.language(), passage.text()));
        return heading.isEmpty()
                ? LocalizedText.of(LanguageTag.UND, said.map(Said::code).orElseGet(() -> code(hit)))
                : new LocalizedText(heading);
    }

    private static Enum<?> type(Hit hit) {
        return switch (hit) {
            case Hit.OfConcept concept -> concept.type();
            case Hit.OfMilestone milestone -> milestone.type();
            default -> hit.kind();
        };
    }

    /// The name in a language, if there is one; a quotation has no name.
    private static Optional<FoundText> name(Hit hit, LanguageTag wanted) {
        return hit.heading().stream()
                .filter(passage -> passage.field() == Field.LABEL)
                .min(Comparator.comparing(passage -> !passage.language().in(wanted)));
    }

    private static String code(Hit hit) {
        return hit.id().substring(hit.id().indexOf('/') + 1);
    }

    /// The heading in each language, and the other texts that matched.
    private static Stream<FoundText> shown(Hit hit) {
        return hit.passages().stream()
                .filter(passage -> passage.matched() || hit.heading().contains(passage))
                .sorted(Comparator.comparing(FoundText::field).thenComparing(FoundText::standing));
    }

    private static String node(Hit hit) {
        return hit.kind().name().toLowerCase(Locale.ROOT) + "/" + hit.id();
    }

    private static String address(Hit hit) {
        return switch (hit) {
            case Hit.OfConcept concept -> "concepts/" + concept.id();
            case Hit.OfQuotation quotation -> "quotations/" + quotation.id();
            case Hit.OfExpert expert -> "experts/" + expert.id();
            case Hit.OfInstitution institution -> "institutions/" + institution.id();
            case Hit.OfMilestone milestone -> "studies/" + milestone.study();
            case Hit.OfSource source -> "studies/" + source.study();
        };
    }
}
