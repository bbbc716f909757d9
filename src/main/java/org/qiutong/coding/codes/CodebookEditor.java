package org.qiutong.coding.codes;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.access.Acting;
import org.qiutong.access.audit.AuditAction;
import org.qiutong.access.audit.AuditLog;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptChanges;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.coding.codes.CodebookChange.Kind;
import org.qiutong.coding.codes.CodebookRefused.Reason;
import org.qiutong.graph.Window;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LocalizedText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes the codebook of a study. Every change takes the code as the editor saw it: of two people
/// who change the same code one wins. Every change is kept in the history, by which it is undone.
@Service
@Transactional(readOnly = true)
public class CodebookEditor {

    private final CodebookWork work;
    private final ConceptChanges changes;
    private final Neo4jCodeHistory history;
    private final Neo4jCodes codes;
    private final AuditLog audit;

    CodebookEditor(
            CodebookWork work,
            ConceptChanges changes,
            Neo4jCodeHistory history,
            Neo4jCodes codes,
            AuditLog audit) {
        this.work = work;
        this.changes = changes;
        this.history = history;
        this.codes = codes;
        this.audit = audit;
    }

    /// Whether whoever acts may edit the codebook of a study: a researcher, on its team if it has
    /// one.
    @PermitAll
    public boolean canEdit(StudyId study) {
        return work.canEdit(study);
    }

    /// The codes of a study, also those that are retired, in the order of the codebook; without
    /// statements that people vote on.
    @RolesAllowed("RESEARCHER")
    public List<Concept> codes(StudyId study) {
        return work.all(study).stream()
                .filter(each -> each.kind() != ConceptKind.STATEMENT)
                .toList();
    }

    /// Who uses a code.
    ///
    /// @throws CodebookRefused if whoever asks may not edit it
    @RolesAllowed("RESEARCHER")
    public CodeUses uses(Concept code) {
        work.require(code.study());
        return codes.uses(code.id());
    }

    /// One page of what was changed, the latest first.
    @RolesAllowed("RESEARCHER")
    public List<CodebookChange> changes(StudyId study, Window window) {
        work.require(study);
        return history.changes(study, window);
    }

    /// Where the codes of a study went that were merged into others: an import that still has them
    /// follows.
    @RolesAllowed("RESEARCHER")
    public Map<ConceptId, MergedCode> merged(StudyId study) {
        return history.merged(study);
    }

    /// Adds a code, at the end of those beside it.
    ///
    /// @param above the code above it; for a position the question that it answers
    /// @return its id; that of the code that is called so already, if there is one
    /// @throws CodebookRefused if it cannot be added; then nothing is stored
    @RolesAllowed("RESEARCHER")
    @Transactional
    public ConceptId add(
            StudyId study, ConceptKind kind, LocalizedText label, Optional<ConceptId> above) {
        work.begin(study);
        Optional<Concept> same =
                work.all(study).stream().filter(each -> each.isCalled(label)).findFirst();
        if (same.isPresent()) {
            return same.get().id();
        }
        boolean position = kind == ConceptKind.POSITION;
        if (label.isEmpty()) {
            throw new CodebookRefused(Reason.NO_LABEL);
        }
        if (position && above.isEmpty()) {
            throw new CodebookRefused(Reason.NO_QUESTION);
        }
        Concept added =
                work.fresh(study, kind, label)
                        .broader(above.filter(_ -> !position))
                        .links(
                                new Concept.Links(
                                        above.filter(_ -> position), false, List.of(), List.of()))
                        .build();
        checkNamed(added);
        work.recorded(
                Kind.ADDED,
                added,
                List.of(added),
                () -> changes.add(added, Acting.required().name()));
        return added.id();
    }

    /// Changes a code.
    ///
    /// @param seen the code that the change is based on
    /// @return the code as it is stored now
    /// @throws CodebookRefused if it cannot be, or has changed since; then nothing is stored
    @RolesAllowed("RESEARCHER")
    @Transactional
    public Concept edit(Concept seen, Concept wanted) {
        Concept now = work.begin(seen);
        checkNamed(wanted);
        Concept changed =
                wanted.with()
                        .position(now.position())
                        .moderated(now.moderated())
                        .retired(now.retired())
                        .build();
        boolean moved =
                changed.kind() == now.kind()
                        && changed.with().broader(now.broader()).build().equals(now);
        work.recorded(
                moved ? Kind.MOVED : Kind.EDITED,
                now,
                List.of(now),
                () -> changes.change(now, changed));
        return work.stored(now.id());
    }

    private void checkNamed(Concept wanted) {
        Set<ConceptId> known =
                work.all(wanted.study()).stream().map(Concept::id).collect(Collectors.toSet());
        Concept.Links links = wanted.links();
        List<String> unknown =
                Stream.of(
                                wanted.broader().stream(),
                                links.answers().stream(),
                                links.mitigates().stream(),
                                links.related().stream())
                        .flatMap(each -> each)
                        .filter(each -> !known.contains(each))
                        .map(ConceptId::value)
                        .toList();
        if (!unknown.isEmpty()) {
            throw new CodebookRefused(Reason.OTHER_KIND, unknown);
        }
    }

    /// Moves a code before the one before it, or after the one after it, of those at the same
    /// place; nothing happens at the end.
    ///
    /// @throws CodebookRefused if it has changed since
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void move(Concept seen, boolean up) {
        Concept now = work.begin(seen);
        List<Concept> beside =
                new ArrayList<>(
                        codes(now.study()).stream()
                                .filter(each -> above(each).equals(above(now)))
                                .toList());
        int at = beside.indexOf(now);
        int to = at + (up ? -1 : 1);
        if (to < 0 || to >= beside.size()) {
            return;
        }
        List<Integer> positions = beside.stream().map(Concept::position).toList();
        Collections.swap(beside, at, to);
        work.recorded(
                Kind.MOVED,
                now,
                beside,
                () -> {
                    int last = -1;
                    for (int place = 0; place < beside.size(); place++) {
                        last = Math.max(last + 1, positions.get(place));
                        Concept each = beside.get(place);
                        changes.change(each, each.with().position(last).build());
                    }
                });
    }

    private static Optional<ConceptId> above(Concept code) {
        return code.broader().or(() -> code.links().answers());
    }

    /// Offers a code no more, or again. What is coded with it stays.
    ///
    /// @throws CodebookRefused if it has changed since
    @RolesAllowed("RESEARCHER")
    @Transactional
    public Concept retire(Concept seen, boolean retired) {
        Concept now = work.begin(seen);
        work.recorded(
                retired ? Kind.RETIRED : Kind.REINSTATED,
                now,
                List.of(now),
                () -> changes.change(now, now.with().retired(retired).build()));
        return work.stored(now.id());
    }

    /// Deletes a code that was added here and is not in use.
    ///
    /// @throws CodebookRefused if it is none, or has changed since
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void delete(Concept seen) {
        Concept now = work.begin(seen);
        if (!codes.uses(now.id()).canGo()) {
            throw new CodebookRefused(Reason.IN_USE);
        }
        CodeState before = codes.state(CodebookWork.ids(List.of(now)), Neo4jCodes.ALL);
        work.take(
                Kind.DELETED, now, Optional.empty(), Sides.REFUSE, before, new CodeState(Map.of()));
    }

    /// Takes a change back.
    ///
    /// @throws CodebookRefused if what it changed has been changed since; then nothing is stored
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void undo(StudyId study, String id) {
        work.begin(study);
        CodebookChange change =
                history.change(id)
                        .filter(each -> each.study().equals(study))
                        .orElseThrow(() -> new CodebookRefused(Reason.GONE));
        if (change.undone().isPresent()) {
            throw new CodebookRefused(Reason.UNDONE);
        }
        List<CodeStep> steps = history.steps(id);
        CodeState now = codes.state(Neo4jCodes.codes(steps), Neo4jCodes.ALL);
        List<String> others =
                steps.stream()
                        .filter(each -> !each.isAsLeft(now.pieces().get(each.piece())))
                        .map(each -> each.piece().from())
                        .distinct()
                        .sorted()
                        .toList();
        if (!others.isEmpty()) {
            throw new CodebookRefused(Reason.CHANGED_SINCE, others);
        }
        List<CodeStep> back = steps.stream().map(CodeStep::back).toList();
        checkUnused(back, now);
        codes.take(back, now);
        work.follow(study, back, false);
        history.undone(id);
        audit.record(AuditAction.EDITED, study, change.code().value());
    }

    /// A code that goes has nothing that does not go with it.
    private void checkUnused(List<CodeStep> steps, CodeState now) {
        Set<CodePiece> going = steps.stream().map(CodeStep::piece).collect(Collectors.toSet());
        steps.stream()
                .filter(each -> each.piece().isCode() && each.after() == null)
                .map(each -> each.piece().from())
                .forEach(code -> {
                    CodeUses uses = codes.uses(new ConceptId(code));
                    uses.heldBy()
                            .ifPresent(reason -> {
                                throw new CodebookRefused(reason);
                            });
                    if (uses.counted() > 0 || !going.containsAll(now.linksOf(code))) {
                        throw new CodebookRefused(Reason.CHANGED_SINCE, List.of(code));
                    }
                });
    }
}
