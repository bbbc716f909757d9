package org.qiutong.ground;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Stance;
import org.qiutong.ground.index.StanceIndex;
import org.qiutong.people.Community;

/// One state of all evidence: experts' stances, what sources report, and the codebook they are
/// about. It never changes.
final class Corpus {

    private final StanceIndex index;
    private final Map<String, Community> communities = new LinkedHashMap<>();
    private final Map<String, Concept> concepts = new LinkedHashMap<>();

    /// By concept, with what follows for the other answers to an exclusive question.
    private final Map<String, List<About>> reported = new HashMap<>();

    private record About(Optional<String> community, Reported reported) {}

    Corpus(
            StanceIndex index,
            List<Community> communities,
            List<Concept> concepts,
            List<Finding> findings) {
        this.index = index;
        communities.forEach(each -> this.communities.put(each.id(), each));
        concepts.forEach(each -> this.concepts.put(each.id(), each));
        for (Finding finding : findings) {
            report(finding.concept(), finding, finding.stance(), false);
            if (finding.stance() == Stance.SUPPORT) {
                rivals(finding.concept())
                        .forEach(other -> report(other.id(), finding, Stance.OPPOSE, true));
            }
        }
    }

    private void report(String concept, Finding finding, Stance stance, boolean derived) {
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

    /// All that can be held, in the order of the codebooks.
    List<Concept> concepts() {
        return concepts.values().stream().filter(each -> each.kind() != ConceptKind.THEME).toList();
    }

    Optional<Concept> concept(String id) {
        return Optional.ofNullable(concepts.get(id));
    }

    /// The answers to a question that exclude one another; none if they do not.
    List<Concept> answers(Concept question) {
        return question.links().exclusive() ? answersTo(question.id()) : List.of();
    }

    private List<Concept> answersTo(String question) {
        return concepts.values().stream()
                .filter(each -> each.links().answers().equals(Optional.of(question)))
                .toList();
    }

    private List<Concept> rivals(String position) {
        Concept concept = concepts.get(position);
        return concept == null
                ? List.of()
                : concept.links().answers().flatMap(this::concept).stream()
                        .flatMap(question -> answers(question).stream())
                        .filter(each -> !each.id().equals(position))
                        .toList();
    }

    /// The concepts above one, the nearest first.
    List<String> above(Concept concept) {
        List<String> above = new ArrayList<>();
        Optional<Concept> next = Optional.of(concept);
        Set<String> seen = new HashSet<>();
        while (next.isPresent() && seen.add(next.get().id())) {
            Concept at = next.get();
            next = at.broader().or(() -> at.links().answers()).flatMap(this::concept);
            next.ifPresent(each -> above.add(each.id()));
        }
        return above;
    }

    /// Whether a concept belongs to another, directly or not, or answers a question that does.
    boolean isBelow(Concept concept, String other) {
        Set<String> seen = new HashSet<>();
        Deque<Concept> open = new ArrayDeque<>(List.of(concept));
        while (!open.isEmpty()) {
            Concept at = open.pop();
            for (String above :
                    Stream.concat(at.broader().stream(), at.links().answers().stream()).toList()) {
                if (above.equals(other)) {
                    return true;
                }
                if (seen.add(above)) {
                    concept(above).ifPresent(open::push);
                }
            }
        }
        return false;
    }

    /// The communities that a concept's study sampled, in their order.
    List<String> sampledBy(String study) {
        return communities.values().stream()
                .filter(each -> each.sampleSizes().containsKey(study))
                .map(Community::id)
                .toList();
    }

    List<String> communities() {
        return List.copyOf(communities.keySet());
    }

    List<Reported> reported(String concept, Optional<String> community) {
        return reported.getOrDefault(concept, List.of()).stream()
                .filter(each -> each.community().equals(community))
                .map(About::reported)
                .toList();
    }
}
