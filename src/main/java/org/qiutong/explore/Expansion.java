package org.qiutong.explore;

import java.util.Optional;

/// Selects neighbours of a node: along one relation, and of one kind if given.
public record Expansion(
        NodeId node, Relation relation, Relation.Direction direction, Optional<NodeKind> kind) {

    /// Whether it covers all neighbours of a count.
    public boolean covers(Neighbourhood.Count count) {
        return count.relation() == relation
                && count.direction() == direction
                && kind.map(wanted -> count.kind() == wanted).orElse(true);
    }
}
