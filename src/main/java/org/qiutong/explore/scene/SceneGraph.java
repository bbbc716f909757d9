package org.qiutong.explore.scene;

import java.util.List;
import java.util.Map;
import org.qiutong.explore.Edge;
import org.qiutong.explore.Node;
import org.qiutong.explore.NodeId;

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
}
