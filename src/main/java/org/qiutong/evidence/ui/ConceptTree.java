package org.qiutong.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.Tally;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.Localized;

/// Concepts below their parents, as nested lists, each unfolded by a button of its own.
final class ConceptTree {

    private final Labels labels;
    private final Map<Optional<ConceptId>, List<Concept>> below;
    private final Map<ConceptId, List<Tally>> tallies;

    /// @param concepts in the order of the codebook; one whose parent is not among them is at the
    ///   top
    ConceptTree(List<Concept> concepts, List<Tally> tallies, Labels labels) {
        this.labels = labels;
        Map<ConceptId, Concept> known = new LinkedHashMap<>();
        concepts.forEach(concept -> known.put(concept.id(), concept));
        below =
                concepts.stream()
                        .collect(
                                Collectors.groupingBy(
                                        concept -> above(concept).filter(known::containsKey)));
        this.tallies = tallies.stream().collect(Collectors.groupingBy(Tally::concept));
    }

    /// The parent of a concept; that of a position is the question that it answers.
    private static Optional<ConceptId> above(Concept concept) {
        return concept.broader().or(() -> concept.links().answers());
    }

    /// The uppermost concepts, with what belongs to them in view.
    Component show() {
        UnorderedList tree = list(Optional.empty(), true);
        tree.addClassName("tree");
        Localized.attribute(tree, "aria-label", "concepts.tree");
        return tree;
    }

    private UnorderedList list(Optional<ConceptId> above, boolean unfolded) {
        UnorderedList list = new UnorderedList();
        list.getElement().setAttribute("role", "list");
        below.getOrDefault(above, List.of())
                .forEach(concept -> list.add(new ListItem(item(concept, unfolded))));
        return list;
    }

    private Component[] item(Concept concept, boolean unfolded) {
        Div node = new Div(labels.link(concept.id()), facts(concept));
        node.addClassName("node");
        Optional<ConceptId> id = Optional.of(concept.id());
        if (!below.containsKey(id)) {
            return new Component[] {node};
        }
        Div place = new Div();
        NativeButton fold = new NativeButton();
        Localized.effect(
                fold,
                locale ->
                        fold.setAriaLabel(
                                Localized.message(
                                        locale,
                                        "concepts.tree.below",
                                        Map.of("concept", labels.concept(concept.id(), locale)))));
        unfold(fold, place, id, unfolded);
        fold.addClickListener(_ -> unfold(fold, place, id, place.getComponentCount() == 0));
        node.addComponentAsFirst(fold);
        return new Component[] {node, place};
    }

    private void unfold(NativeButton fold, Div place, Optional<ConceptId> id, boolean unfolded) {
        fold.getElement().setAttribute("aria-expanded", String.valueOf(unfolded));
        place.removeAll();
        if (unfolded) {
            place.add(list(id, false));
        }
    }

    /// What kind it is, how many belong to it at any depth, and how much evidence there is from
    /// each community.
    private Component facts(Concept concept) {
        Span facts = new Span();
        facts.addClassName("fine");
        int inside = count(concept.id());
        Localized.effect(facts, locale -> facts.setText(facts(concept, inside, locale)));
        return facts;
    }

    private String facts(Concept concept, int inside, Locale locale) {
        List<String> evidence =
                labels.communities().keySet().stream()
                        .flatMap(community ->
                                TallyWords.of(
                                                tallies.getOrDefault(concept.id(), List.of()),
                                                community,
                                                locale)
                                        .stream()
                                        .map(words ->
                                                Localized.message(
                                                        locale,
                                                        "concepts.tree.from",
                                                        Map.of(
                                                                "community",
                                                                labels.community(community, locale),
                                                                "words",
                                                                words))))
                        .toList();
        return Localized.message(
                locale,
                "concepts.tree.facts",
                Map.of(
                        "kind",
                        Localized.name(locale, concept.kind()),
                        "inside",
                        inside,
                        "some",
                        evidence.isEmpty() ? "no" : "yes",
                        "evidence",
                        String.join(
                                Localized.message(locale, "concepts.tree.separator"), evidence)));
    }

    private int count(ConceptId id) {
        return below.getOrDefault(Optional.of(id), List.of()).stream()
                .mapToInt(concept -> 1 + count(concept.id()))
                .sum();
    }
}
