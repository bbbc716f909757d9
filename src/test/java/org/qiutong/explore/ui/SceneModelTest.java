package org.qiutong.explore.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.explore.Expansion;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.NodeKind;
import org.qiutong.explore.Relation;
import org.qiutong.explore.Relation.Direction;
import org.qiutong.explore.scene.Operation;
import org.qiutong.explore.scene.Scene;
import org.qiutong.explore.scene.SceneService;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.StudyId;
import org.springframework.beans.factory.annotation.Autowired;

/// The scene on the screen, its steps, and what the canvas is told of each.
@ProgramTest
class SceneModelTest {

    private static final NodeId UK = NodeId.community(new CommunityId("UK"));
    private static final NodeId TWO_UK = NodeId.expert(new ExpertId("itif-2024/2-UK"));
    private static final NodeId GEOPOLITICS =
            NodeId.concept(new ConceptId("itif-2024/geopolitical-uncertainty"));

    @Autowired SceneService scenes;
    @Autowired Driver driver;

    @AfterEach
    void takeAway() {
        run("MATCH (n:!AuditEntry) WHERE n.study = 'crowd' DETACH DELETE n");
    }

    private void run(String statement) {
        try (var session = driver.session()) {
            session.run(statement).consume();
        }
    }

    /// Draws as the canvas does, from the changes alone.
    private static final class Drawn {
        final Set<String> nodes = new TreeSet<>();
        final Set<String> edges = new TreeSet<>();
        final List<SceneModel.Event> events = new ArrayList<>();
        private final CanvasState drawing = new CanvasState();

        Drawn(SceneModel model) {
            model.onChange(this::take);
        }

        private void take(SceneModel.Update update) {
            events.add(update.event());
            CanvasState.Change change = drawing.change(update);
            if (change.anew()) {
                nodes.clear();
                edges.clear();
            }
            change.gone()
                    .forEach(gone -> {
                        assertThat(nodes.remove(gone)).as("taken away: " + gone).isTrue();
                        edges.removeIf(edge -> List.of(edge.split(" ")).contains(gone));
                    });
            change.nodes()
                    .forEach(node ->
                            assertThat(nodes.add(node.id())).as("new: " + node.id()).isTrue());
            change.edges()
                    .forEach(edge -> {
                        assertThat(nodes).contains(edge.from(), edge.to());
                        edges.add(edge.from() + " " + edge.relation() + " " + edge.to());
                    });
            Set<String> all = new TreeSet<>();
            update.graph().nodes().forEach(node -> all.add(node.id().toString()));
            assertThat(nodes).isEqualTo(all);
            Set<String> lines = new TreeSet<>();
            update.graph().edges().forEach(edge -> lines.add(CanvasState.id(edge)));
            assertThat(edges).isEqualTo(lines);
        }
    }

    private SceneModel begun(Scene scene) {
        SceneModel model = new SceneModel(scenes);
        model.begin(scene, scenes.graph(scene));
        return model;
    }

    @Test
    void drawsTheSameFromChangesAsFromTheWhole() {
        SceneModel model = new SceneModel(scenes);
        Drawn drawn = new Drawn(model);
        Scene start = scenes.around(GEOPOLITICS);
        model.begin(start, scenes.graph(start));
        model.expand(new Expansion(TWO_UK, Relation.SPEAKS_OF, Direction.OUT, Optional.empty()));
        model.apply(new Operation.Hide(Set.of(GEOPOLITICS)));
        model.undo();
        model.apply(new Operation.Arrange(Scene.Layout.COMMUNITIES));
        model.apply(new Operation.Filter(Set.of(NodeKind.EXPERT)));
        model.undo();
        model.undo();
        model.undo();
        model.redo();
        Scene overview = scenes.overview(new StudyId("itif-2024")).scene();
        model.begin(overview, scenes.graph(overview));
        assertThat(drawn.nodes).hasSameSizeAs(overview.nodes());
        assertThat(drawn.edges).isNotEmpty();
        assertThat(drawn.events)
                .startsWith(SceneModel.Event.BEGUN, SceneModel.Event.DONE)
                .contains(SceneModel.Event.UNDONE, SceneModel.Event.REDONE);
    }

    @Test
    void goesFiftyStepsBackAndForth() {
        SceneModel model = begun(scenes.around(TWO_UK));
        IntStream.range(0, 60)
                .forEach(i ->
                        model.apply(new Operation.Pin(Map.of(TWO_UK, new Scene.Position(i, -i)))));
        IntStream.range(0, 60).forEach(_ -> model.undo());
        assertThat(model.canUndo()).isFalse();
        assertThat(model.scene().pinned()).containsEntry(TWO_UK, new Scene.Position(9, -9));
        IntStream.range(0, 60).forEach(_ -> model.redo());
        assertThat(model.canRedo()).isFalse();
        assertThat(model.scene().pinned()).containsEntry(TWO_UK, new Scene.Position(59, -59));
    }

    /// Neighbours are added page by page, and the rest node shows the remaining count.
    @Test
    void expandsAHubByPagesAndStopsWhereTheSceneIsFull() {
        run(
                """
                MATCH (g:Community {id: 'UK'})
                UNWIND range(1000, 1449) AS i
                CREATE (:Expert {id: 'crowd/' + i, code: toString(i), study: 'crowd'})-[:MEMBER_OF]->(g)
                """);
        SceneModel model = begun(Scene.EMPTY.after(new Operation.Add(List.of(UK))));
        Expansion members = new Expansion(UK, Relation.MEMBER_OF, Direction.IN, Optional.empty());
        model.expand(members);
        int all = model.scene().rests().getFirst().count() + SceneService.PAGE;
        assertThat(all).isGreaterThan(450);
        for (int page = 2; page * SceneService.PAGE + 1 <= Scene.MOST_NODES; page++) {
            model.expand(members);
            assertThat(model.scene().nodes()).hasSize(page * SceneService.PAGE + 1);
            assertThat(model.scene().rests())
                    .singleElement()
                    .extracting(Scene.Rest::count)
                    .isEqualTo(all - page * SceneService.PAGE);
        }
        List<SceneModel.Event> told = new ArrayList<>();
        model.onChange(update -> told.add(update.event()));
        Scene full = model.scene();
        model.expand(members);
        assertThat(told).containsExactly(SceneModel.Event.FULL);
        assertThat(model.scene()).isEqualTo(full);
        assertThat(new HashSet<>(full.nodes())).hasSameSizeAs(full.nodes());
    }

    @Test
    void keepsOfTheSelectionWhatIsThere() {
        SceneModel model = begun(scenes.around(TWO_UK));
        List<Set<NodeId>> told = new ArrayList<>();
        model.onSelect(told::add);
        model.select(List.of(TWO_UK, NodeId.expert(new ExpertId("nobody/9"))));
        assertThat(model.selected()).containsExactly(TWO_UK);
        model.apply(new Operation.Hide(Set.of(TWO_UK)));
        assertThat(model.selected()).isEmpty();
        assertThat(told).last().isEqualTo(Set.of());
    }

    @Test
    void showsOfAKindHowManyItLeavesOut() {
        SceneModel model = begun(scenes.overview(new StudyId("itif-2024")).scene());
        Map<String, Integer> seen = new TreeMap<>();
        model.onChange(update -> {
            seen.put("all", update.graph().nodes().size());
            seen.put("seen", update.seen().nodes().size());
        });
        model.apply(new Operation.Filter(Set.of(NodeKind.EXPERT)));
        assertThat(seen).containsEntry("seen", seen.getOrDefault("all", 0) - 10);
    }
}
