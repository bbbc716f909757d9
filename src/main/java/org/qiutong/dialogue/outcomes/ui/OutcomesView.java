package org.qiutong.dialogue.outcomes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.codebook.CodebookService;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.dialogue.Outcomes;
import org.qiutong.dialogue.frame.DialogueSection;
import org.qiutong.dialogue.frame.Draft;
import org.qiutong.dialogue.frame.SectionView;
import org.qiutong.dialogue.outcomes.OutcomeService;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.id.ConceptId;
import org.qiutong.people.PeopleService;
import org.qiutong.study.Study;
import org.qiutong.text.Messages;

/// What came of a dialogue, and how it becomes evidence for the next one.
@Route("dialogues/:id/outcomes")
@DialogueSection(title = "outcomes.title", order = 60)
@RolesAllowed("CONVENOR")
class OutcomesView extends SectionView<OutcomesView.Read> {

    private final OutcomeService outcomes;
    private final CodebookService codebook;
    private final PeopleService people;
    private final List<Locale> languages;
    private final boolean administrator;
    private final String account;

    /// The data that the section shows besides the dialogue.
    ///
    /// @param topics what can be recorded: the items of the agenda, a question with its answers,
    ///   and what was recorded before
    record Read(List<ConceptId> topics, Optional<Study> entered, Labels labels) {}

    OutcomesView(
            DialogueService dialogues,
            OutcomeService outcomes,
            CodebookService codebook,
            PeopleService people,
            Messages messages,
            AuthenticationContext user) {
        super(dialogues);
        this.outcomes = outcomes;
        this.codebook = codebook;
        this.people = people;
        this.languages = messages.languages();
        administrator = user.hasRole("ADMINISTRATOR");
        account = user.getPrincipalName().orElseThrow();
    }

    @Override
    protected Read read(Dialogue dialogue) {
        List<ConceptId> topics = new ArrayList<>();
        for (ConceptId concept : dialogue.agenda().concepts()) {
            List<ConceptId> answers = codebook.below(concept).answers();
            topics.addAll(answers.isEmpty() ? List.of(concept) : answers);
        }
        Stream<ConceptId> before =
                Stream.concat(
                        dialogue.outcomes().items().stream().map(Outcomes.Outcome::concept),
                        dialogue.outcomes().said().stream().map(Outcomes.Said::concept));
        return new Read(
                Stream.concat(topics.stream(), before).distinct().toList(),
                outcomes.entered(dialogue),
                Labels.load(codebook, people));
    }

    @Override
    protected Component section(Draft draft, Read read) {
        boolean owns = administrator || draft.dialogue().owner().equals(account);
        return new Div(
                new OutcomesForm(draft, read.topics(), read.labels(), languages),
                new EvidenceSection(outcomes, draft, read.entered(), owns));
    }
}
