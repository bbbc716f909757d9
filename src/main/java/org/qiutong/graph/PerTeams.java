package org.qiutong.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qiutong.id.StudyId;

/// Keeps a value for what everybody may see, and for the few sets of teams that were asked for
/// last.
///
/// @param <V> what is kept
public final class PerTeams<V> {

    /// How many sets of teams are kept: each may hold an index of all stances.
    private static final int MOST = 4;

    private Optional<V> ofEverybody = Optional.empty();

    private final Map<Set<StudyId>, V> ofTeams =
            new LinkedHashMap<>(MOST, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Set<StudyId>, V> eldest) {
                    return size() > MOST;
                }
            };

    /// @param teams as [Queries#scope] has them
    public synchronized Optional<V> get(Set<StudyId> teams) {
        return teams.isEmpty() ? ofEverybody : Optional.ofNullable(ofTeams.get(teams));
    }

    /// @param teams as [Queries#scope] has them
    public synchronized void put(Set<StudyId> teams, V value) {
        if (teams.isEmpty()) {
            ofEverybody = Optional.of(value);
        } else {
            ofTeams.put(teams, value);
        }
    }
}
