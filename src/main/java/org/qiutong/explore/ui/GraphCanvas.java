package org.qiutong.explore.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.page.PendingJavaScriptResult;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.qiutong.explore.ExploreService;
import org.qiutong.explore.NodeId;
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

    private final CanvasActions actions;
    private final CanvasState drawing = new CanvasState();
    private int choices;

    /// A selection sent to the canvas.
    ///
    /// @param number the number of selections made on the canvas so far, by which it detects that
    ///   the user has selected something else meanwhile
    record Choice(int number, List<String> ids) {}

    /// @param list shows the same content; the canvas fills it
    GraphCanvas(SceneModel model, ExploreService explore, SceneWords words, SceneList list) {
        getElement().setAttribute("role", "img");
        Localized.attribute(this, "aria-label", "graph.canvas");
        call("twin", list.getElement());
        Localized.effect(this, locale -> call("speak", JacksonUtils.beanToJson(words.in(locale))));
        model.onChange(shown -> call("change", JacksonUtils.beanToJson(drawing.change(shown))));
        model.onSelect(nodes -> call("select", JacksonUtils.beanToJson(choice(nodes))));
        model.onMark(nodes -> call("mark", names(nodes)));
        actions = new CanvasActions(model, explore);
        on("graph-select", Choice.class, this::choose);
        on("graph-look", String[].class, actions::look);
        on("graph-hide", String[].class, actions::hide);
        on("graph-pin", Positions.class, actions::pin);
        on("graph-rest", String[].class, actions::more);
        on("graph-edge", String[].class, actions::open);
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
        call("positions").then(Positions.class, found -> answer.accept(actions.positions(found)));
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

    private Choice choice(Collection<NodeId> nodes) {
        return new Choice(choices, List.of(names(nodes)));
    }

    private void choose(Choice made) {
        choices = made.number();
        actions.select(made.ids());
    }

    /// The scene as a multi-select list box, for readers who cannot see the canvas or use a
    /// pointer. The canvas fills it in the browser, so that both are always the same and neither is
    /// kept in the session.
    @Tag("graph-list")
    @JsModule("context://canvas/graph-list.js")
    static final class SceneList extends Component {}
}
