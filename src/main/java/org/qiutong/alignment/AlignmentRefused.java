package org.qiutong.alignment;

import java.util.Optional;

/// A pair cannot be decided in this way; nothing was stored.
public final class AlignmentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        /// One of the two is not there any more, or not for whoever asks.
        GONE,
        /// Both are of one study.
        SAME_STUDY,
        /// Somebody else has decided the pair meanwhile.
        DECIDED_MEANWHILE,
        /// The note is too long.
        LONG_NOTE
    }

    private final Reason reason;
    private final transient Optional<Mapping> now;

    AlignmentRefused(Reason reason) {
        this(reason, Optional.empty());
    }

    /// @param now the decision as stored
    AlignmentRefused(Reason reason, Optional<Mapping> now) {
        super(reason.name());
        this.reason = reason;
        this.now = now;
    }

    public Reason reason() {
        return reason;
    }

    /// The decision as stored, if somebody else has decided; empty if they took one back.
    public Optional<Mapping> now() {
        return now;
    }
}
