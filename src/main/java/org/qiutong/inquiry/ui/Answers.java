package org.qiutong.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.evidence.cards.QuotationCard;
import org.qiutong.graph.Window;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.Side;
import org.qiutong.ground.cards.GroundCharts;
import org.qiutong.ground.cards.GroundTable;
import org.qiutong.kit.ChartFigure;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;

/// The results of an inquiry, as a table, as a chart with its table, or as quotations.
record Answers(List<CommonGround> rows, Labels labels, EvidenceService evidence) {

    /// The quotations shown for each community and concept.
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

    private Component quotations() {
        Loaded<List<Quotation>> loaded = new Loaded<>(this::cards);
        loaded.load(() ->
                rows.stream()
                        .flatMap(row ->
                                row.assessment().sides().stream()
                                        .map(Side::community)
                                        .flatMap(id -> said(row, id).stream()))
                        .distinct()
                        .toList());
        return loaded;
    }

    private List<Quotation> said(CommonGround row, String community) {
        return evidence.quotations(
                EvidenceFilter.ALL.ofConcept(row.concept().id()).ofCommunity(community), SHOWN);
    }

    private Component cards(List<Quotation> quotations) {
        if (quotations.isEmpty()) {
            return Localized.text(new Paragraph(), "ask.noQuotation");
        }
        OrderedList cards = new OrderedList();
        cards.addClassName("cards");
        cards.getElement().setAttribute("role", "list");
        quotations.forEach(each -> cards.add(new ListItem(new QuotationCard(each, labels))));
        return cards;
    }
}
