package org.qiutong.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qiutong.id.ConceptId;

/// The codebook of one study, or those of several, as a tree in memory. A concept stands below the
/// broader one and, as a position, below the question that it answers. A study may contain cycles
/// of broader concepts; every method still terminates.
public final class Codebook {

    private final Map<ConceptId, Concept> concepts = new LinkedHashMap<>();
    private final Map<ConceptId, List<Concept>> answers = new HashMap<>();
    private final Map<ConceptId, List<Concept>> remedies = new HashMap<>();

    /// @param concepts in the order of the codebook
    public Codebook(List<Concept> concepts) {
        for (Concept concept : concepts) {
            this.concepts.put(concept.id(), concept);
            concept.links().answers().ifPresent(question -> add(answers, question, concept));
            concept.links().mitigates().forEach(barrier -> add(remedies, barrier, concept));
        }
    }

    private static void add(Map<ConceptId, List<Concept>> lists, ConceptId id, Concept concept) {
        lists.computeIfAbsent(id, _ -> new ArrayList<>()).add(concept);
    }

    /// All concepts, in the order of the codebook.
    public List<Concept> concepts() {
        return List.copyOf(concepts.values());
    }

    public Optional<Concept> concept(ConceptId id) {
        return Optional.ofNullable(concepts.get(id));
    }

    /// The positions that answer a question.
    public List<Concept> answers(ConceptId question) {
        return answers.getOrDefault(question, List.of());
    }

    /// The mutually exclusive answers to a question; empty if its answers are not exclusive.
    public List<Concept> exclusiveAnswers(Concept question) {
        return question.links().exclusive() ? answers(question.id()) : List.of();
    }

    /// The other answers to a position's question, if answers are mutually exclusive: support for
    /// one counts against the others.
    public List<Concept> rivals(ConceptId position) {
        return concept(position)
                .flatMap(each -> each.links().answers())
                .flatMap(this::concept)
                .stream()
                .flatMap(question -> exclusiveAnswers(question).stream())
                .filter(each -> !each.id().equals(position))
                .toList();
    }

    /// The ids of a concept and of those whose quotations count for or against it: the exclusive
    /// positions that answer it, or its [#rivals].
    public List<ConceptId> counting(ConceptId id) {
        Stream<Concept> others =
                Stream.concat(
                        concept(id).stream().flatMap(each -> exclusiveAnswers(each).stream()),
                        rivals(id).stream());
        return Stream.concat(Stream.of(id), others.map(Concept::id)).distinct().toList();
    }

    /// The proposals against a barrier.
    public List<Concept> remedies(ConceptId barrier) {
        return remedies.getOrDefault(barrier, List.of());
    }

    /// The concepts above one, the nearest first.
    public List<ConceptId> above(Concept concept) {
        List<ConceptId> above = new ArrayList<>();
        Optional<Concept> next = Optional.of(concept);
        Set<ConceptId> seen = new HashSet<>();
        while (next.isPresent() && seen.add(next.get().id())) {
            Concept at = next.get();
            next = at.broader().or(() -> at.links().answers()).flatMap(this::concept);
            next.ifPresent(each -> above.add(each.id()));
        }
        return above;
    }

    /// The topmost concept above one; empty if it has no broader concept.
    public Optional<ConceptId> theme(Concept concept) {
        List<ConceptId> above = above(concept);
        return above.isEmpty() ? Optional.empty() : Optional.of(above.getLast());
    }

    /// Whether a concept belongs to another, directly or not, or answers a question that does.
    public boolean isBelow(Concept concept, ConceptId other) {
        Set<ConceptId> seen = new HashSet<>();
        List<Concept> open = new ArrayList<>(List.of(concept));
        while (!open.isEmpty()) {
            Concept at = open.removeLast();
            for (ConceptId above :
                    Stream.concat(at.broader().stream(), at.links().answers().stream()).toList()) {
                if (above.equals(other)) {
                    return true;
                }
                if (seen.add(above)) {
                    concept(above).ifPresent(open::add);
                }
            }
        }
        return false;
    }
}
