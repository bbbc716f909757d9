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
            case SHARED, SAME_ANSWER, RAISED_ON_EVERY_SIDE -> COMMON;
            case ONE_SIDE -> ONE_SIDED;
            case RAISED_COMMUNITY_NOT_STATED, INSUFFICIENT -> UNKNOWN;
            case CONTESTED, DIFFERENT_ANSWERS, OPINIONS_VARY -> CONTESTED;
        };
    }
}
