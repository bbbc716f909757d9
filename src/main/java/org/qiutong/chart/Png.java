package org.qiutong.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Paints a drawing as PNG, on light paper.
final class Png {

    private static final int SCALE = 2;

    private final Graphics2D canvas;
    private final Fonts fonts;

    private Png(Graphics2D canvas, Fonts fonts) {
        this.canvas = canvas;
        this.fonts = fonts;
    }

    static byte[] of(Drawing drawing, Fonts fonts) {
        BufferedImage image =
                new BufferedImage(
                        (int) Math.ceil(drawing.width() * SCALE),
                        (int) Math.ceil(drawing.height() * SCALE),
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(
                    RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            canvas.setRenderingHint(
                    RenderingHints.KEY_FRACTIONALMETRICS,
                    RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
            canvas.scale(SCALE, SCALE);
            Png png = new Png(canvas, fonts);
            drawing.marks().forEach(png::mark);
        } finally {
            canvas.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Mark.Line line -> line(line);
            case Mark.Box box -> {
                canvas.setColor(color(box.fill()));
                canvas.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
            }
            case Mark.Hatch hatch -> hatch.lines().forEach(this::line);
            case Mark.Sign sign -> {
                canvas.setColor(color(sign.colour()));
                canvas.fill(shape(sign.symbol(), sign.x(), sign.y(), sign.size()));
            }
            case Mark.Outline outline -> {
                canvas.setColor(color(outline.colour()));
                canvas.setStroke(stroke(outline.width(), outline.dash()));
                canvas.draw(shape(outline.symbol(), outline.x(), outline.y(), outline.size()));
            }
            case Mark.Words words -> words(words);
            case Mark.Linked linked -> linked.marks().forEach(this::mark);
        }
    }

    private void line(Mark.Line line) {
        canvas.setColor(color(line.colour()));
        canvas.setStroke(stroke(line.width(), line.dash()));
        canvas.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
    }

    private static BasicStroke stroke(double width, Mark.Dash dash) {
        return dash == Mark.Dash.SOLID
                ? new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER)
                : new BasicStroke(
                        (float) width,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_MITER,
                        10,
                        dash.lengths(),
                        0);
    }

    private static Shape shape(Symbol symbol, double x, double y, double size) {
        var corners = symbol.corners(x, y, size);
        if (corners.isEmpty()) {
            return new Ellipse2D.Double(x - size / 2, y - size / 2, size, size);
        }
        Path2D path = new Path2D.Double();
        path.moveTo(corners.getFirst().x(), corners.getFirst().y());
        corners.stream().skip(1).forEach(corner -> path.lineTo(corner.x(), corner.y()));
        path.closePath();
        return path;
    }

    private void words(Mark.Words words) {
        canvas.setColor(color(words.colour()));
        canvas.setFont(fonts.of(words));
        double width = canvas.getFontMetrics().getStringBounds(words.text(), canvas).getWidth();
        double x =
                switch (words.align()) {
                    case START -> words.x();
                    case MIDDLE -> words.x() - width / 2;
                    case END -> words.x() - width;
                };
        canvas.drawString(words.text(), (float) x, (float) words.y());
    }

    private static Color color(Tone tone) {
        return new Color(tone.light().rgb());
    }
}
