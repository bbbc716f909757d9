package org.qiutong.explore;

import java.util.Optional;
import org.qiutong.evidence.Stance;

/// That a node stands in a relation to another.
///
/// @param evidence its weight: how many quotations, findings or votes stand behind it; 0 for what
///   the codebook or the world is like
/// @param stance which side is taken, where one is
public record Edge(
        NodeId from, Relation relation, NodeId to, int evidence, Optional<Stance> stance) {

    /// @throws IllegalArgumentException if it leads nowhere
    public Edge {
        if (from.equals(to)) {
            throw new IllegalArgumentException(from + " and itself");
        }
        if (evidence < 0) {
            throw new IllegalArgumentException("evidence: " + evidence);
        }
    }

    /// The end that is not `node`.
    public NodeId other(NodeId node) {
        return from.equals(node) ? to : from;
    }

    /// Whether it says of somebody, an expert or a community, what they think of a concept.
    boolean holding() {
        return switch (relation) {
            case SPEAKS_OF, REPORTED_ON, VOTED_ON -> true;
            default -> false;
        };
    }
}
