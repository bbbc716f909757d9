package org.qiutong.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiutong.text.Lines;
import org.qiutong.text.LocalizedText;

/// A node-link diagram with given positions. The caption's description, drawn below, says what the
/// lines mean.
///
/// @param kinds the names of the kinds of knots, in the caption's language
public record Network(Caption caption, List<String> kinds, List<Knot> knots, List<Tie> ties)
        implements Chart {

    /// A node of the diagram.
    ///
    /// @param x in CSS pixels, to the right of an arbitrary origin
    /// @param y in CSS pixels, down from an arbitrary origin
    /// @param kind index into the kinds
    public record Knot(
            double x, double y, int kind, LocalizedText.Version label, Optional<Link> link) {}

    /// A line between two knots.
    ///
    /// @param from index of a knot
    /// @param to index of a knot
    /// @param strength from 0 to 1
    /// @param against whether it is drawn as opposition
    public record Tie(int from, int to, double strength, boolean against) {

        public Tie {
            if (!(0 <= strength && strength <= 1)) {
                throw new IllegalArgumentException("no strength: " + strength);
            }
        }
    }

    /// The largest distance between knots; a larger diagram is scaled down as a whole.
    private static final double FARTHEST = 1_800;

    private static final double SIZE = 18;
    private static final double LABEL = 112;

    /// @throws IllegalArgumentException if a kind or an end of a tie does not exist
    public Network {
        kinds = List.copyOf(kinds);
        knots = List.copyOf(knots);
        ties = List.copyOf(ties);
        for (Knot knot : knots) {
            require(knot.kind(), kinds);
        }
        for (Tie tie : ties) {
            require(tie.from(), knots);
            require(tie.to(), knots);
        }
    }

    private static void require(int number, List<?> of) {
        if (number < 0 || number >= of.size()) {
            throw new IllegalArgumentException("not there: " + number + " of " + of.size());
        }
    }

    @Override
    public Drawing draw(int width, boolean heading) {
        Place place = Place.of(knots);
        double whole = Math.max(width, place.width() + LABEL + 2 * Canvas.MARGIN);
        Canvas canvas = new Canvas(caption, whole, heading);
        canvas.legend(kinds, whole);
        Place at = place.at((whole - place.width()) / 2, canvas.y() + SIZE);
        ties.forEach(tie -> canvas.add(line(tie, at)));
        knots.forEach(knot -> add(canvas, knot, at));
        canvas.skip(place.height() + 2 * SIZE + 3 * Canvas.SMALL);
        List<Mark> note =
                Canvas.paragraph(
                        new LocalizedText.Version(caption.language(), caption.description()),
                        Canvas.MARGIN,
                        canvas.y(),
                        whole - 2 * Canvas.MARGIN,
                        3);
        note.forEach(canvas::add);
        canvas.skip(Canvas.height(note));
        return canvas.drawing();
    }

    private Mark line(Tie tie, Place at) {
        Knot from = knots.get(tie.from());
        Knot to = knots.get(tie.to());
        return new Mark.Line(
                at.x(from),
                at.y(from),
                at.x(to),
                at.y(to),
                1 + 4 * tie.strength(),
                tie.strength() > 0 ? Colour.QUIET.shade(0.7) : Colour.FAINT,
                tie.against());
    }

    private static void add(Canvas canvas, Knot knot, Place at) {
        double x = at.x(knot);
        double y = at.y(knot);
        List<Mark> marks = new ArrayList<>();
        marks.add(Canvas.sign(knot.kind(), x, y, SIZE));
        List<String> lines =
                Lines.of(knot.label().language(), knot.label().text(), LABEL / Canvas.SMALL, 2);
        for (int i = 0; i < lines.size(); i++) {
            marks.add(
                    Canvas.small(
                            knot.label().language(),
                            lines.get(i),
                            x,
                            y + SIZE + 4 + i * Canvas.SMALL * 1.25,
                            Mark.Align.MIDDLE,
                            Colour.INK));
        }
        canvas.add(
                knot.link(),
                new Mark.Box(
                        x - LABEL / 2,
                        y - SIZE / 2,
                        LABEL,
                        SIZE * 1.5 + lines.size() * Canvas.SMALL * 1.25,
                        Colour.WHITE),
                marks);
    }

    /// The positions of the knots on the canvas.
    private record Place(
            double left,
            double top,
            double width,
            double height,
            double scale,
            double x,
            double y) {

        static Place of(List<Knot> knots) {
            double left = knots.stream().mapToDouble(Knot::x).min().orElse(0);
            double right = knots.stream().mapToDouble(Knot::x).max().orElse(0);
            double top = knots.stream().mapToDouble(Knot::y).min().orElse(0);
            double bottom = knots.stream().mapToDouble(Knot::y).max().orElse(0);
            double scale =
                    Math.min(1, FARTHEST / Math.max(1, Math.max(right - left, bottom - top)));
            return new Place(
                    left, top, (right - left) * scale, (bottom - top) * scale, scale, 0, 0);
        }

        Place at(double x, double y) {
            return new Place(left, top, width, height, scale, x, y);
        }

        double x(Knot knot) {
            return x + (knot.x() - left) * scale;
        }

        double y(Knot knot) {
            return y + (knot.y() - top) * scale;
        }
    }
}
