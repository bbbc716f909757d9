package org.qiutong.explore.scene;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.NodeKind;
import org.qiutong.explore.Relation;

/// Encodes scenes for addresses: a version digit, then lines of words, deflated and in base64url
/// (RFC 4648). A word is `n` (node), `r` (rest), `p` (pinned), `f` (focus), `k` (kind left out),
/// `v` (lens) or `l` (layout); a node is written in full once, then by its number.
public final class SceneLink {

    private static final char VERSION = '1';

    /// More than the largest scene needs: a bound on the work that a link can cause.
    private static final int MOST_CHARACTERS = 150_000;

    private static final int MOST_BYTES = 200_000;

    private SceneLink() {}

    public static String of(Scene scene) {
        StringBuilder text = new StringBuilder();
        Map<NodeId, Integer> numbers = new HashMap<>();
        scene.nodes()
                .forEach(node -> {
                    numbers.put(node, numbers.size());
                    text.append("n ").append(node).append('\n');
                });
        scene.rests()
                .forEach(rest ->
                        text.append("r ")
                                .append(numbers.get(rest.of()))
                                .append(' ')
                                .append(rest.relation().name())
                                .append(' ')
                                .append(rest.direction().name())
                                .append(' ')
                                .append(rest.count())
                                .append('\n'));
        for (NodeId node : scene.nodes()) {
            Scene.Position position = scene.pinned().get(node);
            if (position != null) {
                text.append("p ")
                        .append(numbers.get(node))
                        .append(' ')
                        .append(position.x())
                        .append(' ')
                        .append(position.y())
                        .append('\n');
            }
        }
        scene.focus().ifPresent(node -> text.append("f ").append(numbers.get(node)).append('\n'));
        scene.filtered().stream()
                .sorted()
                .forEach(kind -> text.append("k ").append(kind.name()).append('\n'));
        text.append("v ").append(scene.lens().name()).append('\n');
        text.append("l ").append(scene.layout().name()).append('\n');
        return VERSION
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(deflate(text.toString().getBytes(UTF_8)));
    }

    /// @throws BrokenLink if it does not contain a scene; no input causes another exception
    public static Scene parse(String link) throws BrokenLink {
        if (link.isEmpty() || link.charAt(0) != VERSION) {
            throw new BrokenLink("not a link of version " + VERSION);
        }
        if (link.length() > MOST_CHARACTERS) {
            throw new BrokenLink("too long");
        }
        try {
            byte[] bytes = inflate(Base64.getUrlDecoder().decode(link.substring(1)));
            return new Reader().read(new String(bytes, UTF_8));
        } catch (IllegalArgumentException
                | IndexOutOfBoundsException
                | DataFormatException
                | SceneFull e) {
            throw new BrokenLink(String.valueOf(e.getMessage()));
        }
    }

    private static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[4_096];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /// Stops beyond the size of the largest scene, as a few bytes can inflate to any number.
    private static byte[] inflate(byte[] bytes) throws BrokenLink, DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[4_096];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0) {
                    throw new BrokenLink("cut short");
                }
                out.write(buffer, 0, read);
                if (out.size() > MOST_BYTES) {
                    throw new BrokenLink("too long");
                }
            }
            return out.toByteArray();
        } finally {
            inflater.end();
        }
    }

    private static final class Reader {

        private final List<NodeId> nodes = new ArrayList<>();
        private final List<Scene.Rest> rests = new ArrayList<>();
        private final Map<NodeId, Scene.Position> pinned = new HashMap<>();
        private final Set<NodeKind> filtered = EnumSet.noneOf(NodeKind.class);
        private Optional<NodeId> focus = Optional.empty();
        private Scene.Lens lens = Scene.Lens.ALL;
        private Scene.Layout layout = Scene.Layout.FORCE;

        Scene read(String text) throws BrokenLink {
            for (String line : text.lines().toList()) {
                take(line.split(" ", -1));
                if (nodes.size() > Scene.MOST_NODES) {
                    throw new BrokenLink("too much in it");
                }
            }
            return new Scene(nodes, rests, pinned, focus, filtered, lens, layout);
        }

        private void take(String[] words) throws BrokenLink {
            switch (words[0]) {
                case "n" -> nodes.add(NodeId.parse(words[1]));
                case "r" ->
                        rests.add(
                                new Scene.Rest(
                                        node(words[1]),
                                        Relation.valueOf(words[2]),
                                        Relation.Direction.valueOf(words[3]),
                                        Integer.parseInt(words[4])));
                case "p" ->
                        pinned.put(
                                node(words[1]),
                                new Scene.Position(
                                        Integer.parseInt(words[2]), Integer.parseInt(words[3])));
                case "f" -> focus = Optional.of(node(words[1]));
                case "k" -> filtered.add(NodeKind.valueOf(words[1]));
                case "v" -> lens = Scene.Lens.valueOf(words[1]);
                case "l" -> layout = Scene.Layout.valueOf(words[1]);
                default -> throw new BrokenLink("not known: " + words[0]);
            }
        }

        private NodeId node(String number) {
            return nodes.get(Integer.parseInt(number));
        }
    }

    /// A link that does not contain a scene: truncated, made up, or of a later version.
    public static final class BrokenLink extends Exception {

        private static final long serialVersionUID = 1L;

        BrokenLink(String why) {
            super(why);
        }
    }
}
