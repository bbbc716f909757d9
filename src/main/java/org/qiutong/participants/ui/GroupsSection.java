package org.qiutong.participants.ui;

import com.vaadin.flow.component.Component;
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
import java.util.Optional;
import java.util.stream.IntStream;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.Job;
import org.qiutong.kit.Jobs;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageJobs;
import org.qiutong.kit.Problem;
import org.qiutong.kit.ProblemNote;
import org.qiutong.participants.Roster;
import org.qiutong.participants.seating.GroupVerdict;
import org.qiutong.participants.seating.Grouping;
import org.qiutong.participants.seating.Round;
import org.qiutong.participants.seating.Search;
import org.qiutong.participants.seating.Seating;

/// Who sits with whom in each round, and who has met whom before; moved by hand.
final class GroupsSection extends Section {

    private static final long SEED = 1;

    private final RosterDesk desk;
    private final Parting parting;
    private final Div shown = new Div();
    private final Map<String, Select<Integer>> places = new HashMap<>();
    private final Div trouble = new Div();
    private final Span status = new Span();
    private Optional<Job<List<Round>>> running = Optional.empty();
    private final Button again = Localized.text(new Button(), "seating.groups.again");

    /// Parts the invited into groups, as [Seating#groups].
    @FunctionalInterface
    interface Parting {
        List<Round> part(
                Seating seating, List<String> invited, Grouping grouping, long seed, Search search);
    }

    GroupsSection(RosterDesk desk) {
        this(desk, Seating::groups);
    }

    GroupsSection(RosterDesk desk, Parting parting) {
        this.desk = desk;
        this.parting = parting;
        addClassName("form");
        again.addClickListener(_ -> part());
        status.getElement().setAttribute("role", "status");
        add(Localized.text(new H2(), "seating.groups"), shown, trouble);
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
        idle();
        Div ways = new Div(again, status);
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
        Seating seating = desk.seating();
        Grouping grouping = desk.panel().grouping();
        Roster asked = desk.roster();
        Job<List<Round>> job =
                PageJobs.start(Jobs.Kind.HEAVY, each -> part(each, seating, asked, grouping));
        running = Optional.of(job);
        trouble.removeAll();
        idle();
        PageJobs.own(this, job, state -> at(state, asked));
    }

    private List<Round> part(
            Job<List<Round>> job, Seating seating, Roster asked, Grouping grouping) {
        Search search = new Search(_ -> job.check());
        job.onCancel(search::cancel);
        return parting.part(seating, asked.invited(), grouping, SEED, search);
    }

    private void at(Job.State<List<Round>> state, Roster asked) {
        if (state instanceof Job.State.Running) {
            return;
        }
        running = Optional.empty();
        switch (state) {
            case Job.State.Done<List<Round>>(List<Round> rounds) -> {
                // The invited may have changed meanwhile.
                if (desk.roster().invited().equals(asked.invited())) {
                    desk.change(desk.roster().seated(rounds));
                }
            }
            case Job.State.Failed<List<Round>>(_, Problem problem) ->
                    trouble.add(new ProblemNote(problem, this::part));
            case Job.State.Cancelled<List<Round>> _, Job.State.Running<List<Round>> _ -> {}
        }
        idle();
        again.focus();
    }

    private void idle() {
        again.setEnabled(running.isEmpty() && !desk.readOnly());
        status.setText(running.isEmpty() ? "" : Localized.message(getLocale(), "kit.working"));
    }

    private static Component heading(String column) {
        return Localized.text(new Span(), "seating.column." + column);
    }
}
