package org.qiutong.withdrawal;

/// Why something is not withdrawn or deleted. Nothing was changed.
@SuppressWarnings("serial")
public final class TakingRefused extends RuntimeException {

    private final Reason reason;
    private final String id;
    private final int count;

    /// What stands against it.
    public enum Reason {
        /// Nothing with this id is there.
        NOT_THERE,
        /// An expert and a quotation share the id.
        AMBIGUOUS,
        /// A study that came of a dialogue is taken back in the dialogue.
        OF_DIALOGUE,
        /// Dialogues talk of the study's concepts.
        ON_AGENDAS
    }

    TakingRefused(Reason reason, String id) {
        this(reason, id, 0);
    }

    TakingRefused(Reason reason, String id, int count) {
        super(reason + " " + id);
        this.reason = reason;
        this.id = id;
        this.count = count;
    }

    public Reason reason() {
        return reason;
    }

    /// The id of what was to be taken back.
    public String id() {
        return id;
    }

    /// The number of dialogues.
    public int count() {
        return count;
    }
}
