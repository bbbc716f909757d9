package org.qiutong.explore;

import java.util.List;

/// Paths from one node to another, sorted by length, then by strength.
///
/// @param complete whether no path can have been missed; false if only the strongest edges of a hub
///   were followed, or time ran out
public record Paths(List<EvidencePath> paths, boolean complete) {

    public Paths {
        paths = List.copyOf(paths);
    }
}
