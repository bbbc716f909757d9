package org.qiutong.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Percent;

/// The shares of several communities on one axis: a row for each question, with a lane for each
/// community and a line that joins the points.
///
/// @param communities their names, in the order of the lanes
/// @param notHeard the text for a community without evidence
public record Dumbbell(Caption caption, List<String> communities, String notHeard, List<Row> rows)
        implements Chart {

    /// One question.
    ///
    /// @param shares one for each community
    public record Row(LocalizedText.Version label, Optional<Link> link, List<Share> shares) {

        public Row {
            shares = List.copyOf(shares);
        }
    }

    /// What is known about one community's share.
    public sealed interface Share {

        /// Its experts spoke.
        ///
        /// @param value their share, from 0 to 1
        /// @param interval for it
        /// @param bounds for the share of the whole sample
        record Heard(double value, Extent interval, Extent bounds) implements Share {

            public Heard {
                if (!(0 <= value && value <= 1)) {
                    throw new IllegalArgumentException("no share: " + value);
                }
            }
        }

        /// Sources report on it, but none of its experts spoke.
        record Reported(Extent bounds) implements Share {}

        /// There is no evidence.
        record NotHeard() implements Share {}
    }

    private static final double LANE = 16;

    /// @throws IllegalArgumentException unless each row has one share for each community
    public Dumbbell {
        communities = List.copyOf(communities);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.shares().size() != communities.size()) {
                throw new IllegalArgumentException("a share is missing: " + row.label().text());
            }
        }
    }

    @Override
    public Drawing draw(int width, boolean heading) {
        Canvas canvas = new Canvas(caption, width, heading);
        boolean narrow = width < 480;
        double labels = narrow ? 0 : Math.min(280, width * 0.36);
        double left = Canvas.MARGIN + labels + (narrow ? 20 : 28);
        Axis axis = new Axis(left, width - Canvas.MARGIN - 20);
        canvas.legend(communities, width);
        ticks(canvas, axis);
        for (Row row : rows) {
            row(canvas, axis, row, width, narrow, labels);
        }
        canvas.skip(4);
        ticks(canvas, axis);
        return canvas.drawing();
    }

    private record Axis(double left, double right) {

        double at(double share) {
            return left + share * (right - left);
        }
    }

    private void ticks(Canvas canvas, Axis axis) {
        for (int quarter = 0; quarter <= 4; quarter++) {
            canvas.add(
                    Canvas.small(
                            caption.language(),
                            Percent.of(caption.language(), quarter / 4.0),
                            axis.at(quarter / 4.0),
                            canvas.y() + 12,
                            Mark.Align.MIDDLE,
                            Colour.QUIET));
        }
        canvas.skip(18);
    }

    private void row(Canvas canvas, Axis axis, Row row, int width, boolean narrow, double labels) {
        double top = canvas.y();
        double room = narrow ? width - 2 * Canvas.MARGIN : labels;
        List<Mark> label = Canvas.paragraph(row.label(), Canvas.MARGIN, top + 4, room, 2);
        double first = narrow ? top + Canvas.height(label) + 8 : top;
        double height =
                first
                        - top
                        + Math.max(
                                communities.size() * LANE + 12,
                                narrow ? 0 : Canvas.height(label) + 12);
        canvas.add(line(Canvas.MARGIN, top, width - Canvas.MARGIN, top, 1, Colour.FAINT));
        for (int quarter = 0; quarter <= 4; quarter++) {
            double x = axis.at(quarter / 4.0);
            // A community holds a position if more than half of it does.
            Colour colour = quarter == 2 ? Colour.QUIET : Colour.FAINT;
            canvas.add(line(x, first, x, top + height, 1, colour));
        }
        List<Mark> marks = new ArrayList<>(label);
        double lane = first + (top + height - first - communities.size() * LANE) / 2 + LANE / 2;
        join(marks, axis, row.shares(), lane);
        for (int i = 0; i < communities.size(); i++) {
            share(marks, axis, i, row.shares().get(i), lane + i * LANE);
        }
        canvas.add(
                row.link(),
                new Mark.Box(Canvas.MARGIN, top, width - 2 * Canvas.MARGIN, height, Colour.WHITE),
                marks);
        canvas.skip(height);
    }

    /// Joins each point with the next, skipping lanes without one.
    private static void join(List<Mark> marks, Axis axis, List<Share> shares, double lane) {
        int before = -1;
        double from = 0;
        for (int i = 0; i < shares.size(); i++) {
            if (shares.get(i) instanceof Share.Heard heard) {
                double x = axis.at(heard.value());
                if (before >= 0) {
                    marks.add(
                            line(from, lane + before * LANE, x, lane + i * LANE, 2, Colour.QUIET));
                }
                before = i;
                from = x;
            }
        }
    }

    private void share(List<Mark> marks, Axis axis, int i, Share share, double y) {
        Colour colour = Canvas.colour(i);
        switch (share) {
            case Share.Heard heard -> {
                span(marks, axis, heard.bounds(), y, 1, colour.shade(0.6), true);
                span(marks, axis, heard.interval(), y, 3, colour, false);
                marks.add(Canvas.sign(i, axis.at(heard.value()), y));
            }
            case Share.Reported reported -> {
                span(marks, axis, reported.bounds(), y, 2, colour, true);
                // A point on the axis would be read as a value, so the symbol stands before the
                // axis.
                marks.add(Canvas.sign(i, axis.left() - Canvas.SIGN, y));
                for (double end :
                        new double[] {reported.bounds().lower(), reported.bounds().upper()}) {
                    marks.add(line(axis.at(end), y - 5, axis.at(end), y + 5, 2, colour));
                }
            }
            case Share.NotHeard() -> {
                marks.add(Canvas.sign(i, axis.left() - Canvas.SIGN, y));
                marks.add(
                        Canvas.small(
                                caption.language(),
                                notHeard,
                                axis.left() + 6,
                                y + 4,
                                Mark.Align.START,
                                Colour.QUIET));
            }
        }
    }

    private static void span(
            List<Mark> marks,
            Axis axis,
            Extent extent,
            double y,
            double width,
            Colour colour,
            boolean dashed) {
        marks.add(
                new Mark.Line(
                        axis.at(extent.lower()),
                        y,
                        axis.at(extent.upper()),
                        y,
                        width,
                        colour,
                        dashed));
    }

    private static Mark line(
            double x1, double y1, double x2, double y2, double width, Colour colour) {
        return new Mark.Line(x1, y1, x2, y2, width, colour, false);
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
}
