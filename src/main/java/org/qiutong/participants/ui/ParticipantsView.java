package org.qiutong.participants.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.qiutong.codebook.CodebookService;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.dialogue.frame.DialogueSection;
import org.qiutong.dialogue.frame.Draft;
import org.qiutong.dialogue.frame.SectionView;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.participants.Panel;
import org.qiutong.participants.Roster;
import org.qiutong.participants.RosterService;
import org.qiutong.people.PeopleService;

/// Whom to invite, and who sits with whom.
@Route("dialogues/:id/participants")
@DialogueSection(title = "seating.title", order = 30)
@RolesAllowed("CONVENOR")
class ParticipantsView extends SectionView<ParticipantsView.Known> {

    private final RosterService rosters;
    private final PeopleService people;
    private final EvidenceService evidence;
    private final CodebookService codebook;

    /// The data that the section shows.
    record Known(Roster roster, Panel panel, Labels labels) {}

    ParticipantsView(
            DialogueService dialogues,
            RosterService rosters,
            PeopleService people,
            EvidenceService evidence,
            CodebookService codebook) {
        super(dialogues);
        this.rosters = rosters;
        this.people = people;
        this.evidence = evidence;
        this.codebook = codebook;
    }

    @Override
    protected Known read(Dialogue dialogue) {
        Roster roster = rosters.roster(dialogue.id());
        return new Known(roster, rosters.panel(roster), Labels.load(codebook, people));
    }

    @Override
    protected Component section(Draft draft, Known known) {
        RosterDesk desk =
                new RosterDesk(rosters, draft, known.labels(), known.roster(), known.panel());
        Div section =
                new Div(
                        desk,
                        new PoolSection(desk, new ExpertPicker(desk, people, evidence)),
                        new ConditionsForm(desk),
                        new ProposeSection(desk),
                        new InvitedSection(desk),
                        new GroupsSection(desk));
        section.addClassName("participants");
        return section;
    }
}
