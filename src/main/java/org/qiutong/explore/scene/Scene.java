package org.qiutong.explore.scene;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.NodeKind;
import org.qiutong.explore.Relation;

/// What is shown of the graph, and how. It holds ids only: what a node is called is asked when it
/// is drawn.
///
/// @param nodes in the order in which they came
/// @param rests what an expansion left out, each shown as one node
/// @param pinned the nodes that stay where somebody put them
/// @param focus the node that was looked at last
/// @param filtered kinds that the legend has switched off; they stay in the scene unseen
public record Scene(
        List<NodeId> nodes,
        List<Rest> rests,
        Map<NodeId, Position> pinned,
        Optional<NodeId> focus,
        Set<NodeKind> filtered,
        Lens lens,
        Layout layout) {

    /// How many nodes a browser can draw at a pace that one can work with.
    public static final int MOST_NODES = 400;

    /// How many rests of expansions are kept in mind.
    public static final int MOST_RESTS = 400;

    /// Nothing yet.
    public static final Scene EMPTY =
            new Scene(
                    List.of(),
                    List.of(),
                    Map.of(),
                    Optional.empty(),
                    Set.of(),
                    Lens.ALL,
                    Layout.FORCE);

    /// Which part of it is looked at.
    public enum Lens {
        ALL,
        /// Only what more than one community reaches.
        COMMON_GROUND
    }

    /// How nodes that are not pinned find their places.
    public enum Layout {
        FORCE,
        /// Broader concepts above narrower ones.
        HIERARCHY,
        /// A column for each community, and what they share between them.
        COMMUNITIES
    }

    /// The neighbours of a node that an expansion left out.
    ///
    /// @param count how many
    public record Rest(NodeId of, Relation relation, Relation.Direction direction, int count) {

        /// @throws IllegalArgumentException if there are none
        public Rest {
            if (count < 1) {
                throw new IllegalArgumentException("a rest of " + count);
            }
        }

        boolean sameAs(NodeId node, Relation along, Relation.Direction way) {
            return of.equals(node) && relation == along && direction == way;
        }
    }

    /// Where a node lies, in pixels at its natural size, from -30,000 to 30,000.
    public record Position(int x, int y) {

        private static final int FARTHEST = 30_000;

        /// The nearest place that there is.
        public static Position within(int x, int y) {
            return new Position(
                    Math.clamp(x, -FARTHEST, FARTHEST), Math.clamp(y, -FARTHEST, FARTHEST));
        }

        /// @throws IllegalArgumentException if it is farther away
        public Position {
            if (Math.abs((long) x) > FARTHEST || Math.abs((long) y) > FARTHEST) {
                throw new IllegalArgumentException("too far away: " + x + ", " + y);
            }
        }
    }

    /// @throws SceneFull if it has more than [#MOST_NODES]
    /// @throws IllegalArgumentException if a node comes twice, or something is said of a node that
    ///   is not there
    public Scene {
        nodes = List.copyOf(nodes);
        rests = List.copyOf(rests);
        pinned = Map.copyOf(pinned);
        filtered = Set.copyOf(filtered);
        if (nodes.size() > MOST_NODES) {
            throw new SceneFull(nodes.size());
        }
        Set<NodeId> there = new HashSet<>(nodes);
        Set<List<Object>> kept = new HashSet<>();
        for (Rest rest : rests) {
            kept.add(List.of(rest.of(), rest.relation(), rest.direction()));
        }
        if (there.size() < nodes.size()
                || rests.size() > MOST_RESTS
                || kept.size() < rests.size()
                || !there.containsAll(pinned.keySet())
                || !rests.stream().allMatch(rest -> there.contains(rest.of()))
                || !focus.map(there::contains).orElse(true)) {
            throw new IllegalArgumentException("no scene: " + nodes.size() + " nodes");
        }
    }

    /// The scene after something was done to it.
    ///
    /// @throws SceneFull if it would have more than [#MOST_NODES]
    public Scene after(Operation operation) {
        return operation.on(this);
    }
}
