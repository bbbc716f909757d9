package org.qiutong.coding;

import java.util.Optional;

/// A passage cannot be coded in this way; nothing was stored.
public final class CodingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        /// The transcript is not there any more, or not for whoever asks.
        NO_TRANSCRIPT,
        /// The transcript has other words at that position now.
        OTHER_WORDS,
        /// Somebody else has coded the passage meanwhile.
        CHANGED_MEANWHILE,
        /// Part of it may not be kept, and is masked.
        MASKED,
        /// It is none of those who were interviewed who says it.
        NOT_INTERVIEWED,
        /// A code is not in the codebook of the study, or is none to code with.
        NO_CODE,
        /// The memo is too long.
        LONG_MEMO,
        /// Whoever has coded a transcript cannot be its second coder.
        OWN_CODES,
        /// The second coding is finished, or given up.
        FINISHED,
        /// Somebody else has settled the difference.
        SETTLED
    }

    private final Reason reason;
    private final transient Optional<TranscriptPassage> now;

    CodingRefused(Reason reason) {
        this(reason, Optional.empty());
    }

    /// @param now the passage as stored
    CodingRefused(Reason reason, Optional<TranscriptPassage> now) {
        super(reason.name());
        this.reason = reason;
        this.now = now;
    }

    public Reason reason() {
        return reason;
    }

    /// The passage as stored, if somebody else has changed it; without codes if they took them
    /// away.
    public Optional<TranscriptPassage> now() {
        return now;
    }
}
