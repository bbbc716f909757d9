package org.qiutong.participants.seating;

import java.util.List;

/// A set of people that is better in one respect and worse in another.
///
/// @param invited in the order of the pool
/// @param balance from 0 to 1, how far the demands of balance are met
/// @param coverage from 0 to 1, how far those of coverage are
/// @param score from 0 to 1, all together as they are weighed
public record Alternative(
        Leaning leaning, List<String> invited, double balance, double coverage, double score) {

    public enum Leaning {
        /// As the demands are weighed.
        AS_WEIGHED,
        BALANCE_FIRST,
        COVERAGE_FIRST
    }

    public Alternative {
        invited = List.copyOf(invited);
    }
}
