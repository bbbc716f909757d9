package org.qiutong.ground;

import org.qiutong.evidence.Stance;

/// What a source says of a whole community, as bounds on a head count.
///
/// @param finding the finding's id
/// @param lower at least so many
/// @param upper at most so many
/// @param of the size of the community's sample
/// @param derived whether it follows from a finding about another answer to the same question,
///   where answers exclude one another: support for one counts against the others
public record Reported(
        String finding, Stance stance, int lower, int upper, int of, boolean derived) {}
