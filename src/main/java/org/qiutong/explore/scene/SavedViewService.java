package org.qiutong.explore.scene;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Row;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Saves scenes for each user.
@Service
@Transactional
public class SavedViewService {

    private final Queries queries;

    SavedViewService(Queries queries) {
        this.queries = queries;
    }

    /// The saved views of the current user, by title.
    @RolesAllowed("ANALYST")
    @Transactional(readOnly = true)
    public List<SavedView> saved() {
        return queries.list("explore/findViews", Map.of("owner", owner()), SavedViewService::view);
    }

    private static SavedView view(Row row) {
        return new SavedView(
                row.text("id"),
                row.text("title"),
                row.text("note"),
                row.text("link"),
                Instant.parse(row.text("changedAt")));
    }

    /// Saves a scene.
    ///
    /// @param note may be empty
    /// @throws IllegalArgumentException if the title is blank, or either is too long
    @RolesAllowed("ANALYST")
    public SavedView save(String title, String note, Scene scene) {
        return store(UUID.randomUUID().toString(), title, note, scene);
    }

    /// Replaces a saved view. Nothing happens if it belongs to somebody else.
    ///
    /// @throws IllegalArgumentException if the title is blank, or either is too long
    @RolesAllowed("ANALYST")
    public SavedView replace(String id, String title, String note, Scene scene) {
        return store(id, title, note, scene);
    }

    /// Deletes a saved view.
    @RolesAllowed("ANALYST")
    public void delete(String id) {
        queries.run("explore/deleteView", Map.of("id", id, "owner", owner()));
    }

    private SavedView store(String id, String title, String note, Scene scene) {
        SavedView view =
                new SavedView(
                        id,
                        title,
                        note,
                        SceneLink.of(scene),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS));
        queries.run(
                "explore/saveView",
                Map.of(
                        "id", view.id(),
                        "owner", owner(),
                        "title", view.title(),
                        "note", view.note(),
                        "link", view.link(),
                        "changedAt", view.changedAt().toString()));
        return view;
    }

    private static String owner() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                .getName();
    }
}
