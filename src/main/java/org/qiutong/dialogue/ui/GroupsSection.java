package org.qiutong.dialogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.qiutong.dialogue.Roster;
import org.qiutong.dialogue.seating.GroupVerdict;
import org.qiutong.dialogue.seating.Grouping;
import org.qiutong.dialogue.seating.Round;
import org.qiutong.dialogue.seating.Search;
import org.qiutong.dialogue.seating.Seating;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.Localized;

/// Who sits with whom in each round, and who has met whom before; moved by hand.
final class GroupsSection extends Section {

    private static final long SEED = 1;

    private final RosterDesk desk;
    private final Div shown = new Div();
    private final Map<String, Select<Integer>> places = new HashMap<>();
    private final Button again = Localized.text(new Button(), "seating.groups.again");

    GroupsSection(RosterDesk desk) {
        this.desk = desk;
        addClassName("form");
        again.addClickListener(_ -> part());
        add(Localized.text(new H2(), "seating.groups"), shown);
        desk.watch(this::show);
        Localized.effect(this, _ -> show());
    }

    private void show() {
        shown.removeAll();
        places.clear();
        Roster roster = desk.roster();
        if (roster.invited().isEmpty() || roster.rounds() == 0) {
            shown.add(Localized.text(new Paragraph(), "seating.groups.none"));
            return;
        }
        again.setEnabled(!desk.readOnly());
        Div ways = new Div(again);
        ways.addClassName("ways");
        shown.add(Localized.text(new Paragraph(), "seating.groups.about"), ways);
        if (roster.seating().isEmpty()) {
            return;
        }
        UnorderedList verdicts = new UnorderedList();
        for (GroupVerdict each : desk.seating().verdicts(roster.invited(), roster.seating())) {
            verdicts.add(new ListItem(desk.words().verdict(getLocale(), each)));
        }
        shown.add(verdicts);
        long unseated =
                roster.invited().stream()
                        .filter(each -> roster.seating().stream().noneMatch(r -> seats(r, each)))
                        .count();
        if (unseated > 0) {
            shown.add(
                    Localized.text(
                            new Paragraph(), "seating.groups.unseated", Map.of("count", unseated)));
        }
        for (int round = 0; round < roster.seating().size(); round++) {
            shown.add(round(round));
        }
    }

    private static boolean seats(Round round, String person) {
        return round.groups().stream().anyMatch(each -> each.contains(person));
    }

    private Component round(int round) {
        Round now = desk.roster().seating().get(round);
        Locale locale = getLocale();
        H3 title =
                new H3(
                        now.day()
                                .map(day ->
                                        Localized.message(
                                                locale,
                                                "seating.roundOn",
                                                Map.of(
                                                        "round",
                                                        round + 1,
                                                        "day",
                                                        Localized.instant(day))))
                                .orElseGet(() ->
                                        Localized.message(
                                                locale,
                                                "seating.round",
                                                Map.of("round", round + 1))));
        FactTable table =
                new FactTable(
                        "seating.groups", heading("person"), heading("group"), heading("met"));
        for (int group = 0; group < now.groups().size(); group++) {
            for (String person : now.groups().get(group)) {
                table.row(
                        new Span(desk.words().person(person)),
                        place(round, group, person),
                        new Span(met(round, group, person, locale)));
            }
        }
        return new Div(title, table);
    }

    private String met(int round, int group, String person, Locale locale) {
        List<Round> before = desk.roster().seating().subList(0, round);
        List<String> met =
                desk.roster().seating().get(round).groups().get(group).stream()
                        .filter(each -> !each.equals(person))
                        .filter(each -> before.stream().anyMatch(r -> together(r, person, each)))
                        .toList();
        return met.isEmpty() ? "–" : desk.words().people(locale, met);
    }

    private static boolean together(Round round, String one, String other) {
        return round.groups().stream().anyMatch(each -> each.contains(one) && each.contains(other));
    }

    private Component place(int round, int group, String person) {
        Select<Integer> field = new Select<>();
        int groups = desk.roster().seating().get(round).groups().size();
        field.setItems(IntStream.range(0, groups).boxed().toList());
        field.setValue(group);
        field.setReadOnly(desk.readOnly());
        Localized.effect(
                field,
                locale -> {
                    field.setItemLabelGenerator(each ->
                            Localized.message(locale, "seating.group", Map.of("group", each + 1)));
                    field.setAriaLabel(
                            Localized.message(
                                    locale,
                                    "seating.actionOn",
                                    Map.of(
                                            "action",
                                            Localized.message(locale, "seating.column.group"),
                                            "person",
                                            desk.words().person(person))));
                });
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                move(round, person, change.getValue());
            }
        });
        places.put(round + "/" + person, field);
        return field;
    }

    private void move(int round, String person, int to) {
        List<Round> rounds = new ArrayList<>(desk.roster().seating());
        List<List<String>> groups = new ArrayList<>();
        for (int group = 0; group < rounds.get(round).groups().size(); group++) {
            List<String> people = new ArrayList<>(rounds.get(round).groups().get(group));
            people.remove(person);
            if (group == to) {
                people.add(person);
            }
            groups.add(people);
        }
        rounds.set(round, new Round(rounds.get(round).day(), groups));
        desk.change(desk.roster().seated(rounds));
        Select<Integer> now = places.get(round + "/" + person);
        if (now != null) {
            now.focus();
        }
    }

    private void part() {
        UI ui = UI.getCurrentOrThrow();
        Seating seating = desk.seating();
        Grouping grouping = desk.panel().grouping();
        Roster asked = desk.roster();
        again.setEnabled(false);
        Thread.ofVirtual()
                .start(() -> {
                    List<Round> rounds =
                            seating.groups(asked.invited(), grouping, SEED, new Search(_ -> {}));
                    Future<?> _ =
                            ui.access(() -> {
                                if (desk.roster().invited().equals(asked.invited())) {
                                    desk.change(desk.roster().seated(rounds));
                                }
                                again.setEnabled(true);
                                again.focus();
                            });
                });
    }

    private static Component heading(String column) {
        return Localized.text(new Span(), "seating.column." + column);
    }
}
