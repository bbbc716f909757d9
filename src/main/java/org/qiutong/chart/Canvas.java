package org.qiutong.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Lines;
import org.qiutong.text.LocalizedText;

/// The common base of charts: filled from top to bottom, with a title above and the source below
/// where the picture leaves the page.
final class Canvas {

    static final double MARGIN = 12;
    static final double TEXT = 14;
    static final double SMALL = 12;
    static final double SIGN = 11;

    /// The width of what a legend explains.
    static final double KEY = 24;

    private static final double LEADING = 1.35;

    private final Caption caption;
    private final double width;
    private final Optional<Imprint> imprint;
    private final List<Mark> marks = new ArrayList<>();
    private double y = MARGIN;

    Canvas(Caption caption, double width, Optional<Imprint> imprint) {
        this.caption = caption;
        this.width = width;
        this.imprint = imprint;
        if (imprint.isPresent()) {
            List<String> title =
                    Lines.of(caption.language(), caption.title(), (width - 2 * MARGIN) / 17, 3);
            for (String line : title) {
                marks.add(
                        new Mark.Words(
                                MARGIN,
                                y + 16,
                                Mark.Align.START,
                                16,
                                true,
                                Tone.INK,
                                caption.language(),
                                line));
                y += 16 * LEADING;
            }
            y += 8;
        }
    }

    /// The current vertical position.
    double y() {
        return y;
    }

    void skip(double height) {
        y += height;
    }

    void add(Mark mark) {
        marks.add(mark);
    }

    /// Adds marks, wrapped in the link if there is one.
    void add(Optional<Link> link, Mark.Box area, List<Mark> more) {
        link.ifPresentOrElse(
                to -> marks.add(new Mark.Linked(to, area, more)), () -> marks.addAll(more));
    }

    /// An entry of a legend.
    ///
    /// @param sign draws what the entry explains, around a centre
    record Key(String name, BiFunction<Double, Double, List<Mark>> sign) {}

    /// Adds a legend, in as many lines as it needs.
    void legend(List<Key> keys) {
        double x = MARGIN;
        double line = y + 8;
        double room = width - MARGIN;
        for (Key key : keys) {
            double wide = KEY + 6 + Lines.width(key.name()) * SMALL * 1.05;
            if (x > MARGIN && x + wide > room) {
                x = MARGIN;
                line += 20;
            }
            key.sign().apply(x + KEY / 2, line).forEach(this::add);
            List<String> name =
                    Lines.of(caption.language(), key.name(), (room - x - KEY - 6) / SMALL, 4);
            for (int i = 0; i < name.size(); i++) {
                line += i == 0 ? 0 : 16;
                add(
                        small(
                                caption.language(),
                                name.get(i),
                                x + KEY + 6,
                                line + 4,
                                Mark.Align.START,
                                Tone.INK));
            }
            x += wide + 14;
        }
        y = keys.isEmpty() ? y : line + 18;
    }

    static Mark sign(int number, double x, double y) {
        return sign(number, x, y, SIGN);
    }

    /// The symbol of a series by its number.
    static Mark sign(int number, double x, double y, double size) {
        return new Mark.Sign(
                Symbol.SERIES.get(number % Symbol.SERIES.size()), x, y, size, colour(number));
    }

    /// Shifts the colours by one after each round of symbols, so that 25 series differ.
    static Tone colour(int number) {
        int round = number / Symbol.SERIES.size();
        return Tone.SERIES.get((number + round) % Tone.SERIES.size());
    }

    Drawing drawing() {
        imprint.ifPresent(this::sign);
        double height = y + MARGIN;
        List<Mark> all = new ArrayList<>(marks.size() + 1);
        all.add(new Mark.Box(0, 0, width, height, Tone.PAPER));
        all.addAll(marks);
        return new Drawing(caption, width, height, all);
    }

    private void sign(Imprint from) {
        y += 10;
        add(new Mark.Line(MARGIN, y, width - MARGIN, y, 1, Tone.FAINT, Mark.Dash.SOLID));
        y += 4;
        for (String text : from.lines()) {
            for (String line :
                    Lines.of(caption.language(), text, (width - 2 * MARGIN) / SMALL, 6)) {
                y += 16;
                add(small(caption.language(), line, MARGIN, y, Mark.Align.START, Tone.QUIET));
            }
        }
    }

    /// A text in lines of `width` pixels, starting at `top`.
    static List<Mark> paragraph(
            LocalizedText.Version text, double x, double top, double width, int most) {
        List<Mark> lines = new ArrayList<>();
        for (String line : Lines.of(text.language(), text.text(), width / TEXT, most)) {
            lines.add(
                    new Mark.Words(
                            x,
                            top + TEXT + lines.size() * TEXT * LEADING,
                            Mark.Align.START,
                            TEXT,
                            false,
                            Tone.INK,
                            text.language(),
                            line));
        }
        return lines;
    }

    static double height(List<Mark> paragraph) {
        return paragraph.size() * TEXT * LEADING;
    }

    static Mark.Words small(
            LanguageTag language, String text, double x, double y, Mark.Align align, Tone colour) {
        return new Mark.Words(x, y, align, SMALL, false, colour, language, text);
    }
}
