package org.qiutong.explore.ui;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.qiutong.explore.Node;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.scene.Operation;
import org.qiutong.explore.scene.Scene;
import org.qiutong.explore.scene.SceneGraph;
import org.qiutong.explore.scene.SceneLink;
import org.qiutong.explore.scene.SceneLink.BrokenLink;
import org.qiutong.explore.scene.SceneService;
import org.qiutong.id.StudyId;
import org.qiutong.kit.QueryState;

/// The scene that an address asks for: a whole scene in `scene`, a node with its neighbours in
/// `add`, the overview of a study in `study`.
///
/// @param note a message to the reader
record Opening(Scene scene, SceneGraph graph, Optional<Note> note) {

    /// The parameters of the address.
    static final String SCENE = "scene";

    static final String ADD = "add";
    static final String STUDY = "study";

    /// Why an address could not be opened as asked, or how what it shows was chosen.
    ///
    /// @param warning whether it was not opened as asked
    record Note(String key, Map<String, ?> arguments, boolean warning) {

        static Note warning(String key, Map<String, ?> arguments) {
            return new Note(key, arguments, true);
        }
    }

    /// The address parameters of a scene; obsolete ones are removed.
    static Map<String, String> address(Scene scene) {
        return Map.of(SCENE, SceneLink.of(scene), ADD, "", STUDY, "");
    }

    /// Loads what an address asks for; to be called in another thread.
    ///
    /// @param study the study shown if the address names none
    static Supplier<Opening> of(QueryState state, SceneService scenes, Optional<StudyId> study) {
        Optional<String> link = state.get(SCENE);
        Optional<String> node = state.get(ADD);
        Optional<String> named = state.get(STUDY);
        Optional<StudyId> shown = named.isPresent() ? state.id(STUDY, StudyId::new) : study;
        if (link.isPresent()) {
            return () -> linked(link.get(), scenes);
        }
        if (node.isPresent()) {
            return () ->
                    begun(
                            node(node.get()).map(scenes::around).orElse(Scene.EMPTY),
                            scenes,
                            "graph.note.unknown");
        }
        return () ->
                shown.map(scenes::overview)
                        .filter(overview -> !overview.scene().nodes().isEmpty())
                        .map(overview -> overview(overview, scenes))
                        .orElseGet(() ->
                                begun(
                                        Scene.EMPTY,
                                        scenes,
                                        named.isPresent()
                                                ? "graph.note.unknown"
                                                : "graph.note.empty"));
    }

    /// Says how many nodes of how many are shown, and how they were chosen.
    private static Opening overview(SceneService.Overview overview, SceneService scenes) {
        return new Opening(
                overview.scene(),
                scenes.graph(overview.scene()),
                Optional.of(
                        new Note(
                                "graph.note.overview",
                                Map.of(
                                        "shown", overview.scene().nodes().size(),
                                        "all", overview.all(),
                                        "common", overview.common()),
                                false)));
    }

    private static Opening linked(String link, SceneService scenes) {
        try {
            return there(SceneLink.parse(link), scenes);
        } catch (BrokenLink e) {
            return begun(Scene.EMPTY, scenes, "graph.note.broken");
        }
    }

    private static Optional<NodeId> node(String text) {
        try {
            return Optional.of(NodeId.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// @param noteKey the message if the scene is empty
    private static Opening begun(Scene scene, SceneService scenes, String noteKey) {
        return new Opening(
                scene,
                scenes.graph(scene),
                scene.nodes().isEmpty()
                        ? Optional.of(Note.warning(noteKey, Map.of()))
                        : Optional.empty());
    }

    /// Removes nodes that no longer exist.
    private static Opening there(Scene scene, SceneService scenes) {
        SceneGraph graph = scenes.graph(scene);
        Set<NodeId> gone = new HashSet<>(scene.nodes());
        graph.nodes().stream().map(Node::id).toList().forEach(gone::remove);
        return new Opening(
                scene.after(new Operation.Hide(gone)),
                graph,
                gone.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                Note.warning("graph.note.gone", Map.of("count", gone.size()))));
    }
}
