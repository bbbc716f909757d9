package org.qiutong.explore.scene;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qiutong.evidence.EvidenceGone;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.scene.SceneLink.BrokenLink;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Saves scenes for each user.
@Service
@Transactional
public class SavedViewService {

    private final StoredViews views;

    SavedViewService(StoredViews views) {
        this.views = views;
    }

    /// The saved views of the current user, by title.
    @RolesAllowed("ANALYST")
    @Transactional(readOnly = true)
    public List<SavedView> saved() {
        return views.findByOwnerOrderByTitleAscIdAsc(owner());
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
        views.deleteByIdAndOwner(id, owner());
    }

    /// Takes what is about to be deleted out of all saved views.
    @RolesAllowed("RESEARCHER")
    @EventListener
    public void forget(EvidenceGone gone) {
        for (SavedView view : views.findAll()) {
            try {
                Scene scene = view.scene();
                Scene left = scene.after(new Operation.Hide(in(scene, gone)));
                if (!left.equals(scene)) {
                    views.save(view.showing(left));
                }
            } catch (BrokenLink ofAnOldVersion) {
                // Nobody can open it.
            }
        }
    }

    private static Set<NodeId> in(Scene scene, EvidenceGone gone) {
        return scene.nodes().stream()
                .filter(node ->
                        switch (node.type()) {
                            case EXPERT -> gone.experts().contains(new ExpertId(node.id()));
                            case QUOTATION ->
                                    gone.quotations().contains(new QuotationId(node.id()));
                            case CONCEPT -> gone.concepts().contains(new ConceptId(node.id()));
                            case STUDY -> gone.whole() && NodeId.study(gone.study()).equals(node);
                            case COMMUNITY, INSTITUTION, FINDING, STATEMENT, SOURCE, MILESTONE ->
                                    gone.whole() && node.id().startsWith(gone.study() + "/");
                        })
                .collect(Collectors.toSet());
    }

    private SavedView store(String id, String title, String note, Scene scene) {
        SavedView view =
                new SavedView(
                        id,
                        owner(),
                        title,
                        note,
                        SceneLink.of(scene),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS));
        // An id that belongs to somebody else.
        if (!views.existsByIdAndOwnerNot(id, owner())) {
            views.save(view);
        }
        return view;
    }

    private static String owner() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                .getName();
    }
}
