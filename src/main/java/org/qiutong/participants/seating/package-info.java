/// Whom to invite and how to seat them. Nothing here knows of pages or of the database.
///
/// [Seating] proposes; [Candidate] and [Demand] are what it is given. [Table] with [Seat] and
/// [Room] with [Chair] are how the solver sees it, who wants them public and their fields open.
@NamedInterface("seating")
@NullMarked
package org.qiutong.participants.seating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
