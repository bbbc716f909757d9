package org.qiutong.explore.scene;

import java.time.Instant;
import org.qiutong.explore.scene.SceneLink.BrokenLink;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/// A scene that a user has saved.
///
/// @param owner the name of the user's account
/// @param note the user's note; may be empty
/// @param link as [SceneLink] writes it
@Node
public record SavedView(
        @Id String id, String owner, String title, String note, String link, Instant changedAt) {

    /// The maximum lengths of title and note.
    public static final int LONGEST_TITLE = 200;

    public static final int LONGEST_NOTE = 5_000;

    /// @throws IllegalArgumentException if it has no title, or title or note is too long
    public SavedView {
        title = title.strip();
        note = note.strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE || note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("no title, or too many words");
        }
    }

    /// The same view with another scene.
    SavedView showing(Scene scene) {
        return new SavedView(id, owner, title, note, SceneLink.of(scene), changedAt);
    }

    /// @throws BrokenLink if the version of the link is no longer supported
    public Scene scene() throws BrokenLink {
        return SceneLink.parse(link);
    }
}
