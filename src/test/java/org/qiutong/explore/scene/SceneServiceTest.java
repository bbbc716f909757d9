package org.qiutong.explore.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qiutong.ProgramTest;
import org.qiutong.explore.Expansion;
import org.qiutong.explore.Node;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.NodeKind;
import org.qiutong.explore.NodeType;
import org.qiutong.explore.Relation;
import org.qiutong.explore.Relation.Direction;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundOrder;
import org.qiutong.ground.GroundService;
import org.qiutong.ground.Label;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.springframework.beans.factory.annotation.Autowired;

/// How scenes of the founding study begin and grow, and what is seen of them.
@ProgramTest
class SceneServiceTest {

    private static final NodeId GEOPOLITICS =
            NodeId.concept(new ConceptId("itif-2024/geopolitical-uncertainty"));
    private static final NodeId UK = NodeId.community(new CommunityId("UK"));
    private static final NodeId CN = NodeId.community(new CommunityId("CN"));

    @Autowired SceneService scenes;
    @Autowired GroundService ground;

    @Test
    void beginsWithTheCommunitiesAndWhatTheirExpertsSpeakOf() {
        Scene overview = scenes.overview(new StudyId("itif-2024")).scene();
        assertThat(overview.nodes()).startsWith(CN, UK);
        assertThat(overview.nodes()).filteredOn(node -> node.type() == NodeType.EXPERT).hasSize(10);
        assertThat(scenes.graph(overview).edges())
                .extracting(edge -> edge.relation())
                .contains(Relation.SPEAKS_OF, Relation.REPORTED_ON, Relation.MEMBER_OF);
        assertThat(scenes.overview(new StudyId("nobody")).scene()).isEqualTo(Scene.EMPTY);
    }

    @Test
    void beginsWithWhatIsAroundANode() {
        Scene around = scenes.around(GEOPOLITICS);
        assertThat(around.nodes()).startsWith(GEOPOLITICS).contains(UK, CN);
        assertThat(around.nodes()).noneMatch(node -> node.type() == NodeType.QUOTATION);
        assertThat(scenes.around(NodeId.concept(new ConceptId("nobody/nothing"))))
                .isEqualTo(Scene.EMPTY);
    }

    @Test
    void addsOnlyWhatIsNotThereYet() {
        Scene scene = scenes.around(GEOPOLITICS);
        Expansion speakers =
                new Expansion(GEOPOLITICS, Relation.SPEAKS_OF, Direction.IN, Optional.empty());
        Operation.Expand again = scenes.expand(scene, speakers);
        assertThat(again.neighbours()).isEmpty();
        assertThat(again.rest()).isZero();
        Scene fewer =
                scene.after(
                        new Operation.Hide(
                                Set.of(
                                        scene.nodes().stream()
                                                .filter(node -> node.type() == NodeType.EXPERT)
                                                .findFirst()
                                                .orElseThrow())));
        assertThat(scenes.expand(fewer, speakers).neighbours()).hasSize(1);
    }

    /// The overview and the lens find what the labels of common ground find, no more and no less.
    @Test
    void findsWhatTheLabelsFind() {
        SceneService.Overview overview = scenes.overview(new StudyId("itif-2024"));
        Set<NodeId> labelled =
                ground
                        .list(
                                GroundFilter.ALL.ofStudy(new StudyId("itif-2024")),
                                GroundOrder.CODEBOOK)
                        .rows()
                        .stream()
                        .filter(row ->
                                Set.of(
                                                Label.Kind.SHARED,
                                                Label.Kind.RAISED_ON_EVERY_SIDE,
                                                Label.Kind.SAME_ANSWER)
                                        .contains(row.label().kind()))
                        .map(row -> NodeId.concept(row.concept().id()))
                        .collect(Collectors.toSet());
        assertThat(labelled)
                .contains(
                        NodeId.concept(new ConceptId("itif-2024/unsafe-human-ai-interaction")),
                        NodeId.concept(new ConceptId("itif-2024/values-not-encoded")));
        assertThat(overview.scene().nodes()).containsAll(labelled);
        assertThat(overview.common()).isEqualTo(labelled.size());
        assertThat(overview.all()).isGreaterThan(overview.scene().nodes().size());
        Scene through = overview.scene().after(new Operation.Look(Scene.Lens.COMMON_GROUND));
        SceneGraph seen = scenes.graph(through).seen(Set.of(), Scene.Lens.COMMON_GROUND);
        assertThat(seen.nodes())
                .filteredOn(node -> node.id().type() == NodeType.CONCEPT)
                .extracting(Node::id)
                .containsExactlyInAnyOrderElementsOf(labelled);
        assertThat(seen.nodes()).extracting(Node::id).contains(UK, CN);
    }

    /// Being in the same study does not make nodes shared; only what is said does.
    @Test
    void seesThroughTheLensThoseWhoReachWhatIsShared() {
        Scene overview =
                scenes.overview(new StudyId("itif-2024"))
                        .scene()
                        .after(new Operation.Look(Scene.Lens.COMMON_GROUND));
        SceneGraph graph = scenes.graph(overview);
        Reach reach = Reach.in(graph);
        assertThat(reach.communities(UK)).hasToString("[UK]");
        assertThat(reach.communities(GEOPOLITICS)).hasToString("[CN, UK]");
        SceneGraph ground = graph.seen(Set.of(), Scene.Lens.COMMON_GROUND);
        assertThat(ground.nodes())
                .extracting(Node::id)
                .contains(GEOPOLITICS, UK, CN)
                .hasSizeLessThan(graph.nodes().size());
        assertThat(ground.nodes())
                .filteredOn(node -> node.id().type() == NodeType.EXPERT)
                .allSatisfy(expert ->
                        assertThat(ground.edges())
                                .anyMatch(edge -> edge.from().equals(expert.id())));
        SceneGraph nobody = graph.seen(Set.of(NodeKind.EXPERT), Scene.Lens.ALL);
        assertThat(nobody.nodes()).extracting(Node::kind).doesNotContain(NodeKind.EXPERT);
        assertThat(List.copyOf(nobody.edges()))
                .noneMatch(edge -> edge.from().type() == NodeType.EXPERT);
    }
}
