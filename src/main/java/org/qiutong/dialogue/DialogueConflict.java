package org.qiutong.dialogue;

import org.qiutong.dialogue.Dialogue.Part;

/// A part was not stored because somebody else had changed it since it was read.
public final class DialogueConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Dialogue now;
    private final transient Part ours;

    DialogueConflict(Dialogue now, Part ours) {
        super("dialogue '" + now.id() + "' has been changed by another");
        this.now = now;
        this.ours = ours;
    }

    /// The dialogue as it is stored.
    public Dialogue now() {
        return now;
    }

    /// What was not stored.
    public Part ours() {
        return ours;
    }
}
