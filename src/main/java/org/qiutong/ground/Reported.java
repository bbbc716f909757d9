package org.qiutong.ground;

import java.util.Optional;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Quantifier;
import org.qiutong.evidence.Stance;
import org.qiutong.id.FindingId;

/// What a source says of a whole community, as bounds on a head count.
///
/// @param finding the finding's id
/// @param quantifier the kind of word in which the source says how many
/// @param lower at least so many
/// @param upper at most so many
/// @param of the size of the group that the source speaks of
/// @param reading whether the bounds depend on a reading that the words do not force
/// @param said the words of the source and how they are read; none where only bounds are compared
public record Reported(
        FindingId finding,
        Quantifier quantifier,
        Stance stance,
        int lower,
        int upper,
        int of,
        boolean reading,
        Optional<Finding> said) {}
