package org.qiutong.explore;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// A path from one node to another without repeated nodes.
///
/// @param nodes from the first to the last
/// @param edges between consecutive nodes, one fewer than nodes
public record EvidencePath(List<NodeId> nodes, List<Edge> edges) {

    /// Shorter paths first; then those whose weakest edge has more evidence, then those with more
    /// evidence in total; ties by id.
    static final Comparator<EvidencePath> ORDER =
            Comparator.comparingInt(EvidencePath::length)
                    .thenComparing(Comparator.comparingInt(EvidencePath::weakest).reversed())
                    .thenComparing(Comparator.comparingInt(EvidencePath::evidence).reversed())
                    .thenComparing(path -> path.nodes().toString())
                    .thenComparing(path -> path.edges().toString());

    /// @throws IllegalArgumentException if the edges do not connect the nodes in order, or a node
    ///   is repeated
    public EvidencePath {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        if (nodes.size() != edges.size() + 1 || new HashSet<>(nodes).size() != nodes.size()) {
            throw new IllegalArgumentException("no path: " + nodes);
        }
        for (int i = 0; i < edges.size(); i++) {
            Edge edge = edges.get(i);
            NodeId at = nodes.get(i);
            if (!(edge.from().equals(at) || edge.to().equals(at))
                    || !edge.other(at).equals(nodes.get(i + 1))) {
                throw new IllegalArgumentException("no path: " + edges);
            }
        }
    }

    /// The number of edges.
    public int length() {
        return edges.size();
    }

    /// The evidence behind its weakest edge.
    public int weakest() {
        return edges.stream().mapToInt(Edge::evidence).min().orElse(0);
    }

    /// The evidence behind all its edges.
    public int evidence() {
        return edges.stream().mapToInt(Edge::evidence).sum();
    }
}
