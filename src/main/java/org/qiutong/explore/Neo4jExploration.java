package org.qiutong.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Window;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.FindingId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;
import org.springframework.stereotype.Component;

@Component
class Neo4jExploration implements PathSearch.Steps {

    /// The maximum number of neighbours to sort for a page, if no index has them in order.
    static final int MOST = 10_000;

    /// In an overview: the number of experts of a community, and of concepts of an expert.
    private static final int MOST_OF_COMMUNITY = 12;

    private static final int MOST_OF_EXPERT = 3;

    private static final int MOST_IN_OVERVIEW = 120;

    private final Queries queries;

    Neo4jExploration(Queries queries) {
        this.queries = queries;
    }

    /// The nodes that exist, by id.
    Map<NodeId, Node> nodes(Collection<NodeId> ids) {
        Map<NodeId, Node> nodes = new LinkedHashMap<>();
        queries.list("explore/findNodes", Map.of("nodes", references(ids)), NodeRows::node)
                .forEach(node -> nodes.put(node.id(), node));
        return nodes;
    }

    private static List<Map<String, String>> references(Collection<NodeId> ids) {
        return ids.stream()
                .distinct()
                .map(id -> Map.of("type", id.type().label(), "id", id.id()))
                .toList();
    }

    /// How many communities, experts and concepts a study has.
    long countOverview(StudyId study) {
        return queries.count("explore/countOverview", Map.of("study", study));
    }

    List<NodeId> overview(StudyId study) {
        return queries.list(
                "explore/overview",
                Map.of(
                        "study",
                        study,
                        "most",
                        MOST_OF_COMMUNITY,
                        "each",
                        MOST_OF_EXPERT,
                        "inAll",
                        MOST_IN_OVERVIEW),
                NodeRows::id);
    }

    List<Neighbourhood.Count> counts(NodeId node) {
        return queries.list(
                "explore/countNeighbours",
                Map.of("label", node.type().label(), "id", node.id()),
                NodeRows::count);
    }

    List<Edge> edges(Expansion expansion, Window window) {
        NodeId node = expansion.node();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("label", node.type().label());
        parameters.put("id", node.id());
        parameters.put("relation", expansion.relation().stored());
        parameters.put("direction", expansion.direction().name());
        parameters.put("kind", expansion.kind().map(Enum::name).orElse(null));
        parameters.put("most", MOST);
        parameters.put("offset", window.offset());
        parameters.put("limit", window.limit());
        boolean strongest =
                expansion.relation() == Relation.SPEAKS_OF && node.type() == NodeType.CONCEPT;
        return queries.list(
                strongest ? "explore/findStrongestSpeakers" : "explore/findNeighbours",
                parameters,
                row -> NodeRows.edge(node, expansion.relation(), expansion.direction(), row));
    }

    List<Edge> edgesAmong(Collection<NodeId> ids) {
        List<String> keys = ids.stream().map(id -> id.type().label() + '/' + id.id()).toList();
        return queries.list(
                "explore/findEdgesAmong",
                Map.of("nodes", references(ids), "keys", keys),
                row -> NodeRows.step(row).edge());
    }

    @Override
    public Map<NodeId, List<Edge>> from(Collection<NodeId> nodes, boolean ends, int most) {
        Map<NodeId, List<Edge>> steps = new HashMap<>();
        nodes.stream()
                .collect(Collectors.groupingBy(node -> statement(node.type())))
                .forEach((statement, some) ->
                        statement.ifPresent(each -> addSteps(steps, each, some, most)));
        if (ends) {
            addSteps(steps, "explore/findStepsAtEnds", nodes, most);
        }
        return steps;
    }

    /// One statement for each kind of step, so that kinds which a search never reaches are not
    /// planned: planning takes the database longer than running.
    private static Optional<String> statement(NodeType type) {
        return switch (type) {
            case CONCEPT -> Optional.of("explore/findStepsOfConcepts");
            case EXPERT -> Optional.of("explore/findStepsOfExperts");
            case COMMUNITY -> Optional.of("explore/findStepsOfCommunities");
            case INSTITUTION, MILESTONE, SOURCE, STUDY -> Optional.of("explore/findStepsOfWorks");
            case QUOTATION, FINDING, STATEMENT -> Optional.empty();
        };
    }

    private void addSteps(
            Map<NodeId, List<Edge>> steps, String statement, Collection<NodeId> nodes, int most) {
        queries.list(statement, Map.of("nodes", references(nodes), "most", most), NodeRows::step)
                .forEach(step ->
                        steps.computeIfAbsent(step.from(), _ -> new ArrayList<>())
                                .add(step.edge()));
    }

    List<QuotationId> quotations(ExpertId expert, ConceptId concept, Window window) {
        return queries.ids(
                "explore/findQuotations",
                Map.of(
                        "expert",
                        expert,
                        "concept",
                        concept,
                        "offset",
                        window.offset(),
                        "limit",
                        window.limit()),
                QuotationId::new);
    }

    List<FindingId> findings(CommunityId community, ConceptId concept, Window window) {
        return queries.ids(
                "explore/findFindings",
                Map.of(
                        "community",
                        community,
                        "concept",
                        concept,
                        "offset",
                        window.offset(),
                        "limit",
                        window.limit()),
                FindingId::new);
    }
}
