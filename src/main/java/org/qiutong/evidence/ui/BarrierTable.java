package org.qiutong.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Tally;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.EmptyState;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.GraphLink;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.people.Community;

/// The barriers by community: who names which in which words, and what is proposed against it.
///
/// @param tallies how much evidence there is on each, by community
record BarrierTable(List<BarrierTable.Row> rows, List<Tally> tallies, Labels labels) {

    /// @param quotations the first of them
    record Row(
            Concept barrier,
            List<ConceptId> remedies,
            List<Finding> findings,
            List<Quotation> quotations) {}

    Component show() {
        if (rows.isEmpty()) {
            return new EmptyState("barriers.none", "barriers.advice");
        }
        List<Component> headers = new ArrayList<>();
        headers.add(Localized.text(new Span(), "barriers.barrier"));
        List<Community> communities =
                labels.sampledBy(rows.stream().map(row -> row.barrier().study()).toList());
        communities.forEach(each -> headers.add(LanguageText.of(each.label())));
        headers.add(Localized.text(new Span(), "finding.wholeSample"));
        headers.add(Localized.text(new Span(), "concept.remedies"));
        FactTable table = new FactTable("barriers.caption", headers.toArray(Component[]::new));
        table.addClassName("by-community");
        for (Row row : rows) {
            List<Component> cells = new ArrayList<>();
            communities.forEach(each -> cells.add(named(row, Optional.of(each.id()))));
            cells.add(named(row, Optional.empty()));
            Div remedies =
                    new Div(
                            row.remedies().stream()
                                    .map(id -> new Div(labels.link(id)))
                                    .toArray(Component[]::new));
            remedies.addClassName("side");
            Localized.attribute(remedies, "data-of", "concept.remedies");
            cells.add(remedies);
            Anchor graph = GraphLink.of("concept/" + row.barrier().id(), row.barrier().label());
            graph.addClassName("fine");
            table.row(
                    new Div(labels.link(row.barrier().id()), graph),
                    cells.toArray(Component[]::new));
        }
        return new Div(
                table,
                new Section(
                        Localized.text(new H2(), "barriers.reading"),
                        Localized.text(new Paragraph(), "barriers.silence")));
    }

    /// The words in which a community names a barrier, and the experts who are quoted on it.
    private Component named(Row row, Optional<CommunityId> community) {
        Stream<Component> findings =
                row.findings().stream()
                        .filter(finding -> finding.community().equals(community))
                        .map(finding -> {
                            Anchor words = new Anchor("concepts/" + finding.concept());
                            Localized.effect(
                                    words,
                                    locale ->
                                            words.setText(
                                                    Localized.name(locale, finding.quantifier())));
                            return new Div(words);
                        });
        List<Quotation> said =
                row.quotations().stream()
                        .filter(quotation -> Optional.of(quotation.community()).equals(community))
                        .toList();
        Stream<Component> quotations =
                said.stream()
                        .map(quotation -> {
                            Anchor code =
                                    new Anchor(
                                            "quotations/" + quotation.id(),
                                            quotation.expert().code());
                            code.addClassName("code");
                            return new Div(code);
                        });
        Component[] all =
                Stream.of(findings, quotations, more(row.barrier().id(), community, said.size()))
                        .flatMap(each -> each)
                        .toArray(Component[]::new);
        Div cell =
                new Div(
                        all.length == 0
                                ? new Component[] {Localized.text(new Span(), "tally.silent")}
                                : all);
        // On a narrow screen, the cell stands alone and says whose it is.
        cell.addClassName("side");
        Localized.effect(
                cell,
                locale ->
                        cell.getElement()
                                .setAttribute(
                                        "data-of",
                                        community
                                                .map(id -> labels.community(id, locale))
                                                .orElseGet(() ->
                                                        Localized.message(
                                                                locale, "finding.wholeSample"))));
        return cell;
    }

    /// A link to all quotations, if there are more from a community on a barrier than are shown.
    private Stream<Component> more(ConceptId barrier, Optional<CommunityId> community, int shown) {
        return tallies.stream()
                .filter(each -> each.concept().equals(barrier))
                .filter(each -> community.isPresent() && each.community().equals(community))
                .filter(each -> each.quotations() > shown)
                .map(each ->
                        Localized.text(
                                new Anchor(
                                        "quotations?concept="
                                                + barrier
                                                + "&community="
                                                + each.community().orElseThrow()),
                                "concept.allQuotations",
                                Map.of("count", each.quotations())));
    }
}
