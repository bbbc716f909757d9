package org.qiutong.briefing;

import java.util.Optional;
import org.qiutong.id.CommunityId;
import org.qiutong.people.Sector;

/// What may be told of whoever said something.
public sealed interface Attribution {

    /// Nothing.
    record Nobody() implements Attribution {}

    /// Where they work, in the widest terms, and never in which country.
    record Wide(Optional<Sector> sector) implements Attribution {}

    /// The code that a study gave them, and their community.
    record Code(String code, CommunityId community) implements Attribution {}

    /// Their community, and their name where they let it be told.
    record Said(Optional<CommunityId> community, Optional<String> name) implements Attribution {}

    /// The community in whose column the words may stand, if in any.
    default Optional<CommunityId> inColumn() {
        return switch (this) {
            case Code code -> Optional.of(code.community());
            case Said said -> said.community();
            case Nobody _, Wide _ -> Optional.empty();
        };
    }
}
