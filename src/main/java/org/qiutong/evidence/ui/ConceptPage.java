package org.qiutong.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Statement;
import org.qiutong.evidence.Tally;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.evidence.cards.PassageCard;
import org.qiutong.evidence.cards.QuotationCard;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.BriefLink;
import org.qiutong.kit.Definitions;
import org.qiutong.kit.GraphLink;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.text.LanguageTag;

/// All that a concept's page shows.
record ConceptPage(
        Concept concept,
        CodebookService.Below below,
        List<Tally> tallies,
        List<Finding> findings,
        List<Statement> statements,
        List<Quotation> quotations,
        Labels labels) {

    Component show() {
        Div page =
                new Div(
                        header(),
                        new ConceptDefinition(concept),
                        place(),
                        new TallyTable(concept.study(), tallies, labels));
        list(
                        page,
                        "concept.findings",
                        findings.stream().map(each -> PassageCard.of(each, labels)).toList())
                .ifPresent(part -> {
                    part.setId(TallyTable.FINDINGS);
                    part.getElement().setAttribute("tabindex", "-1");
                });
        list(
                page,
                "concept.quotations",
                quotations.stream().map(each -> new QuotationCard(each, labels)).toList());
        int quotationCount = tallies.stream().mapToInt(Tally::quotations).sum();
        if (quotationCount > quotations.size()) {
            Anchor more = new Anchor("quotations?concept=" + concept.id());
            Localized.text(more, "concept.allQuotations", Map.of("count", quotationCount));
            page.add(new Paragraph(more));
        }
        list(page, "concept.statements", statements.stream().map(PassageCard::of).toList());
        boolean voted = tallies.stream().anyMatch(each -> each.votes() > 0);
        if (findings.isEmpty() && quotations.isEmpty() && statements.isEmpty() && !voted) {
            page.add(Localized.text(new Paragraph(), "concept.noEvidence"));
        }
        return page;
    }

    /// Without a link to the graph for a statement that was moderated out: the graph view leaves it
    /// out.
    private Component header() {
        PageHeader header =
                new PageHeader(locale -> concept.label().best(LanguageTag.of(locale)).text())
                        .cited(concept.study());
        return concept.moderated()
                ? header
                : header.actions(
                        BriefLink.of(
                                (concept.kind() == ConceptKind.THEME ? "theme=" : "concept=")
                                        + concept.id()),
                        GraphLink.of("concept/" + concept.id()));
    }

    private Component place() {
        Span kind = Localized.text(new Span(), locale -> Localized.name(locale, concept.kind()));
        Component[] moderated =
                concept.moderated()
                        ? new Component[] {Localized.text(new Span(), "concept.moderated.out")}
                        : new Component[0];
        return new Definitions()
                .add("concepts.kind", kind)
                .add("concept.moderated", moderated)
                .add("concept.broader", links(concept.broader().stream().toList()))
                .add("concept.answers", links(concept.links().answers().stream().toList()))
                .add("concept.positions", links(below.answers()))
                .add("concept.narrower", links(below.narrower()))
                .add("concept.mitigates", links(concept.links().mitigates()))
                .add("concept.remedies", links(below.remedies()))
                .add("concept.related", links(concept.links().related()));
    }

    private Component[] links(List<ConceptId> ids) {
        if (ids.isEmpty()) {
            return new Component[0];
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("concepts");
        list.getElement().setAttribute("role", "list");
        ids.forEach(id -> list.add(new ListItem(labels.link(id))));
        return new Component[] {list};
    }

    private static Optional<Section> list(
            Div page, String titleKey, List<? extends Component> cards) {
        if (cards.isEmpty()) {
            return Optional.empty();
        }
        OrderedList list = new OrderedList();
        list.addClassName("cards");
        list.getElement().setAttribute("role", "list");
        cards.forEach(card -> list.add(new ListItem(card)));
        Section part = new Section(Localized.text(new H2(), titleKey), list);
        page.add(part);
        return Optional.of(part);
    }
}
