package org.qiutong.evidence;

import java.util.Optional;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;

/// How much evidence there is on a concept from a community.
///
/// @param community none for findings that do not say whose experts they are about
/// @param experts how many experts are quoted; each counts once
/// @param votes how many experts have voted on it, whichever way
public record Tally(
        ConceptId concept,
        Optional<CommunityId> community,
        int quotations,
        int experts,
        int findings,
        int votes) {

    /// How much evidence there is from a community.
    ///
    /// @param experts how many experts are known by name or code, whatever they said
    /// @param findings how many findings say that they are about its experts
    public record CommunityTally(
            CommunityId community, int experts, int quotations, int findings) {}
}
