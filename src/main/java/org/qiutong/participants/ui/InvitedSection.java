package org.qiutong.participants.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qiutong.kit.Badge;
import org.qiutong.kit.ExportMenu;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.Localized;
import org.qiutong.participants.Participant;
import org.qiutong.participants.Participant.Hold;
import org.qiutong.participants.Roster;
import org.qiutong.participants.cards.RosterSheets;
import org.qiutong.participants.seating.Demand;
import org.qiutong.participants.seating.Scorecard;
import org.qiutong.participants.seating.Scorecard.Contribution;
import org.qiutong.participants.seating.Scorecard.Reserve;
import org.qiutong.participants.seating.Scorecard.Verdict;

/// Who is invited and why, how far that meets what is asked, and who stands in; changed by hand
/// with the effect at once.
final class InvitedSection extends Section {

    private final RosterDesk desk;
    private final Paragraph effect = new Paragraph();
    private final Div shown = new Div();
    private final Map<String, Select<Hold>> holds = new HashMap<>();
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
        shown.add(score());
        if (!desk.card().reserves().isEmpty()) {
            shown.add(Localized.text(new H3(), "seating.reserves"), reserves());
        }
    }

    private Component people() {
        FactTable table =
                new FactTable(
                        "seating.invited",
                        heading("person"),
                        heading("why"),
                        heading("days"),
                        heading("hold"));
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
        return person.person().days().isEmpty()
                ? RosterDesk.unknown()
                : new Span(
                        Localized.list(
                                locale,
                                person.person().days().stream()
                                        .sorted()
                                        .map(day -> Localized.date(locale, day))
                                        .toList()));
    }

    private Component hold(Participant person) {
        Select<Hold> field = new Select<>();
        field.setItems(Hold.values());
        field.setValue(person.hold());
        field.setReadOnly(desk.readOnly());
        Localized.effect(
                field,
                locale -> {
                    field.setItemLabelGenerator(each -> Localized.name(locale, each));
                    field.setAriaLabel(
                            Localized.message(
                                    locale,
                                    "seating.actionOn",
                                    Map.of(
                                            "action",
                                            Localized.message(locale, "seating.column.hold"),
                                            "person",
                                            person.person().name())));
                });
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                hold(person, change.getValue());
            }
        });
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
        Select<Hold> now = holds.get(person.id());
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

    /// Says what became better and worse.
    private void change(Roster next) {
        Scorecard before = desk.card();
        desk.change(next);
        Scorecard after = desk.card();
        List<Demand> better = new ArrayList<>();
        List<Demand> worse = new ArrayList<>();
        for (Verdict now : after.verdicts()) {
            before.verdicts().stream()
                    .filter(each -> each.demand().equals(now.demand()))
                    .findFirst()
                    .ifPresent(was -> {
                        if (now.met() != was.met()) {
                            (now.met() > was.met() ? better : worse).add(now.demand());
                        }
                    });
        }
        Locale locale = getLocale();
        effect.setText(
                Localized.message(
                        locale,
                        "seating.effect",
                        Map.of(
                                "before", before.score(),
                                "after", after.score(),
                                "better", better.size(),
                                "betterList", desk.words().demands(locale, better),
                                "worse", worse.size(),
                                "worseList", desk.words().demands(locale, worse))));
    }

    private Component score() {
        FactTable table =
                new FactTable(
                        "seating.score",
                        heading("demand"),
                        heading("weight"),
                        heading("state"),
                        heading("found"));
        Locale locale = getLocale();
        for (Verdict each : desk.card().verdicts()) {
            table.row(
                    new Span(desk.words().rule(locale, each.demand().rule())),
                    Localized.text(
                            new Span(),
                            each.demand().hard() ? "seating.hard" : "seating.wish",
                            Map.of("weight", each.demand().weight())),
                    new Badge(mark(each.state()), key(each.state())),
                    new Span(desk.words().verdict(locale, each)));
        }
        return new Div(
                Localized.text(new H3(), "seating.score"),
                Localized.text(
                        new Paragraph(),
                        desk.card().feasible() ? "seating.score.all" : "seating.score.broken",
                        Map.of("share", desk.card().score())),
                table);
    }

    private static Badge.Mark mark(Verdict.State state) {
        return switch (state) {
            case MET -> Badge.Mark.FULL;
            case OPEN -> Badge.Mark.HALF;
            case FAILED -> Badge.Mark.TRIANGLE;
        };
    }

    private static String key(Verdict.State state) {
        return "name.Verdict.State." + state.name();
    }

    private Component reserves() {
        OrderedList list = new OrderedList();
        Locale locale = getLocale();
        for (Reserve each : desk.card().reserves()) {
            list.add(
                    new ListItem(
                            Localized.message(
                                    locale,
                                    "seating.reserve",
                                    Map.of(
                                            "person",
                                            desk.words().person(each.person()),
                                            "replaces",
                                            desk.words().people(locale, each.replaces())))));
        }
        return list;
    }

    private static Component heading(String column) {
        return Localized.text(new Span(), "seating.column." + column);
    }
}
