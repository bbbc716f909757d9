package org.qiutong.explore.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiutong.chart.Colour;
import org.qiutong.chart.Network;
import org.qiutong.chart.Symbol;
import org.qiutong.chart.Tone;
import org.qiutong.explore.NodeKind;

/// The symbols and colours of the canvas, read from its script and style sheet, so that a picture
/// looks like the screen.
final class CanvasLook {

    private static final String SYMBOLS = "/META-INF/resources/canvas/symbols.js";
    private static final String COLOURS = "/META-INF/resources/graph.css";

    /// As in `CONCERN: ['triangle', 'alert', 36],`.
    private static final Pattern KIND =
            Pattern.compile("(?m)^ {4}([A-Z]+): \\['([a-z-]+)', '[a-z]+', (\\d+)],$");

    /// As in `--graph-concern: light-dark(oklch(0.55 0.15 45), #fff);`.
    private static final Pattern COLOUR =
            Pattern.compile(
                    "--graph-([a-z0-9-]+): light-dark\\(oklch\\(([^)]+)\\), oklch\\(([^)]+)\\)\\);");

    static final CanvasLook OF_SCREEN = new CanvasLook();

    private record Shape(Symbol symbol, int size) {}

    private final Map<NodeKind, Shape> shapes = new EnumMap<>(NodeKind.class);
    private final Map<String, Tone> tones = new HashMap<>();

    private CanvasLook() {
        found(KIND, SYMBOLS)
                .forEach(kind ->
                        shapes.put(
                                NodeKind.valueOf(kind.group(1)),
                                new Shape(symbol(kind.group(2)), Integer.parseInt(kind.group(3)))));
        found(COLOUR, COLOURS)
                .forEach(colour ->
                        tones.put(
                                colour.group(1),
                                new Tone(oklch(colour.group(2)), oklch(colour.group(3)))));
    }

    private static Stream<MatchResult> found(Pattern pattern, String file) {
        try (InputStream in = CanvasLook.class.getResourceAsStream(file)) {
            Matcher matcher =
                    pattern.matcher(
                            new String(
                                    Objects.requireNonNull(in, file).readAllBytes(),
                                    StandardCharsets.UTF_8));
            return matcher.results();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Symbol symbol(String shape) {
        return Symbol.valueOf(shape.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Colour oklch(String parts) {
        String[] numbers = parts.split(" ", -1);
        return Colour.oklch(
                Double.parseDouble(numbers[0]),
                Double.parseDouble(numbers[1]),
                Double.parseDouble(numbers[2]));
    }

    /// @param name in the language of the picture
    Network.Kind kind(NodeKind kind, String name) {
        Shape shape = Objects.requireNonNull(shapes.get(kind), kind.name());
        return new Network.Kind(
                name, shape.symbol(), tone(kind.name().toLowerCase(Locale.ROOT)), shape.size());
    }

    /// @param number of the community, from 0
    Network.Group community(int number, String name) {
        Network.Outline[] outlines = Network.Outline.values();
        int round = number % outlines.length;
        return new Network.Group(name, tone("community-" + (round + 1)), outlines[round]);
    }

    /// The colour of opposition.
    Tone against() {
        return tone("oppose");
    }

    private Tone tone(String name) {
        return Objects.requireNonNull(tones.get(name), name);
    }
}
