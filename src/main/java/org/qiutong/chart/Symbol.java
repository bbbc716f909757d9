package org.qiutong.chart;

import java.util.List;
import java.util.stream.IntStream;

/// Shapes that can be told apart without colour.
enum Symbol {
    DOT,
    DIAMOND(0, -1, 1, 0, 0, 1, -1, 0),
    SQUARE(-0.8, -0.8, 0.8, -0.8, 0.8, 0.8, -0.8, 0.8),
    TRIANGLE(0, -0.95, 1, 0.8, -1, 0.8),
    CROSS(
            -0.3, -1, 0.3, -1, 0.3, -0.3, 1, -0.3, 1, 0.3, 0.3, 0.3, 0.3, 1, -0.3, 1, -0.3, 0.3, -1,
            0.3, -1, -0.3, -0.3, -0.3);

    @SuppressWarnings("ImmutableEnumChecker") // Nobody outside sees it, and nobody here changes it.
    private final double[] outline;

    Symbol(double... outline) {
        this.outline = outline;
    }

    record Corner(double x, double y) {}

    /// The corners around a centre; none for the circle.
    List<Corner> corners(double x, double y, double size) {
        return IntStream.range(0, outline.length / 2)
                .mapToObj(i ->
                        new Corner(
                                x + outline[2 * i] * size / 2, y + outline[2 * i + 1] * size / 2))
                .toList();
    }
}
