package org.qiutong.chart;

/// A chart that can be drawn at any width.
public sealed interface Chart permits Dumbbell, Heatmap, Network {

    /// The width for a page or a document, and for a file of its own.
    int WIDE = 760;

    /// The width for the narrowest screens.
    int NARROW = 320;

    /// Lays the chart out.
    ///
    /// @param width in CSS pixels, [#NARROW] or more; a chart that cannot be this narrow comes out
    ///   wider
    /// @param heading whether to draw the title too, where none stands beside the picture
    Drawing draw(int width, boolean heading);
}
