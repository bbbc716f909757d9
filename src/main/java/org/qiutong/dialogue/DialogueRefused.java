package org.qiutong.dialogue;

/// Something cannot be done with a dialogue.
public final class DialogueRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /// Why not.
    public enum Reason {
        /// There is none with this id, or none that may be read.
        NOT_THERE,
        /// Only its owner shares it and puts it into the archive.
        NOT_OWNER,
        /// It is in the archive.
        ARCHIVED,
        /// It names a concept, a community or an institution that is not there.
        UNKNOWN_PART,
        /// No convenor has an account of this name.
        NO_SUCH_CONVENOR,
        /// It has no date, or one that is still to come, and so nothing came of it yet.
        NOT_YET,
        /// Nothing is recorded that could become evidence.
        NOTHING_RECORDED,
        /// An outcome says how participants stood, and not on what in words.
        NO_WORDS,
        /// How many took part is not recorded of a community whose participants said something.
        NOBODY_PRESENT,
        /// A study that did not come of the dialogue has the id that the dialogue's would get.
        ID_TAKEN
    }

    public DialogueRefused(String id, Reason reason) {
        super("dialogue '" + id + "': " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
