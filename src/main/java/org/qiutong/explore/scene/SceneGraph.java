package org.qiutong.explore.scene;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qiutong.explore.Edge;
import org.qiutong.explore.Node;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.NodeKind;

/// A scene with the nodes and edges that it shows, as they leave the program.
///
/// @param positions where the canvas has them; a node may have none
public record SceneGraph(
        List<Node> nodes, List<Edge> edges, Map<NodeId, Scene.Position> positions) {

    public SceneGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        positions = Map.copyOf(positions);
    }

    /// What is left of it when kinds are switched off and it is looked at through a lens. Through
    /// that of common ground one sees what is shared and whoever reaches it.
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
