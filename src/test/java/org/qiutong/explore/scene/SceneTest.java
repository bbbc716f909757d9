package org.qiutong.explore.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiutong.evidence.Stance;
import org.qiutong.explore.Edge;
import org.qiutong.explore.Node;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.NodeKind;
import org.qiutong.explore.NodeType;
import org.qiutong.explore.Relation;
import org.qiutong.explore.scene.SceneLink.BrokenLink;
import org.qiutong.id.ConceptId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// Scenes under thousands of random operations and links.
class SceneTest {

    @Test
    void undoesAndRedoesWhateverWasDone() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            SceneHistory history = SceneHistory.of(random(random, 30));
            List<Scene> seen = new ArrayList<>(List.of(history.now()));
            for (int i = 0; i < 60; i++) {
                SceneHistory next = history.then(operation(random, history.now()));
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
    void comesBackFromItsLink() throws BrokenLink {
        Random random = new Random(6);
        for (int round = 0; round < 500; round++) {
            Scene scene = random(random, random.nextInt(60));
            for (int i = 0; i < 20; i++) {
                scene = scene.after(operation(random, scene));
            }
            String link = SceneLink.of(scene);
            assertThat(link).matches("[0-9A-Za-z_-]+");
            assertThat(SceneLink.parse(link)).isEqualTo(scene);
        }
        assertThat(SceneLink.parse(SceneLink.of(Scene.EMPTY))).isEqualTo(Scene.EMPTY);
    }

    /// Ids of maximum length, the maximum number of nodes, all pinned, all with rests.
    @Test
    void comesBackFromTheLongestLink() throws BrokenLink {
        Random random = new Random(7);
        List<NodeId> nodes =
                IntStream.range(0, Scene.MOST_NODES)
                        .mapToObj(i -> NodeId.concept(new ConceptId(letters(random, 200))))
                        .toList();
        Map<NodeId, Scene.Position> pinned = new HashMap<>();
        nodes.forEach(node -> pinned.put(node, new Scene.Position(-30_000, -29_999)));
        Scene scene =
                new Scene(
                        nodes,
                        nodes.stream()
                                .map(node ->
                                        new Scene.Rest(
                                                node,
                                                Relation.DOCUMENTED_IN,
                                                Relation.Direction.OUT,
                                                Integer.MAX_VALUE))
                                .toList(),
                        pinned,
                        Optional.of(nodes.getLast()),
                        Set.of(NodeKind.values()),
                        Scene.Lens.COMMON_GROUND,
                        Scene.Layout.COMMUNITIES);
        assertThat(SceneLink.parse(SceneLink.of(scene))).isEqualTo(scene);
    }

    @Test
    void isShortForWhatOneUsuallyShows() {
        List<NodeId> nodes =
                IntStream.range(0, 40)
                        .mapToObj(i -> NodeId.concept(new ConceptId("itif-2024/some-concept-" + i)))
                        .toList();
        assertThat(SceneLink.of(Scene.EMPTY.after(new Operation.Add(nodes)))).hasSizeLessThan(400);
    }

    /// Any input in the address gives a scene or a refusal.
    @Test
    void refusesWhatIsNoLink() {
        Random random = new Random(8);
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            refused += parses(broken(random)) ? 0 : 1;
        }
        assertThat(refused).isGreaterThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n",
                "n concept/a\nn concept/a",
                "n concept/../../etc",
                "n nothing/a",
                "n concept/a\np 0 30001 0",
                "n concept/a\np 0 99999999999 0",
                "n concept/a\np 0 -2147483648 0",
                "p 0 1 1",
                "n concept/a\nf -1",
                "n concept/a\nr 0 BROADER IN 0",
                "n concept/a\nr 0 NOTHING IN 1",
                "n concept/a\nr 0 BROADER IN 1\nr 0 BROADER IN 2",
                "k NOTHING",
                "v",
                "l x",
                "z 1",
                "\u0000"
            })
    void refusesWhatIsNoScene(String text) throws Exception {
        assertThatExceptionOfType(BrokenLink.class)
                .isThrownBy(() ->
                        SceneLink.parse("1" + deflated(text.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void stopsAtTheSizeOfAScene() throws Exception {
        for (String text : List.of("n concept/a", " ".repeat(50_000_000), "\n".repeat(1_000_000))) {
            String link = "1" + deflated((text + "\nz").getBytes(StandardCharsets.UTF_8));
            assertThatExceptionOfType(BrokenLink.class).isThrownBy(() -> SceneLink.parse(link));
        }
        assertThatExceptionOfType(BrokenLink.class)
                .isThrownBy(() -> SceneLink.parse("1" + "A".repeat(1_000_000)));
        assertThatExceptionOfType(BrokenLink.class).isThrownBy(() -> SceneLink.parse(""));
        assertThatExceptionOfType(BrokenLink.class)
                .isThrownBy(() -> SceneLink.parse("2" + SceneLink.of(Scene.EMPTY).substring(1)));
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
        NodeId one = NodeId.expert("e1");
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
                        NodeId.expert("s/e"),
                        NodeKind.EXPERT,
                        LocalizedText.of(LanguageTag.UND, "e"),
                        Optional.of("UK"));
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

    private static boolean parses(String link) {
        try {
            SceneLink.parse(link);
            return true;
        } catch (BrokenLink e) {
            return false;
        }
    }

    /// A link with something wrong with it: its characters, its bytes, or its lines.
    private static String broken(Random random) {
        Scene scene = random(random, random.nextInt(8));
        StringBuilder link = new StringBuilder(SceneLink.of(scene));
        switch (random.nextInt(4)) {
            case 0 -> link.setLength(random.nextInt(link.length()));
            case 1 -> {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    link.setCharAt(random.nextInt(link.length()), (char) random.nextInt(300));
                }
            }
            case 2 -> {
                byte[] bytes = new byte[random.nextInt(60)];
                random.nextBytes(bytes);
                return "1" + Base64.getUrlEncoder().encodeToString(bytes);
            }
            default -> {
                StringBuilder text = new StringBuilder();
                String[] words = {
                    "n",
                    "p",
                    "r",
                    "f",
                    "k",
                    "v",
                    "l",
                    " ",
                    " ",
                    "\n",
                    "\n",
                    "0",
                    "-1",
                    "1e9",
                    "concept/a",
                    "expert/b",
                    "BROADER",
                    "IN",
                    "ALL",
                    "FORCE",
                    "9999999999",
                    "é"
                };
                for (int i = random.nextInt(30); i >= 0; i--) {
                    text.append(words[random.nextInt(words.length)]);
                }
                try {
                    return "1" + deflated(text.toString().getBytes(StandardCharsets.UTF_8));
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        }
        return link.toString();
    }

    private static String deflated(byte[] bytes) throws java.io.IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(out, new java.util.zip.Deflater(9, true))) {
            deflated.write(bytes);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
    }

    private static Scene random(Random random, int nodes) {
        return Scene.EMPTY.after(
                new Operation.Add(IntStream.range(0, nodes).mapToObj(_ -> node(random)).toList()));
    }

    private static Operation operation(Random random, Scene scene) {
        NodeId known =
                scene.nodes().isEmpty() || random.nextInt(5) == 0
                        ? node(random)
                        : scene.nodes().get(random.nextInt(scene.nodes().size()));
        return switch (random.nextInt(9)) {
            case 0 -> new Operation.Add(List.of(node(random), node(random)));
            case 1, 2 ->
                    new Operation.Expand(
                            known,
                            one(random, Relation.values()),
                            one(random, Relation.Direction.values()),
                            List.of(node(random), node(random)),
                            random.nextInt(3));
            case 3 -> new Operation.Hide(Set.of(known));
            case 4 ->
                    new Operation.Pin(
                            Map.of(
                                    known,
                                    new Scene.Position(
                                            random.nextInt(-30_000, 30_001),
                                            random.nextInt(-30_000, 30_001))));
            case 5 -> new Operation.Unpin(Set.of(known));
            case 6 -> new Operation.Focus(known);
            case 7 ->
                    random.nextBoolean()
                            ? new Operation.Look(one(random, Scene.Lens.values()))
                            : new Operation.Arrange(one(random, Scene.Layout.values()));
            default -> new Operation.Filter(Set.of(one(random, NodeKind.values())));
        };
    }

    private static NodeId node(Random random) {
        return new NodeId(one(random, NodeType.values()), "s/" + letters(random, 2));
    }

    private static String letters(Random random, int length) {
        String alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < length; i++) {
            letters.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return letters.toString();
    }

    private static <T> T one(Random random, T[] from) {
        return from[random.nextInt(from.length)];
    }
}
