package org.qiutong.alignment.ui;

import java.util.List;
import java.util.Optional;
import org.qiutong.alignment.Likeness;
import org.qiutong.alignment.Mapping;
import org.qiutong.codebook.Concept;
import org.qiutong.ground.GroundTogether;

/// A pair of concepts as a card shows it.
///
/// @param likenesses why it is proposed; empty if it is decided
/// @param mapping what was decided, read from the first
/// @param together what both studies have in common, if they are counted together
record PairRow(
        Used one,
        Used other,
        List<Likeness> likenesses,
        Optional<Mapping> mapping,
        Optional<GroundTogether> together) {

    /// A concept, and how much evidence there is on it.
    ///
    /// @param uses quotations, votes and findings
    record Used(Concept concept, int uses) {}
}
