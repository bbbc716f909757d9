package org.qiutong.translation;

/// Somebody else has changed a rendering since it was read. Theirs is stored, ours is not, and both
/// are here.
public final class EditConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Translation theirs;
    private final transient Change ours;

    public EditConflict(Translation theirs, Change ours) {
        super(theirs.id() + ": changed by somebody else, is now version " + theirs.version());
        this.theirs = theirs;
        this.ours = ours;
    }

    /// The rendering as it is stored.
    public Translation theirs() {
        return theirs;
    }

    /// What was to be stored and is not.
    public Change ours() {
        return ours;
    }
}
