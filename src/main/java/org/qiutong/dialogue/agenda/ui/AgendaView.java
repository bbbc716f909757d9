package org.qiutong.dialogue.agenda.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.qiutong.codebook.CodebookService;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.dialogue.agenda.AgendaService;
import org.qiutong.dialogue.agenda.Plan;
import org.qiutong.dialogue.frame.DialogueSection;
import org.qiutong.dialogue.frame.Draft;
import org.qiutong.dialogue.frame.SectionView;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.people.PeopleService;
import org.qiutong.text.Messages;

/// What is talked of, in which order and for how long, beside what the program proposes.
@Route("dialogues/:id")
@DialogueSection(title = "agenda.title", order = 10)
@RolesAllowed("CONVENOR")
class AgendaView extends SectionView<AgendaView.Read> {

    private final AgendaService agenda;
    private final CodebookService codebook;
    private final PeopleService people;
    private final List<Locale> languages;

    /// The data that the board shows besides the dialogue.
    record Read(Plan plan, Labels labels) {}

    AgendaView(
            DialogueService dialogues,
            AgendaService agenda,
            CodebookService codebook,
            PeopleService people,
            Messages messages) {
        super(dialogues);
        this.agenda = agenda;
        this.codebook = codebook;
        this.people = people;
        this.languages = messages.languages();
    }

    @Override
    protected Read read(Dialogue dialogue) {
        return new Read(agenda.plan(dialogue), Labels.load(codebook, people));
    }

    @Override
    protected Component section(Draft draft, Read read) {
        return new AgendaBoard(draft, read.plan(), read.labels(), languages, agenda);
    }
}
