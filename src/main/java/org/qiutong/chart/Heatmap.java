package org.qiutong.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiutong.text.Lines;
import org.qiutong.text.LocalizedText;

/// Figures in rows and columns, each on a shade that shows its magnitude.
///
/// @param columns their names
/// @param legend what the shades mean, the lowest first
public record Heatmap(
        Caption caption, List<LocalizedText.Version> columns, List<Shade> legend, List<Row> rows)
        implements Chart {

    /// What a shade means, in the caption's language.
    ///
    /// @param strength from 0 for the lowest to 1 for the highest
    public record Shade(double strength, String name) {

        public Shade {
            if (!(0 <= strength && strength <= 1)) {
                throw new IllegalArgumentException("no shade: " + strength);
            }
        }
    }

    /// @param cells one for each column
    public record Row(LocalizedText.Version label, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// The content of a cell.
    public sealed interface Cell {

        /// A figure in the language of the chart.
        ///
        /// @param shade from 0 for the lowest to 1 for the highest
        record Known(String figure, double shade, Optional<Link> link) implements Cell {

            public Known {
                if (!(0 <= shade && shade <= 1)) {
                    throw new IllegalArgumentException("no shade: " + shade);
                }
            }
        }

        /// No evidence, with the text that says so.
        record NoEvidence(String words) implements Cell {}
    }

    private static final double LEAST = 52;
    private static final double HEIGHT = 32;

    /// @throws IllegalArgumentException unless each row has one cell for each column
    public Heatmap {
        columns = List.copyOf(columns);
        legend = List.copyOf(legend);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("a cell is missing: " + row.label().text());
            }
        }
    }

    @Override
    public Drawing draw(int width, Optional<Imprint> imprint) {
        double labels = Math.min(240, width * 0.36);
        double left = Canvas.MARGIN + labels + 8;
        double cell = Math.max(LEAST, (width - left - Canvas.MARGIN) / Math.max(1, columns.size()));
        double whole = left + cell * columns.size() + Canvas.MARGIN;
        Canvas canvas = new Canvas(caption, Math.max(width, whole), imprint);
        canvas.legend(legend.stream().map(Heatmap::key).toList());
        headers(canvas, left, cell);
        for (Row row : rows) {
            List<Mark> label = Canvas.paragraph(row.label(), Canvas.MARGIN, canvas.y(), labels, 2);
            double height = Math.max(HEIGHT, Canvas.height(label) + 6);
            double down = (height - Canvas.height(label)) / 2;
            Canvas.paragraph(row.label(), Canvas.MARGIN, canvas.y() + down, labels, 2)
                    .forEach(canvas::add);
            for (int i = 0; i < columns.size(); i++) {
                cell(
                        canvas,
                        row.cells().get(i),
                        new Mark.Box(
                                left + i * cell + 1,
                                canvas.y() + 1,
                                cell - 2,
                                height - 2,
                                Tone.PAPER));
            }
            canvas.skip(height);
        }
        return canvas.drawing();
    }

    private void headers(Canvas canvas, double left, double cell) {
        List<List<String>> headers = new ArrayList<>();
        int most = 1;
        for (LocalizedText.Version column : columns) {
            List<String> lines =
                    Lines.of(column.language(), column.text(), (cell - 6) / Canvas.SMALL, 4);
            headers.add(lines);
            most = Math.max(most, lines.size());
        }
        for (int i = 0; i < headers.size(); i++) {
            List<String> lines = headers.get(i);
            for (int j = 0; j < lines.size(); j++) {
                canvas.add(
                        Canvas.small(
                                columns.get(i).language(),
                                lines.get(j),
                                left + i * cell + cell / 2,
                                canvas.y() + 12 + (most - lines.size() + j) * 16,
                                Mark.Align.MIDDLE,
                                Tone.INK));
            }
        }
        canvas.skip(most * 16 + 4);
    }

    private void cell(Canvas canvas, Cell cell, Mark.Box area) {
        double x = area.x() + area.width() / 2;
        double y = area.y() + area.height() / 2;
        switch (cell) {
            case Cell.Known known -> {
                Tone fill = fill(known.shade());
                List<Mark> marks =
                        List.of(
                                new Mark.Box(area.x(), area.y(), area.width(), area.height(), fill),
                                words(known.figure(), x, y, area.width(), fill.writing()));
                canvas.add(known.link(), area, marks);
            }
            case Cell.NoEvidence none -> {
                canvas.add(
                        new Mark.Hatch(
                                area.x(), area.y(), area.width(), area.height(), Tone.FAINT));
                double wide = Math.min(area.width(), Lines.width(none.words()) * Canvas.SMALL + 6);
                canvas.add(new Mark.Box(x - wide / 2, y - 8, wide, 16, Tone.PAPER));
                canvas.add(words(none.words(), x, y, area.width(), Tone.QUIET));
            }
        }
    }

    private static Tone fill(double shade) {
        return Tone.DEEP.shade(0.06 + 0.94 * shade);
    }

    private static Canvas.Key key(Shade shade) {
        return new Canvas.Key(
                shade.name(),
                (x, y) ->
                        List.of(
                                new Mark.Box(x - 12, y - 8, 24, 16, Tone.QUIET),
                                new Mark.Box(x - 11, y - 7, 22, 14, fill(shade.strength()))));
    }

    private Mark words(String text, double x, double y, double width, Tone colour) {
        String line = Lines.of(caption.language(), text, width / Canvas.SMALL, 1).getFirst();
        return Canvas.small(caption.language(), line, x, y + 4, Mark.Align.MIDDLE, colour);
    }
}
