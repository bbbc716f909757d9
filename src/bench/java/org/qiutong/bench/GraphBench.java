package org.qiutong.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.qiutong.explore.Expansion;
import org.qiutong.explore.ExploreService;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.NodeType;
import org.qiutong.explore.Paths;
import org.qiutong.explore.Relation;
import org.qiutong.explore.scene.Operation;
import org.qiutong.explore.scene.Scene;
import org.qiutong.explore.scene.SceneLink;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Window;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;

/// The queries of the graph view, on 1,000,000 nodes and 5,000,000 relationships: a node with its
/// counts and the first of its neighbours, and up to five paths between two. The baseline is the
/// Cypher that one would write for the same; for the paths, Cypher that finds one, since `SHORTEST
/// 5` takes half a minute and more for a pair between hubs. Then many users at once, and the
/// largest scene in a browser.
final class GraphBench implements Bench {

    private static final int EXPANSIONS = 400;
    private static final int PAIRS = 200;
    private static final int USERS = 50;
    private static final int ROUNDS = 20;

    private static final Window PAGE = Window.first(20);

    private final Class<?> program;
    private final int share;

    /// @param program the Spring Boot application to measure
    /// @param share 1 for the whole graph, 20 for a twentieth
    GraphBench(Class<?> program, int share) {
        this.program = program;
        this.share = share;
    }

    @Override
    public String name() {
        return "graph";
    }

    @Override
    public List<Figure> measure() throws Exception {
        try (Trial trial = new Trial(program)) {
            Driver driver = trial.part(Driver.class);
            SyntheticGraph graph = new SyntheticGraph(driver, share);
            graph.store();
            try (Session session = driver.session()) {
                size(session);
                ExploreService explore = trial.part(ExploreService.class);
                List<Figure> figures = new ArrayList<>(expand(graph, explore, session));
                figures.addAll(paths(graph, explore, session));
                figures.add(crowd(graph, trial.address() + "/api/v1/graph"));
                figures.addAll(
                        new SceneInBrowser(
                                        trial.address()
                                                + "/graph?scene="
                                                + SceneLink.of(scene(graph, explore)))
                                .measure(Scene.MOST_NODES));
                return figures;
            }
        }
    }

    private static void size(Session session) {
        var size = session.run(Queries.statement("bench/countAll")).single();
        System.out.printf(
                "%,d nodes, %,d relationships, %,d experts on the busiest concept%n",
                size.get(0).asLong(), size.get(1).asLong(), size.get(2).asLong());
    }

    /// Experts, and concepts as often as they are spoken of, in turn.
    private static List<Figure> expand(
            SyntheticGraph graph, ExploreService explore, Session session) {
        List<Double> ours = new ArrayList<>();
        List<Double> hubs = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int i = -EXPANSIONS; i < EXPANSIONS; i++) {
            NodeId node =
                    i % 2 == 0
                            ? NodeId.expert(new ExpertId(graph.anyExpert()))
                            : NodeId.concept(new ConceptId(graph.anyConcept()));
            double mine = Stopwatch.time(() -> expand(explore, node));
            String statement =
                    node.type() == NodeType.EXPERT ? "bench/expandExpert" : "bench/expandConcept";
            double other =
                    Stopwatch.time(() ->
                            session.run(Queries.statement(statement), Map.of("id", node.id()))
                                    .list());
            // The first half warms up.
            if (i >= 0) {
                ours.add(mine);
                bare.add(other);
                if (node.id().equals(graph.concept(0)) || node.id().equals(graph.concept(1))) {
                    hubs.add(mine);
                }
            }
        }
        return List.of(
                new Figure("expand with counts, p95", Figure.p95(ours), 100, "ms"),
                new Figure("expand a hub with counts, p95", Figure.p95(hubs), 100, "ms"),
                new Figure(
                        "expand with counts, p95 / bare Cypher",
                        Figure.p95(ours) / Figure.p95(bare),
                        3,
                        ""));
    }

    private static Object expand(ExploreService explore, NodeId node) {
        return List.of(
                explore.neighbourhood(node).orElseThrow(),
                explore.neighbours(
                        new Expansion(
                                node,
                                Relation.SPEAKS_OF,
                                node.type() == NodeType.EXPERT
                                        ? Relation.Direction.OUT
                                        : Relation.Direction.IN,
                                Optional.empty()),
                        PAGE));
    }

    /// Many users who all expand a node in the same moment, again and again, over HTTP.
    private static Figure crowd(SyntheticGraph graph, String address)
            throws InterruptedException, ExecutionException {
        List<Double> times = new ArrayList<>();
        try (ExecutorService users = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient client = HttpClient.newHttpClient()) {
            for (int round = 0; round < ROUNDS; round++) {
                List<Callable<Double>> all = new ArrayList<>();
                for (int user = 0; user < USERS; user++) {
                    String node =
                            user % 2 == 0
                                    ? "node=expert/" + graph.anyExpert() + "&direction=out"
                                    : "node=concept/" + graph.anyConcept() + "&direction=in";
                    all.add(() ->
                            Stopwatch.time(() ->
                                    get(client, address + "/neighbourhood?" + node)
                                            + get(
                                                    client,
                                                    address
                                                            + "/neighbours?relation=speaks-of&"
                                                            + node)));
                }
                for (Future<Double> each : users.invokeAll(all)) {
                    times.add(each.get());
                }
            }
        }
        return new Figure(USERS + " users expanding at once, p95", Figure.p95(times), 1_000, "ms");
    }

    private static int get(HttpClient client, String address) {
        try {
            HttpResponse<String> answer =
                    client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer.body().length();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A scene of the largest size: concepts that many speak of, and those who do.
    private static Scene scene(SyntheticGraph graph, ExploreService explore) {
        Set<NodeId> nodes = new LinkedHashSet<>();
        for (int i = 0; nodes.size() < Scene.MOST_NODES; i++) {
            NodeId concept = NodeId.concept(new ConceptId(graph.concept(i)));
            nodes.add(concept);
            explore.neighbours(
                            new Expansion(
                                    concept,
                                    Relation.SPEAKS_OF,
                                    Relation.Direction.IN,
                                    Optional.empty()),
                            PAGE)
                    .forEach(each -> nodes.add(each.node().id()));
        }
        return Scene.EMPTY.after(
                new Operation.Add(nodes.stream().limit(Scene.MOST_NODES).toList()));
    }

    /// Between experts, between concepts, and between an expert and a concept, in turn.
    private static List<Figure> paths(
            SyntheticGraph graph, ExploreService explore, Session session) {
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        int without = 0;
        for (int i = -PAIRS; i < PAIRS; i++) {
            NodeId from =
                    i % 3 == 0
                            ? NodeId.concept(new ConceptId(graph.anyConcept()))
                            : NodeId.expert(new ExpertId(graph.anyExpert()));
            NodeId to =
                    i % 3 == 1
                            ? NodeId.expert(new ExpertId(graph.anyExpert()))
                            : NodeId.concept(new ConceptId(graph.anyConcept()));
            if (from.equals(to)) {
                continue;
            }
            List<Paths> found = new ArrayList<>();
            double mine = Stopwatch.time(() -> found.add(explore.paths(from, to, 5, 6)));
            if (i >= 0) {
                ours.add(mine);
                without += found.getFirst().paths().isEmpty() ? 1 : 0;
                bare.add(Stopwatch.time(() -> cypher(session, from, to)));
            }
        }
        System.out.printf("%d of %d pairs have no path%n", without, ours.size());
        return List.of(
                new Figure("five shortest evidence paths, p95", Figure.p95(ours), 300, "ms"),
                new Figure(
                        "paths, p95 / bare Cypher for one of them",
                        Figure.p95(ours) / Figure.p95(bare),
                        30,
                        ""));
    }

    private static Object cypher(Session session, NodeId from, NodeId to) {
        return session.run(
                        Queries.statement("bench/shortestPath"),
                        Map.of("from", from.id(), "to", to.id()))
                .list();
    }
}
