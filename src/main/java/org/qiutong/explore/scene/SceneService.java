package org.qiutong.explore.scene;

import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiutong.explore.Edge;
import org.qiutong.explore.Expansion;
import org.qiutong.explore.ExploreService;
import org.qiutong.explore.Neighbourhood;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.NodeType;
import org.qiutong.explore.Relation;
import org.qiutong.graph.Window;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundOrder;
import org.qiutong.ground.GroundReading;
import org.qiutong.ground.GroundService;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.springframework.stereotype.Service;

/// Creates, expands and reads scenes. Each query has its own transaction and timeout.
@Service
public class SceneService {

    /// The maximum number of neighbours that an expansion adds; the others become a [Scene.Rest].
    public static final int PAGE = 20;

    /// The number of neighbours along one relation in an initial scene.
    private static final int FIRST = 8;

    private static final int FIRST_IN_ALL = 40;

    /// The number of concepts that communities have in common in an overview.
    private static final int MOST_COMMON = 150;

    private final ExploreService explore;
    private final GroundService ground;

    SceneService(ExploreService explore, GroundService ground) {
        this.explore = explore;
        this.ground = ground;
    }

    /// An overview of a study.
    ///
    /// @param all how many communities, experts and concepts the study has
    /// @param common how many concepts its communities have in common
    public record Overview(Scene scene, long all, int common) {}

    /// The nodes of a scene that exist, and the edges between them.
    @PermitAll
    public SceneGraph graph(Scene scene) {
        var nodes = explore.nodes(scene.nodes());
        return new SceneGraph(
                scene.nodes().stream()
                        .flatMap(id -> Optional.ofNullable(nodes.get(id)).stream())
                        .toList(),
                explore.edgesAmong(nodes.keySet()),
                scene.pinned(),
                scene.lens() == Scene.Lens.COMMON_GROUND ? common(nodes.keySet()) : Set.of());
    }

    /// The concepts that their labels call common ground.
    private Set<NodeId> common(Set<NodeId> nodes) {
        GroundReading reading = ground.reading(GroundFilter.ALL);
        return nodes.stream()
                .filter(node -> node.type() == NodeType.CONCEPT)
                .filter(node ->
                        reading.on(new ConceptId(node.id()))
                                .filter(row -> row.label().kind().isInCommon())
                                .isPresent())
                .collect(Collectors.toSet());
    }

    /// A node with the closest of its neighbours; an empty scene if there is no such node.
    @PermitAll
    public Scene around(NodeId node) {
        Scene scene = Scene.EMPTY;
        Optional<Neighbourhood> around = explore.neighbourhood(node);
        if (around.isEmpty()) {
            return scene;
        }
        scene = scene.after(new Operation.Add(List.of(node)));
        for (Expansion each : relations(around.get())) {
            if (leadsOn(each) && scene.nodes().size() < FIRST_IN_ALL) {
                List<NodeId> closest = closest(each, FIRST);
                long total = total(around.get().counts(), each);
                scene = scene.after(operation(each, closest, total - closest.size()));
            }
        }
        return scene;
    }

    /// Each relation of a node once, for all kinds of neighbours.
    private static List<Expansion> relations(Neighbourhood around) {
        return around.counts().stream()
                .sorted(
                        Comparator.comparing(Neighbourhood.Count::relation)
                                .thenComparing(Neighbourhood.Count::direction))
                .map(count ->
                        new Expansion(
                                around.node().id(),
                                count.relation(),
                                count.direction(),
                                Optional.empty()))
                .distinct()
                .toList();
    }

    /// Whether neighbours are informative in an initial scene. Quotations and findings are not,
    /// since edges stand for them, nor is the one report that everything comes from.
    private static boolean leadsOn(Expansion expansion) {
        return switch (expansion.relation()) {
            case FROM, REPORTED_IN, TOOK_PART_IN -> false;
            case SAID_BY, CODED_AS, ABOUT, AMONG -> expansion.direction() == Relation.Direction.OUT;
            default -> true;
        };
    }

    /// An overview of a study: all that its communities have in common, and of the rest what is
    /// spoken of most. An empty scene if there is no such study.
    @PermitAll
    public Overview overview(StudyId study) {
        List<NodeId> common =
                ground.list(GroundFilter.ALL.ofStudy(study), GroundOrder.CODEBOOK).rows().stream()
                        .filter(row -> row.label().kind().isInCommon())
                        .map(row -> NodeId.concept(row.concept().id()))
                        .toList();
        Set<NodeId> nodes = new LinkedHashSet<>(explore.overview(study));
        common.stream().limit(MOST_COMMON).forEach(nodes::add);
        return new Overview(
                nodes.isEmpty()
                        ? around(NodeId.study(study))
                        : Scene.EMPTY.after(new Operation.Add(List.copyOf(nodes))),
                explore.countOverview(study),
                common.size());
    }

    /// The operation that adds the strongest neighbours not yet in the scene, up to [#PAGE], and
    /// counts the rest.
    @PermitAll
    public Operation.Expand expand(Scene scene, Expansion expansion) {
        long total =
                explore.neighbourhood(expansion.node())
                        .map(around -> total(around.counts(), expansion))
                        .orElse(0L);
        int shown = shown(scene, expansion);
        Set<NodeId> there = Set.copyOf(scene.nodes());
        List<NodeId> more =
                closest(expansion, Math.min(ExploreService.MOST_NODES, shown + PAGE)).stream()
                        .filter(each -> !there.contains(each))
                        .limit(PAGE)
                        .toList();
        return operation(expansion, more, total - shown - more.size());
    }

    private List<NodeId> closest(Expansion expansion, int most) {
        return explore.neighbours(expansion, Window.first(most)).stream()
                .map(each -> each.node().id())
                .toList();
    }

    /// The number of neighbours along a relation, of any kind.
    private static long total(List<Neighbourhood.Count> counts, Expansion expansion) {
        Expansion any =
                new Expansion(
                        expansion.node(),
                        expansion.relation(),
                        expansion.direction(),
                        Optional.empty());
        return counts.stream().filter(any::covers).mapToLong(Neighbourhood.Count::count).sum();
    }

    /// How many of them are already in the scene.
    private int shown(Scene scene, Expansion expansion) {
        return (int)
                explore.edgesAmong(scene.nodes()).stream()
                        .filter(edge -> edge.relation() == expansion.relation())
                        .map(
                                expansion.direction() == Relation.Direction.OUT
                                        ? Edge::from
                                        : Edge::to)
                        .filter(expansion.node()::equals)
                        .count();
    }

    private static Operation.Expand operation(Expansion expansion, List<NodeId> more, long rest) {
        return new Operation.Expand(
                expansion.node(),
                expansion.relation(),
                expansion.direction(),
                more,
                Math.clamp(rest, 0, Integer.MAX_VALUE));
    }
}
