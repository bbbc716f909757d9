package org.qiutong.explore.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.qiutong.explore.Edge;
import org.qiutong.explore.Expansion;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.scene.Operation;
import org.qiutong.explore.scene.Reach;
import org.qiutong.explore.scene.Scene;
import org.qiutong.explore.scene.SceneFull;
import org.qiutong.explore.scene.SceneGraph;
import org.qiutong.explore.scene.SceneHistory;
import org.qiutong.explore.scene.SceneService;

/// The state shared by all parts of the screen: the scene with its history, the selection, the edge
/// whose evidence is open. It lives as long as the page and holds ids only; records are read anew
/// for each change.
final class SceneModel {

    /// The last change, for readers who cannot see it.
    enum Event {
        BEGUN,
        DONE,
        UNDONE,
        REDONE,
        /// The operation was refused, since the scene would have had too many nodes.
        FULL
    }

    /// What listeners are to show. They must not keep its records.
    ///
    /// @param graph the whole scene
    /// @param seen the part left visible by the legend and the lens
    record Update(Event event, Scene scene, SceneGraph graph, SceneGraph seen, Reach reach) {

        static Update of(Event event, Scene scene, SceneGraph graph) {
            return new Update(
                    event,
                    scene,
                    graph,
                    graph.seen(scene.filtered(), scene.lens()),
                    Reach.in(graph));
        }
    }

    private final SceneService scenes;
    private final List<Consumer<Update>> changes = new ArrayList<>();
    private final List<Consumer<Set<NodeId>>> selections = new ArrayList<>();
    private final List<Consumer<Optional<Edge>>> edges = new ArrayList<>();
    private final List<Consumer<List<NodeId>>> marks = new ArrayList<>();
    private SceneHistory history = SceneHistory.of(Scene.EMPTY);
    private Set<NodeId> selected = Set.of();

    SceneModel(SceneService scenes) {
        this.scenes = scenes;
    }

    Scene scene() {
        return history.now();
    }

    boolean canUndo() {
        return !history.before().isEmpty();
    }

    boolean canRedo() {
        return !history.undone().isEmpty();
    }

    /// Starts over with a scene and its content; its focus is selected.
    void begin(Scene scene, SceneGraph graph) {
        history = SceneHistory.of(scene);
        tell(Update.of(Event.BEGUN, scene, graph));
        open(Optional.empty());
        select(scene.focus().map(Set::of).orElse(Set.of()));
    }

    /// Applies an operation. Nothing changes if the database does not answer, or if the scene would
    /// be too large; in the latter case the listeners are told.
    void apply(Operation operation) {
        try {
            go(Event.DONE, history.then(operation));
        } catch (SceneFull e) {
            tell(Update.of(Event.FULL, scene(), scenes.graph(scene())));
        }
    }

    /// Shows more neighbours of a node.
    void expand(Expansion expansion) {
        apply(scenes.expand(scene(), expansion));
    }

    void undo() {
        go(Event.UNDONE, history.undo());
    }

    void redo() {
        go(Event.REDONE, history.redo());
    }

    private void go(Event event, SceneHistory next) {
        if (next.now().equals(scene())) {
            return;
        }
        SceneGraph graph = scenes.graph(next.now());
        history = next;
        tell(Update.of(event, next.now(), graph));
        select(selected);
    }

    private void tell(Update update) {
        changes.forEach(listener -> listener.accept(update));
    }

    /// The selected nodes, in the order of selection.
    Set<NodeId> selected() {
        return selected;
    }

    /// Selects exactly these nodes, as far as they are in the scene.
    void select(Collection<NodeId> nodes) {
        Set<NodeId> there = new HashSet<>(scene().nodes());
        Set<NodeId> chosen = new LinkedHashSet<>(nodes);
        chosen.retainAll(there);
        if (!chosen.equals(selected)) {
            selected = chosen;
            selections.forEach(listener -> listener.accept(chosen));
        }
    }

    /// Opens the evidence of an edge, or closes it.
    void open(Optional<Edge> edge) {
        edges.forEach(listener -> listener.accept(edge));
    }

    /// Highlights nodes and the edges between consecutive ones, such as those of a path; an empty
    /// list removes the highlight.
    void mark(List<NodeId> nodes) {
        marks.forEach(listener -> listener.accept(nodes));
    }

    void onChange(Consumer<Update> listener) {
        changes.add(listener);
    }

    void onSelect(Consumer<Set<NodeId>> listener) {
        selections.add(listener);
    }

    void onEdge(Consumer<Optional<Edge>> listener) {
        edges.add(listener);
    }

    void onMark(Consumer<List<NodeId>> listener) {
        marks.add(listener);
    }
}
