package org.qiutong.explore;

import java.util.List;

/// A node and the counts of its neighbours, before any of them is added to the scene.
///
/// @param counts by relation, direction and kind; no count is 0
public record Neighbourhood(Node node, List<Count> counts) {

    public Neighbourhood {
        counts = List.copyOf(counts);
    }

    /// The number of neighbours of a kind along a relation.
    public record Count(
            Relation relation, Relation.Direction direction, NodeKind kind, long count) {}
}
