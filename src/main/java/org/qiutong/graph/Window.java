package org.qiutong.graph;

/// One page of a list. A list that is wanted whole is asked for without a window, so that nothing
/// is cut off unnoticed.
///
/// @param offset how many rows to skip
/// @param limit how many rows to return at most, up to [#MOST]
public record Window(int offset, int limit) {

    /// The rows of the largest page.
    public static final int MOST = 1_000;

    public Window {
        if (offset < 0 || limit < 0 || limit > MOST) {
            throw new IllegalArgumentException("no such window: " + offset + ", " + limit);
        }
    }

    /// The first rows of a list.
    public static Window first(int limit) {
        return new Window(0, limit);
    }

    /// The page after this one.
    public Window next() {
        return new Window(Math.addExact(offset, limit), limit);
    }
}
