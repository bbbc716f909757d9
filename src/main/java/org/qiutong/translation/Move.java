package org.qiutong.translation;

import org.qiutong.evidence.Rendering.Status;

/// A step in the workflow of a translation.
public enum Move {
    /// Submits it for review by somebody else.
    SUBMIT(Status.IN_REVIEW),
    /// Returns it to its author.
    RETURN(Status.DRAFT),
    /// Approves it; only somebody other than the author of the text can.
    APPROVE(Status.REVIEWED),
    FINISH(Status.FINAL),
    REOPEN(Status.DRAFT),
    /// Confirms that it still fits the changed original; it then has to be reviewed again.
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
