package org.qiutong.explore;

import java.util.Optional;

/// Which neighbours of a node: along one relation, and of one kind where it is given.
public record Expansion(
        NodeId node, Relation relation, Relation.Direction direction, Optional<NodeKind> kind) {

    /// Whether these are among them.
    public boolean covers(Neighbourhood.Count count) {
        return count.relation() == relation
                && count.direction() == direction
                && kind.map(wanted -> count.kind() == wanted).orElse(true);
    }
}
