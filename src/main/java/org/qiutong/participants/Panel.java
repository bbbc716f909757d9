package org.qiutong.participants;

import java.util.List;
import org.qiutong.participants.seating.Candidate;
import org.qiutong.participants.seating.Demand;
import org.qiutong.participants.seating.Grouping;
import org.qiutong.participants.seating.Seating;

/// A roster as input to a proposal of whom to invite: what the convenor entered, together with what
/// is on record.
///
/// @param pool in the order of the roster
public record Panel(List<Candidate> pool, List<Demand> demands, Grouping grouping) {

    public Panel {
        pool = List.copyOf(pool);
        demands = List.copyOf(demands);
    }

    public Seating seating() {
        return new Seating(pool, demands);
    }
}
