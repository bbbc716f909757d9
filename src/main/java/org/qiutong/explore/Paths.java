package org.qiutong.explore;

import java.util.List;

/// Ways from one node to another, the shortest and of these the strongest first.
///
/// @param complete whether none can have been missed; not where a hub was followed along its
///   strongest edges only, or the time was over
public record Paths(List<EvidencePath> paths, boolean complete) {

    public Paths {
        paths = List.copyOf(paths);
    }
}
