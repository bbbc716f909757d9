package org.qiutong.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiutong.text.Lines;
import org.qiutong.text.LocalizedText;

/// A node-link diagram with given positions. The caption's description, drawn below, says what the
/// lines mean.
///
/// @param kinds the kinds of knots
/// @param groups what knots may belong to
/// @param against the colour of opposition
public record Network(
        Caption caption,
        List<Kind> kinds,
        List<Group> groups,
        Tone against,
        List<Knot> knots,
        List<Tie> ties)
        implements Chart {

    /// What knots of a kind look like.
    ///
    /// @param name in the caption's language
    /// @param size in CSS pixels
    public record Kind(String name, Symbol symbol, Tone tone, double size) {}

    /// The outline of the knots of a group.
    ///
    /// @param name in the caption's language
    public record Group(String name, Tone tone, Outline outline) {}

    /// How an outline is drawn.
    public enum Outline {
        SOLID,
        DOUBLE,
        DASHED,
        DOTTED
    }

    /// A node of the diagram.
    ///
    /// @param x in CSS pixels, to the right of an arbitrary origin
    /// @param y in CSS pixels, down from an arbitrary origin
    /// @param kind index into the kinds
    /// @param group index into the groups, if it belongs to one
    public record Knot(
            double x,
            double y,
            int kind,
            Optional<Integer> group,
            LocalizedText.Version label,
            Optional<Link> link) {}

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

    /// Half of the largest symbol, with its outline.
    private static final double EDGE = 34;

    private static final double LABEL = 124;

    /// So many lines hold the longest label there may be.
    private static final int MOST_LINES = 12;

    /// @throws IllegalArgumentException if a kind or an end of a tie does not exist
    public Network {
        kinds = List.copyOf(kinds);
        groups = List.copyOf(groups);
        knots = List.copyOf(knots);
        ties = List.copyOf(ties);
        for (Knot knot : knots) {
            require(knot.kind(), kinds);
            if (knot.group().isPresent()) {
                require(knot.group().get(), groups);
            }
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
    public Drawing draw(int width, Optional<Imprint> imprint) {
        Place place = Place.of(knots);
        double whole = Math.max(width, place.width() + LABEL + 2 * Canvas.MARGIN);
        Canvas canvas = new Canvas(caption, whole, imprint);
        canvas.legend(legend());
        Place at = place.at((whole - place.width()) / 2, canvas.y() + EDGE);
        ties.forEach(tie -> canvas.add(line(tie, at)));
        double bottom = canvas.y() + place.height() + 2 * EDGE;
        for (Knot knot : knots) {
            bottom = Math.max(bottom, add(canvas, knot, at));
        }
        canvas.skip(bottom - canvas.y() + 8);
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

    private List<Canvas.Key> legend() {
        List<Canvas.Key> keys = new ArrayList<>();
        for (Kind kind : kinds) {
            keys.add(
                    new Canvas.Key(
                            kind.name(),
                            (x, y) ->
                                    List.of(new Mark.Sign(kind.symbol(), x, y, 16, kind.tone()))));
        }
        for (Group group : groups) {
            keys.add(new Canvas.Key(group.name(), (x, y) -> ring(Symbol.ELLIPSE, x, y, 14, group)));
        }
        return keys;
    }

    private Mark line(Tie tie, Place at) {
        Knot from = knots.get(tie.from());
        Knot to = knots.get(tie.to());
        Tone plain = tie.strength() > 0 ? Tone.QUIET.shade(0.7) : Tone.FAINT;
        return new Mark.Line(
                at.x(from),
                at.y(from),
                at.x(to),
                at.y(to),
                1 + 4 * tie.strength(),
                tie.against() ? against : plain,
                tie.against() ? Mark.Dash.DASHED : Mark.Dash.SOLID);
    }

    private static List<Mark> ring(Symbol symbol, double x, double y, double size, Group group) {
        return switch (group.outline()) {
            case SOLID -> List.of(outline(symbol, x, y, size, 3, group.tone(), Mark.Dash.SOLID));
            case DASHED -> List.of(outline(symbol, x, y, size, 3, group.tone(), Mark.Dash.DASHED));
            case DOTTED -> List.of(outline(symbol, x, y, size, 3, group.tone(), Mark.Dash.DOTTED));
            case DOUBLE ->
                    List.of(
                            outline(symbol, x, y, size - 1, 1.5, group.tone(), Mark.Dash.SOLID),
                            outline(symbol, x, y, size + 5, 1.5, group.tone(), Mark.Dash.SOLID));
        };
    }

    private static Mark outline(
            Symbol symbol,
            double x,
            double y,
            double size,
            double width,
            Tone tone,
            Mark.Dash dash) {
        return new Mark.Outline(symbol, x, y, size, width, tone, dash);
    }

    /// @return where its label ends
    private double add(Canvas canvas, Knot knot, Place at) {
        double x = at.x(knot);
        double y = at.y(knot);
        Kind kind = kinds.get(knot.kind());
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Sign(kind.symbol(), x, y, kind.size(), kind.tone()));
        knot.group()
                .ifPresent(group ->
                        marks.addAll(
                                ring(kind.symbol(), x, y, kind.size() + 6, groups.get(group))));
        List<String> lines =
                Lines.of(
                        knot.label().language(),
                        knot.label().text(),
                        LABEL / Canvas.SMALL,
                        MOST_LINES);
        double top = y + kind.size() / 2 + 8;
        for (int i = 0; i < lines.size(); i++) {
            marks.add(
                    Canvas.small(
                            knot.label().language(),
                            lines.get(i),
                            x,
                            top + Canvas.SMALL + i * Canvas.SMALL * 1.25,
                            Mark.Align.MIDDLE,
                            Tone.INK));
        }
        double bottom = top + Canvas.SMALL + lines.size() * Canvas.SMALL * 1.25;
        canvas.add(
                knot.link(),
                new Mark.Box(
                        x - LABEL / 2,
                        y - kind.size() / 2,
                        LABEL,
                        bottom - y + kind.size() / 2,
                        Tone.PAPER),
                marks);
        return bottom;
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
