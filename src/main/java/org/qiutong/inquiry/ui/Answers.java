package org.qiutong.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.WordsBehind.Cut;
import org.qiutong.evidence.cards.AllQuotations;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.evidence.cards.QuotationCard;
import org.qiutong.graph.Window;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.cards.GroundCharts;
import org.qiutong.ground.cards.GroundTable;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.ChartFigure;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;

/// The results of an inquiry, as a table, as a chart with its table, or as quotations.
record Answers(List<CommonGround> rows, Labels labels, EvidenceService evidence) {

    /// The quotations shown for each community and concept; a link leads to all.
    private static final Window SHOWN = Window.first(5);

    Component show(AskView.Form form) {
        return switch (form) {
            case TABLE -> table();
            case CHART -> new Div(new ChartFigure(GroundCharts.of(rows, labels)::matrix), table());
            case QUOTATIONS -> quotations();
        };
    }

    private Component table() {
        return GroundTable.of(rows, GroundCharts.communities(rows, labels), labels);
    }

    /// @param cut where there are more
    private record Said(List<Quotation> shown, Optional<Cut> cut) {}

    private Component quotations() {
        Loaded<List<Said>> loaded = new Loaded<>(this::cards);
        loaded.load(() ->
                rows.stream()
                        .flatMap(row ->
                                row.assessment().sides().stream()
                                        .map(side -> said(row.concept().id(), side.community())))
                        .toList());
        return loaded;
    }

    private Said said(ConceptId concept, CommunityId community) {
        EvidenceFilter filter = EvidenceFilter.ALL.ofConcept(concept).ofCommunity(community);
        List<Quotation> shown = evidence.quotations(filter, SHOWN);
        long all = shown.size() < SHOWN.limit() ? shown.size() : evidence.countQuotations(filter);
        return new Said(
                shown,
                Optional.of(new Cut(concept, community, shown.size(), all))
                        .filter(cut -> cut.all() > cut.shown()));
    }

    private Component cards(List<Said> said) {
        List<Quotation> quotations =
                said.stream().flatMap(each -> each.shown().stream()).distinct().toList();
        if (quotations.isEmpty()) {
            return Localized.text(new Paragraph(), "ask.noQuotation");
        }
        OrderedList cards = new OrderedList();
        cards.addClassName("cards");
        cards.getElement().setAttribute("role", "list");
        quotations.forEach(each -> cards.add(new ListItem(new QuotationCard(each, labels))));
        Div list = new Div(cards);
        said.stream()
                .flatMap(each -> each.cut().stream())
                .map(cut -> AllQuotations.named(cut, labels))
                .forEach(list::add);
        return list;
    }
}
