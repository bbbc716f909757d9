package org.qiutong.graph;

/// The part of a list that is wanted.
///
/// @param offset how many rows to skip
/// @param limit how many rows to return at most
public record Window(int offset, int limit) {

    /// Enough for any list that is small by nature.
    public static final Window ALL = new Window(0, 10_000);

    public Window {
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("no such window: " + offset + ", " + limit);
        }
    }
}
