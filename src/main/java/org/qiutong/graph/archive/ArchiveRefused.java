package org.qiutong.graph.archive;

import org.jspecify.annotations.Nullable;

/// A file is not an archive that this program can restore.
public final class ArchiveRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Why not.
    public enum Reason {
        /// It is another kind of file.
        NO_BACKUP,
        /// It is not as it was written: cut off or changed.
        DAMAGED,
        /// A newer version of the program wrote it in a format that this one does not know.
        NEWER_FORMAT,
        /// The data has been through migrations that this program does not have.
        NEWER_SCHEMA
    }

    private final Reason reason;

    ArchiveRefused(Reason reason, String detail, @Nullable Throwable cause) {
        super(reason + ": " + detail, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
