package org.qiutong.chart;

import java.util.Locale;

/// An opaque colour in sRGB.
public record Colour(int rgb) {

    static final Colour WHITE = new Colour(0xFFFFFF);
    static final Colour BLACK = new Colour(0);

    /// A colour in OKLCh, as style sheets give it.
    ///
    /// @param lightness from 0 to 1
    /// @param hue in degrees
    public static Colour oklch(double lightness, double chroma, double hue) {
        double a = chroma * Math.cos(Math.toRadians(hue));
        double b = chroma * Math.sin(Math.toRadians(hue));
        double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
        double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
        double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
        return new Colour(
                part(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) << 16
                        | part(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) << 8
                        | part(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    private static int part(double linear) {
        double value =
                linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.clamp(value, 0, 1));
    }

    /// This colour blended with the one behind it.
    Colour over(Colour behind, double strength) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int part = rgb >> shift & 0xFF;
            int back = behind.rgb >> shift & 0xFF;
            mixed = mixed << 8 | (int) Math.round(back + (part - back) * strength);
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
