package org.qiutong.dialogue;

import org.qiutong.id.DialogueId;

/// Something cannot be done with a dialogue.
public final class DialogueRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /// Why not.
    public enum Reason {
        /// There is none with this id, or none that may be read.
        NOT_THERE,
        /// Only its owner may share or archive it.
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
        /// An outcome says how participants stood, but has no words.
        NO_WORDS,
        /// Participants of a community spoke, but how many took part is not recorded.
        NOBODY_PRESENT,
        /// Another study already has the id that the dialogue's study would get.
        ID_TAKEN,
        /// What it brought into the evidence was withdrawn as a whole.
        WITHDRAWN,
        /// It talked of a concept of a confidential study, which would become public.
        CONFIDENTIAL
    }

    public DialogueRefused(DialogueId id, Reason reason) {
        super("dialogue '" + id + "': " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
