package org.qiutong.withdrawal;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qiutong.access.audit.AuditAction;
import org.qiutong.access.audit.AuditLog;
import org.qiutong.evidence.EvidenceGone;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.graph.Revision;
import org.qiutong.graph.Revisions;
import org.qiutong.graph.Row;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;
import org.qiutong.search.SearchIndex;
import org.qiutong.withdrawal.TakingRefused.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Deletes studies and parts of them, with all that refers to them. What is deleted comes back if
/// its files are imported again; what is withdrawn does not.
@Service
@Transactional
public class Deletions {

    private final Neo4jParts stored;
    private final EvidenceService evidence;
    private final SearchIndex search;
    private final Revisions revisions;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Deletions(
            Neo4jParts stored,
            EvidenceService evidence,
            SearchIndex search,
            Revisions revisions,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.stored = stored;
        this.evidence = evidence;
        this.search = search;
        this.revisions = revisions;
        this.audit = audit;
        this.events = events;
    }

    /// What would go with a study, expert or quotation.
    ///
    /// @throws TakingRefused if it is not there
    @RolesAllowed("RESEARCHER")
    @Transactional(readOnly = true)
    public Outlook outlook(Subject subject) {
        List<StudyPart> parts = parts(subject);
        Row uses = stored.uses(parts);
        return new Outlook(
                Outlook.counted(parts),
                uses.number("translations"),
                parts.stream().mapToInt(StudyPart::edited).sum(),
                uses.number("votes"),
                uses.number("invitations"),
                uses.number("dialogues"),
                subject.kind() == Subject.Kind.EXPERT
                        ? stored.mentions(subject.study(), code(parts))
                        : List.of(),
                subject.kind() == Subject.Kind.STUDY
                        && origin(subject.study()).dialogue().isPresent());
    }

    /// Deletes a study, expert or quotation. Communities, institutions, instruments and events that
    /// other studies name stay.
    ///
    /// @throws TakingRefused if it is not there, or is a study that came of a dialogue, or one
    ///   whose concepts dialogues talk of
    @RolesAllowed("RESEARCHER")
    public void delete(Subject subject) {
        revisions.lockWriters();
        List<StudyPart> parts = parts(subject);
        if (subject.kind() == Subject.Kind.STUDY) {
            if (origin(subject.study()).dialogue().isPresent()) {
                throw new TakingRefused(Reason.OF_DIALOGUE, subject.id());
            }
            int dialogues = stored.uses(parts).number("dialogues");
            if (dialogues > 0) {
                throw new TakingRefused(Reason.ON_AGENDAS, subject.id(), dialogues);
            }
            dropStudy(subject.study());
        } else {
            drop(subject.study(), parts);
            update(subject.study());
        }
        audit.record(AuditAction.DELETED, subject.study(), subject.id());
    }

    /// Deletes a study whatever uses it; nothing happens if it is not there.
    @RolesAllowed("RESEARCHER")
    public void dropStudy(StudyId study) {
        revisions.lockWriters();
        stored.origin(study)
                .ifPresent(origin -> {
                    List<StudyPart> parts = stored.absent(origin.batch(), Map.of());
                    events.publishEvent(gone(study, true, parts));
                    stored.drop(parts);
                    evidence.saveCounted(study, List.of());
                    stored.dropStudy(study);
                    stored.release(origin.batch(), Map.of());
                    revisions.advance(Revision.CODEBOOK);
                    update(study);
                });
    }

    /// The parts that an import has brought and does not bring now.
    ///
    /// @param brings the ids of what it brings now
    @RolesAllowed("RESEARCHER")
    @Transactional(readOnly = true)
    public List<StudyPart> absent(String batch, Map<StudyPart.Kind, List<String>> brings) {
        return stored.absent(batch, brings);
    }

    /// Deletes what an import no longer brings. What a dialogue or another import uses stays.
    /// Whoever calls this counts and indexes the study again, and then calls [#release].
    ///
    /// @param brings the ids of what it brings now
    @RolesAllowed("RESEARCHER")
    public void dropAbsent(StudyId study, String batch, Map<StudyPart.Kind, List<String>> brings) {
        drop(study, stored.absent(batch, brings).stream().filter(part -> !part.used()).toList());
        revisions.advance(Revision.STANCES, Revision.CODEBOOK);
    }

    /// Deletes those communities, institutions, instruments and events that an import no longer
    /// names and nobody else does, once all else of the import is stored.
    ///
    /// @param brings the ids of what it brings now
    @RolesAllowed("RESEARCHER")
    public void release(String batch, Map<StudyPart.Kind, List<String>> brings) {
        stored.release(batch, brings);
    }

    /// Deletes experts with what they said, and quotations.
    ///
    /// @return whether there were any
    boolean dropWords(StudyId study, Set<ExpertId> experts, Set<QuotationId> quotations) {
        List<StudyPart> parts = stored.words(experts, quotations);
        if (parts.isEmpty()) {
            return false;
        }
        drop(study, parts);
        update(study);
        return true;
    }

    private void drop(StudyId study, List<StudyPart> parts) {
        if (!parts.isEmpty()) {
            events.publishEvent(gone(study, false, parts));
            stored.drop(parts);
        }
    }

    private void update(StudyId study) {
        evidence.link(study);
        search.update(study);
    }

    private List<StudyPart> parts(Subject subject) {
        List<StudyPart> parts =
                switch (subject.kind()) {
                    case STUDY -> stored.absent(origin(subject.study()).batch(), Map.of());
                    case EXPERT -> stored.words(Set.of(new ExpertId(subject.id())), Set.of());
                    case QUOTATION -> stored.words(Set.of(), Set.of(new QuotationId(subject.id())));
                };
        if (parts.isEmpty() && subject.kind() != Subject.Kind.STUDY) {
            throw new TakingRefused(Reason.NOT_THERE, subject.id());
        }
        return parts;
    }

    private static String code(List<StudyPart> expert) {
        return expert.stream()
                .filter(each -> each.kind() == StudyPart.Kind.EXPERT)
                .map(each -> each.name().versions().getFirst().text())
                .findFirst()
                .orElseThrow();
    }

    private Neo4jParts.Origin origin(StudyId study) {
        return stored.origin(study)
                .orElseThrow(() -> new TakingRefused(Reason.NOT_THERE, study.value()));
    }

    private static EvidenceGone gone(StudyId study, boolean whole, List<StudyPart> parts) {
        return new EvidenceGone(
                study,
                whole,
                ids(parts, StudyPart.Kind.EXPERT, ExpertId::new),
                ids(parts, StudyPart.Kind.QUOTATION, QuotationId::new),
                ids(parts, StudyPart.Kind.CONCEPT, ConceptId::new));
    }

    private static <I> Set<I> ids(
            List<StudyPart> parts, StudyPart.Kind kind, Function<String, I> type) {
        return parts.stream()
                .filter(each -> each.kind() == kind)
                .map(StudyPart::id)
                .map(type)
                .collect(Collectors.toSet());
    }
}
