package org.qiutong.exchange.entry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.qiutong.exchange.entry.InterviewEntry;
import org.qiutong.exchange.entry.InterviewEntry.Choices;
import org.qiutong.id.StudyId;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Missing;
import org.qiutong.kit.PageHeader;

/// Adds a transcript to a study. For its team; nobody else is told that the page is there.
@Route("studies/:study/transcripts/new")
@RolesAllowed("RESEARCHER")
class NewInterviewView extends Div implements BeforeEnterObserver {

    private final InterviewEntry interviews;

    NewInterviewView(InterviewEntry interviews) {
        this.interviews = interviews;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("study").orElseThrow();
        removeAll();
        Loaded<Choices> loaded = new Loaded<>(this::show);
        add(loaded);
        loaded.load(() ->
                interviews
                        .choices(Missing.unless(id, StudyId::new))
                        .orElseThrow(() -> new Missing(id)));
    }

    private Component show(Choices choices) {
        Anchor study = new Anchor("studies/" + choices.study().id());
        study.add(LanguageText.of(choices.study().title()));
        return new Div(
                PageHeader.plain("entry.interview").about("transcript.about"),
                new Paragraph(study),
                new NewInterviewForm(interviews, choices));
    }
}
