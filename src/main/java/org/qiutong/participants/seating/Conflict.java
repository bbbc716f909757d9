package org.qiutong.participants.seating;

import java.util.List;

/// Demands that cannot all hold.
///
/// @param smallest whether it is proved that no fewer demands are in conflict; else there may be
///   too many ways to try
public record Conflict(List<Demand> demands, boolean smallest) {

    public Conflict {
        demands = List.copyOf(demands);
    }
}
