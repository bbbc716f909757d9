package org.qiutong.explore;

import java.util.Comparator;
import java.util.List;

/// A node that connects others.
///
/// @param paths to it, one from each of the others that reaches it within two steps; at least two
public record Connection(NodeId node, List<EvidencePath> paths) {

    /// Nodes that connect more come first, then closer ones, then stronger ones.
    static final Comparator<Connection> ORDER =
            Comparator.comparingInt((Connection each) -> -each.paths().size())
                    .thenComparingInt(each -> sum(each, EvidencePath::length))
                    .thenComparingInt(each -> -weakest(each))
                    .thenComparingInt(each -> -sum(each, EvidencePath::evidence))
                    .thenComparing(Connection::node);

    /// @throws IllegalArgumentException if it connects nothing
    public Connection {
        paths = List.copyOf(paths);
        if (paths.size() < 2) {
            throw new IllegalArgumentException(node + " connects nothing");
        }
    }

    private static int sum(
            Connection connection, java.util.function.ToIntFunction<EvidencePath> what) {
        return connection.paths().stream().mapToInt(what).sum();
    }

    private static int weakest(Connection connection) {
        return connection.paths().stream().mapToInt(EvidencePath::weakest).min().orElse(0);
    }
}
