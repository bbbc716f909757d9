package org.qiutong.participants.seating;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qiutong.evidence.Stance;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.people.Sector;
import org.qiutong.text.LanguageTag;

/// Somebody who may be invited, and what is known of them.
///
/// @param id unique in a pool
/// @param name a person's name, or the code by which a study names an expert
/// @param community a community's id
/// @param institution as the convenor writes it; the same words are the same institution
/// @param languages spoken; empty where nobody has recorded any
/// @param technical whether they build or test what is talked about
/// @param expertise what they know about, as concepts' ids or in words; empty where nobody has
///   recorded any
/// @param days on which they can come; empty where nobody has asked
/// @param stances by concept's id, as on record; a concept that is missing was not spoken of
/// @param bridges whether they stand between the sides
public record Candidate(
        String id,
        String name,
        Optional<CommunityId> community,
        Optional<Sector> sector,
        Optional<String> institution,
        Set<LanguageTag> languages,
        Fact technical,
        Set<String> expertise,
        Set<LocalDate> days,
        Map<ConceptId, Stance> stances,
        Fact bridges) {

    /// @throws IllegalArgumentException without an id or a name
    public Candidate {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a candidate without id or name: " + id);
        }
        languages = Set.copyOf(languages);
        expertise = Set.copyOf(expertise);
        days = Set.copyOf(days);
        stances = Map.copyOf(stances);
    }
}
