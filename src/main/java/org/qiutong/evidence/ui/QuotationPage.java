package org.qiutong.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.qiutong.evidence.EvidenceService.Neighbours;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.cards.Citations;
import org.qiutong.evidence.cards.GlossList;
import org.qiutong.evidence.cards.Glosses;
import org.qiutong.evidence.cards.KeepButton;
import org.qiutong.evidence.cards.QuotationCard;
import org.qiutong.id.QuotationId;
import org.qiutong.kit.Definitions;
import org.qiutong.kit.GraphLink;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.PinyinButton;
import org.qiutong.kit.ReadingKeys;
import org.qiutong.study.Source;
import org.qiutong.text.LanguageTag;

/// All that a quotation's page shows.
record QuotationPage(
        Quotation quotation,
        Source source,
        Neighbours neighbours,
        List<Glosses.Gloss> glosses,
        Citations citations) {

    Component show() {
        Div page =
                new Div(
                        new PageHeader(this::title)
                                .cited(quotation.study())
                                .actions(
                                        new PinyinButton(),
                                        new KeepButton(quotation.id().value()),
                                        GraphLink.of("quotation/" + quotation.id()),
                                        citations.copyButton(quotation),
                                        new ReadingKeys()),
                        QuotationCard.reading(quotation, citations.labels()));
        if (!glosses.isEmpty()) {
            page.add(
                    new Section(
                            Localized.text(new H2(), "quotation.terms"), new GlossList(glosses)));
        }
        page.add(facts(), neighbouring());
        return page;
    }

    private String title(Locale locale) {
        String concept =
                quotation.codings().isEmpty()
                        ? quotation.id().value()
                        : citations
                                .labels()
                                .concept(quotation.codings().getFirst().concept(), locale);
        return Localized.message(
                locale,
                "quotation.title",
                Map.of("expert", quotation.expert().code(), "concept", concept));
    }

    private Component facts() {
        Anchor study = new Anchor("studies/" + quotation.study());
        study.add(LanguageText.of(source.title()));
        return new Definitions()
                .add("quotation.source", study)
                .add(
                        "quotation.section",
                        ifAny(
                                !quotation.section().isEmpty(),
                                () -> LanguageText.of(quotation.section())))
                .add(
                        "quotation.locator",
                        ifAny(
                                !quotation.locator().isEmpty(),
                                () -> LanguageText.of(LanguageTag.EN, quotation.locator())))
                .add("quotation.original", original());
    }

    private static Component[] ifAny(boolean there, Supplier<Component> text) {
        return there ? new Component[] {text.get()} : new Component[0];
    }

    private Component original() {
        return Localized.text(
                new Span(),
                switch (quotation.original()) {
                    case Quotation.Original.Published _ -> "quotation.original.published";
                    case Quotation.Original.NotPublished _ -> "quotation.original.notPublished";
                });
    }

    private Component neighbouring() {
        Nav pages = Localized.attribute(new Nav(), "aria-label", "quotation.neighbours");
        pages.addClassName("pages");
        neighbours.previous().ifPresent(id -> pages.add(link(id, "prev", "quotation.previous")));
        neighbours.next().ifPresent(id -> pages.add(link(id, "next", "quotation.next")));
        return pages;
    }

    private static Anchor link(QuotationId id, String relation, String key) {
        Anchor link = Localized.text(new Anchor("quotations/" + id), key);
        link.getElement().setAttribute("rel", relation);
        return link;
    }
}
