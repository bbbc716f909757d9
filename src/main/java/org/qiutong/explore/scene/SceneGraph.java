package org.qiutong.explore.scene;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qiutong.explore.Edge;
import org.qiutong.explore.Node;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.NodeKind;

/// A scene with its nodes and edges, for export.
///
/// @param positions the positions on the canvas; a node may have none
public record SceneGraph(
        List<Node> nodes, List<Edge> edges, Map<NodeId, Scene.Position> positions) {

    public SceneGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        positions = Map.copyOf(positions);
    }

    /// The visible part under a filter of kinds and a lens. The lens of common ground shows shared
    /// nodes and the nodes that reach them.
    public SceneGraph seen(Set<NodeKind> filtered, Scene.Lens lens) {
        Set<NodeId> seen = new HashSet<>();
        nodes.stream()
                .filter(node -> !filtered.contains(node.kind()))
                .forEach(node -> seen.add(node.id()));
        if (lens == Scene.Lens.COMMON_GROUND) {
            seen.retainAll(ofCommonGround());
        }
        return new SceneGraph(
                nodes.stream().filter(node -> seen.contains(node.id())).toList(),
                edges.stream()
                        .filter(edge -> seen.contains(edge.from()) && seen.contains(edge.to()))
                        .toList(),
                positions);
    }

    private Set<NodeId> ofCommonGround() {
        Reach reach = Reach.in(this);
        Set<NodeId> ground = new HashSet<>();
        nodes.stream().map(Node::id).filter(reach::shared).forEach(ground::add);
        Set<NodeId> people = new HashSet<>();
        nodes.stream()
                .filter(node -> node.community().isPresent())
                .forEach(node -> people.add(node.id()));
        Set<NodeId> around = new HashSet<>(ground);
        for (Edge edge : edges) {
            if (ground.contains(edge.to()) && people.contains(edge.from())) {
                around.add(edge.from());
            }
        }
        return around;
    }
}
