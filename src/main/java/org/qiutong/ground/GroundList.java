package org.qiutong.ground;

import java.util.List;

/// Common ground on all concepts that a filter leaves.
///
/// @param communities those that any of the rows compares, in their order
/// @param listing what the rows say in all
/// @param all how many concepts there are without the filter
public record GroundList(
        List<CommonGround> rows, List<String> communities, LabelTotals listing, int all) {

    public GroundList {
        rows = List.copyOf(rows);
        communities = List.copyOf(communities);
    }
}
