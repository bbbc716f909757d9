package org.qiutong.dialogue.agenda;

import org.qiutong.ground.Label;

/// When in a dialogue a concept is best talked of, from what the communities hold in common to what
/// they dispute.
public enum Stage {
    /// Shared, or raised on all sides.
    COMMON,
    /// Raised by some communities only.
    ONE_SIDED,
    /// Too little is known: it may be anything.
    UNKNOWN,
    CONTESTED;

    public static Stage of(Label label) {
        return switch (label.kind()) {
            case SHARED, RAISED_ON_BOTH_SIDES -> COMMON;
            case ONE_SIDED -> ONE_SIDED;
            case INSUFFICIENT -> UNKNOWN;
            case CONTESTED -> CONTESTED;
        };
    }
}
