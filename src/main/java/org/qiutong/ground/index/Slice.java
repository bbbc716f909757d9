package org.qiutong.ground.index;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;

/// The part of the evidence that is asked about: which experts, on which concepts, in which
/// communities. [StanceIndex#all] is the whole.
///
/// @param concepts ids, in the order of the answer
/// @param communities ids, in the order of the answer
/// @param studies experts of these only; empty for any
/// @param sectors experts of these only; empty for any
/// @param among experts with these ordinals only
public record Slice(
        List<ConceptId> concepts,
        List<CommunityId> communities,
        Set<StudyId> studies,
        Set<String> sectors,
        Optional<BitSet> among) {

    public Slice {
        concepts = List.copyOf(concepts);
        communities = List.copyOf(communities);
        studies = Set.copyOf(studies);
        sectors = Set.copyOf(sectors);
        among = among.map(BitSet::clone).map(BitSet.class::cast);
    }

    public Slice onConcepts(List<ConceptId> chosen) {
        return new Slice(chosen, communities, studies, sectors, among);
    }

    public Slice inCommunities(List<CommunityId> chosen) {
        return new Slice(concepts, chosen, studies, sectors, among);
    }

    public Slice ofStudies(Set<StudyId> chosen) {
        return new Slice(concepts, communities, chosen, sectors, among);
    }

    public Slice ofSectors(Set<String> chosen) {
        return new Slice(concepts, communities, studies, chosen, among);
    }

    /// @param chosen ordinals of an index; only that index can answer for the slice
    public Slice among(BitSet chosen) {
        return new Slice(concepts, communities, studies, sectors, Optional.of(chosen));
    }
}
