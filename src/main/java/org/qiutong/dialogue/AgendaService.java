package org.qiutong.dialogue;

import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Quotation;
import org.qiutong.graph.Window;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundOrder;
import org.qiutong.ground.GroundService;
import org.qiutong.ground.GroundService.Moment;
import org.qiutong.ground.Thresholds;
import org.springframework.stereotype.Service;

/// What the evidence has to say to the planning of a dialogue.
@Service
public class AgendaService {

    /// As many quotations of each community as are read in one sitting.
    private static final Window SHOWN = new Window(0, 10);

    private final GroundService ground;
    private final CodebookService codebook;
    private final EvidenceService evidence;
    private final Neo4jDialogues stored;

    AgendaService(
            GroundService ground,
            CodebookService codebook,
            EvidenceService evidence,
            Neo4jDialogues stored) {
        this.stored = stored;
        this.ground = ground;
        this.codebook = codebook;
        this.evidence = evidence;
    }

    /// What those on the two sides of an item said and are reported to hold, and what stands in the
    /// way.
    ///
    /// @param quotations by community, in the order of the dialogue's
    /// @param barriers that bear on it, with what has been proposed against each
    /// @param moments what each study found of it, the oldest first
    public record Topic(
            Map<String, List<Quotation>> quotations,
            List<Finding> findings,
            List<Obstacle> barriers,
            List<Moment> moments) {}

    /// A barrier, and the proposals that are meant against it.
    public record Obstacle(Concept barrier, List<String> remedies) {}

    /// What can be talked of between the communities, and in which order the program would.
    @RolesAllowed("CONVENOR")
    public Plan plan(Dialogue dialogue) {
        Setting setting = dialogue.setting();
        Set<String> ofDialogues = stored.studies();
        Map<String, CommonGround> rows = new LinkedHashMap<>();
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

    private static GroundFilter between(List<String> communities) {
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
    public Topic topic(String concept, List<String> communities) {
        List<String> counted = codebook.counting(concept);
        Map<String, List<Quotation>> quotations = new LinkedHashMap<>();
        for (String community : communities) {
            EvidenceFilter said = EvidenceFilter.ALL.ofCommunity(community);
            quotations.put(
                    community,
                    counted.stream()
                            .flatMap(each ->
                                    evidence.quotations(said.ofConcept(each), SHOWN).stream())
                            .distinct()
                            .toList());
        }
        List<Finding> findings =
                counted.stream()
                        .flatMap(each ->
                                evidence
                                        .findings(EvidenceFilter.ALL.ofConcept(each), Window.ALL)
                                        .stream())
                        .toList();
        return new Topic(
                quotations,
                findings,
                bearingOn(concept),
                ground.overTime(concept, between(communities)));
    }

    /// Barriers related to a concept, or in the same theme.
    private List<Obstacle> bearingOn(String id) {
        Concept concept = codebook.concept(id).orElseThrow();
        Set<String> related = Set.copyOf(concept.links().related());
        Map<String, Concept> all = concepts(Optional.of(concept.study()));
        String theme = theme(concept, all);
        return barriers(all).stream()
                .filter(each -> !each.barrier().id().equals(id))
                .filter(each ->
                        related.contains(each.barrier().id())
                                || theme(each.barrier(), all).equals(theme))
                .toList();
    }

    /// The outermost concept above one, or itself.
    private static String theme(Concept concept, Map<String, Concept> all) {
        Set<String> seen = new HashSet<>();
        Concept at = concept;
        while (seen.add(at.id())) {
            at = at.broader().map(all::get).orElse(at);
        }
        return at.id();
    }

    /// All barriers, of one study or of all, with the proposals against them.
    @RolesAllowed("CONVENOR")
    public List<Obstacle> barriers(Optional<String> study) {
        return barriers(concepts(study));
    }

    private List<Obstacle> barriers(Map<String, Concept> all) {
        Set<String> ofDialogues = stored.studies();
        return all.values().stream()
                .filter(each -> each.kind() == ConceptKind.BARRIER)
                .filter(each -> !ofDialogues.contains(each.study()))
                .map(barrier ->
                        new Obstacle(
                                barrier,
                                all.values().stream()
                                        .filter(each ->
                                                each.links().mitigates().contains(barrier.id()))
                                        .map(Concept::id)
                                        .toList()))
                .toList();
    }

    /// By id, in the order of the codebooks.
    private Map<String, Concept> concepts(Optional<String> study) {
        Map<String, Concept> all = new LinkedHashMap<>();
        codebook.concepts(
                        new CodebookService.ConceptFilter(
                                study, Optional.empty(), Optional.empty(), Optional.empty(), false),
                        Window.ALL)
                .forEach(each -> all.put(each.id(), each));
        return all;
    }
}
