package org.qiutong.coding.codes;

import org.qiutong.evidence.Stance;
import org.qiutong.evidence.State;
import org.qiutong.id.ConceptId;

/// Where a code went that was merged into another.
///
/// @param into the code that it became part of
/// @param sides what holds where somebody takes different sides on the two
public record MergedCode(ConceptId into, Sides sides) {

    /// The side of somebody who takes one on each of the two.
    public Stance together(Stance onTarget, Stance onMerged) {
        return Stance.valueOf(CodeState.together(onTarget.name(), onMerged.name(), sides));
    }

    /// Where somebody stands who stands somewhere on each of the two.
    public State together(State onTarget, State onMerged) {
        return State.valueOf(CodeState.together(onTarget.name(), onMerged.name(), sides));
    }
}
