package org.qiutong.explore.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.qiutong.explore.Connection;
import org.qiutong.explore.ExploreService;
import org.qiutong.explore.Node;
import org.qiutong.explore.NodeId;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;

/// How the selected nodes are connected: paths between two, connecting nodes for several.
final class PathsPanel extends Section {

    private final SceneModel model;
    private final FoundPaths ways;
    private final UnaryOperator<String> permalink;
    private final Paragraph chosen = new Paragraph();
    private final Button paths = Localized.text(new Button(), "graph.ways.paths");
    private final Button connecting = Localized.text(new Button(), "graph.ways.connecting");
    private final Loaded<FoundPaths.Found> found = new Loaded<>(this::show);
    private final Loaded<FoundPaths.Between> between = new Loaded<>(this::show);

    /// @param permalink turns the address of a page into a complete one
    PathsPanel(SceneModel model, FoundPaths ways, UnaryOperator<String> permalink) {
        this.permalink = permalink;
        this.model = model;
        this.ways = ways;
        addClassName("ways-panel");
        Div buttons = new Div(paths, connecting);
        buttons.addClassName("ways");
        Div answer = new Div();
        paths.addClickListener(_ -> {
            List<NodeId> ends = List.copyOf(model.selected());
            answer.removeAll();
            answer.add(found);
            found.load(() -> ways.between(ends.getFirst(), ends.getLast()));
        });
        connecting.addClickListener(_ -> {
            List<NodeId> ends = List.copyOf(model.selected());
            answer.removeAll();
            answer.add(between);
            between.load(() -> ways.connecting(ends));
        });
        Localized.effect(chosen, locale -> describe(locale, model.selected()));
        model.onSelect(selected -> {
            chosen.getUI().ifPresent(ui -> describe(ui.getLocale(), selected));
            enable(selected);
        });
        enable(model.selected());
        add(Localized.text(new H2(), "graph.ways"), chosen, buttons, answer);
    }

    private void describe(Locale locale, Set<NodeId> selected) {
        chosen.setText(
                Localized.message(
                        locale,
                        "graph.ways.chosen",
                        Map.of("count", selected.size(), "most", ExploreService.MOST_ENDS)));
    }

    private void enable(Set<NodeId> selected) {
        paths.setEnabled(selected.size() == 2);
        connecting.setEnabled(selected.size() > 1 && selected.size() <= ExploreService.MOST_ENDS);
    }

    private Component show(FoundPaths.Found answer) {
        if (answer.paths().paths().isEmpty()) {
            return status(
                    answer.paths().complete() ? "graph.ways.none" : "graph.ways.noneFound",
                    Map.of("steps", ExploreService.DEEPEST));
        }
        OrderedList list = new OrderedList();
        list.addClassName("cards");
        list.getElement().setAttribute("role", "list");
        answer.paths()
                .paths()
                .forEach(path ->
                        list.add(
                                new ListItem(
                                        new PathCard(
                                                List.of(path),
                                                answer.nodes(),
                                                ways,
                                                model,
                                                permalink))));
        return new Div(
                status(
                        answer.paths().complete() ? "graph.ways.found" : "graph.ways.foundSome",
                        Map.of("count", answer.paths().paths().size())),
                list);
    }

    private Component show(FoundPaths.Between answer) {
        if (answer.connections().isEmpty()) {
            return status("graph.ways.nothing", Map.of());
        }
        int count = answer.connections().size();
        boolean more = count >= ExploreService.MOST_CONNECTIONS;
        Div parts =
                new Div(
                        status(
                                "graph.ways.connections",
                                Map.of("count", count, "more", more ? "yes" : "no")));
        for (Connection each : answer.connections()) {
            H3 heading = new H3();
            Localized.effect(
                    heading,
                    locale ->
                            heading.setText(
                                    Localized.message(
                                            locale,
                                            "graph.ways.connects",
                                            Map.of(
                                                    "name",
                                                    name(answer.nodes(), each.node(), locale),
                                                    "count",
                                                    each.paths().size(),
                                                    "of",
                                                    answer.of()))));
            parts.add(
                    new Section(
                            heading,
                            new PathCard(each.paths(), answer.nodes(), ways, model, permalink)));
        }
        return parts;
    }

    private static String name(Map<NodeId, Node> nodes, NodeId id, Locale locale) {
        Node node = nodes.get(id);
        return node == null ? id.id() : node.label().best(LanguageTag.of(locale)).text();
    }

    private static Paragraph status(String key, Map<String, ?> arguments) {
        Paragraph status = Localized.text(new Paragraph(), key, arguments);
        status.getElement().setAttribute("role", "status");
        return status;
    }
}
