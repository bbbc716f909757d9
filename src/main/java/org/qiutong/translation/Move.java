package org.qiutong.translation;

import java.util.EnumSet;
import java.util.Set;
import org.qiutong.evidence.Rendering.Status;

/// A step in the life of a rendering.
public enum Move {
    /// Puts it before somebody else.
    SUBMIT(Status.IN_REVIEW, Status.DRAFT),
    /// Sends it back to be worked on.
    RETURN(Status.DRAFT, Status.IN_REVIEW),
    /// Says that it is right: only somebody else than who stands for the text.
    APPROVE(Status.REVIEWED, Status.IN_REVIEW),
    FINISH(Status.FINAL, Status.REVIEWED),
    REOPEN(Status.DRAFT, Status.REVIEWED, Status.FINAL),
    /// Says that it fits the changed original as it stands; it is reviewed anew.
    CONFIRM(Status.DRAFT, Status.OUTDATED);

    private final Status to;
    private final Set<Status> from;

    Move(Status to, Status first, Status... more) {
        this.to = to;
        this.from = EnumSet.of(first, more);
    }

    Status to() {
        return to;
    }

    boolean leavesFrom(Status status) {
        return from.contains(status);
    }
}
