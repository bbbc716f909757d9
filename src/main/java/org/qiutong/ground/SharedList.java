package org.qiutong.ground;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The longest list of counted concepts of which at most a given share is expected not to be
/// shared: the likeliest first, while the mean of 1 − ∏ q+ stays within the share. It finds more
/// than single labels do, since a list may hold some doubtful concepts beside many that are sure.
///
/// @param rows the likeliest first
/// @param expectedWrong how many of them are expected not to be shared
public record SharedList(List<CommonGround> rows, double expectedWrong) {

    /// At most one in ten.
    public static final double ONE_IN_TEN = 0.1;

    public SharedList {
        rows = List.copyOf(rows);
    }

    /// @param all concepts in any order; those that are not counted, or on which fewer than
    ///   [Thresholds#FEW] spoke in a community, are left out
    /// @param wrong the greatest share of the list that may be wrong, from 0 to 1
    static SharedList of(List<CommonGround> all, double wrong) {
        record Candidate(CommonGround row, double held) {}
        List<Candidate> candidates = new ArrayList<>();
        for (CommonGround row : all) {
            OptionalDouble held = row.assessment().heldByAll();
            held.ifPresent(each -> candidates.add(new Candidate(row, each)));
        }
        candidates.sort(comparingDouble(Candidate::held).reversed());
        List<CommonGround> rows = new ArrayList<>();
        double expected = 0;
        for (Candidate next : candidates) {
            if (expected + 1 - next.held() > wrong * (rows.size() + 1)) {
                break;
            }
            expected += 1 - next.held();
            rows.add(next.row());
        }
        return new SharedList(rows, expected);
    }
}
