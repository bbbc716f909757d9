package org.qiutong.explore.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiutong.explore.Connection;
import org.qiutong.explore.Edge;
import org.qiutong.explore.EdgeEvidence;
import org.qiutong.explore.EvidencePath;
import org.qiutong.explore.Expansion;
import org.qiutong.explore.ExploreService;
import org.qiutong.explore.GraphWords;
import org.qiutong.explore.Neighbourhood;
import org.qiutong.explore.Node;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.NodeKind;
import org.qiutong.explore.NodeType;
import org.qiutong.explore.Paths;
import org.qiutong.explore.Relation;
import org.qiutong.explore.rest.GraphPayloads.ConnectionPayload;
import org.qiutong.explore.rest.GraphPayloads.EvidencePayload;
import org.qiutong.explore.rest.GraphPayloads.NeighbourPayload;
import org.qiutong.explore.rest.GraphPayloads.NeighbourhoodPayload;
import org.qiutong.explore.rest.GraphPayloads.PathPayload;
import org.qiutong.explore.rest.GraphPayloads.PathsPayload;
import org.qiutong.graph.Window;
import org.qiutong.web.Listing;
import org.qiutong.web.Names;
import org.qiutong.web.NotFound;
import org.qiutong.web.PageQuery;
import org.qiutong.web.UnknownValue;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A node is named by its type and its id: `concept/itif-2024/malicious-use`.
@RestController
@RequestMapping("/api/v1/graph")
@Tag(name = "graph", description = "neighbours, the evidence behind edges, paths")
class GraphController {

    /// The parameters for neighbours.
    ///
    /// @param relation one from the node's counts
    /// @param direction `out` from the subject of the relation, `in` from its object
    /// @param kind neighbours of this kind only
    record Along(
            @Nullable String node,
            @Nullable String relation,
            @Nullable String direction,
            @Nullable String kind) {}

    /// The parameters for an edge.
    record Of(@Nullable String from, @Nullable String relation, @Nullable String to) {}

    /// The parameters for paths.
    ///
    /// @param most the maximum number of paths; 5 by default
    /// @param depth the maximum number of edges in each; 6 by default
    record Between(
            @Nullable String from,
            @Nullable String to,
            @Parameter @Min(1) @Max(ExploreService.MOST_PATHS) @Nullable Integer most,
            @Parameter @Min(1) @Max(ExploreService.DEEPEST) @Nullable Integer depth) {}

    /// The quotations and findings returned with each edge of a path.
    private static final Window WORDS = Window.first(2);

    private final ExploreService explore;
    private final GraphWords words;

    GraphController(ExploreService explore, GraphWords words) {
        this.explore = explore;
        this.words = words;
    }

    @GetMapping("/neighbourhood")
    @Operation(summary = "A node, and how many neighbours it has of which kind")
    NeighbourhoodPayload neighbourhood(@RequestParam(required = false) @Nullable String node) {
        return NeighbourhoodPayload.of(around(id("node", node)), words);
    }

    @GetMapping("/neighbours")
    @Operation(summary = "Neighbours along a relation, those with the strongest evidence first")
    Listing<NeighbourPayload> neighbours(
            @ParameterObject Along along, @Valid @ParameterObject PageQuery page) {
        NodeId node = id("node", along.node());
        Expansion expansion =
                new Expansion(
                        node,
                        relation(along.relation()),
                        Names.parse(Relation.Direction.class, "direction", along.direction())
                                .orElse(Relation.Direction.OUT),
                        Names.parse(NodeKind.class, "kind", along.kind()));
        Window window = page.window();
        if ((long) window.offset() + window.limit() > ExploreService.MOST_NEIGHBOURS) {
            throw new UnknownValue(
                    "page",
                    String.valueOf(page.page()),
                    List.of("0 … " + (ExploreService.MOST_NEIGHBOURS / window.limit() - 1)));
        }
        long total =
                around(node).counts().stream()
                        .filter(expansion::covers)
                        .mapToLong(Neighbourhood.Count::count)
                        .sum();
        return new Listing<>(
                explore.neighbours(expansion, window).stream().map(NeighbourPayload::of).toList(),
                total);
    }

    @GetMapping("/evidence")
    @Operation(summary = "The quotations and findings that an edge stands for")
    EvidencePayload evidence(@ParameterObject Of of, @Valid @ParameterObject PageQuery page) {
        NodeId from = id("from", of.from());
        NodeId to = id("to", of.to());
        Relation relation = relation(of.relation());
        Edge edge =
                explore.edgesAmong(List.of(from, to)).stream()
                        .filter(each -> each.relation() == relation && each.from().equals(from))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("edge", from + " " + to));
        return EvidencePayload.of(edge, explore.evidence(edge, page.window()));
    }

    @GetMapping("/paths")
    @Operation(summary = "The shortest paths between two nodes, the strongest first, as sentences")
    PathsPayload paths(@Valid @ParameterObject Between between) {
        NodeId from = id("from", between.from());
        NodeId to = id("to", between.to());
        Map<NodeId, Node> ends = explore.nodes(List.of(from, to));
        for (NodeId end : List.of(from, to)) {
            if (!ends.containsKey(end)) {
                throw new NotFound("node", end.toString());
            }
        }
        Paths found =
                explore.paths(
                        from,
                        to,
                        Optional.ofNullable(between.most()).orElse(ExploreService.MOST_PATHS),
                        Optional.ofNullable(between.depth()).orElse(ExploreService.DEEPEST));
        return new PathsPayload(payloads(found.paths()), found.complete());
    }

    @GetMapping("/connecting")
    @Operation(summary = "What connects 2 to 8 nodes, each given as a parameter `node`")
    List<ConnectionPayload> connecting(
            @RequestParam(required = false) @Nullable List<String> node) {
        List<NodeId> ids =
                (node == null ? List.<String>of() : node)
                        .stream().map(each -> id("node", each)).distinct().toList();
        if (ids.size() < 2 || ids.size() > ExploreService.MOST_ENDS) {
            throw new UnknownValue(
                    "node", ids.toString(), List.of("2 … " + ExploreService.MOST_ENDS));
        }
        List<Connection> found = explore.connecting(ids);
        Iterator<PathPayload> payloads =
                payloads(found.stream().flatMap(each -> each.paths().stream()).toList()).iterator();
        return found.stream()
                .map(each ->
                        new ConnectionPayload(
                                each.node().toString(),
                                each.paths().stream().map(_ -> payloads.next()).toList()))
                .toList();
    }

    private List<PathPayload> payloads(List<EvidencePath> paths) {
        Map<NodeId, Node> nodes =
                explore.nodes(
                        paths.stream()
                                .flatMap(path -> path.nodes().stream())
                                .distinct()
                                .limit(ExploreService.MOST_NODES)
                                .toList());
        Map<Edge, EdgeEvidence> behind = explore.evidence(paths, WORDS);
        return paths.stream().map(path -> PathPayload.of(path, nodes, behind, words)).toList();
    }

    private Neighbourhood around(NodeId node) {
        return explore.neighbourhood(node).orElseThrow(() -> new NotFound("node", node.toString()));
    }

    private static Relation relation(@Nullable String name) {
        return Names.parse(Relation.class, "relation", name == null ? "" : name).orElseThrow();
    }

    private static NodeId id(String parameter, @Nullable String text) {
        try {
            return NodeId.parse(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw new UnknownValue(
                    parameter,
                    text == null ? "" : text,
                    Arrays.stream(NodeType.values()).map(type -> Names.of(type) + "/…").toList());
        }
    }
}
