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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qiutong.codebook.CodebookService;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Kept;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.cards.Citations;
import org.qiutong.evidence.cards.KeepButton;
import org.qiutong.evidence.cards.KeptSheet;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.evidence.cards.QuotationCard;
import org.qiutong.graph.Window;
import org.qiutong.kit.CardList;
import org.qiutong.kit.ExportMenu;
import org.qiutong.kit.FilterBar;
import org.qiutong.kit.KeepsToStudy;
import org.qiutong.kit.ListTexts;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.QueryState;
import org.qiutong.kit.ReadingKeys;
import org.qiutong.kit.Rows;
import org.qiutong.people.PeopleService;
import org.qiutong.study.StudyService;
import org.qiutong.text.Messages;

/// All quotations, original beside translation.
@Route("quotations")
@Menu(title = "quotations.title", order = 20)
@AnonymousAllowed
class QuotationsView extends Div implements BeforeEnterObserver, KeepsToStudy {

    /// The most quotations in a file. What is left out is said in it.
    private static final int MOST = 10_000;

    private final QueryState state = new QueryState();

    QuotationsView(
            EvidenceService evidence,
            PeopleService people,
            CodebookService codebook,
            StudyService studies,
            Messages messages) {
        FilterBar bar = new FilterBar(state);
        EvidenceFilters filters =
                new EvidenceFilters(bar, people, codebook, studies).withConcept(bar, codebook);
        Labels labels = Labels.load(codebook, people);
        Citations citations = Citations.load(studies, labels, state::permalink);
        KeptSheet sheet = new KeptSheet("quotations.title", messages.languages(), citations);
        ExportMenu export = new ExportMenu("qiutong", state);
        state.onChange(() -> {
            EvidenceFilter asked = filters.evidence();
            String permalink = state.permalink();
            export.clear()
                    .table(
                            "quotations.title",
                            locale ->
                                    sheet.of(
                                            first(evidence, asked),
                                            evidence.countQuotations(asked),
                                            permalink,
                                            locale));
        });
        add(
                new PageHeader("quotations.title")
                        .about("quotations.about")
                        .cited()
                        .actions(search(), KeepButton.selected(), export, new ReadingKeys()),
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
                        quotation -> QuotationCard.of(quotation, citations)));
    }

    /// What a file holds.
    private static List<Kept> first(EvidenceService evidence, EvidenceFilter filter) {
        List<Kept> all = new ArrayList<>();
        for (Window window = Window.first(Window.MOST);
                window.offset() < MOST;
                window = window.next()) {
            List<Quotation> page = evidence.quotations(filter, window);
            page.forEach(each -> all.add(new Kept.Said(each)));
            if (page.size() < Window.MOST) {
                break;
            }
        }
        return all;
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
