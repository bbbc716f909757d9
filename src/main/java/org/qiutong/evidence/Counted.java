package org.qiutong.evidence;

import java.util.Map;
import java.util.Optional;
import org.qiutong.id.ConceptId;

/// Where one person stands on concepts of which they have agreed to be counted, and to nothing
/// else. It enters counts; nothing that is keyed by expert contains it.
///
/// @param expert the expert's id if their code may be shown beside other words of theirs; empty for
///   a person of whom nothing else is stored
/// @param community the person's community
/// @param stances by concept; empty for a person who was only asked
public record Counted(
        Optional<String> expert, Optional<String> community, Map<ConceptId, State> stances) {

    public Counted {
        stances = Map.copyOf(stances);
    }
}
