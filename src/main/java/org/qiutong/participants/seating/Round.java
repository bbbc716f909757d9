package org.qiutong.participants.seating;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Who sits with whom for one session.
///
/// @param day where it is settled
/// @param groups of ids, each in the order of the pool
public record Round(Optional<LocalDate> day, List<List<String>> groups) {

    public Round {
        groups = groups.stream().map(List::copyOf).toList();
    }
}
