package org.qiutong.explore.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.qiutong.explore.Edge;
import org.qiutong.explore.Node;
import org.qiutong.explore.NodeId;
import org.qiutong.id.CommunityId;

/// Which communities reach which nodes of a graph: through experts who speak or vote, through
/// findings about the community, or through what its institutions issue or convene. Reach does not
/// imply agreement.
public final class Reach {

    private final Map<NodeId, NavigableSet<CommunityId>> communities = new HashMap<>();
    private final Map<NodeId, Node> nodes = new HashMap<>();

    public static Reach in(SceneGraph graph) {
        return new Reach(graph);
    }

    private Reach(SceneGraph graph) {
        graph.nodes()
                .forEach(node -> {
                    nodes.put(node.id(), node);
                    node.community().ifPresent(community -> add(node.id(), community));
                });
        List<Edge> reaching = new ArrayList<>(graph.edges());
        reaching.removeIf(edge -> !reaches(edge));
        for (Edge edge : reaching) {
            if (community(edge.to()).isEmpty()) {
                community(edge.from()).ifPresent(community -> add(edge.to(), community));
            }
        }
    }

    /// Membership and sources do not count as reach, or every community would reach everything.
    private static boolean reaches(Edge edge) {
        return switch (edge.relation()) {
            case SPEAKS_OF, REPORTED_ON, VOTED_ON, CODED_AS, ABOUT, ISSUED, CONVENED -> true;
            case SAID_BY,
                    FROM,
                    AMONG,
                    REPORTED_IN,
                    BROADER,
                    ANSWERS,
                    MITIGATES,
                    RELATED,
                    MEMBER_OF,
                    BASED_IN,
                    PART_OF,
                    TOOK_PART_IN,
                    SAMPLED,
                    PUBLISHED,
                    FUNDED,
                    DOCUMENTED_IN,
                    CITES ->
                    false;
        };
    }

    private void add(NodeId node, CommunityId community) {
        communities.computeIfAbsent(node, _ -> new TreeSet<>()).add(community);
    }

    private Optional<CommunityId> community(NodeId id) {
        return Optional.ofNullable(nodes.get(id)).flatMap(Node::community);
    }

    /// The communities that reach a node, or the one that it belongs to.
    public List<CommunityId> communities(NodeId node) {
        return List.copyOf(communities.getOrDefault(node, new TreeSet<>()));
    }

    /// Whether more than one community reaches a node.
    public boolean shared(NodeId node) {
        return communities(node).size() > 1;
    }
}
