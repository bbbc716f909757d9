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

/// The canvas on which the scene is drawn, by Cytoscape.js; see docs/decisions/0018. It receives
/// changes and reports user actions, both by ids. The [SceneList] has the same content.
@Tag("graph-canvas")
@JsModule("context://canvas/graph-canvas.js")
final class GraphCanvas extends Component {

    /// On a slow network, calls to the canvas arrive before its script.
    private static final String ONCE_DEFINED =
            "return customElements.whenDefined(this.localName).then(() => this[$0](%s))";

    private final SceneModel model;
    private final ExploreService explore;
    private final CanvasState drawing = new CanvasState();
    private int choices;

    /// A selection sent to the canvas.
    ///
    /// @param number the number of selections made on the canvas so far, by which it detects that
    ///   the user has selected something else meanwhile
    record Choice(int number, List<String> ids) {}

    /// @param list shows the same content; the canvas fills it
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

    /// Zooms to fit the whole scene.
    void fit() {
        call("fit");
    }

    /// @param factor above 1 zooms in
    void zoom(double factor) {
        call("zoom", factor);
    }

    /// Sets whether dragging selects by a frame instead of panning.
    void frame(boolean selects) {
        call("frame", selects);
    }

    /// Pins nodes at their current positions.
    void pin(Collection<NodeId> nodes) {
        call("pin", names(nodes));
    }

    void focusList() {
        call("focusList");
    }

    /// Runs the layout for all nodes that are not pinned.
    void arrange() {
        call("arrange");
    }

    /// Reads the positions of the nodes, for files.
    void positions(Consumer<Map<NodeId, Scene.Position>> answer) {
        call("positions").then(Positions.class, found -> answer.accept(positions(found)));
    }

    /// Positions by id, each as x and y.
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

    /// Ids that are not in the scene, or are not valid, are left out.
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
                .filter(rest -> Arrays.asList(ids).contains(CanvasState.id(rest)))
                .findFirst()
                .ifPresent(rest ->
                        model.expand(
                                new Expansion(
                                        rest.of(),
                                        rest.relation(),
                                        rest.direction(),
                                        Optional.empty())));
    }

    /// @param ends id of one end, relation, id of the other end
    private void open(String... ends) {
        List<NodeId> nodes = ends.length == 3 ? nodes(ends[0], ends[2]) : List.of();
        if (nodes.size() == 2) {
            Optional<Edge> edge =
                    explore.edgesAmong(nodes).stream()
                            .filter(each -> CanvasState.id(each).equals(String.join(" ", ends)))
                            .findFirst();
            model.open(edge);
        }
    }

    /// The scene as a multi-select list box, for readers who cannot see the canvas or use a
    /// pointer. The canvas fills it in the browser, so that both are always the same and neither is
    /// kept in the session.
    @Tag("graph-list")
    @JsModule("context://canvas/graph-list.js")
    static final class SceneList extends Component {}
}
