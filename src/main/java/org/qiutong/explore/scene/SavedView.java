package org.qiutong.explore.scene;

import java.time.Instant;

/// A scene that somebody keeps.
///
/// @param note what they say of it; may be empty
/// @param link as [SceneLink] writes it
public record SavedView(String id, String title, String note, String link, Instant changedAt) {

    /// How long title and note may be.
    public static final int LONGEST_TITLE = 200;

    public static final int LONGEST_NOTE = 5_000;

    /// @throws IllegalArgumentException if it has no title, or too many words
    public SavedView {
        title = title.strip();
        note = note.strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE || note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("no title, or too many words");
        }
    }

    /// @throws BrokenLink if the scene is of a version that is no longer known
    public Scene scene() throws BrokenLink {
        return SceneLink.parse(link);
    }
}
