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
import org.qiutong.evidence.Stance;
import org.qiutong.ground.index.StanceIndex;
import org.qiutong.id.ConceptId;
import org.qiutong.people.Community;

/// An immutable snapshot of all evidence: experts' stances, what sources report, and the codebook
/// they are about.
final class Corpus {

    private final StanceIndex index;
    private final Map<String, Community> communities = new LinkedHashMap<>();
    private final Codebook codebook;

    /// By concept, including what findings imply for other answers to an exclusive question.
    private final Map<ConceptId, List<About>> reported = new HashMap<>();

    private record About(Optional<String> community, Reported reported) {}

    Corpus(
            StanceIndex index,
            List<Community> communities,
            Codebook codebook,
            List<Finding> findings) {
        this.index = index;
        communities.forEach(each -> this.communities.put(each.id(), each));
        this.codebook = codebook;
        for (Finding finding : findings) {
            report(finding.concept(), finding, finding.stance(), false);
            if (finding.stance() == Stance.SUPPORT) {
                codebook.rivals(finding.concept())
                        .forEach(other -> report(other.id(), finding, Stance.OPPOSE, true));
            }
        }
    }

    private void report(ConceptId concept, Finding finding, Stance stance, boolean derived) {
        reported.computeIfAbsent(concept, _ -> new ArrayList<>())
                .add(
                        new About(
                                finding.community(),
                                new Reported(
                                        finding.id(),
                                        stance,
                                        finding.bounds().lower(),
                                        finding.bounds().upper(),
                                        finding.groupSize(),
                                        derived)));
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
    List<String> sampledBy(String study) {
        return communities.values().stream()
                .filter(each -> each.sampleSizes().containsKey(study))
                .map(Community::id)
                .toList();
    }

    List<Community> allCommunities() {
        return List.copyOf(communities.values());
    }

    List<String> communities() {
        return List.copyOf(communities.keySet());
    }

    List<Reported> reported(ConceptId concept, Optional<String> community) {
        return reported.getOrDefault(concept, List.of()).stream()
                .filter(each -> each.community().equals(community))
                .map(About::reported)
                .toList();
    }
}
