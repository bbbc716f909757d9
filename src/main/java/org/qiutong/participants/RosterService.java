package org.qiutong.participants;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.qiutong.codebook.CodebookService;
import org.qiutong.dialogue.Agenda;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.DialogueRefused;
import org.qiutong.dialogue.DialogueRefused.Reason;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.evidence.EvidenceGone;
import org.qiutong.evidence.Stance;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundService;
import org.qiutong.ground.Label;
import org.qiutong.ground.bridging.Bridges;
import org.qiutong.ground.bridging.BridgingService;
import org.qiutong.ground.bridging.TooManyExperts;
import org.qiutong.id.ConceptId;
import org.qiutong.id.DialogueId;
import org.qiutong.id.ExpertId;
import org.qiutong.participants.seating.Candidate;
import org.qiutong.participants.seating.Fact;
import org.qiutong.participants.seating.Trait;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who may come to a dialogue, and who is invited. A roster is visible to those who may see its
/// dialogue.
@Service
@Transactional
public class RosterService {

    private final DialogueService dialogues;
    private final Neo4jRosters rosters;
    private final CodebookService codebook;
    private final GroundService ground;
    private final BridgingService bridges;

    RosterService(
            DialogueService dialogues,
            Neo4jRosters rosters,
            CodebookService codebook,
            GroundService ground,
            BridgingService bridges) {
        this.dialogues = dialogues;
        this.rosters = rosters;
        this.codebook = codebook;
        this.ground = ground;
        this.bridges = bridges;
    }

    /// The roster of a dialogue; an empty one if none is stored yet.
    ///
    /// @throws DialogueRefused if the dialogue is not there
    @RolesAllowed("CONVENOR")
    @Transactional(readOnly = true)
    public Roster roster(DialogueId dialogue) {
        Dialogue of = required(dialogue);
        return rosters.roster(dialogue)
                .orElseGet(() -> Roster.empty(dialogue, of.setting().sessions()));
    }

    /// Stores a roster as a whole.
    ///
    /// @param roster with the version that was read
    /// @return the roster as it is now stored
    /// @throws RosterConflict if another version is stored by now; then nothing is stored
    /// @throws DialogueRefused if the dialogue is not there or in the archive
    @RolesAllowed("CONVENOR")
    public Roster save(Roster roster) {
        dialogues.open(roster.dialogue());
        Roster now = roster(roster.dialogue());
        if (now.version() != roster.version()) {
            throw new RosterConflict(now);
        }
        Roster written =
                roster.written(
                        now.version() + 1,
                        Instant.now().truncatedTo(ChronoUnit.MILLIS),
                        Objects.requireNonNull(
                                        SecurityContextHolder.getContext().getAuthentication())
                                .getName());
        rosters.save(written);
        return written;
    }

    /// Deletes the roster of a dialogue that is about to be deleted.
    ///
    /// @throws DialogueRefused if one does not own it
    @RolesAllowed("CONVENOR")
    @EventListener
    public void forget(DialogueService.DialogueGone gone) {
        dialogues.owned(gone.dialogue());
        rosters.drop(gone.dialogue());
    }

    /// Takes experts off all rosters who are about to be deleted.
    @RolesAllowed("RESEARCHER")
    @EventListener
    public void forget(EvidenceGone gone) {
        if (!gone.experts().isEmpty()) {
            rosters.drop(gone.experts());
        }
    }

    /// What is known of a roster's people, by hand and on record, and what is asked of them. What
    /// the convenor entered takes precedence; stances come from the record only.
    ///
    /// @throws DialogueRefused if the dialogue is not there
    @RolesAllowed("CONVENOR")
    @Transactional(readOnly = true)
    public Panel panel(Roster roster) {
        Dialogue dialogue = required(roster.dialogue());
        List<ExpertId> experts =
                roster.pool().stream().flatMap(each -> each.expert().stream()).toList();
        Map<ExpertId, ExpertRecord> known = rosters.onRecord(experts);
        Map<ExpertId, Fact> bridging = experts.isEmpty() ? Map.of() : bridging();
        List<Candidate> pool =
                roster.pool().stream()
                        .map(each ->
                                each.expert()
                                        .flatMap(id -> Optional.ofNullable(known.get(id)))
                                        .map(record -> record.with(each.person(), bridging))
                                        .orElse(each.person()))
                        .toList();
        RosterDemands demands =
                new RosterDemands(dialogue.setting(), roster, pool, voices(dialogue.agenda()));
        return new Panel(pool, demands.all(), demands.grouping());
    }

    /// For a question, those who support one of its answers; for anything else contested, those who
    /// support or oppose it.
    private List<Trait> voices(Agenda agenda) {
        List<Trait> voices = new ArrayList<>();
        for (ConceptId concept : agenda.concepts()) {
            List<ConceptId> answers = codebook.below(concept).answers();
            answers.forEach(each -> voices.add(new Trait.Voices(each, Stance.SUPPORT)));
            boolean contested =
                    answers.isEmpty()
                            && ground.on(concept, GroundFilter.ALL)
                                    .filter(each -> each.label().kind() == Label.Kind.CONTESTED)
                                    .isPresent();
            if (contested) {
                voices.add(new Trait.Voices(concept, Stance.SUPPORT));
                voices.add(new Trait.Voices(concept, Stance.OPPOSE));
            }
        }
        return voices.stream().distinct().toList();
    }

    private Map<ExpertId, Fact> bridging() {
        Map<ExpertId, Fact> bridging = new HashMap<>();
        try {
            for (Bridges.Bridging each : bridges.bridges(GroundFilter.ALL).experts()) {
                bridging.put(each.expert(), each.bridge().bridge() > 0 ? Fact.YES : Fact.NO);
            }
        } catch (TooManyExperts e) {
            // Whether anybody bridges stays unknown.
        }
        return bridging;
    }

    private Dialogue required(DialogueId id) {
        return dialogues.dialogue(id).orElseThrow(() -> new DialogueRefused(id, Reason.NOT_THERE));
    }
}
