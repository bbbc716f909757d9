package org.qiutong.kit;

/// A job is not taken on, so that those that run are not slowed down.
public final class JobRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /// Why not.
    public enum Reason {
        /// The account has as many jobs waiting and running as one account may.
        OWN_LIMIT,
        /// As many jobs are waiting as the program keeps, or the program is ending.
        BUSY
    }

    JobRefused(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
