package org.qiutong.kit;

import java.util.List;
import java.util.function.Function;

/// Where the rows of a list come from. Both functions run outside the session's lock: they ask
/// services and touch no components.
///
/// @param count how many rows a filter leaves over
/// @param fetch the rows from an offset on, at most so many; in an order that never leaves two rows
///   undecided
/// @param <F> the filter
/// @param <T> a row
public record Rows<F, T>(Function<F, Found> count, Fetch<F, T> fetch) {

    /// How many rows a filter leaves over, of all that there are.
    public record Found(long found, long total) {}

    /// Reads some rows.
    @FunctionalInterface
    public interface Fetch<F, T> {
        List<T> fetch(F filter, int offset, int limit);
    }
}
