package org.qiutong.participants;

/// A roster was not stored because somebody else had changed it since it was read.
public final class RosterConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Roster now;

    RosterConflict(Roster now) {
        super("the roster of '" + now.dialogue() + "' has been changed by another");
        this.now = now;
    }

    /// The roster as it is stored.
    public Roster now() {
        return now;
    }
}
