package org.qiutong.chart;

import java.util.Optional;

/// A chart that can be drawn at any width.
public sealed interface Chart permits Lanes, Heatmap, Network {

    /// The width for a page or a document, and for a file of its own.
    int WIDE = 760;

    /// The width for the narrowest screens.
    int NARROW = 320;

    /// What the chart is called, and what it shows.
    Caption caption();

    /// Lays the chart out for a page, where its title and source stand beside it.
    ///
    /// @param width in CSS pixels, [#NARROW] or more; a chart that cannot be this narrow comes out
    ///   wider
    default Drawing draw(int width) {
        return draw(width, Optional.empty());
    }

    /// Lays the chart out for a file of its own, with its title and source.
    default Drawing draw(int width, Imprint imprint) {
        return draw(width, Optional.of(imprint));
    }

    /// @param imprint present if the picture leaves the page
    Drawing draw(int width, Optional<Imprint> imprint);
}
