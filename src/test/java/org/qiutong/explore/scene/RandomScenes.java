package org.qiutong.explore.scene;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.NodeKind;
import org.qiutong.explore.NodeType;
import org.qiutong.explore.Relation;

/// Scenes and what is done to them, at random.
final class RandomScenes {

    private RandomScenes() {}

    static Scene random(Random random, int nodes) {
        return Scene.EMPTY.after(
                new Operation.Add(IntStream.range(0, nodes).mapToObj(_ -> node(random)).toList()));
    }

    static Operation operation(Random random, Scene scene) {
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

    static String letters(Random random, int length) {
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
