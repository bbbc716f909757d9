package org.qiutong.inquiry;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiutong.evidence.EvidenceGone;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Readership;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundOrder;
import org.qiutong.ground.GroundService;
import org.qiutong.ground.Thresholds;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answers inquiries, and saves them for each user.
@Service
public class InquiryService {

    private final GroundService ground;
    private final StoredInquiries saved;
    private final Readership readership;

    InquiryService(GroundService ground, StoredInquiries saved, Readership readership) {
        this.ground = ground;
        this.saved = saved;
        this.readership = readership;
    }

    /// The concepts that an inquiry finds, in the order of the codebook.
    @PermitAll
    public List<CommonGround> answer(Inquiry inquiry) {
        GroundFilter filter =
                new GroundFilter(
                        inquiry.study(),
                        inquiry.theme(),
                        inquiry.kind(),
                        inquiry.communities(),
                        Optional.empty(),
                        Optional.empty(),
                        Thresholds.STANDARD,
                        false);
        return ground.list(filter, GroundOrder.CODEBOOK).rows().stream()
                .filter(row -> inquiry.matches(row.assessment().sides()))
                .toList();
    }

    /// The Cypher that finds the same concepts.
    @PermitAll
    public Cypher cypher(Inquiry inquiry) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("study", inquiry.study().map(StudyId::value).orElse(null));
        parameters.put("kind", inquiry.kind().map(Enum::name).orElse(null));
        parameters.put("theme", inquiry.theme().map(ConceptId::value).orElse(null));
        parameters.put("position", inquiry.position().name());
        parameters.put("scope", inquiry.scope().name());
        parameters.put(
                "communities", inquiry.communities().stream().map(CommunityId::value).toList());
        parameters.put("least", inquiry.least());
        parameters.put("basis", inquiry.basis().name());
        parameters.put("teams", readership.teams().stream().map(StudyId::value).toList());
        return new Cypher(Queries.statement("inquiry/ask"), parameters);
    }

    /// A statement and the parameters to run it with.
    public record Cypher(String statement, Map<String, @Nullable Object> parameters) {}

    /// The saved inquiries of the current user, by title.
    @RolesAllowed("ANALYST")
    @Transactional(readOnly = true)
    public List<SavedInquiry> saved() {
        return saved.findByOwnerOrderByTitleAscIdAsc(owner());
    }

    /// Saves an inquiry with its current results.
    ///
    /// @param title given by the user, not blank
    @RolesAllowed("ANALYST")
    @Transactional
    public void save(String title, Inquiry inquiry) {
        saved.save(
                new SavedInquiry(
                        UUID.randomUUID().toString(),
                        owner(),
                        title.strip(),
                        InquiryQuery.of(inquiry),
                        now(),
                        found(inquiry)));
    }

    /// Records the current results of a saved inquiry as the new baseline for changes.
    @RolesAllowed("ANALYST")
    @Transactional
    public void ran(String id, Inquiry inquiry) {
        List<ConceptId> found = found(inquiry);
        saved.findByIdAndOwner(id, owner())
                .ifPresent(before -> saved.save(before.ran(now(), found)));
    }

    /// Deletes a saved inquiry.
    @RolesAllowed("ANALYST")
    @Transactional
    public void delete(String id) {
        saved.deleteByIdAndOwner(id, owner());
    }

    /// Takes what is about to be deleted out of all saved inquiries. An inquiry on nothing else is
    /// deleted.
    @RolesAllowed("RESEARCHER")
    @Transactional
    @EventListener
    public void forget(EvidenceGone gone) {
        if (gone.concepts().isEmpty() && !gone.whole()) {
            return;
        }
        for (SavedInquiry each : saved.findAll()) {
            Inquiry inquiry = each.inquiry();
            SavedInquiry left = each.without(gone.concepts());
            if ((gone.whole() && inquiry.study().filter(gone.study()::equals).isPresent())
                    || inquiry.theme().filter(gone.concepts()::contains).isPresent()) {
                saved.deleteById(each.id());
            } else if (!left.equals(each)) {
                saved.save(left);
            }
        }
    }

    private List<ConceptId> found(Inquiry inquiry) {
        return answer(inquiry).stream().map(row -> row.concept().id()).toList();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String owner() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                .getName();
    }
}
