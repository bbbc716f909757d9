package org.qiutong.participants;

import java.util.Map;
import java.util.Optional;
import org.qiutong.evidence.Stance;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.participants.seating.Candidate;
import org.qiutong.participants.seating.Fact;
import org.qiutong.people.Sector;

/// What studies say of one of their experts.
record ExpertRecord(
        ExpertId expert,
        Optional<CommunityId> community,
        Optional<Sector> sector,
        Map<ConceptId, Stance> stances) {

    ExpertRecord {
        stances = Map.copyOf(stances);
    }

    /// A person as the convenor entered them, with all else that is on record.
    ///
    /// @param bridging by expert
    Candidate with(Candidate person, Map<ExpertId, Fact> bridging) {
        return new Candidate(
                person.id(),
                person.name(),
                person.community().or(() -> community),
                person.sector().or(() -> sector),
                person.institution(),
                person.languages(),
                person.technical(),
                person.expertise(),
                person.days(),
                stances,
                person.bridges() == Fact.UNKNOWN
                        ? bridging.getOrDefault(expert, Fact.UNKNOWN)
                        : person.bridges());
    }
}
