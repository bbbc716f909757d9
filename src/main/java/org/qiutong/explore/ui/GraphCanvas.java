package org.qiutong.explore.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.page.PendingJavaScriptResult;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.qiutong.explore.Edge;
import org.qiutong.explore.Expansion;
import org.qiutong.explore.ExploreService;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.scene.Operation;
import org.qiutong.explore.scene.Scene;
import org.qiutong.kit.Localized;

/// The canvas on which the scene is drawn, by Cytoscape.js; see docs/decisions/0018. It is told
/// what changes and tells what somebody does, both by ids. What it draws stands in the [SceneList]
/// too.
@Tag("graph-canvas")
@JsModule("context://canvas/graph-canvas.js")
final class GraphCanvas extends Component {

    /// What is said to the canvas comes sooner than its script, where the network is slow.
    private static final String ONCE_DEFINED =
            "return customElements.whenDefined(this.localName).then(() => this[$0](%s))";

    private final SceneModel model;
    private final ExploreService explore;
    private final Drawing drawing = new Drawing();
    private int choices;

    /// What is selected.
    ///
    /// @param number how often somebody had selected something on the canvas by then: it may have
    ///   been once more before it hears of this
    record Choice(int number, List<String> ids) {}

    /// @param list which shows the same, and is told of it by the canvas
    GraphCanvas(SceneModel model, ExploreService explore, SceneWords words, SceneList list) {
        this.model = model;
        this.explore = explore;
        getElement().setAttribute("role", "img");
        Localized.attribute(this, "aria-label", "graph.canvas");
        call("twin", list.getElement());
        Localized.effect(this, locale -> call("speak", JacksonUtils.beanToJson(words.in(locale))));
        model.onChange(shown -> call("change", JacksonUtils.beanToJson(drawing.change(shown))));
        model.onSelect(nodes -> call("select", JacksonUtils.beanToJson(choice(nodes))));
        model.onMark(nodes -> call("mark", names(nodes)));
        on("graph-select", Choice.class, this::choose);
        on("graph-look", String[].class, this::look);
        on("graph-hide", String[].class, this::hide);
        on("graph-pin", Positions.class, this::pin);
        on("graph-rest", String[].class, this::more);
        on("graph-edge", String[].class, this::open);
        on("graph-undo", String[].class, _ -> model.undo());
        on("graph-redo", String[].class, _ -> model.redo());
    }

    /// Shows all of the scene.
    void fit() {
        call("fit");
    }

    /// @param factor above 1 to come nearer
    void zoom(double factor) {
        call("zoom", factor);
    }

    /// Whether dragging draws a frame that selects what is in it, rather than moving the scene.
    void frame(boolean selects) {
        call("frame", selects);
    }

    /// Pins nodes where they lie.
    void pin(Collection<NodeId> nodes) {
        call("pin", names(nodes));
    }

    void focusList() {
        call("focusList");
    }

    /// Places anew whatever is not pinned.
    void arrange() {
        call("arrange");
    }

    /// Asks where the nodes lie, for files.
    void positions(Consumer<Map<NodeId, Scene.Position>> answer) {
        call("positions").then(Positions.class, found -> answer.accept(positions(found)));
    }

    /// Places by id, each as x and y.
    static final class Positions extends HashMap<String, int[]> {
        private static final long serialVersionUID = 1L;
    }

    private PendingJavaScriptResult call(String function) {
        return getElement().executeJs(ONCE_DEFINED.formatted(""), function);
    }

    private PendingJavaScriptResult call(String function, Object argument) {
        return getElement().executeJs(ONCE_DEFINED.formatted("$1"), function, argument);
    }

    private <T> void on(String event, Class<T> type, Consumer<T> then) {
        getElement()
                .addEventListener(event, heard -> then.accept(heard.getEventDetail(type)))
                .addEventDetail();
    }

    private static String[] names(Collection<NodeId> nodes) {
        return nodes.stream().map(NodeId::toString).toArray(String[]::new);
    }

    /// What is not in the scene, or no longer, or never was a node, is left out.
    private List<NodeId> nodes(String... ids) {
        Map<String, NodeId> there = new HashMap<>();
        model.scene().nodes().forEach(node -> there.put(node.toString(), node));
        return Arrays.stream(ids)
                .flatMap(id -> Optional.ofNullable(there.get(id)).stream())
                .toList();
    }

    private Choice choice(Collection<NodeId> nodes) {
        return new Choice(choices, List.of(names(nodes)));
    }

    private void choose(Choice made) {
        choices = made.number();
        model.select(nodes(made.ids().toArray(String[]::new)));
    }

    private void look(String... ids) {
        nodes(ids).stream()
                .findFirst()
                .ifPresent(node -> {
                    model.apply(new Operation.Focus(node));
                    model.select(Set.of(node));
                });
    }

    private void hide(String... ids) {
        model.apply(new Operation.Hide(Set.copyOf(nodes(ids))));
    }

    private void pin(Positions found) {
        Map<NodeId, Scene.Position> positions = positions(found);
        if (!positions.isEmpty()) {
            model.apply(new Operation.Pin(positions));
        }
    }

    private Map<NodeId, Scene.Position> positions(Positions found) {
        Map<NodeId, Scene.Position> positions = new HashMap<>();
        nodes(found.keySet().toArray(String[]::new))
                .forEach(node -> {
                    int[] at = found.getOrDefault(node.toString(), new int[0]);
                    if (at.length == 2) {
                        positions.put(node, Scene.Position.within(at[0], at[1]));
                    }
                });
        return positions;
    }

    private void more(String... ids) {
        model.scene().rests().stream()
                .filter(rest -> Arrays.asList(ids).contains(Drawing.id(rest)))
                .findFirst()
                .ifPresent(rest ->
                        model.expand(
                                new Expansion(
                                        rest.of(),
                                        rest.relation(),
                                        rest.direction(),
                                        Optional.empty())));
    }

    /// @param ends the ids of both ends, and between them the relation
    private void open(String... ends) {
        List<NodeId> nodes = ends.length == 3 ? nodes(ends[0], ends[2]) : List.of();
        if (nodes.size() == 2) {
            Optional<Edge> edge =
                    explore.edgesAmong(nodes).stream()
                            .filter(each -> Drawing.id(each).equals(String.join(" ", ends)))
                            .findFirst();
            model.open(edge);
        }
    }
}
