package org.qiutong.dialogue.outcomes;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.DialogueRefused;
import org.qiutong.dialogue.DialogueRefused.Reason;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.dialogue.Outcomes;
import org.qiutong.dialogue.Outcomes.Outcome;
import org.qiutong.dialogue.Outcomes.Said;
import org.qiutong.dialogue.Setting.Days;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.graph.Revisions;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.DialogueId;
import org.qiutong.id.StudyId;
import org.qiutong.people.PeopleService;
import org.qiutong.search.SearchIndex;
import org.qiutong.study.Study;
import org.qiutong.study.StudyService;
import org.qiutong.text.Messages;
import org.qiutong.withdrawal.Deletions;
import org.qiutong.withdrawal.Ledger;
import org.qiutong.withdrawal.Withdrawals;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes evidence of what came of a dialogue, for all to read, and takes it back.
@Service
@Transactional
public class OutcomeService {

    private final DialogueService dialogues;
    private final Neo4jOutcomes stored;
    private final PeopleService people;
    private final CodebookService codebook;
    private final StudyService studies;
    private final EvidenceService evidence;
    private final SearchIndex search;
    private final Withdrawals withdrawals;
    private final Deletions deletions;
    private final Revisions revisions;
    private final Messages messages;

    OutcomeService(
            DialogueService dialogues,
            Neo4jOutcomes stored,
            PeopleService people,
            CodebookService codebook,
            StudyService studies,
            EvidenceService evidence,
            SearchIndex search,
            Withdrawals withdrawals,
            Deletions deletions,
            Revisions revisions,
            Messages messages) {
        this.dialogues = dialogues;
        this.stored = stored;
        this.people = people;
        this.codebook = codebook;
        this.studies = studies;
        this.evidence = evidence;
        this.search = search;
        this.withdrawals = withdrawals;
        this.deletions = deletions;
        this.revisions = revisions;
        this.messages = messages;
    }

    /// The study that a dialogue's outcomes are in; none while they are not in the evidence.
    @RolesAllowed("CONVENOR")
    @Transactional(readOnly = true)
    public Optional<Study> entered(Dialogue dialogue) {
        return stored.study(dialogue.id()).flatMap(studies::study);
    }

    /// Enters the outcomes of a dialogue and the words said there into the evidence, in the place
    /// of what was entered of it before.
    ///
    /// @return the id of the study that they are in
    /// @throws DialogueRefused if one does not own it, or it is not over, or there is nothing to
    ///   enter, or another study has its id, or its study was withdrawn, or a concept is
    ///   confidential; then nothing is changed
    @RolesAllowed("CONVENOR")
    public StudyId enter(DialogueId id) {
        Dialogue dialogue = dialogues.owned(id);
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        Days days =
                dialogue.setting()
                        .days()
                        .filter(each -> !each.last().isAfter(today))
                        .orElseThrow(() -> new DialogueRefused(id, Reason.NOT_YET));
        check(dialogue);
        revisions.lockWriters();
        // What came of the dialogue becomes a study that everybody may read.
        if (stored.anyRestricted(named(dialogue).toList())) {
            throw new DialogueRefused(id, Reason.CONFIDENTIAL);
        }
        DialogueStudy whole =
                DialogueStudy.of(dialogue, days, talkedOf(dialogue), today, messages::localized);
        StudyId name = whole.study().id();
        if (stored.study(id).isEmpty() && studies.study(name).isPresent()) {
            throw new DialogueRefused(id, Reason.ID_TAKEN);
        }
        // A convenor edits no study but the one of their own dialogue.
        try (var _ = Authority.inOwnName(Role.RESEARCHER)) {
            Ledger ledger = withdrawals.ledger(name);
            if (ledger.ofStudy().isPresent()) {
                throw new DialogueRefused(id, Reason.WITHDRAWN);
            }
            DialogueStudy study = whole.without(ledger);
            stored.dropEvidence(name, study.ids());
            // It is an import of its own, too.
            String batch = name.value();
            people.save(name, batch, List.of(), List.of(), study.experts());
            codebook.save(batch, study.concepts());
            studies.save(batch, study.study(), List.of(study.source()), List.of(study.event()));
            stored.markStudy(name, id);
            evidence.saveSaid(name, batch, study.quotations(), List.of());
            evidence.saveReported(batch, study.findings(), List.of());
            evidence.link(name);
            search.update(name);
        }
        return name;
    }

    /// Takes out of the evidence all that was entered of a dialogue. What is recorded of it in the
    /// dialogue stays.
    ///
    /// @throws DialogueRefused if one does not own it
    @RolesAllowed("CONVENOR")
    public void withdraw(DialogueId id) {
        withdrawStudy(dialogues.owned(id));
    }

    /// Withdraws the study of a dialogue that is off the record by now, since it may hold names.
    ///
    /// @throws DialogueRefused if one may not work on the dialogue
    @RolesAllowed("CONVENOR")
    @EventListener
    public void withdraw(DialogueService.RuleTightened change) {
        withdrawStudy(
                dialogues
                        .dialogue(change.dialogue())
                        .orElseThrow(
                                () -> new DialogueRefused(change.dialogue(), Reason.NOT_THERE)));
    }

    /// Withdraws the study of a dialogue that is about to be deleted.
    ///
    /// @throws DialogueRefused if one does not own it
    @RolesAllowed("CONVENOR")
    @EventListener
    public void withdraw(DialogueService.DialogueGone gone) {
        withdraw(gone.dialogue());
    }

    /// Removes only the study that is marked as having come of this dialogue.
    private void withdrawStudy(Dialogue dialogue) {
        revisions.lockWriters();
        stored.study(dialogue.id())
                .ifPresent(study -> {
                    try (var _ = Authority.inOwnName(Role.RESEARCHER)) {
                        deletions.dropStudy(study);
                    }
                });
    }

    private static void check(Dialogue dialogue) {
        Outcomes outcomes = dialogue.outcomes();
        List<Outcome> voiced =
                outcomes.items().stream().filter(each -> !each.voices().isEmpty()).toList();
        List<CommunityId> communities =
                Stream.concat(
                                voiced.stream()
                                        .flatMap(each -> each.voices().stream())
                                        .map(Outcomes.Voice::community),
                                outcomes.said().stream()
                                        .map(Said::community)
                                        .flatMap(Optional::stream))
                        .distinct()
                        .toList();
        if (communities.isEmpty()) {
            throw new DialogueRefused(dialogue.id(), Reason.NOTHING_RECORDED);
        }
        if (voiced.stream().anyMatch(each -> each.words().isEmpty())) {
            throw new DialogueRefused(dialogue.id(), Reason.NO_WORDS);
        }
        if (!outcomes.present().keySet().containsAll(communities)) {
            throw new DialogueRefused(dialogue.id(), Reason.NOBODY_PRESENT);
        }
    }

    /// The concepts of all outcomes and words, and the questions that they answer with all answers.
    private List<Concept> talkedOf(Dialogue dialogue) {
        Map<ConceptId, Concept> concepts = new LinkedHashMap<>();
        named(dialogue).forEach(concept -> add(concept, concepts));
        return List.copyOf(concepts.values());
    }

    private static Stream<ConceptId> named(Dialogue dialogue) {
        return Stream.concat(
                        dialogue.outcomes().items().stream()
                                .filter(each -> !each.voices().isEmpty())
                                .map(Outcome::concept),
                        dialogue.outcomes().said().stream().map(Said::concept))
                .distinct();
    }

    private void add(ConceptId id, Map<ConceptId, Concept> concepts) {
        if (concepts.containsKey(id)) {
            return;
        }
        Concept concept = codebook.concept(id).orElseThrow();
        concepts.put(id, concept);
        concept.links().answers().ifPresent(question -> add(question, concepts));
        codebook.below(id).answers().forEach(answer -> add(answer, concepts));
    }
}
