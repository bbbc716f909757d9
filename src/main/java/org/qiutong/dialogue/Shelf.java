package org.qiutong.dialogue;

/// Which dialogues are listed.
public enum Shelf {
    /// One's own that are not in the archive.
    OWN,
    /// Those of others that one may read and that are not in the archive.
    SHARED,
    /// All in the archive that one may read.
    ARCHIVED
}
