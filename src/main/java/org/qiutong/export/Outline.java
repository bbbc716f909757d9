package org.qiutong.export;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/// The shape of a character in quadratic curves, as TrueType needs them, with 1000 units to the em.
///
/// @param advance the distance to the next character
record Outline(int advance, List<List<Point>> contours) {

    static final int UNITS = 1000;

    /// @param onCurve whether the outline passes through it; otherwise it is a control point
    record Point(int x, int y, boolean onCurve) {}

    /// The maximum deviation of a curve, in units.
    private static final double TOLERANCE = 0.5;

    private static final FontRenderContext AS_DRAWN = new FontRenderContext(null, true, true);

    Outline {
        contours = contours.stream().map(List::copyOf).toList();
    }

    /// The outline of a character that the font has.
    ///
    /// @param font of size [#UNITS]
    static Outline of(int character, Font font) {
        GlyphVector glyph = font.createGlyphVector(AS_DRAWN, Character.toString(character));
        Shape shape = glyph.getOutline();
        return new Outline(
                (int) Math.round(glyph.getGlyphPosition(glyph.getNumGlyphs()).getX()),
                new Pen().draw(shape.getPathIterator(null)));
    }

    /// A box, for a character that no font has.
    static Outline missing() {
        return new Outline(UNITS / 2, List.of(box(50, 0, 450, 700), box(100, 650, 400, 50)));
    }

    private static List<Point> box(int left, int bottom, int right, int top) {
        return List.of(
                new Point(left, bottom, true),
                new Point(left, top, true),
                new Point(right, top, true),
                new Point(right, bottom, true));
    }

    int points() {
        return contours.stream().mapToInt(List::size).sum();
    }

    /// Traces a path whose y axis points down.
    private static final class Pen {

        private final List<List<Point>> contours = new ArrayList<>();
        private List<Point> contour = new ArrayList<>();
        private double x;
        private double y;

        List<List<Point>> draw(PathIterator path) {
            double[] at = new double[6];
            for (; !path.isDone(); path.next()) {
                switch (path.currentSegment(at)) {
                    case PathIterator.SEG_MOVETO -> {
                        close();
                        to(at[0], at[1], true);
                    }
                    case PathIterator.SEG_LINETO -> to(at[0], at[1], true);
                    case PathIterator.SEG_QUADTO -> {
                        to(at[0], at[1], false);
                        to(at[2], at[3], true);
                    }
                    case PathIterator.SEG_CUBICTO -> cubic(at);
                    default -> close();
                }
            }
            close();
            return contours;
        }

        private void to(double toX, double toY, boolean onCurve) {
            x = toX;
            y = toY;
            contour.add(new Point((int) Math.round(toX), (int) Math.round(-toY), onCurve));
        }

        private void close() {
            if (contour.size() > 1 && contour.getFirst().equals(contour.getLast())) {
                contour.removeLast();
            }
            if (contour.size() > 2) {
                contours.add(contour);
            }
            contour = new ArrayList<>();
        }

        /// Splits a cubic curve into as many quadratic curves as the tolerance requires.
        private void cubic(double[] at) {
            double[] xs = {x, at[0], at[2], at[4]};
            double[] ys = {y, at[1], at[3], at[5]};
            double third =
                    Math.hypot(
                            xs[3] - 3 * xs[2] + 3 * xs[1] - xs[0],
                            ys[3] - 3 * ys[2] + 3 * ys[1] - ys[0]);
            double off = Math.sqrt(3) / 36 * third;
            int parts = Math.max(1, (int) Math.ceil(Math.cbrt(off / TOLERANCE)));
            for (int part = 0; part < parts; part++) {
                double from = (double) part / parts;
                double until = (double) (part + 1) / parts;
                double length = until - from;
                // The average of the control points that the tangents at both ends give.
                double towardsX =
                        (point(xs, from)
                                        + point(xs, until)
                                        + (slope(xs, from) - slope(xs, until)) * length / 2)
                                / 2;
                double towardsY =
                        (point(ys, from)
                                        + point(ys, until)
                                        + (slope(ys, from) - slope(ys, until)) * length / 2)
                                / 2;
                to(towardsX, towardsY, false);
                to(point(xs, until), point(ys, until), true);
            }
        }

        private static double point(double[] c, double t) {
            double s = 1 - t;
            return s * s * s * c[0]
                    + 3 * s * s * t * c[1]
                    + 3 * s * t * t * c[2]
                    + t * t * t * c[3];
        }

        private static double slope(double[] c, double t) {
            double s = 1 - t;
            return 3 * (s * s * (c[1] - c[0]) + 2 * s * t * (c[2] - c[1]) + t * t * (c[3] - c[2]));
        }
    }
}
