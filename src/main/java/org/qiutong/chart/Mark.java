package org.qiutong.chart;

import java.util.List;
import org.qiutong.text.LanguageTag;

/// A part of a drawing, in CSS pixels from its upper left corner.
public sealed interface Mark {

    /// A straight line.
    record Line(
            double x1, double y1, double x2, double y2, double width, Colour colour, boolean dashed)
            implements Mark {}

    /// A filled rectangle.
    record Box(double x, double y, double width, double height, Colour fill) implements Mark {}

    /// A hatched rectangle: nothing is known here.
    record Hatch(double x, double y, double width, double height, Colour colour) implements Mark {

        /// The lines, each from its left end to its right.
        List<Line> lines() {
            java.util.ArrayList<Line> lines = new java.util.ArrayList<>();
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
                                false));
            }
            return lines;
        }
    }

    /// A filled symbol around a centre.
    ///
    /// @param size its width and height
    record Sign(Symbol symbol, double x, double y, double size, Colour colour) implements Mark {}

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
            Colour colour,
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
