package org.qiutong.graph;

import java.util.List;
import java.util.function.Consumer;

/// Takes long lists a part at a time, for what would not fit into memory or a transaction at once.
public final class Portions {

    private Portions() {}

    /// @param size of each part but the last
    public static <T> void of(List<T> all, int size, Consumer<List<T>> each) {
        for (int from = 0; from < all.size(); from += size) {
            each.accept(all.subList(from, Math.min(all.size(), from + size)));
        }
    }
}
