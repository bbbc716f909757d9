package org.qiutong.chart;

import java.util.List;
import java.util.stream.IntStream;

/// Shapes that can be told apart without colour.
public enum Symbol {
    ELLIPSE,
    DIAMOND(0, -1, 1, 0, 0, 1, -1, 0),
    SQUARE(-0.8, -0.8, 0.8, -0.8, 0.8, 0.8, -0.8, 0.8),
    TRIANGLE(0, -1, 1, 1, -1, 1),
    CROSS(
            -0.3, -1, 0.3, -1, 0.3, -0.3, 1, -0.3, 1, 0.3, 0.3, 0.3, 0.3, 1, -0.3, 1, -0.3, 0.3, -1,
            0.3, -1, -0.3, -0.3, -0.3),
    RECTANGLE(-1, -1, 1, -1, 1, 1, -1, 1),
    ROUND_RECTANGLE(box(0.15)),
    CUT_RECTANGLE(box(0.35)),
    PENTAGON(regular(5, 0)),
    HEXAGON(regular(6, 0.5)),
    HEPTAGON(regular(7, 0)),
    OCTAGON(regular(8, 0.5)),
    TAG(-1, -1, 0.25, -1, 1, 0, 0.25, 1, -1, 1),
    RHOMBOID(-1, -1, 0.333, -1, 1, 1, -0.333, 1),
    RIGHT_RHOMBOID(-0.333, -1, 1, -1, 0.333, 1, -1, 1);

    /// Those by which series are told apart.
    static final List<Symbol> SERIES = List.of(ELLIPSE, DIAMOND, SQUARE, TRIANGLE, CROSS);

    @SuppressWarnings("ImmutableEnumChecker") // Nobody outside sees it, and nobody here changes it.
    private final double[] outline;

    Symbol(double... outline) {
        this.outline = outline;
    }

    private static double[] box(double cut) {
        return new double[] {
            cut - 1, -1, 1 - cut, -1, 1, cut - 1, 1, 1 - cut, 1 - cut, 1, cut - 1, 1, -1, 1 - cut,
            -1, cut - 1
        };
    }

    /// A regular shape that fills the box from -1 to 1.
    ///
    /// @param turn by how many of its corners it is turned
    private static double[] regular(int corners, double turn) {
        double[] points = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double angle = Math.PI * 2 * (i + turn) / corners - Math.PI / 2;
            points[2 * i] = Math.cos(angle);
            points[2 * i + 1] = Math.sin(angle);
        }
        for (int axis = 0; axis < 2; axis++) {
            double low = Double.MAX_VALUE;
            double high = -Double.MAX_VALUE;
            for (int i = axis; i < points.length; i += 2) {
                low = Math.min(low, points[i]);
                high = Math.max(high, points[i]);
            }
            for (int i = axis; i < points.length; i += 2) {
                points[i] = 2 * (points[i] - low) / (high - low) - 1;
            }
        }
        return points;
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
