package org.qiutong.ground.tables;

import java.util.stream.IntStream;

/// Where the people of a community stand on a concept. Everybody who has agreed to be counted is in
/// one of the three groups.
///
/// @param neither who takes no clear side, or both, and who has said nothing of it
public record SideCounts(int support, int oppose, int neither) {

    /// Whether it may be shown to readers from whom groups of fewer people are kept: no group is
    /// that small, and not all people are in one, since that would tell of each where they stand.
    /// Then even `least` - 1 of them who add what they know of themselves find out about nobody
    /// else.
    boolean keeps(int least) {
        int[] groups = IntStream.of(support, oppose, neither).filter(each -> each > 0).toArray();
        return groups.length > 1 && IntStream.of(groups).allMatch(each -> each >= least);
    }
}
