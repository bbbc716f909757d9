package org.qiutong.explore.scene;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.NodeKind;
import org.qiutong.explore.Relation;

/// The part of the graph that is shown, and how. It holds ids only; labels are read when it is
/// drawn.
///
/// @param nodes in the order in which they were added
/// @param rests the neighbours that expansions left out, each drawn as one node
/// @param pinned the fixed positions of nodes that the user moved
/// @param focus the node that was looked at last
/// @param filtered kinds switched off in the legend; their nodes stay in the scene, hidden
public record Scene(
        List<NodeId> nodes,
        List<Rest> rests,
        Map<NodeId, Position> pinned,
        Optional<NodeId> focus,
        Set<NodeKind> filtered,
        Lens lens,
        Layout layout) {

    /// The maximum number of nodes that a browser can draw at a usable speed.
    public static final int MOST_NODES = 400;

    /// The maximum number of rests.
    public static final int MOST_RESTS = 400;

    /// The empty scene.
    public static final Scene EMPTY =
            new Scene(
                    List.of(),
                    List.of(),
                    Map.of(),
                    Optional.empty(),
                    Set.of(),
                    Lens.ALL,
                    Layout.FORCE);

    /// The part of the scene that is visible.
    public enum Lens {
        ALL,
        /// Only what communities have in common, and those who hold or raise it.
        COMMON_GROUND
    }

    /// How nodes that are not pinned are placed.
    public enum Layout {
        FORCE,
        /// Broader concepts above narrower ones.
        HIERARCHY,
        /// A column for each community, with shared nodes between the columns.
        COMMUNITIES
    }

    /// The neighbours of a node that an expansion left out.
    ///
    /// @param count the number of neighbours, 1 or more
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

    /// The position of a node, in pixels at natural size, from -30,000 to 30,000.
    public record Position(int x, int y) {

        private static final int FARTHEST = 30_000;

        /// The nearest valid position.
        public static Position within(int x, int y) {
            return new Position(
                    Math.clamp(x, -FARTHEST, FARTHEST), Math.clamp(y, -FARTHEST, FARTHEST));
        }

        /// @throws IllegalArgumentException if a coordinate is out of range
        public Position {
            if (Math.abs((long) x) > FARTHEST || Math.abs((long) y) > FARTHEST) {
                throw new IllegalArgumentException("too far away: " + x + ", " + y);
            }
        }
    }

    /// @throws SceneFull if it has more than [#MOST_NODES]
    /// @throws IllegalArgumentException if a node is repeated, or something refers to a node that
    ///   is not in the scene
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

    /// The scene after an operation.
    ///
    /// @throws SceneFull if it would have more than [#MOST_NODES]
    public Scene after(Operation operation) {
        return operation.on(this);
    }
}
