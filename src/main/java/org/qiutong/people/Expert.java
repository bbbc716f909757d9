package org.qiutong.people;

import java.util.Optional;
import org.qiutong.text.StableId;

/// An expert whom a study knows one by one, by the code that the study gave: a pseudonym, not a
/// person's name.
///
/// @param id `study/code`
/// @param study the study the code belongs to
/// @param community the community's id; whoever is in none counts in none
/// @param sector none where the study does not say it
public record Expert(
        String id, String study, String code, Optional<String> community, Optional<Sector> sector) {

    public Expert {
        StableId.require(id);
    }
}
