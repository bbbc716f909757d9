package org.qiutong.participants.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.Optional;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.Job;
import org.qiutong.kit.Jobs;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageJobs;
import org.qiutong.kit.Problem;
import org.qiutong.participants.Roster;
import org.qiutong.participants.seating.Grouping;
import org.qiutong.participants.seating.Outcome;
import org.qiutong.participants.seating.Outcome.Alternative;
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
    private final ProposalResult result;
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
        result = new ProposalResult(desk, this::use);
        addClassName("form");
        propose.addThemeVariants(ButtonVariant.PRIMARY);
        propose.addClickListener(_ -> start());
        cancel.addClickListener(_ -> running.ifPresent(Job::cancel));
        cancel.addFocusListener(_ -> waiting = true);
        cancel.addBlurListener(_ -> waiting = false);
        progress.getElement().setAttribute("role", "status");
        Localized.attribute(bar, "aria-label", "seating.progress");
        add(
                Localized.text(new H2(), "seating.proposal"),
                Localized.text(new Paragraph(), "seating.proposal.about"),
                FormRow.buttons(propose, cancel),
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
        result.show(problem, this::start);
    }

    private void done(Roster asked, Outcome outcome) {
        switch (outcome) {
            case Outcome.Proposed found -> {
                ended("seating.found");
                take(found.proposal().invited(), found.proposal().rounds(), asked);
            }
            case Outcome.Impossible _ -> ended("seating.impossible");
            case Outcome.NotFound _ -> ended("seating.notFound");
        }
        result.show(outcome);
    }

    /// Changes made meanwhile are kept; people who left the pool are not invited.
    private void take(List<String> invited, List<Round> rounds, Roster asked) {
        boolean same = desk.roster().pool().equals(asked.pool());
        Roster next = desk.roster().inviting(invited);
        desk.change(same ? next.seated(rounds) : next);
    }

    /// Invites other people; their seating has to be proposed anew.
    private void use(Alternative alternative) {
        desk.change(desk.roster().inviting(alternative.invited()));
        progress.setText(Localized.message(getLocale(), "seating.alternative.used"));
    }
}
