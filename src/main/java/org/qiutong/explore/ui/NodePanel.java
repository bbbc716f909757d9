package org.qiutong.explore.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qiutong.explore.Edge;
import org.qiutong.explore.ExploreService;
import org.qiutong.explore.GraphWords;
import org.qiutong.explore.Neighbourhood;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.scene.Operation;
import org.qiutong.explore.scene.Scene;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;

/// The selection and its actions. For a single node: its facts, its neighbours, and its edges in
/// the scene.
final class NodePanel extends Section {

    private final SceneModel model;
    private final GraphCanvas canvas;
    private final ExploreService explore;
    private final GraphWords words;
    private final Div what = new Div();
    private final Button pin = new Button();
    private final Button hide = Localized.text(new Button(), "graph.hide");
    private final Div actions = new Div(pin, hide);
    private final Loaded<Optional<OneNode.Facts>> loaded = new Loaded<>(this::show);
    private Optional<OneNode> shown = Optional.empty();

    NodePanel(SceneModel model, GraphCanvas canvas, ExploreService explore, GraphWords words) {
        this.model = model;
        this.canvas = canvas;
        this.explore = explore;
        this.words = words;
        addClassName("node-panel");
        Localized.attribute(this, "aria-label", "graph.node");
        actions.addClassName("actions");
        add(what, actions, loaded);
        pin.addClickListener(_ -> pin());
        hide.addClickListener(_ -> hide());
        Localized.effect(pin, _ -> namePin());
        model.onSelect(_ -> load());
        model.onChange(_ -> load());
        addAttachListener(_ -> load());
    }

    private void load() {
        Set<NodeId> selected = model.selected();
        actions.setVisible(!selected.isEmpty());
        loaded.setVisible(selected.size() == 1);
        namePin();
        what.removeAll();
        if (selected.isEmpty()) {
            what.add(Localized.text(new Paragraph(), "graph.node.hint"));
        } else if (selected.size() > 1) {
            what.add(
                    Localized.text(
                            new H2(), "graph.node.several", Map.of("count", selected.size())));
        } else if (getUI().isPresent()) {
            NodeId node = selected.iterator().next();
            Scene scene = model.scene();
            loaded.load(() -> facts(node, scene));
        }
    }

    private Optional<OneNode.Facts> facts(NodeId node, Scene scene) {
        List<Edge> edges =
                explore.edgesAmong(scene.nodes()).stream()
                        .filter(edge -> edge.from().equals(node) || edge.to().equals(node))
                        .toList();
        return explore.neighbourhood(node)
                .map(around ->
                        new OneNode.Facts(
                                around,
                                edges,
                                explore.nodes(
                                        edges.stream().map(edge -> edge.other(node)).toList())));
    }

    /// The component of the same node is reused, so that its buttons keep the focus.
    private Component show(Optional<OneNode.Facts> found) {
        if (found.isEmpty()) {
            return new Div();
        }
        Neighbourhood around = found.get().around();
        OneNode one =
                shown.filter(each -> each.of().equals(around.node().id()))
                        .orElseGet(() -> new OneNode(around.node(), model, words, this::load));
        shown = Optional.of(one);
        one.show(found.get());
        return one;
    }

    private boolean pinned() {
        return !model.selected().isEmpty()
                && model.scene().pinned().keySet().containsAll(model.selected());
    }

    private void namePin() {
        pin.setText(Localized.message(getLocale(), pinned() ? "graph.unpin" : "graph.pin"));
    }

    private void pin() {
        if (pinned()) {
            model.apply(new Operation.Unpin(model.selected()));
        } else {
            canvas.pin(model.selected());
        }
    }

    /// The focused button disappears with the node, so the focus moves to the list.
    private void hide() {
        model.apply(new Operation.Hide(model.selected()));
        canvas.focusList();
    }
}
