package org.qiutong.people;

import java.util.Optional;
import org.qiutong.text.StableId;

/// An expert whom a study identifies by a code: a pseudonym, not a person's name.
///
/// @param id `study/code`
/// @param study the study the code belongs to
/// @param community the community's id; an expert without one is counted in no community
/// @param sector empty if the study does not state it
public record Expert(
        String id, String study, String code, Optional<String> community, Optional<Sector> sector) {

    public Expert {
        StableId.require(id);
    }
}
