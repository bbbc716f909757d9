package org.qiutong.explore.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.qiutong.evidence.Stance;
import org.qiutong.explore.Edge;
import org.qiutong.explore.Node;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.NodeKind;
import org.qiutong.explore.Relation;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// Scenes under thousands of random operations.
class SceneTest {

    private static final CommunityId UK = new CommunityId("UK");

    @Test
    void undoesAndRedoesWhateverWasDone() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            SceneHistory history = SceneHistory.of(RandomScenes.random(random, 30));
            List<Scene> seen = new ArrayList<>(List.of(history.now()));
            for (int i = 0; i < 60; i++) {
                SceneHistory next = history.then(RandomScenes.operation(random, history.now()));
                if (!next.now().equals(history.now())) {
                    assertThat(next.undo().now()).isEqualTo(history.now());
                    assertThat(next.undo().redo()).isEqualTo(next);
                    assertThat(next.undone()).isEmpty();
                    seen.add(next.now());
                }
                history = next;
            }
            int steps = Math.min(SceneHistory.STEPS, seen.size() - 1);
            for (int i = 1; i <= steps; i++) {
                history = history.undo();
                assertThat(history.now()).isEqualTo(seen.get(seen.size() - 1 - i));
            }
            assertThat(history.undo()).isEqualTo(history);
            for (int i = 0; i < steps; i++) {
                history = history.redo();
            }
            assertThat(history.now()).isEqualTo(seen.getLast());
            assertThat(history.redo()).isEqualTo(history);
        }
    }

    @Test
    void refusesMoreNodesThanCanBeDrawn() {
        List<NodeId> nodes =
                IntStream.range(0, 399)
                        .mapToObj(i -> NodeId.concept(new ConceptId("c" + i)))
                        .toList();
        Scene scene = Scene.EMPTY.after(new Operation.Add(nodes));
        NodeId one = NodeId.concept(new ConceptId("d1"));
        NodeId two = NodeId.concept(new ConceptId("d2"));
        assertThat(scene.after(new Operation.Add(List.of(one))).nodes()).hasSize(400);
        assertThatExceptionOfType(SceneFull.class)
                .isThrownBy(() -> scene.after(new Operation.Add(List.of(one, two))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Scene.Position(30_001, 0));
    }

    @Test
    void showsWhatIsLeftAsOneNode() {
        NodeId hub = NodeId.concept(new ConceptId("hub"));
        NodeId one = NodeId.expert(new ExpertId("e1"));
        Scene scene =
                Scene.EMPTY
                        .after(new Operation.Add(List.of(hub)))
                        .after(
                                new Operation.Expand(
                                        hub,
                                        Relation.SPEAKS_OF,
                                        Relation.Direction.IN,
                                        List.of(one),
                                        99_999));
        assertThat(scene.nodes()).containsExactly(hub, one);
        assertThat(scene.rests())
                .containsExactly(
                        new Scene.Rest(hub, Relation.SPEAKS_OF, Relation.Direction.IN, 99_999));
        assertThat(
                        scene.after(
                                        new Operation.Expand(
                                                hub,
                                                Relation.SPEAKS_OF,
                                                Relation.Direction.IN,
                                                List.of(),
                                                0))
                                .rests())
                .isEmpty();
        Scene without = scene.after(new Operation.Hide(Set.of(hub)));
        assertThat(without.nodes()).containsExactly(one);
        assertThat(without.rests()).isEmpty();
        assertThat(without.focus()).isEmpty();
    }

    @Test
    void writesGraphMlThatOthersRead() throws Exception {
        String nasty = "<&\"'>]]> \u0000\u0007\uD800 地缘政治 😀";
        Node concept =
                new Node(
                        NodeId.concept(new ConceptId("s/c")),
                        NodeKind.BARRIER,
                        LocalizedText.of(Map.of("en", nasty, "zh-Hans", "障碍")),
                        Optional.empty());
        Node expert =
                new Node(
                        NodeId.expert(new ExpertId("s/e")),
                        NodeKind.EXPERT,
                        LocalizedText.of(LanguageTag.UND, "e"),
                        Optional.of(UK));
        Edge edge =
                new Edge(
                        expert.id(),
                        Relation.SPEAKS_OF,
                        concept.id(),
                        3,
                        Optional.of(Stance.SUPPORT));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GraphMl.write(
                new SceneGraph(
                        List.of(concept, expert),
                        List.of(edge),
                        Map.of(concept.id(), new Scene.Position(-5, 7)),
                        Set.of()),
                Map.of(
                        concept.id(),
                        new Origin(
                                "Most <said> so", "AI Risks", "Read as", "https://example.org/")),
                LanguageTag.EN,
                out);
        var document =
                DocumentBuilderFactory.newDefaultNSInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(out.toByteArray()));
        var nodes = document.getElementsByTagName("node");
        assertThat(nodes.getLength()).isEqualTo(2);
        assertThat(nodes.item(0).getTextContent())
                .contains("<&\"'>]]>  地缘政治 😀")
                .contains("障碍", "barrier", "-5", "7")
                .contains("Most <said> so", "AI Risks", "Read as", "https://example.org/");
        var edges = document.getElementsByTagName("edge");
        assertThat(edges.getLength()).isEqualTo(1);
        assertThat(edges.item(0).getAttributes().getNamedItem("source").getNodeValue())
                .isEqualTo("expert/s/e");
        assertThat(edges.item(0).getTextContent()).isEqualTo("speaks-ofsupport33");
        var keys = document.getElementsByTagName("key");
        Set<String> known = new HashSet<>();
        for (int i = 0; i < keys.getLength(); i++) {
            known.add(keys.item(i).getAttributes().getNamedItem("id").getNodeValue());
        }
        var data = document.getElementsByTagName("data");
        for (int i = 0; i < data.getLength(); i++) {
            assertThat(known)
                    .contains(data.item(i).getAttributes().getNamedItem("key").getNodeValue());
        }
    }
}
