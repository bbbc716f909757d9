package org.qiutong.ground;

import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;

/// What follows for an answer from support for another one that excludes it. It is no evidence on
/// the answer itself and enters no count.
///
/// @param community whose experts support the other answer
/// @param answer the other answer
/// @param atLeast so many of them do, on record or reported
/// @param of the size of the community's sample
public record Follows(CommunityId community, ConceptId answer, int atLeast, int of) {

    public Follows {
        if (atLeast < 1 || atLeast > of) {
            throw new IllegalArgumentException(atLeast + " of " + of);
        }
    }

    /// The most that can support the answer itself.
    public int atMost() {
        return of - atLeast;
    }
}
