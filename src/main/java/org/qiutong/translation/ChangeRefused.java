package org.qiutong.translation;

/// A rendering cannot be changed so; nothing was.
public final class ChangeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        /// Whoever stands for a text cannot be the one who approves it.
        SAME_EYES,
        /// That step does not lead on from where the rendering is.
        NO_SUCH_STEP,
        NO_TEXT,
        /// The quotation is not there, or is in this language itself.
        NOTHING_TO_RENDER
    }

    private final String unit;
    private final Reason reason;

    /// @param unit the id of the rendering
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
