package org.qiutong.explore.scene;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qiutong.explore.Edge;
import org.qiutong.explore.Node;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.NodeKind;
import org.qiutong.explore.NodeType;

/// A scene with its nodes and edges, for export.
///
/// @param positions the positions on the canvas; a node may have none
/// @param common the concepts that their labels call common ground, if the scene has that lens
public record SceneGraph(
        List<Node> nodes,
        List<Edge> edges,
        Map<NodeId, Scene.Position> positions,
        Set<NodeId> common) {

    public SceneGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        positions = Map.copyOf(positions);
        common = Set.copyOf(common);
    }

    /// The visible part under a filter of kinds and a lens. The lens of common ground shows the
    /// concepts that their labels call so, what else more than one community reaches, and those who
    /// reach it.
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
                positions,
                common);
    }

    private Set<NodeId> ofCommonGround() {
        Reach reach = Reach.in(this);
        Set<NodeId> ground = new HashSet<>(common);
        nodes.stream()
                .map(Node::id)
                .filter(node -> node.type() != NodeType.CONCEPT && reach.shared(node))
                .forEach(ground::add);
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
