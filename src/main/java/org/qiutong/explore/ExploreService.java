package org.qiutong.explore;

import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.graph.Window;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.FindingId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Explores the graph from node to node. Results, depth and time are bounded. What other pages
/// hide, such as statements that were moderated out, is hidden here too.
///
/// The timeout allows for a slow machine that has to plan a statement first.
@Service
@Transactional(readOnly = true, timeout = 15)
public class ExploreService {

    /// The maximum number of neighbours on a page, and of nodes in one call.
    public static final int MOST_NODES = 400;

    /// The maximum number of neighbours that can be paged through.
    public static final int MOST_NEIGHBOURS = Neo4jExploration.MOST;

    /// The maximum number of paths, and of edges in each.
    public static final int MOST_PATHS = 5;

    public static final int DEEPEST = 6;

    /// The maximum number of nodes for a search for connections.
    public static final int MOST_ENDS = 8;

    /// The maximum number of nodes that a search for connections finds.
    public static final int MOST_CONNECTIONS = 20;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Neo4jExploration graph;
    private final EvidenceService evidence;

    ExploreService(Neo4jExploration graph, EvidenceService evidence) {
        this.graph = graph;
        this.evidence = evidence;
    }

    /// Those of the nodes that exist, by id, in the order given.
    ///
    /// @throws IllegalArgumentException if it is too many
    @PermitAll
    public Map<NodeId, Node> nodes(Collection<NodeId> ids) {
        require(ids.size() <= MOST_NODES, ids.size() + " nodes");
        return graph.nodes(ids);
    }

    /// A node with the counts of its neighbours; a hub costs no more than any other node.
    @PermitAll
    public Optional<Neighbourhood> neighbourhood(NodeId id) {
        return Optional.ofNullable(graph.nodes(List.of(id)).get(id))
                .map(node -> new Neighbourhood(node, graph.counts(id)));
    }

    /// A page of neighbours, those with the strongest evidence first. The order is stable while the
    /// evidence does not change. Empty if there is no such node.
    ///
    /// @throws IllegalArgumentException if the page is too large, or ends beyond
    ///   [#MOST_NEIGHBOURS], since nobody pages through all neighbours of a hub
    @PermitAll
    public List<Neighbour> neighbours(Expansion expansion, Window window) {
        require(window.limit() <= MOST_NODES, window.limit() + " neighbours");
        require(
                (long) window.offset() + window.limit() <= MOST_NEIGHBOURS,
                "neighbours from " + window.offset());
        List<Edge> edges = graph.edges(expansion, window);
        NodeId from = expansion.node();
        Map<NodeId, Node> nodes =
                graph.nodes(edges.stream().map(each -> each.other(from)).toList());
        return edges.stream()
                .filter(edge -> nodes.containsKey(edge.other(from)))
                .map(edge ->
                        new Neighbour(Objects.requireNonNull(nodes.get(edge.other(from))), edge))
                .toList();
    }

    /// An overview of a study: its communities, some of its experts, and the concepts that these
    /// speak of most. Empty if there is no such study, or it has no communities.
    @PermitAll
    public List<NodeId> overview(StudyId study) {
        return graph.overview(study);
    }

    /// How many communities, experts and concepts a study has; 0 if there is no such study.
    @PermitAll
    public long countOverview(StudyId study) {
        return graph.countOverview(study);
    }

    /// The edges among nodes that are shown together.
    ///
    /// @throws IllegalArgumentException if it is too many nodes
    @PermitAll
    public List<Edge> edgesAmong(Collection<NodeId> ids) {
        require(ids.size() <= MOST_NODES, ids.size() + " nodes");
        return graph.edgesAmong(ids);
    }

    /// The quotations and findings behind an edge; none for a vote.
    @PermitAll
    public EdgeEvidence evidence(Edge edge, Window window) {
        String from = edge.from().id();
        String to = edge.to().id();
        return switch (edge.relation()) {
            case SPEAKS_OF ->
                    new EdgeEvidence(
                            evidence.quotations(
                                    graph.quotations(
                                            new ExpertId(from), new ConceptId(to), window)),
                            List.of(),
                            List.of(),
                            edge.evidence());
            case REPORTED_ON ->
                    new EdgeEvidence(
                            List.of(),
                            graph
                                    .findings(new CommunityId(from), new ConceptId(to), window)
                                    .stream()
                                    .flatMap(id -> evidence.finding(id).stream())
                                    .toList(),
                            List.of(),
                            edge.evidence());
            case SAID_BY, CODED_AS, FROM, ABOUT, AMONG, REPORTED_IN -> words(edge.from());
            case VOTED_ON -> new EdgeEvidence(List.of(), List.of(), List.of(), 1);
            case BROADER,
                    ANSWERS,
                    MITIGATES,
                    RELATED,
                    MEMBER_OF,
                    BASED_IN,
                    PART_OF,
                    TOOK_PART_IN,
                    SAMPLED,
                    PUBLISHED,
                    ISSUED,
                    CONVENED,
                    FUNDED,
                    DOCUMENTED_IN,
                    CITES ->
                    EdgeEvidence.NONE;
        };
    }

    /// The text of a node that is itself a quotation, finding or statement.
    private EdgeEvidence words(NodeId id) {
        return new EdgeEvidence(
                id.type() == NodeType.QUOTATION
                        ? evidence.quotation(new QuotationId(id.id())).stream().toList()
                        : List.of(),
                id.type() == NodeType.FINDING
                        ? evidence.finding(new FindingId(id.id())).stream().toList()
                        : List.of(),
                id.type() == NodeType.STATEMENT
                        ? evidence.statement(id.id()).stream().toList()
                        : List.of(),
                1);
    }

    /// The evidence behind each edge of some paths.
    ///
    /// @param window the page of quotations and findings for each edge
    @PermitAll
    public Map<Edge, EdgeEvidence> evidence(Collection<EvidencePath> paths, Window window) {
        Map<Edge, EdgeEvidence> behind = new LinkedHashMap<>();
        paths.forEach(path ->
                path.edges()
                        .forEach(edge ->
                                behind.computeIfAbsent(edge, each -> evidence(each, window))));
        return behind;
    }

    /// The shortest paths from one node to another; among these, the strongest.
    ///
    /// @param most the maximum number of paths, 1 to [#MOST_PATHS]
    /// @param depth the maximum number of edges in each, 1 to [#DEEPEST]
    /// @throws IllegalArgumentException if it is more than that
    @PermitAll
    public Paths paths(NodeId from, NodeId to, int most, int depth) {
        require(most >= 1 && most <= MOST_PATHS, most + " paths");
        require(depth >= 1 && depth <= DEEPEST, depth + " steps");
        return new PathSearch(graph, PATIENCE).between(from, to, most, depth);
    }

    /// The nodes within two steps of at least two of the given ones; those that connect the most
    /// come first.
    ///
    /// @param nodes two to [#MOST_ENDS] of them
    /// @throws IllegalArgumentException if they are fewer or more
    @PermitAll
    public List<Connection> connecting(Collection<NodeId> nodes) {
        Set<NodeId> distinct = new LinkedHashSet<>(nodes);
        require(
                distinct.size() >= 2 && distinct.size() <= MOST_ENDS,
                "what connects " + distinct.size());
        return new PathSearch(graph, PATIENCE)
                .connecting(new ArrayList<>(distinct), MOST_CONNECTIONS);
    }

    private static void require(boolean allowed, String what) {
        if (!allowed) {
            throw new IllegalArgumentException("out of bounds: " + what);
        }
    }

    /// A node at the other end of an edge.
    public record Neighbour(Node node, Edge edge) {}
}
