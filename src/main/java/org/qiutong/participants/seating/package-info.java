/// Whom to invite and how to seat them. Nothing here knows of pages or of the database.
///
/// [Seating] proposes; [Candidate] and [Demand] are its input. [InvitationPlan] with [Seat], and
/// [GroupPlan] with [GroupSeat], are the solver's model: it wants them public, with open fields.
@NamedInterface("seating")
@NullMarked
package org.qiutong.participants.seating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
