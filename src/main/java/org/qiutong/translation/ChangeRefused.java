package org.qiutong.translation;

/// A translation cannot be changed in this way; nothing was stored.
public final class ChangeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        /// The author of a text cannot approve it.
        SAME_EYES,
        /// The step is not allowed in the current status.
        NO_SUCH_STEP,
        NO_TEXT,
        /// The quotation does not exist, or its original is in this language.
        NOTHING_TO_RENDER
    }

    private final String unit;
    private final Reason reason;

    /// @param unit the id of the translation
    public ChangeRefused(String unit, Reason reason) {
        super(unit + ": " + reason);
        this.unit = unit;
        this.reason = reason;
    }

    public String unit() {
        return unit;
    }

    public Reason reason() {
        return reason;
    }
}
