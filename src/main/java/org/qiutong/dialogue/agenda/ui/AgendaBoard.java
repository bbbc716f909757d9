package org.qiutong.dialogue.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qiutong.dialogue.Agenda;
import org.qiutong.dialogue.AgendaItem;
import org.qiutong.dialogue.agenda.AgendaService;
import org.qiutong.dialogue.agenda.Plan;
import org.qiutong.dialogue.frame.Draft;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.EmptyState;
import org.qiutong.kit.Localized;

/// The items in order, how they depart from the proposal, and the proposal itself.
final class AgendaBoard extends Section {

    private final Draft draft;
    private final Plan plan;
    private final Labels labels;
    private final List<Locale> languages;
    private final AgendaService service;
    private final Div items = new Div();
    private final DepartureList departures;
    private final Paragraph news = new Paragraph();
    private final List<AgendaCard> cards = new ArrayList<>();
    private Agenda shown;

    AgendaBoard(
            Draft draft, Plan plan, Labels labels, List<Locale> languages, AgendaService service) {
        this.draft = draft;
        this.plan = plan;
        this.labels = labels;
        this.languages = languages;
        this.service = service;
        shown = draft.dialogue().agenda();
        departures = new DepartureList(labels);
        news.addClassName("sr-only");
        news.getElement().setAttribute("role", "status");
        boolean open = !draft.dialogue().archived();
        Button take = Localized.text(new Button(), "agenda.take");
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.addClickListener(_ -> take());
        take.setEnabled(open && !plan.proposal().items().isEmpty());
        addClassName("agenda");
        add(Localized.text(new H2(), "agenda.title"), news, departures, items);
        if (open) {
            add(new ConceptAdder(plan, labels, this::append));
        }
        add(new ProposalSection(plan.proposal(), labels, take));
        show();
    }

    /// Takes the proposed agenda over, with the convenor's texts for items that stay.
    private void take() {
        change(plan.proposal().agenda().withTextsOf(shown));
        cards.stream().findFirst().ifPresent(AgendaCard::focus);
    }

    private void append(ConceptId concept) {
        change(shown.with(new AgendaItem(concept, 20)));
        cards.getLast().focus();
    }

    /// Moves an item by one place; the focus follows it.
    ///
    /// @param by -1 is up, 1 is down
    void move(ConceptId concept, int by) {
        int from = shown.concepts().indexOf(concept);
        int to = from + by;
        if (to < 0 || to >= cards.size()) {
            return;
        }
        change(shown.swapping(from, to));
        cards.get(to).focusMove(by);
        news.setText(
                Localized.message(
                        getLocale(),
                        "agenda.moved",
                        Map.of(
                                "concept", labels.concept(concept, getLocale()),
                                "place", to + 1,
                                "of", cards.size())));
    }

    void remove(ConceptId concept) {
        int at = shown.concepts().indexOf(concept);
        change(shown.without(concept));
        if (!cards.isEmpty()) {
            cards.get(Math.min(at, cards.size() - 1)).focus();
        }
    }

    /// Takes over what was entered on a card, which stays as it is.
    void edit(AgendaItem edited) {
        store(shown.replacing(edited));
    }

    /// Says why what was entered on a card is not stored.
    void refuse(String whyKey) {
        draft.refuse(List.of(whyKey));
    }

    private void change(Agenda agenda) {
        store(agenda);
        show();
    }

    private void store(Agenda agenda) {
        shown = agenda;
        draft.save(agenda);
        departures.show(plan.departures(shown, draft.dialogue().setting().time()));
    }

    private void show() {
        items.removeAll();
        cards.clear();
        departures.show(plan.departures(shown, draft.dialogue().setting().time()));
        if (shown.items().isEmpty()) {
            items.add(new EmptyState("agenda.none", "agenda.advice"));
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("cards");
        list.getElement().setAttribute("role", "list");
        for (AgendaItem item : shown.items()) {
            AgendaCard card =
                    new AgendaCard(
                            item,
                            shown.concepts().indexOf(item.concept()) + 1,
                            shown.items().size(),
                            new AgendaCard.Known(
                                    plan,
                                    labels,
                                    languages,
                                    draft.dialogue().setting().communities(),
                                    draft.dialogue().archived()),
                            service,
                            this);
            cards.add(card);
            list.add(new ListItem(card));
        }
        items.add(list);
    }
}
