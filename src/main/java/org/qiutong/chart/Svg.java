package org.qiutong.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.Collectors;
import org.qiutong.text.Xml;

/// Writes a drawing as SVG.
final class Svg {

    private static final String FONTS =
            "Source Sans 3, Segoe UI, Helvetica Neue, Noto Sans, Liberation Sans, Arial,"
                    + " Noto Sans CJK SC, Noto Sans SC, Source Han Sans SC, PingFang SC,"
                    + " Microsoft YaHei, sans-serif";

    private final StringBuilder out = new StringBuilder();

    /// Whether it takes the theme of the page that it is in.
    private final boolean page;

    private Svg(boolean page) {
        this.page = page;
    }

    static String of(Drawing drawing, boolean page) {
        Svg svg = new Svg(page);
        svg.drawing(drawing);
        return svg.out.toString();
    }

    private void drawing(Drawing drawing) {
        Caption caption = drawing.caption();
        // The role `img` hides its content from assistive technology, which must not happen to
        // links.
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        attribute("role", drawing.linked() ? "group" : "img");
        attribute("aria-label", caption.title());
        attribute("lang", caption.language().value());
        attribute("viewBox", "0 0 " + number(drawing.width()) + " " + number(drawing.height()));
        attribute("width", drawing.width());
        attribute("height", drawing.height());
        attribute("font-family", FONTS);
        out.append(">\n<title>").append(Xml.escaped(caption.title())).append("</title>\n<desc>");
        out.append(Xml.escaped(caption.description())).append("</desc>\n");
        drawing.marks().forEach(this::mark);
        out.append("</svg>");
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Mark.Line line -> line(line);
            case Mark.Box box -> box(box, colour(box.fill()));
            case Mark.Hatch hatch -> hatch(hatch);
            case Mark.Sign sign -> {
                shape(sign.symbol(), sign.x(), sign.y(), sign.size());
                attribute("fill", colour(sign.colour()));
                out.append("/>\n");
            }
            case Mark.Outline outline -> {
                shape(outline.symbol(), outline.x(), outline.y(), outline.size());
                attribute("fill", "none");
                attribute("stroke", colour(outline.colour()));
                attribute("stroke-width", outline.width());
                dash(outline.dash());
                out.append("/>\n");
            }
            case Mark.Words words -> words(words);
            case Mark.Linked linked -> linked(linked);
        }
    }

    private void line(Mark.Line line) {
        out.append("<line");
        attribute("x1", line.x1());
        attribute("y1", line.y1());
        attribute("x2", line.x2());
        attribute("y2", line.y2());
        attribute("stroke", colour(line.colour()));
        attribute("stroke-width", line.width());
        dash(line.dash());
        out.append("/>\n");
    }

    private void box(Mark.Box box, String fill) {
        out.append("<rect");
        attribute("x", box.x());
        attribute("y", box.y());
        attribute("width", box.width());
        attribute("height", box.height());
        attribute("fill", fill);
        if (fill.equals("none")) {
            attribute("pointer-events", "all");
        }
        out.append("/>\n");
    }

    private void hatch(Mark.Hatch hatch) {
        out.append("<path");
        attribute(
                "d",
                hatch.lines().stream()
                        .map(line ->
                                "M"
                                        + number(line.x1())
                                        + " "
                                        + number(line.y1())
                                        + "L"
                                        + number(line.x2())
                                        + " "
                                        + number(line.y2()))
                        .collect(Collectors.joining()));
        attribute("stroke", colour(hatch.colour()));
        out.append("/>\n");
    }

    private void dash(Mark.Dash dash) {
        if (dash != Mark.Dash.SOLID) {
            attribute(
                    "stroke-dasharray",
                    number(dash.lengths()[0]) + " " + number(dash.lengths()[1]));
        }
    }

    private String colour(Tone tone) {
        return page ? tone.byTheme() : tone.light().toString();
    }

    private void shape(Symbol symbol, double x, double y, double size) {
        var corners = symbol.corners(x, y, size);
        if (corners.isEmpty()) {
            out.append("<circle");
            attribute("cx", x);
            attribute("cy", y);
            attribute("r", size / 2);
        } else {
            out.append("<polygon");
            attribute(
                    "points",
                    corners.stream()
                            .map(corner -> number(corner.x()) + "," + number(corner.y()))
                            .collect(Collectors.joining(" ")));
        }
    }

    private void words(Mark.Words words) {
        out.append("<text");
        attribute("x", words.x());
        attribute("y", words.y());
        attribute("font-size", words.size());
        if (words.align() != Mark.Align.START) {
            attribute("text-anchor", words.align().name().toLowerCase(Locale.ROOT));
        }
        if (words.bold()) {
            attribute("font-weight", "600");
        }
        attribute("fill", colour(words.colour()));
        attribute("lang", words.language().value());
        out.append('>').append(Xml.escaped(words.text())).append("</text>\n");
    }

    private void linked(Mark.Linked linked) {
        out.append("<a");
        attribute("href", linked.link().address());
        attribute("aria-label", linked.link().label());
        out.append(">\n");
        box(linked.area(), "none");
        linked.marks().forEach(this::mark);
        out.append("</a>\n");
    }

    private void attribute(String name, double value) {
        attribute(name, number(value));
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(Xml.escaped(value)).append('"');
    }

    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
