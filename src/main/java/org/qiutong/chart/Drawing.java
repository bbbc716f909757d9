package org.qiutong.chart;

import java.util.List;

/// A laid-out picture, ready to be written as SVG or PNG.
///
/// @param width in CSS pixels
/// @param height in CSS pixels
public record Drawing(Caption caption, double width, double height, List<Mark> marks) {

    public Drawing {
        marks = List.copyOf(marks);
    }

    /// As an SVG element on light paper, for a file or a document. It has no styles, scripts or
    /// ids, so that it does not interact with the surrounding document.
    public String svg() {
        return Svg.of(this, false);
    }

    /// The same for a page, light or dark as the page is.
    public String onPage() {
        return Svg.of(this, true);
    }

    /// As a PNG file, with two pixels for each CSS pixel.
    ///
    /// @throws NoHanFont if it holds Han characters, and no font of this system has them
    public byte[] png() {
        return Png.of(this, Fonts.SYSTEM);
    }

    boolean linked() {
        return marks.stream().anyMatch(Mark.Linked.class::isInstance);
    }
}
