package org.qiutong.explore.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.qiutong.chart.Caption;
import org.qiutong.chart.Link;
import org.qiutong.chart.Network;
import org.qiutong.evidence.Stance;
import org.qiutong.explore.Edge;
import org.qiutong.explore.Node;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.NodeKind;
import org.qiutong.explore.scene.Scene;
import org.qiutong.explore.scene.SceneGraph;
import org.qiutong.id.CommunityId;
import org.qiutong.kit.Localized;
import org.qiutong.people.Community;
import org.qiutong.text.LanguageTag;

/// A scene as a picture for export, with the node positions of the canvas, its symbols and colours.
///
/// @param communities in their order, which gives each its outline
/// @param permalink turns an address relative to the root into an absolute one
record ScenePicture(
        SceneGraph graph, List<Community> communities, UnaryOperator<String> permalink) {

    /// The distance between nodes that have no position on the canvas.
    private static final int STEP = 140;

    /// The amount of evidence at which a line reaches its maximum width.
    private static final double MOST = 10;

    Network in(Locale locale) {
        List<NodeKind> kinds = graph.nodes().stream().map(Node::kind).distinct().sorted().toList();
        List<CommunityId> groups =
                communities.stream()
                        .map(Community::id)
                        .filter(id ->
                                graph.nodes().stream()
                                        .anyMatch(node -> node.community().equals(Optional.of(id))))
                        .toList();
        Map<NodeId, Integer> numbers = new HashMap<>();
        List<Network.Knot> knots = new ArrayList<>();
        Rest rest = Rest.below(graph);
        for (Node node : graph.nodes()) {
            numbers.put(node.id(), numbers.size());
            Scene.Position position =
                    Optional.ofNullable(graph.positions().get(node.id())).orElseGet(rest::next);
            knots.add(
                    new Network.Knot(
                            position.x(),
                            position.y(),
                            kinds.indexOf(node.kind()),
                            node.community().map(groups::indexOf).filter(at -> at >= 0),
                            node.label().best(LanguageTag.of(locale)),
                            Pages.of(node.id())
                                    .map(page ->
                                            new Link(
                                                    permalink.apply(page),
                                                    node.label()
                                                            .best(LanguageTag.of(locale))
                                                            .text()))));
        }
        List<Network.Tie> ties = new ArrayList<>();
        for (Edge edge : graph.edges()) {
            Integer from = numbers.get(edge.from());
            Integer to = numbers.get(edge.to());
            if (from != null && to != null) {
                ties.add(
                        new Network.Tie(
                                from,
                                to,
                                Math.min(1, edge.evidence() / MOST),
                                edge.stance().equals(Optional.of(Stance.OPPOSE))));
            }
        }
        return new Network(
                new Caption(
                        Localized.message(locale, "graph.picture"),
                        Localized.message(
                                locale,
                                "graph.picture.about",
                                Map.of("nodes", knots.size(), "edges", ties.size())),
                        LanguageTag.of(locale)),
                kinds.stream()
                        .map(kind -> CanvasLook.OF_SCREEN.kind(kind, Localized.name(locale, kind)))
                        .toList(),
                groups.stream().map(id -> group(id, locale)).toList(),
                CanvasLook.OF_SCREEN.against(),
                knots,
                ties);
    }

    private Network.Group group(CommunityId id, Locale locale) {
        int number = communities.stream().map(Community::id).toList().indexOf(id);
        return CanvasLook.OF_SCREEN.community(
                number, communities.get(number).label().best(LanguageTag.of(locale)).text());
    }

    /// Places nodes without a position in rows below the others.
    private static final class Rest {

        private final int left;
        private final int top;
        private final int columns;
        private int placed;

        private Rest(int left, int top, int columns) {
            this.left = left;
            this.top = top;
            this.columns = columns;
        }

        static Rest below(SceneGraph graph) {
            var places = graph.positions().values();
            return new Rest(
                    places.stream().mapToInt(Scene.Position::x).min().orElse(0),
                    places.stream().mapToInt(each -> each.y() + STEP).max().orElse(0),
                    (int) Math.ceil(Math.sqrt(graph.nodes().size())));
        }

        Scene.Position next() {
            int number = placed++;
            return new Scene.Position(
                    Math.clamp(left + number % columns * STEP, -30_000, 30_000),
                    Math.clamp(top + number / columns * STEP, -30_000, 30_000));
        }
    }
}
