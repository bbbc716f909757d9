package org.qiutong.dialogue.agenda;

import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qiutong.codebook.Codebook;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.dialogue.Setting;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.WordsBehind;
import org.qiutong.evidence.WordsBehind.Cut;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundOrder;
import org.qiutong.ground.GroundReading;
import org.qiutong.ground.GroundService;
import org.qiutong.ground.GroundService.Moment;
import org.qiutong.ground.Thresholds;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.springframework.stereotype.Service;

/// The evidence that bears on the planning of a dialogue.
@Service
public class AgendaService {

    /// As many quotations of each community as are read in one sitting; a link leads to all.
    private static final int SHOWN = 10;

    private final GroundService ground;
    private final CodebookService codebook;
    private final EvidenceService evidence;
    private final DialogueService dialogues;

    AgendaService(
            GroundService ground,
            CodebookService codebook,
            EvidenceService evidence,
            DialogueService dialogues) {
        this.dialogues = dialogues;
        this.ground = ground;
        this.codebook = codebook;
        this.evidence = evidence;
    }

    /// What those on the two sides of an item said and are reported to hold, and what stands in the
    /// way.
    ///
    /// @param quotations by community, in the order of the dialogue's
    /// @param cuts where there are more
    /// @param barriers that bear on it, with what has been proposed against each
    /// @param moments what each study found of it, the oldest first
    public record Topic(
            Map<CommunityId, List<Quotation>> quotations,
            List<Cut> cuts,
            List<Finding> findings,
            List<Obstacle> barriers,
            List<Moment> moments) {}

    /// A barrier, and the proposals that are meant against it.
    public record Obstacle(Concept barrier, List<ConceptId> remedies) {}

    /// What the communities can talk of, and the order that the program proposes.
    @RolesAllowed("CONVENOR")
    public Plan plan(Dialogue dialogue) {
        Setting setting = dialogue.setting();
        Set<StudyId> ofDialogues = dialogues.studies();
        Map<ConceptId, CommonGround> rows = new LinkedHashMap<>();
        for (CommonGround row :
                ground.list(between(setting.communities()), GroundOrder.CODEBOOK).rows()) {
            if (row.assessment().sides().size() == setting.communities().size()
                    && !ofDialogues.contains(row.concept().study())) {
                rows.put(row.concept().id(), row);
            }
        }
        List<CommonGround> proposable =
                ground.list(between(setting.communities()), GroundOrder.WEAKEST).rows().stream()
                        .filter(row -> rows.containsKey(row.concept().id()))
                        .filter(row -> isTopic(row.concept()))
                        .toList();
        return new Plan(AgendaProposal.of(proposable, setting.time()), rows);
    }

    private static GroundFilter between(List<CommunityId> communities) {
        return new GroundFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                communities,
                Optional.empty(),
                Optional.empty(),
                Thresholds.STANDARD,
                false);
    }

    /// A question stands for its answers, and a barrier is worked around rather than talked of.
    private static boolean isTopic(Concept concept) {
        return concept.kind() != ConceptKind.POSITION && concept.kind() != ConceptKind.BARRIER;
    }

    /// The evidence on one concept.
    @RolesAllowed("CONVENOR")
    public Topic topic(ConceptId concept, List<CommunityId> communities) {
        GroundReading reading = ground.reading(between(communities));
        WordsBehind words =
                evidence.behind(reading.codebook().counting(concept), communities, SHOWN);
        return new Topic(
                words.byCommunity(communities),
                words.cuts(),
                words.findings(),
                bearingOn(concept, reading.codebook()),
                ground.overTime(concept, reading));
    }

    /// Barriers of the same study that are related to a concept, or in the same theme.
    private List<Obstacle> bearingOn(ConceptId id, Codebook codebook) {
        Concept concept = codebook.concept(id).orElseThrow();
        Set<ConceptId> related = Set.copyOf(concept.links().related());
        ConceptId theme = codebook.theme(concept).orElse(id);
        return obstacles(codebook)
                .filter(each -> each.barrier().study().equals(concept.study()))
                .filter(each -> !each.barrier().id().equals(id))
                .filter(each ->
                        related.contains(each.barrier().id())
                                || codebook.theme(each.barrier())
                                        .orElse(each.barrier().id())
                                        .equals(theme))
                .toList();
    }

    /// All barriers, of one study or of all, with the proposals against them.
    @RolesAllowed("CONVENOR")
    public List<Obstacle> barriers(Optional<StudyId> study) {
        return obstacles(codebook.codebook())
                .filter(each -> study.map(each.barrier().study()::equals).orElse(true))
                .toList();
    }

    private Stream<Obstacle> obstacles(Codebook codebook) {
        Set<StudyId> ofDialogues = dialogues.studies();
        return codebook.concepts().stream()
                .filter(each -> each.kind() == ConceptKind.BARRIER && !each.moderated())
                .filter(each -> !ofDialogues.contains(each.study()))
                .map(barrier ->
                        new Obstacle(
                                barrier,
                                codebook.remedies(barrier.id()).stream()
                                        .filter(each -> !each.moderated())
                                        .map(Concept::id)
                                        .toList()));
    }
}
