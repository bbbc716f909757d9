package org.qiutong.participants.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.kit.FormRow;
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
    private final List<RoundTable> tables = new ArrayList<>();
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
        tables.clear();
        Roster roster = desk.roster();
        if (roster.invited().isEmpty() || roster.rounds() == 0) {
            shown.add(Localized.text(new Paragraph(), "seating.groups.none"));
            return;
        }
        idle();
        shown.add(
                Localized.text(new Paragraph(), "seating.groups.about"),
                FormRow.buttons(again, status));
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
                        .filter(each -> roster.seating().stream().noneMatch(r -> r.seats(each)))
                        .count();
        if (unseated > 0) {
            shown.add(
                    Localized.text(
                            new Paragraph(), "seating.groups.unseated", Map.of("count", unseated)));
        }
        for (int at = 0; at < roster.seating().size(); at++) {
            int round = at;
            tables.add(new RoundTable(desk, round, (person, group) -> move(round, person, group)));
        }
        tables.forEach(shown::add);
    }

    /// The focus follows somebody who was moved.
    private void move(int round, String person, int group) {
        List<Round> rounds = new ArrayList<>(desk.roster().seating());
        rounds.set(round, rounds.get(round).moving(person, group));
        desk.change(desk.roster().seated(rounds));
        if (round < tables.size()) {
            tables.get(round).focus(person);
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
}
