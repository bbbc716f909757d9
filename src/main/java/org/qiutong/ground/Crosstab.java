package org.qiutong.ground;

import java.util.List;

/// Concepts by communities: how many experts stand where.
///
/// @param rows one a concept, with the counts of each community
public record Crosstab(List<String> concepts, List<String> communities, List<List<Counts>> rows) {

    public Crosstab {
        concepts = List.copyOf(concepts);
        communities = List.copyOf(communities);
        rows = List.copyOf(rows);
    }
}
