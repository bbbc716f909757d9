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
        NO_SUCH_CONVENOR
    }

    DialogueRefused(String id, Reason reason) {
        super("dialogue '" + id + "': " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
