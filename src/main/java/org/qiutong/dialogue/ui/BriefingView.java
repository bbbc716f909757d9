package org.qiutong.dialogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.dialogue.briefing.BriefingJobs;
import org.qiutong.dialogue.briefing.Calendar;
import org.qiutong.dialogue.briefing.Job;
import org.qiutong.dialogue.briefing.Order;
import org.qiutong.kit.Localized;
import org.qiutong.kit.QueryState;
import org.qiutong.text.Messages;

/// The papers for a dialogue: what is to be in them, their making, and where to get them.
@Route("dialogues/:id/briefing")
@DialogueSection(title = "briefing.title", order = 60)
@RolesAllowed("CONVENOR")
class BriefingView extends SectionView<Optional<Job>> {

    private static final String JOB = "job";

    private final BriefingJobs jobs;
    private final Messages messages;
    private final QueryState state = new QueryState();

    BriefingView(DialogueService dialogues, BriefingJobs jobs, Messages messages) {
        super(dialogues);
        this.jobs = jobs;
        this.messages = messages;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.enter(event);
        super.beforeEnter(event);
    }

    @Override
    Optional<Job> read(Dialogue dialogue) {
        return state.get(JOB).flatMap(id -> jobs.job(dialogue.id(), id));
    }

    @Override
    Component section(Draft draft, Optional<Job> running) {
        Div result = new Div();
        BriefingForm form =
                new BriefingForm(
                        messages.languages(),
                        state,
                        order -> {
                            Job job = start(draft.dialogue(), order);
                            state.set(Map.of(JOB, job.id()));
                            show(result, draft, job);
                        });
        running.ifPresent(job -> show(result, draft, job));
        if (running.isEmpty() && state.get(JOB).isPresent()) {
            result.add(Localized.text(new Paragraph(), "briefing.gone"));
        }
        Section section =
                new Section(
                        Localized.text(new H2(), "briefing.title"),
                        Localized.text(new Paragraph(), "briefing.intro"),
                        form,
                        result,
                        calendar(draft.dialogue()));
        section.addClassNames("form", "briefing");
        return section;
    }

    private Job start(Dialogue dialogue, Order order) {
        return jobs.start(dialogue, order, state::permalink);
    }

    private void show(Div result, Draft draft, Job job) {
        result.removeAll();
        result.add(
                new BriefingResult(
                        draft.dialogue(),
                        job,
                        () -> {
                            Job again = start(draft.dialogue(), job.order());
                            state.set(Map.of(JOB, again.id()));
                            show(result, draft, again);
                        }));
    }

    private Component calendar(Dialogue dialogue) {
        Section section = new Section(Localized.text(new H3(), "briefing.calendar"));
        if (dialogue.setting().days().isEmpty()) {
            section.add(Localized.text(new Paragraph(), "briefing.calendar.none"));
            return section;
        }
        Anchor file = Localized.text(new Anchor(), "briefing.calendar.get");
        String address = state.permalink("dialogues/" + dialogue.id());
        Localized.effect(
                file,
                locale ->
                        file.setHref(
                                new Download(
                                                "qiutong-dialogue." + Calendar.EXTENSION,
                                                Calendar.MEDIA_TYPE,
                                                () ->
                                                        Calendar.of(dialogue, locale, address)
                                                                .orElseThrow())
                                        .asFile()));
        file.getElement().setAttribute("download", "");
        section.add(new Paragraph(file));
        return section;
    }
}
