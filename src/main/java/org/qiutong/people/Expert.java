package org.qiutong.people;

import org.qiutong.text.StableId;

/// An expert whom a study names, by the code that the study gave: a pseudonym, not a person's name.
///
/// @param id `study/code`
/// @param study the study the code belongs to
/// @param community the community's id
public record Expert(String id, String study, String code, String community) {

    public Expert {
        StableId.require(id);
    }
}
