package org.qiutong.dialogue.agenda.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qiutong.dialogue.agenda.Departure;
import org.qiutong.dialogue.agenda.Stage;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.Localized;

/// How an agenda departs from the proposal, in sentences. Advice only: it prevents nothing.
final class DepartureList extends Section {

    private final Labels labels;

    DepartureList(Labels labels) {
        this.labels = labels;
        addClassName("departures");
    }

    void show(List<Departure> departures) {
        removeAll();
        setVisible(!departures.isEmpty());
        if (departures.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        for (Departure departure : departures) {
            ListItem item = new ListItem();
            Localized.effect(item, locale -> item.setText(words(departure, locale)));
            list.add(item);
        }
        add(Localized.text(new H3(), "agenda.departures"), list);
    }

    private String words(Departure departure, Locale locale) {
        return switch (departure) {
            case Departure.TooEarly early ->
                    say(
                            locale,
                            "tooEarly",
                            Map.of(
                                    "concept", named(early.concept(), locale),
                                    "stage", early.stage().name(),
                                    "before", named(early.before(), locale),
                                    "earlier", early.earlier().name()));
            case Departure.NothingShared(ConceptId first, Stage stage) ->
                    say(
                            locale,
                            "nothingShared",
                            Map.of("concept", named(first, locale), "stage", stage.name()));
            case Departure.Moved(ConceptId concept, boolean earlier) ->
                    say(
                            locale,
                            earlier ? "earlier" : "later",
                            Map.of("concept", named(concept, locale)));
            case Departure.Added(ConceptId concept, Stage stage) ->
                    say(
                            locale,
                            "added",
                            Map.of("concept", named(concept, locale), "stage", stage.name()));
            case Departure.LeftOut(ConceptId concept, Stage stage) ->
                    say(
                            locale,
                            "leftOut",
                            Map.of("concept", named(concept, locale), "stage", stage.name()));
            case Departure.Time(int planned, int there) ->
                    say(
                            locale,
                            planned > there ? "overTime" : "underTime",
                            Map.of(
                                    "planned", planned,
                                    "there", there,
                                    "by", Math.abs(planned - there)));
        };
    }

    private String named(ConceptId concept, Locale locale) {
        return labels.concept(concept, locale);
    }

    private static String say(Locale locale, String key, Map<String, ?> arguments) {
        return Localized.message(locale, "agenda.departs." + key, arguments);
    }
}
