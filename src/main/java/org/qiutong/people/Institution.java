package org.qiutong.people;

import java.util.Optional;
import org.qiutong.id.CommunityId;
import org.qiutong.id.InstitutionId;
import org.qiutong.text.LocalizedText;

/// A public institution that a study names. Never an interviewed expert's employer unless the study
/// says so.
///
/// @param shortName may be empty
/// @param partOf the parent institution
/// @param community the community it is based in, if the study says so
/// @param role what the study says about it, in a sentence
public record Institution(
        InstitutionId id,
        Kind kind,
        LocalizedText name,
        LocalizedText shortName,
        Optional<InstitutionId> partOf,
        Optional<CommunityId> community,
        LocalizedText role) {

    public enum Kind {
        THINK_TANK,
        GOVERNMENT,
        INTERNATIONAL_ORGANISATION,
        COMPANY,
        FOUNDATION,
        NON_PROFIT,
        UNIVERSITY
    }
}
