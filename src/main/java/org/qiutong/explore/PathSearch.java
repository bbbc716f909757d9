package org.qiutong.explore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Bidirectional search for the shortest and strongest paths between nodes. Work is bounded: the
/// search follows only the strongest edges of a hub, and only the nodes with the strongest paths at
/// each distance, within a time limit.
final class PathSearch {

    /// The edges that a path may follow.
    interface Steps {

        /// @param ends whether the nodes are ends of a path, where more relations are allowed
        /// @param most the maximum number of edges for each node and relation, the strongest first
        Map<NodeId, List<Edge>> from(Collection<NodeId> nodes, boolean ends, int most);
    }

    /// The maximum number of edges followed from an end, and from any other node.
    static final int MOST_OF_ENDS = 500;

    static final int MOST = 50;

    /// The maximum number of nodes expanded at each distance.
    private static final int WIDTH = 200;

    /// The maximum number of edges read in total.
    private static final int BUDGET = 20_000;

    /// The maximum number of paths kept for each node.
    private static final int MOST_PER_NODE = 10;

    private final Steps steps;
    private final Duration time;
    private final Map<NodeId, List<Edge>> known = new HashMap<>();
    private final Set<NodeId> ends = new HashSet<>();
    private long end = Long.MAX_VALUE;
    private int looked;
    private boolean complete = true;

    PathSearch(Steps steps, Duration time) {
        this.steps = steps;
        this.time = time;
    }

    /// @param most the maximum number of paths
    /// @param depth the maximum number of edges in each
    Paths between(NodeId from, NodeId to, int most, int depth) {
        if (from.equals(to)) {
            return new Paths(List.of(), true);
        }
        ends.add(from);
        ends.add(to);
        Side start = new Side(from);
        Side goal = new Side(to);
        Map<List<NodeId>, EvidencePath> found = new HashMap<>();
        for (int length = 1; length <= depth && found.size() < most; length++) {
            int back = back(start, goal, length);
            int forth = length - back;
            if (!meet(start, forth, goal, back, found)
                    && !complete
                    // An edge that was cut off at a hub may still be found from its other end.
                    && !meet(start, forth + 1, goal, back - 1, found)) {
                meet(start, forth - 1, goal, back + 1, found);
            }
            if (exhausted() || start.ended() || goal.ended()) {
                break;
            }
        }
        return new Paths(
                found.values().stream().sorted(EvidencePath.ORDER).limit(most).toList(), complete);
    }

    /// The nodes within two steps from at least two of the given ones.
    ///
    /// @param most the maximum number of nodes
    List<Connection> connecting(Collection<NodeId> nodes, int most) {
        ends.addAll(nodes);
        List<Side> sides = nodes.stream().map(Side::new).toList();
        Map<NodeId, List<EvidencePath>> reached = new TreeMap<>();
        // All nodes take a step together, with one request to the database.
        for (int distance = 1; distance <= 2; distance++) {
            fetch(sides.stream().flatMap(side -> side.chosen().stream()).distinct().toList());
            for (Side side : sides) {
                side.level(distance);
            }
        }
        for (Side side : sides) {
            side.nearest()
                    .forEach((at, partial) -> {
                        if (!ends.contains(at)) {
                            reached.computeIfAbsent(at, _ -> new ArrayList<>()).add(partial.path());
                        }
                    });
        }
        return reached.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .map(each -> new Connection(each.getKey(), each.getValue()))
                .sorted(Connection.ORDER)
                .limit(most)
                .toList();
    }

    /// How many of the steps to walk back from the goal: the side with fewer nodes is expanded.
    private static int back(Side start, Side goal, int length) {
        int back = Math.min(goal.reached(), length);
        return start.reached() + back >= length || start.width() <= goal.width() ? back : back + 1;
    }

    /// @return whether a path was found
    private boolean meet(
            Side start, int forth, Side goal, int back, Map<List<NodeId>, EvidencePath> found) {
        if (forth < 0 || back < 0) {
            return false;
        }
        Map<NodeId, List<PartialPath>> here = start.level(forth);
        Map<NodeId, List<PartialPath>> there = goal.level(back);
        boolean any = false;
        for (Map.Entry<NodeId, List<PartialPath>> entry : here.entrySet()) {
            for (PartialPath partial : entry.getValue()) {
                for (PartialPath other : there.getOrDefault(entry.getKey(), List.of())) {
                    if (partial.meetsOnlyAtTheEnd(other)) {
                        EvidencePath path = partial.path(other);
                        any = true;
                        found.merge(
                                path.nodes(),
                                path,
                                (a, b) -> EvidencePath.ORDER.compare(a, b) <= 0 ? a : b);
                    }
                }
            }
        }
        return any;
    }

    /// Reads the edges of nodes that are not known yet. The clock starts at the first answer, so
    /// that planning a new statement is not counted.
    private void fetch(Collection<NodeId> nodes) {
        for (boolean atEnd : new boolean[] {true, false}) {
            List<NodeId> unknown =
                    nodes.stream()
                            .filter(node -> ends.contains(node) == atEnd)
                            .filter(node -> !known.containsKey(node))
                            .toList();
            if (!unknown.isEmpty()) {
                int most = atEnd ? MOST_OF_ENDS : MOST;
                Map<NodeId, List<Edge>> answer = steps.from(unknown, atEnd, most);
                for (NodeId node : unknown) {
                    List<Edge> edges = answer.getOrDefault(node, List.of());
                    looked += edges.size();
                    complete &= edges.size() < most;
                    known.put(node, edges);
                }
                if (end == Long.MAX_VALUE) {
                    end = System.nanoTime() + time.toNanos();
                }
            }
        }
    }

    private boolean exhausted() {
        boolean over = looked >= BUDGET || System.nanoTime() > end;
        complete &= !over;
        return over;
    }

    /// A path from one end. The initial path has one node and no edge.
    private record PartialPath(List<NodeId> nodes, List<Edge> edges, int weakest, int evidence) {

        /// Orders paths to the same node by strength; ties by the previous step.
        static final Comparator<PartialPath> STRONGEST =
                Comparator.comparingInt(PartialPath::weakest)
                        .thenComparingInt(PartialPath::evidence)
                        .reversed()
                        .thenComparing(PartialPath::at)
                        .thenComparing(partial ->
                                partial.nodes().get(Math.max(0, partial.edges().size() - 1)));

        static PartialPath at(NodeId end) {
            return new PartialPath(List.of(end), List.of(), Integer.MAX_VALUE, 0);
        }

        NodeId at() {
            return nodes.getLast();
        }

        PartialPath to(NodeId next, Edge edge) {
            return new PartialPath(
                    and(nodes, next),
                    and(edges, edge),
                    Math.min(weakest, edge.evidence()),
                    evidence + edge.evidence());
        }

        private static <T> List<T> and(List<T> list, T last) {
            List<T> longer = new ArrayList<>(list.size() + 1);
            longer.addAll(list);
            longer.add(last);
            return longer;
        }

        boolean meetsOnlyAtTheEnd(PartialPath other) {
            return other.nodes().stream().filter(nodes::contains).count() == 1;
        }

        EvidencePath path() {
            return new EvidencePath(nodes, edges);
        }

        EvidencePath path(PartialPath other) {
            List<NodeId> all = new ArrayList<>(nodes);
            all.removeLast();
            all.addAll(other.nodes().reversed());
            List<Edge> both = new ArrayList<>(edges);
            both.addAll(other.edges().reversed());
            return new EvidencePath(all, both);
        }
    }

    /// The nodes reached from one end, by distance.
    private final class Side {

        private final List<Map<NodeId, List<PartialPath>>> levels = new ArrayList<>();

        Side(NodeId end) {
            levels.add(Map.of(end, List.of(PartialPath.at(end))));
        }

        int reached() {
            return levels.size() - 1;
        }

        int width() {
            return levels.getLast().size();
        }

        boolean ended() {
            return levels.getLast().isEmpty();
        }

        /// The paths of exactly this length, by their last node, the strongest first.
        Map<NodeId, List<PartialPath>> level(int distance) {
            while (levels.size() <= distance) {
                levels.add(exhausted() ? Map.of() : next(levels.getLast()));
            }
            return levels.get(distance);
        }

        /// The strongest of the shortest paths to each node reached.
        Map<NodeId, PartialPath> nearest() {
            Map<NodeId, PartialPath> nearest = new HashMap<>();
            for (Map<NodeId, List<PartialPath>> level : levels.subList(1, levels.size())) {
                level.forEach((at, partials) -> nearest.putIfAbsent(at, partials.getFirst()));
            }
            return nearest;
        }

        /// The nodes to expand next. A path does not lead through an end.
        List<NodeId> chosen() {
            return levels.getLast().entrySet().stream()
                    .filter(each -> reached() == 0 || !ends.contains(each.getKey()))
                    .sorted(
                            Comparator.comparing(
                                    each -> each.getValue().getFirst(), PartialPath.STRONGEST))
                    .limit(WIDTH)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private Map<NodeId, List<PartialPath>> next(Map<NodeId, List<PartialPath>> last) {
            List<NodeId> chosen = chosen();
            complete &= chosen.size() < WIDTH;
            fetch(chosen);
            Map<NodeId, List<PartialPath>> next = new HashMap<>();
            for (NodeId node : chosen) {
                for (Edge edge : known.getOrDefault(node, List.of())) {
                    NodeId to = edge.other(node);
                    for (PartialPath partial : last.getOrDefault(node, List.of())) {
                        if (!partial.nodes().contains(to)) {
                            next.computeIfAbsent(to, _ -> new ArrayList<>())
                                    .add(partial.to(to, edge));
                        }
                    }
                }
            }
            next.replaceAll((_, partials) -> {
                complete &= partials.size() <= MOST_PER_NODE;
                return partials.stream()
                        .sorted(PartialPath.STRONGEST)
                        .limit(MOST_PER_NODE)
                        .toList();
            });
            return next;
        }
    }
}
