package org.qiutong.explore;

import java.util.List;

/// A node, and how many others there are around it: what one sees before anything is added.
///
/// @param counts by relation, direction and kind; where there is none, there is no count
public record Neighbourhood(Node node, List<Count> counts) {

    public Neighbourhood {
        counts = List.copyOf(counts);
    }

    /// How many neighbours of a kind there are along a relation.
    public record Count(
            Relation relation, Relation.Direction direction, NodeKind kind, long count) {}
}
