package org.qiutong.alignment.ui;

import java.util.Optional;
import org.qiutong.alignment.Likeness;
import org.qiutong.alignment.SameInstitution;
import org.qiutong.people.Institution;

/// Two institutions as a card shows them.
///
/// @param likeness why they are proposed; empty if they are decided
record InstitutionPair(
        Institution one,
        Institution other,
        Optional<Likeness> likeness,
        Optional<SameInstitution> decision) {}
