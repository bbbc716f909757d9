package org.qiutong.dialogue.host.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.qiutong.codebook.CodebookService;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.dialogue.agenda.AgendaService;
import org.qiutong.dialogue.frame.DialogueSection;
import org.qiutong.dialogue.frame.Draft;
import org.qiutong.dialogue.frame.SectionView;
import org.qiutong.dialogue.host.HostService;
import org.qiutong.dialogue.host.HostService.Advice;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.kit.Localized;
import org.qiutong.people.PeopleService;

/// Who hosts, beside what each community holds on it, and what is done about each barrier.
@Route("dialogues/:id/host")
@DialogueSection(title = "host.title", order = 40)
@RolesAllowed("CONVENOR")
class HostView extends SectionView<HostView.Read> {

    private final HostService host;
    private final AgendaService agenda;
    private final CodebookService codebook;
    private final PeopleService people;

    /// The data that the section shows besides the dialogue.
    record Read(Advice advice, Labels labels) {}

    HostView(
            DialogueService dialogues,
            HostService host,
            AgendaService agenda,
            CodebookService codebook,
            PeopleService people) {
        super(dialogues);
        this.host = host;
        this.agenda = agenda;
        this.codebook = codebook;
        this.people = people;
    }

    @Override
    protected Read read(Dialogue dialogue) {
        return new Read(host.advice(dialogue), Labels.load(codebook, people));
    }

    @Override
    protected Component section(Draft draft, Read read) {
        Section leads =
                new Section(
                        Localized.text(new H2(), "host.title"),
                        Localized.text(new Paragraph(), "host.about"));
        if (read.advice().questions().isEmpty()) {
            leads.add(Localized.text(new Paragraph(), "host.noQuestion"));
        }
        HostingForm form = new HostingForm(draft, read.advice(), read.labels());
        read.advice()
                .questions()
                .forEach(each ->
                        leads.add(
                                new QuestionSection(
                                        each,
                                        draft.dialogue().setting().communities(),
                                        agenda,
                                        read.labels())));
        Div page = new Div(leads, new OptionsSection(read.advice(), read.labels()));
        page.add(form.sections());
        return page;
    }
}
