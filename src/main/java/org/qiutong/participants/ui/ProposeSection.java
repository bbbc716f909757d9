package org.qiutong.participants.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.Job;
import org.qiutong.kit.Jobs;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageJobs;
import org.qiutong.kit.Problem;
import org.qiutong.kit.ProblemNote;
import org.qiutong.participants.Roster;
import org.qiutong.participants.seating.Grouping;
import org.qiutong.participants.seating.Outcome;
import org.qiutong.participants.seating.Outcome.Alternative;
import org.qiutong.participants.seating.Outcome.Conflict;
import org.qiutong.participants.seating.Outcome.Proposal;
import org.qiutong.participants.seating.Round;
import org.qiutong.participants.seating.Search;
import org.qiutong.participants.seating.Seating;

/// Searches for whom to invite, in the background, and says what came of it.
final class ProposeSection extends Section {

    private static final long SEED = 1;
    private static final List<Search.Stage> STAGES = List.of(Search.Stage.values());

    private final RosterDesk desk;
    private final Proposing proposing;
    private final Button propose = Localized.text(new Button(), "seating.propose");
    private final Button cancel = Localized.text(new Button(), "seating.cancel");
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph progress = new Paragraph();
    private final Div result = new Div();
    private Optional<Job<Outcome>> running = Optional.empty();
    private boolean waiting;

    /// Searches for a proposal, as [Seating#propose].
    @FunctionalInterface
    interface Proposing {
        Outcome propose(Seating seating, Grouping grouping, long seed, Search search);
    }

    ProposeSection(RosterDesk desk) {
        this(desk, Seating::propose);
    }

    ProposeSection(RosterDesk desk, Proposing proposing) {
        this.desk = desk;
        this.proposing = proposing;
        addClassName("form");
        propose.addThemeVariants(ButtonVariant.PRIMARY);
        propose.addClickListener(_ -> start());
        cancel.addClickListener(_ -> running.ifPresent(Job::cancel));
        cancel.addFocusListener(_ -> waiting = true);
        cancel.addBlurListener(_ -> waiting = false);
        progress.getElement().setAttribute("role", "status");
        result.getElement().setAttribute("role", "region");
        Localized.attribute(result, "aria-label", "seating.result");
        Localized.attribute(bar, "aria-label", "seating.progress");
        Div ways = new Div(propose, cancel);
        ways.addClassName("ways");
        add(
                Localized.text(new H2(), "seating.proposal"),
                Localized.text(new Paragraph(), "seating.proposal.about"),
                ways,
                bar,
                progress,
                result);
        desk.watch(this::idle);
    }

    private void idle() {
        boolean searching = running.isPresent();
        propose.setEnabled(!searching && !desk.readOnly() && !desk.roster().pool().isEmpty());
        cancel.setVisible(searching);
        bar.setVisible(searching);
    }

    private void start() {
        Seating seating = desk.seating();
        Grouping grouping = desk.panel().grouping();
        Roster asked = desk.roster();
        Job<Outcome> job = PageJobs.start(Jobs.Kind.HEAVY, each -> search(each, seating, grouping));
        running = Optional.of(job);
        result.removeAll();
        idle();
        cancel.focus();
        PageJobs.own(this, job, state -> at(state, asked));
    }

    private Outcome search(Job<Outcome> job, Seating seating, Grouping grouping) {
        Search search =
                new Search(stage -> job.reached((STAGES.indexOf(stage) + 0.5) / STAGES.size()));
        job.onCancel(search::cancel);
        return proposing.propose(seating, grouping, SEED, search);
    }

    private void at(Job.State<Outcome> state, Roster asked) {
        switch (state) {
            case Job.State.Running<Outcome>(double done) -> {
                bar.setValue(done);
                progress.setText(
                        Localized.name(getLocale(), STAGES.get((int) (done * STAGES.size()))));
            }
            case Job.State.Done<Outcome>(Outcome outcome) -> done(asked, outcome);
            case Job.State.Cancelled<Outcome> _ -> ended("seating.cancelled");
            case Job.State.Failed<Outcome>(_, Problem problem) -> failed(problem);
        }
    }

    private void ended(String key) {
        running = Optional.empty();
        progress.setText(Localized.message(getLocale(), key));
        idle();
        // Whoever went on working elsewhere stays there.
        if (waiting) {
            propose.focus();
        }
    }

    private void failed(Problem problem) {
        ended("seating.failed");
        result.add(new ProblemNote(problem, this::start));
    }

    private void done(Roster asked, Outcome outcome) {
        switch (outcome) {
            case Outcome.Proposed found -> {
                ended("seating.found");
                take(found.proposal().invited(), found.proposal().rounds(), asked);
                alternatives(found.proposal());
            }
            case Outcome.Impossible impossible -> {
                ended("seating.impossible");
                conflict(impossible.conflict());
            }
            case Outcome.NotFound _ -> {
                ended("seating.notFound");
                result.add(Localized.text(new Paragraph(), "seating.notFound.advice"));
            }
        }
    }

    /// Changes made meanwhile are kept; people who left the pool are not invited.
    private void take(List<String> invited, List<Round> rounds, Roster asked) {
        boolean same = desk.roster().pool().equals(asked.pool());
        Roster next = desk.roster().inviting(invited);
        desk.change(same ? next.seated(rounds) : next);
    }

    private void conflict(Conflict conflict) {
        UnorderedList list = new UnorderedList();
        conflict.demands()
                .forEach(demand -> {
                    Span words = new Span();
                    Localized.effect(
                            words,
                            locale -> words.setText(desk.words().rule(locale, demand.rule())));
                    list.add(new ListItem(words));
                });
        Div note =
                new Div(
                        Localized.text(
                                new H3(),
                                "seating.conflicting",
                                Map.of("count", conflict.demands().size())),
                        list,
                        Localized.text(
                                new Paragraph(),
                                conflict.smallest()
                                        ? "seating.conflicting.smallest"
                                        : "seating.conflicting.advice"));
        note.addClassNames("problem");
        result.add(note);
    }

    private void alternatives(Proposal proposal) {
        if (proposal.alternatives().size() < 2) {
            result.add(Localized.text(new Paragraph(), "seating.alternatives.none"));
            return;
        }
        FactTable table =
                new FactTable(
                        "seating.alternatives",
                        heading("alternative"),
                        heading("balance"),
                        heading("coverage"),
                        heading("score"),
                        heading("instead"),
                        heading("actions"));
        for (Alternative each : proposal.alternatives()) {
            Button use = Localized.text(new Button(), "seating.alternative.use");
            use.setEnabled(!desk.readOnly());
            use.addClickListener(_ -> use(each));
            Localized.effect(
                    use,
                    locale ->
                            use.setAriaLabel(
                                    Localized.message(
                                            locale,
                                            "seating.actionOn",
                                            Map.of(
                                                    "action",
                                                    Localized.message(
                                                            locale, "seating.alternative.use"),
                                                    "person",
                                                    Localized.name(locale, each.leaning())))));
            table.row(
                    words(locale -> Localized.name(locale, each.leaning())),
                    share(each.balance()),
                    share(each.coverage()),
                    share(each.score()),
                    words(locale -> instead(locale, proposal, each)),
                    use);
        }
        result.add(table);
    }

    /// Invites other people; their seating has to be proposed anew.
    private void use(Alternative alternative) {
        desk.change(desk.roster().inviting(alternative.invited()));
        progress.setText(Localized.message(getLocale(), "seating.alternative.used"));
    }

    private String instead(Locale locale, Proposal proposal, Alternative alternative) {
        Set<String> before = new HashSet<>(proposal.invited());
        List<String> in =
                alternative.invited().stream().filter(each -> !before.contains(each)).toList();
        before.removeAll(alternative.invited());
        return in.isEmpty()
                ? "–"
                : Localized.message(
                        locale,
                        "seating.instead",
                        Map.of(
                                "in", desk.words().people(locale, in),
                                "out",
                                        desk.words()
                                                .people(
                                                        locale,
                                                        before.stream().sorted().toList())));
    }

    private static Component heading(String column) {
        return Localized.text(new Span(), "seating.column." + column);
    }

    private static Component share(double share) {
        return Localized.text(new Span(), "seating.share", Map.of("share", share));
    }

    private static Component words(Function<Locale, String> text) {
        Span words = new Span();
        Localized.effect(words, locale -> words.setText(text.apply(locale)));
        return words;
    }
}
