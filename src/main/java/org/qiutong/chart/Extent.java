package org.qiutong.chart;

/// A range of shares.
public record Extent(double lower, double upper) {

    /// @throws IllegalArgumentException unless 0 ≤ `lower` ≤ `upper` ≤ 1
    public Extent {
        if (!(0 <= lower && lower <= upper && upper <= 1)) {
            throw new IllegalArgumentException("no shares: " + lower + " to " + upper);
        }
    }
}
