package org.qiutong.ground;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.codebook.Codebook;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.Finding;
import org.qiutong.ground.index.StanceIndex;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Community;
import org.qiutong.study.StudyDesign;

/// An immutable snapshot of all evidence: experts' stances, what sources report, and the codebook
/// they are about.
final class Corpus {

    private final StanceIndex index;
    private final Map<CommunityId, Community> communities = new LinkedHashMap<>();
    private final Codebook codebook;

    /// By concept.
    private final Map<ConceptId, List<About>> reported = new HashMap<>();

    /// By study.
    private final Map<StudyId, StudyDesign> designs;

    private record About(Optional<CommunityId> community, Reported reported) {}

    Corpus(
            StanceIndex index,
            List<Community> communities,
            Codebook codebook,
            List<Finding> findings,
            Map<StudyId, StudyDesign> designs) {
        this.index = index;
        communities.forEach(each -> this.communities.put(each.id(), each));
        this.codebook = codebook;
        this.designs = Map.copyOf(designs);
        findings.forEach(this::report);
    }

    private void report(Finding finding) {
        reported.computeIfAbsent(finding.concept(), _ -> new ArrayList<>())
                .add(
                        new About(
                                finding.community(),
                                new Reported(
                                        finding.id(),
                                        finding.quantifier(),
                                        finding.stance(),
                                        finding.bounds().lower(),
                                        finding.bounds().upper(),
                                        finding.groupSize(),
                                        !finding.reading().isEmpty(),
                                        Optional.of(finding))));
    }

    /// What a stance in a study is worth; existence only, if the study does not say.
    StudyDesign design(StudyId study) {
        return designs.getOrDefault(study, StudyDesign.EXCERPTS);
    }

    StanceIndex index() {
        return index;
    }

    /// All concepts but themes, in the order of the codebooks.
    List<Concept> concepts() {
        return codebook.concepts().stream()
                .filter(each -> each.kind() != ConceptKind.THEME)
                .toList();
    }

    Codebook codebook() {
        return codebook;
    }

    /// The communities that a concept's study sampled, in their order.
    List<CommunityId> sampledBy(StudyId study) {
        return communities.values().stream()
                .filter(each -> each.sampleSizes().containsKey(study))
                .map(Community::id)
                .toList();
    }

    List<Community> allCommunities() {
        return List.copyOf(communities.values());
    }

    List<CommunityId> communities() {
        return List.copyOf(communities.keySet());
    }

    List<Reported> reported(ConceptId concept, Optional<CommunityId> community) {
        return reported.getOrDefault(concept, List.of()).stream()
                .filter(each -> each.community().equals(community))
                .map(About::reported)
                .toList();
    }
}
