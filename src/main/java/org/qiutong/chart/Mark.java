package org.qiutong.chart;

import java.util.ArrayList;
import java.util.List;
import org.qiutong.text.LanguageTag;

/// A part of a drawing, in CSS pixels from its upper left corner.
public sealed interface Mark {

    /// A straight line.
    record Line(double x1, double y1, double x2, double y2, double width, Tone colour, Dash dash)
            implements Mark {}

    /// A filled rectangle.
    record Box(double x, double y, double width, double height, Tone fill) implements Mark {}

    /// A hatched rectangle: nothing is known here.
    record Hatch(double x, double y, double width, double height, Tone colour) implements Mark {

        /// The lines, each from its left end to its right.
        List<Line> lines() {
            List<Line> lines = new ArrayList<>();
            for (double start = 6; start < width + height; start += 6) {
                double left = Math.max(0, start - height);
                double right = Math.min(width, start);
                lines.add(
                        new Line(
                                x + left,
                                y + (start - left),
                                x + right,
                                y + (start - right),
                                1,
                                colour,
                                Dash.SOLID));
            }
            return lines;
        }
    }

    /// A filled symbol around a centre.
    ///
    /// @param size its width and height
    record Sign(Symbol symbol, double x, double y, double size, Tone colour) implements Mark {}

    /// The outline of a symbol.
    ///
    /// @param size the width and height of the symbol
    record Outline(
            Symbol symbol, double x, double y, double size, double width, Tone colour, Dash dash)
            implements Mark {}

    /// How a line is broken.
    enum Dash {
        SOLID(),
        DASHED(4, 3),
        DOTTED(1.5, 1.5);

        @SuppressWarnings("ImmutableEnumChecker") // Nobody outside sees it, nobody here changes it.
        private final float[] lengths;

        Dash(double... lengths) {
            this.lengths = new float[lengths.length];
            for (int i = 0; i < lengths.length; i++) {
                this.lengths[i] = (float) lengths[i];
            }
        }

        /// The lengths of strokes and gaps in turn; none for a whole line.
        float[] lengths() {
            return lengths.clone();
        }
    }

    /// A line of text.
    ///
    /// @param y of the base line
    /// @param size of the font
    record Words(
            double x,
            double y,
            Align align,
            double size,
            boolean bold,
            Tone colour,
            LanguageTag language,
            String text)
            implements Mark {}

    /// Marks that share a link.
    ///
    /// @param area the clickable area
    record Linked(Link link, Box area, List<Mark> marks) implements Mark {

        public Linked {
            marks = List.copyOf(marks);
        }
    }

    /// Which part of a text is at its coordinates.
    enum Align {
        START,
        MIDDLE,
        END
    }
}
