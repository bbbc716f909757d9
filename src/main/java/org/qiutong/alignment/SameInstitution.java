package org.qiutong.alignment;

import java.time.Instant;
import org.qiutong.id.InstitutionId;

/// What a person has decided of two institutions of one name.
///
/// @param one the first of the two by its id
/// @param same whether they are one institution
/// @param by the account that decided
public record SameInstitution(
        InstitutionId one, InstitutionId other, boolean same, String by, Instant at) {

    /// The other of the two.
    public InstitutionId than(InstitutionId institution) {
        return one.equals(institution) ? other : one;
    }

    /// Whether it is about this institution.
    public boolean isOf(InstitutionId institution) {
        return one.equals(institution) || other.equals(institution);
    }
}
