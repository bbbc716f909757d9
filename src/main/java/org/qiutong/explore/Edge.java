package org.qiutong.explore;

import java.util.Optional;
import org.qiutong.evidence.Stance;

/// A relation of one node to another.
///
/// @param evidence its weight: the number of quotations, findings or votes behind it; 0 for a
///   relation of the codebook or a fact about the world
/// @param stance the side taken, if any
public record Edge(
        NodeId from, Relation relation, NodeId to, int evidence, Optional<Stance> stance) {

    /// @throws IllegalArgumentException if both ends are the same node
    public Edge {
        if (from.equals(to)) {
            throw new IllegalArgumentException(from + " and itself");
        }
        if (evidence < 0) {
            throw new IllegalArgumentException("evidence: " + evidence);
        }
    }

    /// The end other than `node`.
    public NodeId other(NodeId node) {
        return from.equals(node) ? to : from;
    }

    /// Whether it states what an expert or a community thinks of a concept.
    boolean holding() {
        return switch (relation) {
            case SPEAKS_OF, REPORTED_ON, VOTED_ON -> true;
            default -> false;
        };
    }
}
