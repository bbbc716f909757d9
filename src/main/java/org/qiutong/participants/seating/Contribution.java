package org.qiutong.participants.seating;

import java.util.Map;
import java.util.Optional;

/// What a person adds to those who are invited: what would be lost if they could not come and the
/// best of those not invited had their seat. The others stay.
///
/// @param lost points; 0 or less if somebody else is as good
/// @param substitute who would have the seat; none if nobody can without a demand that must hold
///   being broken, and then `lost` is all that the person adds
/// @param worse the demands that would be met less, by how many points
public record Contribution(
        String person, double lost, Optional<String> substitute, Map<Demand, Double> worse) {

    public Contribution {
        worse = Map.copyOf(worse);
    }
}
