package org.qiutong.chart;

import java.util.List;

/// Where a picture comes from, written into each picture that leaves the program: the study, how
/// many were asked, the date and the address of the page.
///
/// @param lines in the language of the caption
public record Imprint(List<String> lines) {

    /// @throws IllegalArgumentException if it says nothing
    public Imprint {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a picture without a source");
        }
    }
}
