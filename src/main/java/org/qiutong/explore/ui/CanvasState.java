package org.qiutong.explore.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.qiutong.explore.Edge;
import org.qiutong.explore.Node;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.scene.Scene;
import org.qiutong.explore.scene.SceneGraph;
import org.qiutong.id.CommunityId;

/// Tracks the ids on the browser's canvas, to compute the update when the scene changes.
final class CanvasState {

    private Set<NodeId> drawn = Set.of();

    /// An update for the canvas.
    ///
    /// @param anew whether to clear the canvas first
    /// @param nodes to add
    /// @param edges to add, each with an end among these nodes
    /// @param gone nodes to remove, with their edges
    /// @param rests the complete list
    /// @param pinned the complete list
    /// @param unseen the nodes hidden by the legend or the lens
    /// @param reach the communities that reach each node, if the layout needs them
    record Change(
            boolean anew,
            List<DrawnNode> nodes,
            List<DrawnEdge> edges,
            List<String> gone,
            List<DrawnRest> rests,
            Map<String, int[]> pinned,
            List<String> unseen,
            Optional<String> focus,
            String layout,
            Map<String, List<CommunityId>> reach) {}

    record DrawnNode(
            String id,
            String kind,
            Map<String, String> label,
            Optional<CommunityId> community,
            Optional<String> page) {}

    record DrawnEdge(
            String from, String relation, String to, int evidence, Optional<String> stance) {}

    record DrawnRest(String id, String of, String relation, int count) {}

    Change change(SceneModel.Update update) {
        Scene scene = update.scene();
        SceneGraph graph = update.graph();
        boolean anew = update.event() == SceneModel.Event.BEGUN;
        Set<NodeId> before = anew ? Set.of() : drawn;
        Set<NodeId> now = new HashSet<>();
        graph.nodes().forEach(node -> now.add(node.id()));
        Set<NodeId> unseen = new HashSet<>(now);
        update.seen().nodes().forEach(node -> unseen.remove(node.id()));
        Map<String, int[]> pinned = new TreeMap<>();
        scene.pinned().forEach((node, at) -> pinned.put(name(node), new int[] {at.x(), at.y()}));
        Map<String, List<CommunityId>> reach = new TreeMap<>();
        if (scene.layout() == Scene.Layout.COMMUNITIES) {
            now.forEach(node -> reach.put(name(node), update.reach().communities(node)));
        }
        Change change =
                new Change(
                        anew,
                        graph.nodes().stream()
                                .filter(node -> !before.contains(node.id()))
                                .map(CanvasState::node)
                                .toList(),
                        graph.edges().stream()
                                .filter(edge ->
                                        !before.contains(edge.from())
                                                || !before.contains(edge.to()))
                                .map(CanvasState::edge)
                                .toList(),
                        before.stream()
                                .filter(node -> !now.contains(node))
                                .map(CanvasState::name)
                                .toList(),
                        scene.rests().stream()
                                .filter(rest -> now.contains(rest.of()))
                                .map(CanvasState::rest)
                                .toList(),
                        pinned,
                        unseen.stream().map(CanvasState::name).toList(),
                        scene.focus().filter(now::contains).map(CanvasState::name),
                        scene.layout().name().toLowerCase(Locale.ROOT),
                        reach);
        drawn = now;
        return change;
    }

    private static DrawnNode node(Node node) {
        return new DrawnNode(
                name(node.id()),
                node.kind().name(),
                node.label().byTag(),
                node.community(),
                Pages.of(node.id()));
    }

    private static DrawnEdge edge(Edge edge) {
        return new DrawnEdge(
                name(edge.from()),
                edge.relation().name(),
                name(edge.to()),
                edge.evidence(),
                edge.stance().map(Enum::name));
    }

    private static DrawnRest rest(Scene.Rest rest) {
        return new DrawnRest(
                id(rest),
                name(rest.of()),
                rest.relation().name() + '.' + rest.direction().name(),
                rest.count());
    }

    private static String name(NodeId node) {
        return node.toString();
    }

    /// The id of a rest on the canvas. It cannot clash with a node's, which has no spaces.
    static String id(Scene.Rest rest) {
        return rest.of() + " " + rest.relation().name() + " " + rest.direction().name();
    }

    /// The id of an edge on the canvas.
    static String id(Edge edge) {
        return edge.from() + " " + edge.relation().name() + " " + edge.to();
    }
}
