package org.qiutong.participants.seating;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Into how many groups people part, and when.
///
/// @param groups of each round
/// @param rounds each on a day, where that is settled; whoever is known to be away on it is in no
///   group of that round
/// @param fixed places that somebody has settled by hand
public record Grouping(int groups, List<Optional<LocalDate>> rounds, Set<Place> fixed) {

    /// Nobody parts.
    public static final Grouping NONE = new Grouping(1, List.of(), Set.of());

    /// @param round from 0
    /// @param group from 0
    public record Place(int round, String person, int group) {}

    /// @throws IllegalArgumentException if there are no groups, or a place is in a round or group
    ///   that does not exist
    public Grouping {
        rounds = List.copyOf(rounds);
        fixed = Set.copyOf(fixed);
        int count = rounds.size();
        if (groups < 1
                || !fixed.stream()
                        .allMatch(place ->
                                place.round() >= 0
                                        && place.round() < count
                                        && place.group() >= 0
                                        && place.group() < groups)) {
            throw new IllegalArgumentException("no grouping: " + groups + " groups");
        }
    }
}
