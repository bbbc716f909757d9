package org.qiutong.web;

import java.util.List;

/// One page of a list.
///
/// @param items the entries on this page
/// @param total how many there are on all pages
public record Listing<T>(List<T> items, long total) {

    public Listing {
        items = List.copyOf(items);
    }

    /// The page `request` asks for of a list that is small enough to hold in memory.
    public static <T> Listing<T> of(List<T> all, PageQuery request) {
        return new Listing<>(
                all.stream()
                        .skip(request.window().offset())
                        .limit(request.window().limit())
                        .toList(),
                all.size());
    }
}
