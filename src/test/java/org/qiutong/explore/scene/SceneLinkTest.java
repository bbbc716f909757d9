package org.qiutong.explore.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.NodeKind;
import org.qiutong.explore.Relation;
import org.qiutong.explore.scene.SceneLink.BrokenLink;
import org.qiutong.id.ConceptId;

/// Links of scenes: random scenes come back from theirs, and whatever else stands in an address is
/// refused.
class SceneLinkTest {

    @Test
    void comesBackFromItsLink() throws BrokenLink {
        Random random = new Random(6);
        for (int round = 0; round < 500; round++) {
            Scene scene = RandomScenes.random(random, random.nextInt(60));
            for (int i = 0; i < 20; i++) {
                scene = scene.after(RandomScenes.operation(random, scene));
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
                        .mapToObj(i ->
                                NodeId.concept(new ConceptId(RandomScenes.letters(random, 200))))
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
        Scene scene = RandomScenes.random(random, random.nextInt(8));
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
}
