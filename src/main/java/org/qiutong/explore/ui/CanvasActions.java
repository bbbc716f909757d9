package org.qiutong.explore.ui;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qiutong.explore.Edge;
import org.qiutong.explore.Expansion;
import org.qiutong.explore.ExploreService;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.scene.Operation;
import org.qiutong.explore.scene.Scene;

/// What the reader does on the canvas, applied to the scene. The browser names nodes by ids, which
/// are not trusted.
final class CanvasActions {

    private final SceneModel model;
    private final ExploreService explore;

    CanvasActions(SceneModel model, ExploreService explore) {
        this.model = model;
        this.explore = explore;
    }

    /// Ids that are not in the scene, or are not valid, are left out.
    private List<NodeId> nodes(Collection<String> ids) {
        Map<String, NodeId> there = new HashMap<>();
        model.scene().nodes().forEach(node -> there.put(node.toString(), node));
        return ids.stream().flatMap(id -> Optional.ofNullable(there.get(id)).stream()).toList();
    }

    void select(Collection<String> ids) {
        model.select(nodes(ids));
    }

    /// Makes a node the focus of the scene.
    void look(String... ids) {
        nodes(List.of(ids)).stream()
                .findFirst()
                .ifPresent(node -> {
                    model.apply(new Operation.Focus(node));
                    model.select(Set.of(node));
                });
    }

    void hide(String... ids) {
        model.apply(new Operation.Hide(Set.copyOf(nodes(List.of(ids)))));
    }

    /// Pins nodes where the reader has put them.
    void pin(GraphCanvas.Positions found) {
        Map<NodeId, Scene.Position> positions = positions(found);
        if (!positions.isEmpty()) {
            model.apply(new Operation.Pin(positions));
        }
    }

    /// The positions of those nodes that are in the scene.
    Map<NodeId, Scene.Position> positions(GraphCanvas.Positions found) {
        Map<NodeId, Scene.Position> positions = new HashMap<>();
        for (NodeId node : nodes(found.keySet())) {
            int[] at = found.getOrDefault(node.toString(), new int[0]);
            if (at.length == 2) {
                positions.put(node, Scene.Position.within(at[0], at[1]));
            }
        }
        return positions;
    }

    /// Shows more of the neighbours that a node has beyond those in the scene.
    void more(String... ids) {
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

    /// Opens the evidence of an edge.
    ///
    /// @param ends id of one end, relation, id of the other end
    void open(String... ends) {
        List<NodeId> nodes = ends.length == 3 ? nodes(List.of(ends[0], ends[2])) : List.of();
        if (nodes.size() == 2) {
            Optional<Edge> edge =
                    explore.edgesAmong(nodes).stream()
                            .filter(each -> CanvasState.id(each).equals(String.join(" ", ends)))
                            .findFirst();
            model.open(edge);
        }
    }
}
