package org.qiutong.evidence;

import java.util.Map;
import java.util.Optional;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;

/// Where one person stands on concepts of which they have agreed to be counted, and to nothing
/// else. It enters counts; nothing that is keyed by expert contains it.
///
/// @param person the person's id in the files of the study
/// @param named whether the id is stored: the code may be shown beside other words of theirs
/// @param community the person's community
/// @param stances by concept; empty for a person who was only asked
public record Counted(
        ExpertId person,
        boolean named,
        Optional<CommunityId> community,
        Map<ConceptId, State> stances) {

    public Counted {
        stances = Map.copyOf(stances);
    }

    /// The id of the expert whose stances these are; empty for a person of whom nothing else is
    /// stored.
    public Optional<ExpertId> expert() {
        return named ? Optional.of(person) : Optional.empty();
    }
}
