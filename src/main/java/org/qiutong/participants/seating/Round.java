package org.qiutong.participants.seating;

import java.time.LocalDate;
import java.util.ArrayList;
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

    /// Whether somebody is in a group.
    public boolean seats(String person) {
        return groups.stream().anyMatch(each -> each.contains(person));
    }

    /// Whether two people are in the same group.
    public boolean unites(String one, String other) {
        return groups.stream().anyMatch(each -> each.contains(one) && each.contains(other));
    }

    /// The same round with one person moved to the end of a group.
    ///
    /// @param group its position, from 0
    public Round moving(String person, int group) {
        List<List<String>> moved = new ArrayList<>();
        for (int at = 0; at < groups.size(); at++) {
            List<String> people = new ArrayList<>(groups.get(at));
            people.remove(person);
            if (at == group) {
                people.add(person);
            }
            moved.add(people);
        }
        return new Round(day, moved);
    }
}
