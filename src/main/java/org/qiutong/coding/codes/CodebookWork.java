package org.qiutong.coding.codes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiutong.access.Acting;
import org.qiutong.access.Role;
import org.qiutong.access.audit.AuditAction;
import org.qiutong.access.audit.AuditLog;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.CodebookService.ConceptChanged;
import org.qiutong.codebook.CodebookService.ConceptFilter;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptChanges;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.coding.codes.CodebookChange.Kind;
import org.qiutong.coding.codes.CodebookRefused.Reason;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.graph.Revision;
import org.qiutong.graph.Revisions;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LocalizedText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What all changes of a codebook have in common: who may make them, that what they are based on
/// has not changed, what is kept of them and what follows.
@Component
class CodebookWork {

    private final CodebookService codebook;
    private final ConceptChanges changes;
    private final Neo4jCodeHistory history;
    private final Neo4jCodes codes;
    private final EvidenceService evidence;
    private final Revisions revisions;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    CodebookWork(
            CodebookService codebook,
            ConceptChanges changes,
            Neo4jCodeHistory history,
            Neo4jCodes codes,
            EvidenceService evidence,
            Revisions revisions,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.codebook = codebook;
        this.changes = changes;
        this.history = history;
        this.codes = codes;
        this.evidence = evidence;
        this.revisions = revisions;
        this.audit = audit;
        this.events = events;
    }

    /// Whether whoever acts is a researcher, on the team of a study if it has one.
    boolean canEdit(StudyId study) {
        return Acting.has(Role.RESEARCHER) && codes.isEditable(study);
    }

    /// All concepts of a study, in the order of the codebook.
    List<Concept> all(StudyId study) {
        return codebook.concepts(ConceptFilter.of(study).withModerated(true).withRetired());
    }

    /// A concept at the end of a codebook, with an id that nothing had.
    Concept.Builder fresh(StudyId study, ConceptKind kind, LocalizedText label) {
        int last = all(study).stream().mapToInt(Concept::position).max().orElse(-1);
        return Concept.builder(
                        changes.freshId(study, label, history.gone(study)), study, kind, label)
                .position(last + 1);
    }

    /// Does something to codes and keeps what it did.
    void recorded(Kind kind, Concept code, List<Concept> touched, Runnable work) {
        Set<String> ids = ids(touched);
        CodeState before = codes.state(ids, Neo4jCodes.AMONG);
        work.run();
        List<CodeStep> steps = CodeStep.between(before, codes.state(ids, Neo4jCodes.AMONG));
        if (!steps.isEmpty()) {
            check(code.study(), steps, true);
            history.save(kind, code, Optional.empty(), Sides.REFUSE, steps);
            audit.record(AuditAction.EDITED, code.study(), code.id().value());
        }
    }

    void take(
            Kind kind,
            Concept code,
            Optional<Concept> into,
            Sides sides,
            CodeState before,
            CodeState after) {
        List<CodeStep> steps = CodeStep.between(before, after);
        codes.take(steps, before);
        kept(kind, code, into, sides, steps);
    }

    void kept(Kind kind, Concept code, Optional<Concept> into, Sides sides, List<CodeStep> steps) {
        follow(code.study(), steps, true);
        history.save(kind, code, into, sides, steps);
        audit.record(AuditAction.EDITED, code.study(), code.id().value());
    }

    /// What follows from steps: who speaks of what, what is found, what others have in memory.
    ///
    /// @param named whether codes have got new labels; not if they get their old ones back
    void follow(StudyId study, List<CodeStep> steps, boolean named) {
        check(study, steps, named);
        revisions.advance(Revision.STANCES, Revision.CODEBOOK);
        evidence.link(study);
        steps.stream()
                .filter(each -> each.piece().isCode())
                .forEach(each ->
                        events.publishEvent(
                                new ConceptChanged(new ConceptId(each.piece().from()))));
    }

    private void check(StudyId study, List<CodeStep> steps, boolean named) {
        List<Concept> all;
        try {
            all = all(study);
        } catch (IllegalArgumentException broken) {
            // A position without its question.
            throw new CodebookRefused(Reason.RESTS_ON_GONE);
        }
        CodebookRules rules = new CodebookRules(all, codes::uses);
        rules.check(steps);
        if (named) {
            rules.checkLabels(steps);
        }
    }

    void require(StudyId study) {
        if (!canEdit(study)) {
            throw new CodebookRefused(Reason.NOT_YOURS);
        }
    }

    void begin(StudyId study) {
        revisions.lockWriters();
        require(study);
    }

    /// The code as it is stored, if it is as it was seen, wherever it stands among others.
    Concept begin(Concept seen) {
        begin(seen.study());
        Concept now =
                codebook.concept(seen.id()).orElseThrow(() -> new CodebookRefused(Reason.GONE));
        if (!now.with().position(seen.position()).build().equals(seen)) {
            throw new CodebookRefused(Reason.CHANGED_MEANWHILE, now);
        }
        return now;
    }

    Concept stored(ConceptId id) {
        return codebook.concept(id).orElseThrow(() -> new CodebookRefused(Reason.GONE));
    }

    static Set<String> ids(List<Concept> some) {
        return some.stream().map(each -> each.id().value()).collect(Collectors.toSet());
    }
}
