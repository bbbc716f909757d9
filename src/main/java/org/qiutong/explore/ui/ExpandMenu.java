package org.qiutong.explore.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiutong.explore.Edge;
import org.qiutong.explore.Expansion;
import org.qiutong.explore.GraphWords;
import org.qiutong.explore.Neighbourhood;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.Relation;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;

/// The neighbours of a node, counted by relation; a click adds them to the scene.
final class ExpandMenu extends Div {

    private final NodeId node;
    private final SceneModel model;
    private final GraphWords words;
    private final UnorderedList list = new UnorderedList();
    private final Map<Expansion, Choice> choices = new HashMap<>();

    ExpandMenu(NodeId node, SceneModel model, GraphWords words) {
        this.node = node;
        this.model = model;
        this.words = words;
        list.getElement().setAttribute("role", "list");
        add(Localized.text(new H3(), "graph.expand"), list);
    }

    /// @param edges of the node in the scene
    void show(List<Neighbourhood.Count> counts, List<Edge> edges) {
        Map<Expansion, List<Neighbourhood.Count>> byRelation =
                counts.stream()
                        .sorted(
                                java.util.Comparator.comparing(Neighbourhood.Count::relation)
                                        .thenComparing(Neighbourhood.Count::direction)
                                        .thenComparing(Neighbourhood.Count::kind))
                        .collect(
                                Collectors.groupingBy(
                                        this::along,
                                        java.util.LinkedHashMap::new,
                                        Collectors.toList()));
        Set.copyOf(choices.keySet()).stream()
                .filter(each -> !byRelation.containsKey(each))
                .forEach(each -> list.remove(choices.remove(each)));
        byRelation.forEach((along, kinds) -> {
            Choice choice = choices.get(along);
            if (choice == null) {
                choice = new Choice(along);
                choices.put(along, choice);
                list.add(choice);
            }
            choice.show(kinds, edges.stream().filter(edge -> covers(along, edge)).count());
        });
    }

    private Expansion along(Neighbourhood.Count count) {
        return new Expansion(node, count.relation(), count.direction(), Optional.empty());
    }

    private boolean covers(Expansion along, Edge edge) {
        return edge.relation() == along.relation()
                && (along.direction() == Relation.Direction.OUT ? edge.from() : edge.to())
                        .equals(node);
    }

    private final class Choice extends ListItem {

        private final Expansion along;
        private final Span name = new Span();
        private final Span number = new Span();
        private List<Neighbourhood.Count> kinds = List.of();
        private long shown;

        Choice(Expansion along) {
            this.along = along;
            number.addClassName("fact");
            NativeButton button = new NativeButton();
            button.add(name, number);
            button.addClickListener(_ -> model.expand(along));
            add(button);
            Localized.effect(this, this::say);
        }

        void show(List<Neighbourhood.Count> counted, long inScene) {
            kinds = counted;
            shown = inScene;
            say(getLocale());
        }

        private void say(Locale locale) {
            name.setText(
                    words.relation(LanguageTag.of(locale), along.relation(), along.direction()));
            List<String> parts =
                    kinds.stream()
                            .map(each ->
                                    Localized.message(
                                            locale,
                                            "graph.expand.kind",
                                            Map.of(
                                                    "kind",
                                                    Localized.name(locale, each.kind()),
                                                    "count",
                                                    each.count())))
                            .toList();
            long total = kinds.stream().mapToLong(Neighbourhood.Count::count).sum();
            number.setText(
                    Localized.message(
                            locale,
                            "graph.expand.count",
                            Map.of("kinds", parts, "total", total, "shown", shown)));
        }
    }
}
