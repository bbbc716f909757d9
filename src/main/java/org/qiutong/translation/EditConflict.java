package org.qiutong.translation;

/// Somebody else has changed a translation since it was read. Theirs is stored, ours is not; this
/// holds both.
public final class EditConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Translation theirs;
    private final transient Change ours;

    public EditConflict(Translation theirs, Change ours) {
        super(theirs.id() + ": changed by somebody else, is now version " + theirs.version());
        this.theirs = theirs;
        this.ours = ours;
    }

    /// The translation as stored.
    public Translation theirs() {
        return theirs;
    }

    /// The change that was not stored.
    public Change ours() {
        return ours;
    }
}
