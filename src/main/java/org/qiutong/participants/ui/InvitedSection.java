package org.qiutong.participants.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qiutong.kit.ExportMenu;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.Localized;
import org.qiutong.participants.Participant;
import org.qiutong.participants.Participant.Hold;
import org.qiutong.participants.Roster;
import org.qiutong.participants.cards.RosterSheets;
import org.qiutong.participants.seating.Scorecard;
import org.qiutong.participants.seating.Scorecard.Contribution;

/// Who is invited and why, how far that meets what is asked, and who stands in; changed by hand
/// with the effect at once.
final class InvitedSection extends Section {

    private final RosterDesk desk;
    private final Paragraph effect = new Paragraph();
    private final Div shown = new Div();
    private final Map<String, HoldField> holds = new HashMap<>();
    private final ComboBox<Participant> more =
            Localized.label(new ComboBox<>(), "seating.inviteToo");

    InvitedSection(RosterDesk desk) {
        this.desk = desk;
        addClassName("form");
        effect.getElement().setAttribute("role", "status");
        more.setItemLabelGenerator(each -> each.person().name());
        more.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                invite(change.getValue());
            }
        });
        add(Localized.text(new H2(), "seating.invited"), effect, more, shown);
        desk.watch(this::show);
        Localized.effect(this, _ -> show());
    }

    private void show() {
        shown.removeAll();
        holds.clear();
        more.setVisible(!desk.readOnly() && !desk.roster().pool().isEmpty());
        if (desk.roster().pool().isEmpty()) {
            shown.add(Localized.text(new Paragraph(), "seating.invited.advice"));
            return;
        }
        List<Participant> settled =
                desk.roster().pool().stream().filter(each -> each.hold() == Hold.EXCLUDED).toList();
        if (desk.roster().invited().isEmpty()) {
            shown.add(Localized.text(new Paragraph(), "seating.invited.none"));
        } else {
            RosterSheets sheets = desk.sheets();
            shown.add(
                    new ExportMenu("participants")
                            .table("seating.sheet.people", sheets::people)
                            .table("seating.sheet.groups", sheets::groups),
                    people());
        }
        more();
        if (!settled.isEmpty()) {
            Div excluded = new Div(Localized.text(new H3(), "seating.excluded"));
            settled.forEach(
                    each -> excluded.add(new Div(new Span(each.person().name()), hold(each))));
            shown.add(excluded);
        }
        shown.add(new ScoreTable(desk.card(), desk.words(), getLocale()));
    }

    private Component people() {
        FactTable table =
                new FactTable(
                        "seating.invited",
                        Cells.heading("person"),
                        Cells.heading("why"),
                        Cells.heading("days"),
                        Cells.heading("hold"));
        Locale locale = getLocale();
        for (Contribution each : desk.card().standings()) {
            Participant person = desk.roster().person(each.person()).orElseThrow();
            table.row(
                    new Span(person.person().name()),
                    new Span(desk.words().standing(locale, each)),
                    days(person, locale),
                    hold(person));
        }
        return table;
    }

    private static Component days(Participant person, Locale locale) {
        List<LocalDate> days = person.person().days().stream().sorted().toList();
        return Cells.known(
                days.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                Localized.list(
                                        locale,
                                        days.stream()
                                                .map(day -> Localized.date(locale, day))
                                                .toList())));
    }

    private Component hold(Participant person) {
        HoldField field = new HoldField(person, desk.readOnly(), now -> hold(person, now));
        holds.put(person.id(), field);
        return field;
    }

    /// Whoever is locked is invited, and whoever is excluded is not, at once.
    private void hold(Participant person, Hold hold) {
        List<String> invited = new ArrayList<>(desk.roster().invited());
        switch (hold) {
            case LOCKED -> invited.add(person.id());
            case EXCLUDED -> invited.remove(person.id());
            case FREE -> {}
        }
        change(desk.roster().with(person.held(hold)).inviting(invited));
        HoldField now = holds.get(person.id());
        if (now != null) {
            now.focus();
        }
    }

    private void more() {
        more.setItems(
                desk.roster().pool().stream()
                        .filter(each -> !desk.roster().invited().contains(each.id()))
                        .filter(each -> each.hold() != Hold.EXCLUDED)
                        .toList());
    }

    private void invite(Participant person) {
        List<String> invited = new ArrayList<>(desk.roster().invited());
        invited.add(person.id());
        change(desk.roster().inviting(invited));
        more.focus();
    }

    private void change(Roster next) {
        Scorecard before = desk.card();
        desk.change(next);
        effect.setText(desk.words().effect(getLocale(), before, desk.card()));
    }
}
