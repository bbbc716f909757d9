package org.qiutong.chart;

import java.util.List;

/// A colour for light paper and one for dark paper. Files are light; a page shows the one of its
/// theme.
public record Tone(Colour light, Colour dark) {

    static final Tone PAPER = new Tone(Colour.WHITE, new Colour(0x171C20));
    static final Tone INK = new Tone(new Colour(0x1F2328), new Colour(0xE9EDF0));
    static final Tone QUIET = new Tone(new Colour(0x57606A), new Colour(0xA3ADB6));
    static final Tone FAINT = new Tone(new Colour(0xD5D9DE), new Colour(0x3B434A));

    /// The far end of the scale of shades; the near end is the paper.
    static final Tone DEEP = new Tone(new Colour(0x0B3C5D), new Colour(0x9BD3F5));

    /// A palette safe for the common kinds of colour blindness, after Okabe and Ito (2008), with a
    /// contrast of 3:1 with the paper.
    static final List<Tone> SERIES =
            List.of(
                    new Tone(new Colour(0x0072B2), new Colour(0x56B4E9)),
                    new Tone(new Colour(0xC24E00), new Colour(0xF09A55)),
                    new Tone(new Colour(0x008060), new Colour(0x3CC79A)),
                    new Tone(new Colour(0xA8457F), new Colour(0xE08CC0)),
                    new Tone(new Colour(0x444444), new Colour(0xC4C4C4)));

    /// This colour blended with the paper.
    ///
    /// @param strength from 0 for the paper to 1 for this colour
    Tone shade(double strength) {
        return new Tone(light.over(PAPER.light, strength), dark.over(PAPER.dark, strength));
    }

    /// Black or white, whichever has the higher contrast on this colour; at least 4.5:1.
    Tone writing() {
        return new Tone(light.writing(), dark.writing());
    }

    /// As a value that a browser resolves by the theme of the page.
    String byTheme() {
        return "light-dark(" + light + "," + dark + ")";
    }
}
