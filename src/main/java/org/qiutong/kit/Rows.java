package org.qiutong.kit;

import java.util.List;
import java.util.function.Function;

/// The source of a list's rows. Both functions run outside the session's lock: they ask services
/// and touch no components.
///
/// @param count how many rows match a filter
/// @param fetch the rows from an offset on, at most `limit`; in a total order, so that pages never
///   overlap
/// @param <F> the filter
/// @param <T> a row
public record Rows<F, T>(Function<F, Found> count, Fetch<F, T> fetch) {

    /// How many rows match a filter, of all that there are.
    public record Found(long found, long total) {}

    /// Reads some rows.
    @FunctionalInterface
    public interface Fetch<F, T> {
        List<T> fetch(F filter, int offset, int limit);
    }
}
