package org.qiutong.chart;

import java.util.List;
import java.util.Locale;

/// An opaque colour in sRGB.
public record Colour(int rgb) {

    static final Colour WHITE = new Colour(0xFFFFFF);
    static final Colour BLACK = new Colour(0);
    static final Colour INK = new Colour(0x1F2328);
    static final Colour QUIET = new Colour(0x57606A);
    static final Colour FAINT = new Colour(0xD5D9DE);

    /// The dark end of the scale of shades; the other end is white.
    static final Colour DEEP = new Colour(0x0B3C5D);

    /// A palette safe for the common kinds of colour blindness, after Okabe and Ito (2008),
    /// darkened to a contrast of 3:1 with white.
    static final List<Colour> SERIES =
            List.of(
                    new Colour(0x0072B2),
                    new Colour(0xC24E00),
                    new Colour(0x008060),
                    new Colour(0xA8457F),
                    new Colour(0x444444));

    /// This colour blended with white.
    Colour shade(double strength) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int part = rgb >> shift & 0xFF;
            mixed = mixed << 8 | (int) Math.round(255 + (part - 255) * strength);
        }
        return new Colour(mixed);
    }

    /// Black or white, whichever has the higher contrast on this colour; at least 4.5:1.
    Colour writing() {
        return contrast(BLACK) >= contrast(WHITE) ? BLACK : WHITE;
    }

    /// The contrast of two colours as WCAG defines it, from 1 to 21.
    double contrast(Colour other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    private double luminance() {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int part) {
        double value = (part & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /// As in `#0072B2`.
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%06X", rgb);
    }
}
