package org.qiutong.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.qiutong.evidence.Stance;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;

/// The search on graphs in memory, beside one that tries everything.
class PathSearchTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final NodeId FROM = expert(0);
    private static final NodeId TO = expert(1);

    @RepeatedTest(60)
    void findsWhatTryingEverythingFinds(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int experts = 3 + random.nextInt(6);
        int concepts = 2 + random.nextInt(7);
        int sparseness = 2 + random.nextInt(3);
        Graph graph = new Graph();
        for (int i = 0; i < experts; i++) {
            for (int j = 0; j < concepts; j++) {
                if (random.nextInt(sparseness) == 0) {
                    graph.speaks(i, j, 1 + random.nextInt(4));
                }
            }
        }
        for (int i = 1; i < concepts; i++) {
            if (random.nextBoolean()) {
                graph.link(
                        new Edge(
                                concept(i),
                                Relation.BROADER,
                                concept(random.nextInt(i)),
                                0,
                                Optional.empty()));
            }
        }
        for (int most : new int[] {1, 3, 5}) {
            for (int depth : new int[] {1, 2, 4, 5}) {
                Paths found = new PathSearch(graph, LONG).between(FROM, TO, most, depth);
                List<EvidencePath> all = graph.all(FROM, TO, depth);
                assertThat(found.paths())
                        .as("%d paths of %d", most, depth)
                        .isSortedAccordingTo(EvidencePath.ORDER)
                        .hasSize(Math.min(most, all.size()))
                        .isSubsetOf(all)
                        .extracting(EvidencePath::length)
                        .isEqualTo(all.stream().limit(most).map(EvidencePath::length).toList());
                if (found.complete()) {
                    assertThat(found.paths()).isEqualTo(all.stream().limit(most).toList());
                }
            }
        }
    }

    @Test
    void saysThatItMayHaveMissedSomethingBehindAHub() {
        Graph graph = new Graph();
        IntStream.range(0, 1_000).forEach(i -> graph.speaks(i, 0, i < 2 ? 1 : 2));
        Paths found = new PathSearch(graph, LONG).between(FROM, TO, 5, 6);
        assertThat(found.paths())
                .singleElement()
                .extracting(EvidencePath::nodes)
                .isEqualTo(List.of(FROM, concept(0), TO));
        assertThat(found.complete()).isFalse();
        assertThat(graph.looked).isLessThan(2_000);
    }

    @Test
    void goesNoFartherThanAsked() {
        Graph graph = new Graph();
        graph.speaks(0, 0, 1);
        graph.speaks(2, 0, 1);
        graph.speaks(2, 1, 1);
        graph.speaks(1, 1, 1);
        assertThat(new PathSearch(graph, LONG).between(FROM, TO, 5, 3))
                .isEqualTo(new Paths(List.of(), true));
        assertThat(new PathSearch(graph, LONG).between(FROM, TO, 5, 4).paths()).hasSize(1);
    }

    @Test
    void endsWhenItsTimeIsOver() {
        Graph graph = new Graph();
        for (int i = 0; i < 50; i++) {
            graph.speaks(i, i, 1);
            graph.speaks(i, i + 1, 1);
        }
        Paths found = new PathSearch(graph, Duration.ZERO).between(FROM, expert(49), 5, 6);
        assertThat(found).isEqualTo(new Paths(List.of(), false));
        assertThat(graph.asked).isLessThanOrEqualTo(2);
    }

    /// Two large unconnected components: only its own limits end the search.
    @Test
    void looksAtABoundedNumberOfEdges() {
        Graph graph = new Graph();
        Random random = new Random(1);
        for (int crowd = 0; crowd < 2; crowd++) {
            for (int i = 0; i < 2_000; i++) {
                for (int j = 0; j < 30; j++) {
                    graph.speaks(
                            i * 2 + crowd,
                            random.nextInt(2_000) * 2 + crowd,
                            1 + random.nextInt(3));
                }
            }
        }
        Paths found = new PathSearch(graph, LONG).between(FROM, TO, 5, 6);
        assertThat(found).isEqualTo(new Paths(List.of(), false));
        assertThat(graph.looked).isBetween(10_000, 40_000);
    }

    private static NodeId expert(int number) {
        return NodeId.expert(new ExpertId("made/e" + number));
    }

    private static NodeId concept(int number) {
        return NodeId.concept(new ConceptId("made/c" + number));
    }

    private static final class Graph implements PathSearch.Steps {

        private final Map<NodeId, List<Edge>> edges = new HashMap<>();
        private int asked;
        private int looked;

        void speaks(int expert, int concept, int evidence) {
            link(
                    new Edge(
                            expert(expert),
                            Relation.SPEAKS_OF,
                            concept(concept),
                            evidence,
                            Optional.of(Stance.SUPPORT)));
        }

        void link(Edge edge) {
            edges.computeIfAbsent(edge.from(), _ -> new ArrayList<>()).add(edge);
            edges.computeIfAbsent(edge.to(), _ -> new ArrayList<>()).add(edge);
        }

        @Override
        public Map<NodeId, List<Edge>> from(Collection<NodeId> nodes, boolean ends, int most) {
            asked++;
            Map<NodeId, List<Edge>> steps = new HashMap<>();
            for (NodeId node : nodes) {
                List<Edge> some =
                        edges.getOrDefault(node, List.of()).stream()
                                .sorted(Comparator.comparingInt(Edge::evidence).reversed())
                                .limit(most)
                                .toList();
                looked += some.size();
                steps.put(node, some);
            }
            return steps;
        }

        List<EvidencePath> all(NodeId from, NodeId to, int depth) {
            Map<List<NodeId>, EvidencePath> found = new HashMap<>();
            walk(List.of(from), List.of(), to, depth, found);
            return found.values().stream().sorted(EvidencePath.ORDER).toList();
        }

        private void walk(
                List<NodeId> nodes,
                List<Edge> walked,
                NodeId to,
                int depth,
                Map<List<NodeId>, EvidencePath> found) {
            if (nodes.getLast().equals(to)) {
                found.merge(
                        nodes,
                        new EvidencePath(nodes, walked),
                        (a, b) -> EvidencePath.ORDER.compare(a, b) <= 0 ? a : b);
            } else if (walked.size() < depth) {
                for (Edge edge : edges.getOrDefault(nodes.getLast(), List.of())) {
                    NodeId next = edge.other(nodes.getLast());
                    if (!nodes.contains(next)) {
                        walk(and(nodes, next), and(walked, edge), to, depth, found);
                    }
                }
            }
        }

        private static <T> List<T> and(List<T> list, T last) {
            List<T> longer = new ArrayList<>(list);
            longer.add(last);
            return List.copyOf(longer);
        }
    }
}
