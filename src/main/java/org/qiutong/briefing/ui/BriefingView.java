package org.qiutong.briefing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import org.qiutong.briefing.BriefingJobs;
import org.qiutong.briefing.Order;
import org.qiutong.briefing.PaperJob;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.dialogue.frame.DialogueSection;
import org.qiutong.dialogue.frame.Draft;
import org.qiutong.dialogue.frame.SectionView;
import org.qiutong.kit.Localized;
import org.qiutong.kit.QueryState;
import org.qiutong.participants.Roster;
import org.qiutong.participants.RosterService;
import org.qiutong.text.Messages;

/// The papers for a dialogue: what is to be in them, their making, and where to get them.
@Route("dialogues/:id/briefing")
@DialogueSection(title = "briefing.title", order = 60)
@RolesAllowed("CONVENOR")
class BriefingView extends SectionView<BriefingView.Papers> {

    private static final String JOB = "job";

    /// @param running the papers that the address names, if they are still kept
    record Papers(Optional<PaperJob> running, Roster roster) {}

    private final BriefingJobs jobs;
    private final RosterService rosters;
    private final Messages messages;
    private final QueryState state = new QueryState();

    BriefingView(
            DialogueService dialogues,
            BriefingJobs jobs,
            RosterService rosters,
            Messages messages) {
        super(dialogues);
        this.jobs = jobs;
        this.rosters = rosters;
        this.messages = messages;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.enter(event);
        super.beforeEnter(event);
    }

    @Override
    protected Papers read(Dialogue dialogue) {
        return new Papers(
                state.get(JOB).flatMap(id -> jobs.job(dialogue.id(), id)),
                rosters.roster(dialogue.id()));
    }

    @Override
    protected Component section(Draft draft, Papers papers) {
        Div result = new Div();
        BriefingForm form =
                new BriefingForm(
                        messages.languages(),
                        state,
                        order -> {
                            PaperJob job = start(draft.dialogue(), order);
                            state.set(Map.of(JOB, job.id()));
                            show(result, draft, job);
                        });
        papers.running().ifPresent(job -> show(result, draft, job));
        if (papers.running().isEmpty() && state.get(JOB).isPresent()) {
            result.add(Localized.text(new Paragraph(), "briefing.gone"));
        }
        Section section =
                new Section(
                        Localized.text(new H2(), "briefing.title"),
                        Localized.text(new Paragraph(), "briefing.intro"),
                        form,
                        result,
                        new BriefingFiles(
                                draft.dialogue(),
                                papers.roster(),
                                state.permalink("dialogues/" + draft.dialogue().id())));
        section.addClassNames("form", "briefing");
        return section;
    }

    private PaperJob start(Dialogue dialogue, Order order) {
        return jobs.start(dialogue, order, state::permalink);
    }

    private void show(Div result, Draft draft, PaperJob job) {
        result.removeAll();
        result.add(
                BriefingResult.kept(
                        "qiutong-briefing-" + draft.dialogue().version(),
                        job.order().format(),
                        job.making(),
                        () -> {
                            PaperJob again = start(draft.dialogue(), job.order());
                            state.set(Map.of(JOB, again.id()));
                            show(result, draft, again);
                        }));
    }
}
