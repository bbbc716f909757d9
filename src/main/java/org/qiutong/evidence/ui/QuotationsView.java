package org.qiutong.evidence.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.qiutong.codebook.CodebookService;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.cards.Citations;
import org.qiutong.evidence.cards.KeepButton;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.evidence.cards.QuotationCard;
import org.qiutong.graph.Window;
import org.qiutong.kit.CardList;
import org.qiutong.kit.FilterBar;
import org.qiutong.kit.ListTexts;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.QueryState;
import org.qiutong.kit.ReadingKeys;
import org.qiutong.kit.Rows;
import org.qiutong.people.PeopleService;
import org.qiutong.study.StudyService;

/// All quotations, original beside translation.
@Route("quotations")
@Menu(title = "quotations.title", order = 20)
@AnonymousAllowed
class QuotationsView extends Div implements BeforeEnterObserver {

    private final QueryState state = new QueryState();

    QuotationsView(
            EvidenceService evidence,
            PeopleService people,
            CodebookService codebook,
            StudyService studies) {
        FilterBar bar = new FilterBar(state);
        EvidenceFilters filters =
                new EvidenceFilters(bar, people, codebook).withConcept(bar, codebook);
        Labels labels = Labels.load(codebook, people);
        Citations citations = Citations.load(studies, labels, state::permalink);
        add(
                new PageHeader("quotations.title")
                        .about("quotations.about")
                        .cited()
                        .actions(search(), KeepButton.selected(), new ReadingKeys()),
                bar,
                new CardList<>(
                        state,
                        bar,
                        new ListTexts(
                                "quotations.title",
                                "quotations.count",
                                "quotations.none",
                                "quotations.advice"),
                        filters::evidence,
                        new Rows<>(
                                filter ->
                                        new Rows.Found(
                                                evidence.countQuotations(filter),
                                                evidence.countQuotations(EvidenceFilter.ALL)),
                                (filter, offset, limit) ->
                                        evidence.quotations(filter, new Window(offset, limit))),
                        quotation ->
                                new QuotationCard(quotation, labels)
                                        .with(
                                                new KeepButton(quotation.id()),
                                                citations.copyButton(quotation))));
    }

    /// Opens the search, among quotations only. An Enter that confirms input in an input method is
    /// ignored.
    private static TextField search() {
        TextField field = new TextField();
        field.setValueChangeMode(ValueChangeMode.EAGER);
        Localized.effect(
                field,
                locale -> {
                    String name = Localized.message(locale, "quotations.search");
                    field.setAriaLabel(name);
                    field.setPlaceholder(name);
                });
        field.addKeyPressListener(
                Key.ENTER,
                _ ->
                        UI.getCurrentOrThrow()
                                .navigate(
                                        "search",
                                        QueryParameters.simple(
                                                Map.of(
                                                        "kind",
                                                        "quotation",
                                                        "q",
                                                        field.getValue()))));
        return field;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.enter(event);
    }
}
