package org.qiutong.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.qiutong.text.Lines;
import org.qiutong.text.LocalizedText;

/// What is known of several groups on each question: a row for each question, with a lane for each
/// group, named in words. From left to right goes how many of a group hold it, from none to all.
///
/// Each kind of evidence has a line of its own in a lane, so that none hides another.
///
/// @param words in the caption's language
public record Lanes(Caption caption, Words words, List<Row> rows) implements Chart {

    /// What explains the picture.
    ///
    /// @param axis the names of none, half and all
    /// @param band explains a band
    /// @param people explains the strokes for people
    /// @param count explains a point with its interval
    public record Words(List<String> axis, String band, String people, String count) {

        public Words {
            axis = List.copyOf(axis);
            if (axis.size() != 3) {
                throw new IllegalArgumentException("no names of none, half and all");
            }
        }
    }

    /// One question.
    public record Row(LocalizedText.Version label, Optional<Link> link, List<Lane> lanes) {

        public Row {
            lanes = List.copyOf(lanes);
        }
    }

    /// One group. A lane without a band, people and a count says in words that nothing is known.
    ///
    /// @param name of the group
    /// @param number of its colour and symbol, from 0; none for a group that is no community
    /// @param figures what the marks say, in words
    public record Lane(
            String name,
            Optional<Integer> number,
            List<String> figures,
            Optional<Extent> band,
            Optional<People> people,
            Optional<Count> count) {

        public Lane {
            figures = List.copyOf(figures);
        }

        private Tone tone() {
            return number.map(Canvas::colour).orElse(Tone.QUIET);
        }

        private boolean empty() {
            return band.isEmpty() && people.isEmpty() && count.isEmpty();
        }
    }

    /// People of a group, by their codes. Those for it are counted from none upwards, the others
    /// from all downwards, so that between them are those of whom nothing is known.
    ///
    /// @param unclear those who take no clear side
    /// @param of the size of the group
    public record People(
            List<String> supporting, List<String> opposing, List<String> unclear, int of) {

        public People {
            supporting = List.copyOf(supporting);
            opposing = List.copyOf(opposing);
            unclear = List.copyOf(unclear);
            if (supporting.size() + opposing.size() + unclear.size() > of) {
                throw new IllegalArgumentException("more people than " + of);
            }
        }
    }

    /// A share that was counted.
    ///
    /// @param share from 0 to 1
    public record Count(double share, Extent interval) {

        public Count {
            if (!(0 <= share && share <= 1)) {
                throw new IllegalArgumentException("no share: " + share);
            }
        }
    }

    /// A range of shares.
    public record Extent(double lower, double upper) {

        /// @throws IllegalArgumentException unless 0 ≤ `lower` ≤ `upper` ≤ 1
        public Extent {
            if (!(0 <= lower && lower <= upper && upper <= 1)) {
                throw new IllegalArgumentException("no shares: " + lower + " to " + upper);
            }
        }
    }

    private static final double LINE = 18;
    private static final double SMALL_LINE = 15;
    private static final double BAND = 8;

    public Lanes {
        rows = List.copyOf(rows);
    }

    @Override
    public Drawing draw(int width, Optional<Imprint> imprint) {
        Canvas canvas = new Canvas(caption, width, imprint);
        canvas.legend(legend());
        Plan plan = Plan.of(width);
        axis(canvas, plan);
        for (Row row : rows) {
            row(canvas, plan, row);
        }
        canvas.skip(4);
        axis(canvas, plan);
        return canvas.drawing();
    }

    /// Where the parts of a row are.
    ///
    /// @param name the width of the names of lanes
    /// @param figures the width of the figures; none if they stand above the lane
    private record Plan(double left, double right, double name, double figures, double width) {

        static Plan of(int width) {
            double inner = width - Canvas.MARGIN;
            return width < 480
                    ? new Plan(Canvas.MARGIN + 8, inner - 8, inner - Canvas.MARGIN, 0, width)
                    : new Plan(Canvas.MARGIN + 134, inner - 214, 118, 200, width);
        }

        boolean narrow() {
            return figures == 0;
        }

        double at(double share) {
            return left + share * (right - left);
        }
    }

    private List<Canvas.Key> legend() {
        List<Canvas.Key> keys = new ArrayList<>();
        List<Lane> lanes = rows.stream().flatMap(row -> row.lanes().stream()).toList();
        Tone tone = Tone.INK;
        if (lanes.stream().anyMatch(lane -> lane.people().isPresent())) {
            keys.add(
                    new Canvas.Key(
                            words.people(),
                            (x, y) -> List.of(line(x, y - 7, x, y + 7, 3, tone, Mark.Dash.SOLID))));
        }
        if (lanes.stream().anyMatch(lane -> lane.band().isPresent())) {
            keys.add(new Canvas.Key(words.band(), (x, y) -> band(x - 12, x - 2, x + 11, y, tone)));
        }
        if (lanes.stream().anyMatch(lane -> lane.count().isPresent())) {
            keys.add(
                    new Canvas.Key(
                            words.count(),
                            (x, y) ->
                                    List.of(
                                            line(x - 12, y, x + 12, y, 3, tone, Mark.Dash.SOLID),
                                            new Mark.Sign(
                                                    Symbol.ELLIPSE, x, y, Canvas.SIGN, tone))));
        }
        return keys;
    }

    /// On a narrow page the ends leave no room for a word between them.
    private void axis(Canvas canvas, Plan plan) {
        List<Mark.Align> aligned = List.of(Mark.Align.START, Mark.Align.MIDDLE, Mark.Align.END);
        for (int i = 0; i < 3; i += plan.narrow() ? 2 : 1) {
            canvas.add(
                    small(
                            words.axis().get(i),
                            plan.at(i / 2.0),
                            canvas.y() + 12,
                            aligned.get(i),
                            Tone.QUIET));
        }
        canvas.skip(18);
    }

    private void row(Canvas canvas, Plan plan, Row row) {
        double top = canvas.y();
        double room = plan.width() - 2 * Canvas.MARGIN;
        canvas.add(
                line(
                        Canvas.MARGIN,
                        top,
                        plan.width() - Canvas.MARGIN,
                        top,
                        1,
                        Tone.FAINT,
                        Mark.Dash.SOLID));
        List<Mark> marks =
                new ArrayList<>(Canvas.paragraph(row.label(), Canvas.MARGIN, top + 2, room, 3));
        double y = top + Canvas.height(marks) + 10;
        for (Lane lane : row.lanes()) {
            y = lane(canvas, marks, plan, lane, y) + 6;
        }
        canvas.add(row.link(), new Mark.Box(Canvas.MARGIN, top, room, y - top, Tone.PAPER), marks);
        canvas.skip(y - top);
    }

    /// @param top where the lane begins
    /// @return where it ends
    private double lane(Canvas canvas, List<Mark> marks, Plan plan, Lane lane, double top) {
        double y = words(marks, lane.name(), Canvas.MARGIN, top, plan.name(), lane.tone());
        double figures = top;
        for (String line : lane.figures()) {
            if (plan.narrow()) {
                y = words(marks, line, plan.left(), y, plan.right() - plan.left(), Tone.INK);
            } else if (lane.empty()) {
                figures =
                        words(
                                marks,
                                line,
                                plan.left() + 4,
                                figures,
                                plan.right() - plan.left() + plan.figures(),
                                Tone.QUIET);
            } else {
                figures = words(marks, line, plan.right() + 14, figures, plan.figures(), Tone.INK);
            }
        }
        double plot = plan.narrow() ? y + 2 : top;
        double end = evidence(marks, plan, lane, plot);
        if (!lane.empty()) {
            for (int half = 0; half <= 2; half++) {
                // A community holds a position if more than half of it does.
                canvas.add(
                        line(
                                plan.at(half / 2.0),
                                plot,
                                plan.at(half / 2.0),
                                end,
                                1,
                                half == 1 ? Tone.QUIET : Tone.FAINT,
                                half == 1 ? Mark.Dash.DOTTED : Mark.Dash.SOLID));
            }
        }
        return Math.max(Math.max(y, figures), end);
    }

    /// Draws what is known, the strongest first, one line below the other.
    private double evidence(List<Mark> marks, Plan plan, Lane lane, double top) {
        double[] y = {top};
        lane.count()
                .ifPresent(count -> {
                    double middle = y[0] + LINE / 2;
                    marks.add(
                            line(
                                    plan.at(count.interval().lower()),
                                    middle,
                                    plan.at(count.interval().upper()),
                                    middle,
                                    3,
                                    lane.tone(),
                                    Mark.Dash.SOLID));
                    double x = plan.at(count.share());
                    marks.add(
                            lane.number()
                                    .map(number -> Canvas.sign(number, x, middle))
                                    .orElseGet(() ->
                                            new Mark.Sign(
                                                    Symbol.ELLIPSE,
                                                    x,
                                                    middle,
                                                    Canvas.SIGN,
                                                    lane.tone())));
                    y[0] += LINE;
                });
        lane.people().ifPresent(people -> y[0] = people(marks, plan, people, lane.tone(), y[0]));
        lane.band()
                .ifPresent(band -> {
                    marks.addAll(
                            band(
                                    plan.left(),
                                    plan.at(band.lower()),
                                    plan.at(band.upper()),
                                    y[0] + LINE / 2,
                                    lane.tone()));
                    y[0] += LINE;
                });
        return y[0];
    }

    private double people(List<Mark> marks, Plan plan, People people, Tone tone, double top) {
        double head = (plan.right() - plan.left()) / people.of();
        double middle = top + LINE / 2;
        for (int i = 0; i < people.supporting().size(); i++) {
            marks.add(stroke(plan.left() + (i + 0.5) * head, middle, tone, Mark.Dash.SOLID));
        }
        for (int i = 0; i < people.opposing().size(); i++) {
            marks.add(stroke(plan.right() - (i + 0.5) * head, middle, tone, Mark.Dash.SOLID));
        }
        for (int i = 0; i < people.unclear().size(); i++) {
            double place = people.opposing().size() + i + 0.5;
            marks.add(stroke(plan.right() - place * head, middle, tone, Mark.Dash.DASHED));
        }
        double below = top + LINE;
        double room = plan.right() - plan.left();
        double left = codes(marks, people.supporting(), plan.left(), below, room, Mark.Align.START);
        List<String> others = new ArrayList<>(people.opposing());
        others.addAll(people.unclear());
        Collections.reverse(others); // As their strokes stand, from left to right.
        boolean beside =
                (Lines.width(String.join(", ", people.supporting()))
                                        + Lines.width(String.join(", ", others))
                                        + 2)
                                * Canvas.SMALL
                        < room;
        double right =
                codes(marks, others, plan.right(), beside ? below : left, room, Mark.Align.END);
        return Math.max(left, right) + 2;
    }

    private double codes(
            List<Mark> marks,
            List<String> codes,
            double x,
            double top,
            double room,
            Mark.Align align) {
        double y = top;
        if (!codes.isEmpty()) {
            for (String line :
                    Lines.of(
                            caption.language(),
                            String.join(", ", codes),
                            room / Canvas.SMALL,
                            20)) {
                y += SMALL_LINE;
                marks.add(small(line, x, y - 4, align, Tone.INK));
            }
        }
        return y;
    }

    private static Mark stroke(double x, double middle, Tone tone, Mark.Dash dash) {
        return line(x, middle - 8, x, middle + 8, 3, tone, dash);
    }

    /// Solid for as many as there are at least, so that a band without width is seen, too.
    private static List<Mark> band(double none, double from, double to, double y, Tone tone) {
        return List.of(
                new Mark.Box(none, y - BAND / 2, from - none, BAND, tone),
                new Mark.Box(from, y - BAND / 2, to - from, BAND, tone.shade(0.35)),
                line(from, y - BAND, from, y + BAND, 2, tone, Mark.Dash.SOLID),
                line(to, y - BAND, to, y + BAND, 2, tone, Mark.Dash.SOLID));
    }

    /// @return where the words end
    private double words(
            List<Mark> marks, String text, double x, double top, double room, Tone tone) {
        double y = top;
        for (String line : Lines.of(caption.language(), text, room / Canvas.SMALL, 6)) {
            y += SMALL_LINE;
            marks.add(small(line, x, y - 2, Mark.Align.START, tone));
        }
        return y;
    }

    private Mark small(String text, double x, double y, Mark.Align align, Tone tone) {
        return Canvas.small(caption.language(), text, x, y, align, tone);
    }

    private static Mark line(
            double x1, double y1, double x2, double y2, double width, Tone tone, Mark.Dash dash) {
        return new Mark.Line(x1, y1, x2, y2, width, tone, dash);
    }
}
