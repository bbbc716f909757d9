package org.qiutong.chart;

import java.util.ArrayList;
import java.util.List;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Lines;
import org.qiutong.text.LocalizedText;

/// The common base of charts: a white canvas, filled from top to bottom.
final class Canvas {

    static final double MARGIN = 12;
    static final double TEXT = 14;
    static final double SMALL = 12;
    static final double SIGN = 11;

    private static final double LEADING = 1.35;

    private final Caption caption;
    private final double width;
    private final List<Mark> marks = new ArrayList<>();
    private double y = MARGIN;

    Canvas(Caption caption, double width, boolean heading) {
        this.caption = caption;
        this.width = width;
        if (heading) {
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
                                Colour.INK,
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
    void add(java.util.Optional<Link> link, Mark.Box area, List<Mark> more) {
        link.ifPresentOrElse(
                to -> marks.add(new Mark.Linked(to, area, more)), () -> marks.addAll(more));
    }

    /// Adds the legend, in as many lines as it needs.
    ///
    /// @param names in the caption's language, in the order of their signs
    void legend(List<String> names, double room) {
        double x = MARGIN + SIGN / 2;
        double line = y + 8;
        for (int i = 0; i < names.size(); i++) {
            String name =
                    Lines.of(caption.language(), names.get(i), (room - MARGIN - 2 * SIGN) / 12, 1)
                            .getFirst();
            double wide = SIGN + 6 + Lines.width(name) * SMALL * 1.05;
            if (x > MARGIN + SIGN && x + wide > room - MARGIN) {
                x = MARGIN + SIGN / 2;
                line += 20;
            }
            add(sign(i, x, line));
            add(small(caption.language(), name, x + SIGN, line + 4, Mark.Align.START, Colour.INK));
            x += wide + 18;
        }
        y = line + 16;
    }

    static Mark sign(int number, double x, double y) {
        return sign(number, x, y, SIGN);
    }

    /// The symbol of a series by its number.
    static Mark sign(int number, double x, double y, double size) {
        Symbol[] symbols = Symbol.values();
        return new Mark.Sign(symbols[number % symbols.length], x, y, size, colour(number));
    }

    /// Shifts the colours by one after each round of symbols, so that 25 series differ.
    static Colour colour(int number) {
        int round = number / Symbol.values().length;
        return Colour.SERIES.get((number + round) % Colour.SERIES.size());
    }

    Drawing drawing() {
        double height = y + MARGIN;
        List<Mark> all = new ArrayList<>(marks.size() + 1);
        all.add(new Mark.Box(0, 0, width, height, Colour.WHITE));
        all.addAll(marks);
        return new Drawing(caption, width, height, all);
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
                            Colour.INK,
                            text.language(),
                            line));
        }
        return lines;
    }

    static double height(List<Mark> paragraph) {
        return paragraph.size() * TEXT * LEADING;
    }

    static Mark.Words small(
            LanguageTag language,
            String text,
            double x,
            double y,
            Mark.Align align,
            Colour colour) {
        return new Mark.Words(x, y, align, SMALL, false, colour, language, text);
    }
}
