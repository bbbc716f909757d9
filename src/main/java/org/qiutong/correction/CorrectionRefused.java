package org.qiutong.correction;

import java.util.Optional;
import org.qiutong.evidence.Wording;

/// A quotation cannot be corrected in this way; nothing was stored.
public final class CorrectionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        /// The quotation is not there any more, or not for whoever asks.
        GONE,
        /// Somebody else has corrected it meanwhile.
        CHANGED_MEANWHILE,
        NO_WORDS,
        TOO_LONG,
        /// The original is not published: only its translation can be corrected.
        NOT_PUBLISHED,
        /// The words are those of a transcript.
        OF_A_TRANSCRIPT,
        /// The study has no such expert in a community, or that person has consented to other
        /// things.
        OTHER_EXPERT
    }

    private final Reason reason;
    private final transient Optional<Wording> now;

    CorrectionRefused(Reason reason) {
        this(reason, Optional.empty());
    }

    /// @param now what is stored
    CorrectionRefused(Reason reason, Optional<Wording> now) {
        super(reason.name());
        this.reason = reason;
        this.now = now;
    }

    public Reason reason() {
        return reason;
    }

    /// What is stored, if somebody else has corrected it.
    public Optional<Wording> now() {
        return now;
    }
}
