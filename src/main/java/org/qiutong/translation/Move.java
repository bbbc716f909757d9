package org.qiutong.translation;

import org.qiutong.evidence.Rendering.Status;

/// A step in the life of a rendering.
public enum Move {
    /// Puts it before somebody else.
    SUBMIT(Status.IN_REVIEW),
    /// Sends it back to be worked on.
    RETURN(Status.DRAFT),
    /// Says that it is right: only somebody else than who stands for the text.
    APPROVE(Status.REVIEWED),
    FINISH(Status.FINAL),
    REOPEN(Status.DRAFT),
    /// Says that it fits the changed original as it stands; it is reviewed anew.
    CONFIRM(Status.DRAFT);

    private final Status to;

    Move(Status to) {
        this.to = to;
    }

    Status to() {
        return to;
    }

    boolean leavesFrom(Status status) {
        return switch (this) {
            case SUBMIT -> status == Status.DRAFT;
            case RETURN, APPROVE -> status == Status.IN_REVIEW;
            case FINISH -> status == Status.REVIEWED;
            case REOPEN -> status == Status.REVIEWED || status == Status.FINAL;
            case CONFIRM -> status == Status.OUTDATED;
        };
    }
}
