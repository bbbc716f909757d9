package org.qiutong.alignment;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiutong.access.Acting;
import org.qiutong.access.audit.AuditAction;
import org.qiutong.access.audit.AuditLog;
import org.qiutong.alignment.AlignmentRefused.Reason;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.CodebookService.ConceptFilter;
import org.qiutong.codebook.Concept;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Revisions;
import org.qiutong.graph.Row;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Pairs of concepts of different studies: which may mean the same, and what people have decided. A
/// decision is for those who may see both concepts, and goes with either.
@Service
@Transactional(readOnly = true)
public class AlignmentService {

    private final CodebookService codebook;
    private final Revisions revisions;
    private final AuditLog audit;
    private final Queries queries;

    AlignmentService(
            CodebookService codebook, Revisions revisions, AuditLog audit, Queries queries) {
        this.codebook = codebook;
        this.revisions = revisions;
        this.audit = audit;
        this.queries = queries;
    }

    /// A wanted decision.
    ///
    /// @param grade how the first concept stands to the other
    /// @param note why; may be empty
    public record Verdict(MatchGrade grade, String note) {}

    /// Pairs of two studies that may mean the same and of which nothing is decided, the likeliest
    /// first.
    @RolesAllowed("RESEARCHER")
    public List<LikelyPair> proposals(StudyId one, StudyId other) {
        if (one.equals(other)) {
            return List.of();
        }
        Set<List<ConceptId>> decided =
                mappings(one, other).stream()
                        .map(each -> List.of(each.from(), each.to()))
                        .collect(Collectors.toSet());
        return LikelyPairs.of(
                        codebook.concepts(ConceptFilter.of(one)),
                        codebook.concepts(ConceptFilter.of(other)))
                .stream()
                .filter(each -> !decided.contains(List.of(each.one().id(), each.other().id())))
                .toList();
    }

    /// What was decided of the concepts of two studies, read from the first, in the order of its
    /// ids.
    @PermitAll
    public List<Mapping> mappings(StudyId one, StudyId other) {
        return queries
                .list(
                        "alignment/findMappings",
                        Map.of("one", one, "other", other),
                        AlignmentService::mapping)
                .stream()
                .map(each ->
                        each.from().value().startsWith(one + "/") ? each : each.seenFrom(each.to()))
                .sorted(Mapping.ORDER)
                .toList();
    }

    /// What was decided of these concepts, as it is stored.
    @PermitAll
    public List<Mapping> mappings(Collection<ConceptId> concepts) {
        return queries
                .byIds("alignment/findMappingsOf", concepts, AlignmentService::mapping)
                .stream()
                .distinct()
                .sorted(Mapping.ORDER)
                .toList();
    }

    /// What was decided of a concept, read from it.
    @PermitAll
    public List<Mapping> mappings(ConceptId concept) {
        return mappings(List.of(concept)).stream()
                .map(each -> each.seenFrom(concept))
                .sorted(Mapping.ORDER)
                .toList();
    }

    /// Decides a pair, changes a decision or takes it back, as the current user.
    ///
    /// @param seen the decision that this is based on; empty if there was none
    /// @param wanted empty to take the decision back
    /// @return the decision as stored now, read from `one`
    /// @throws AlignmentRefused if it cannot be, or somebody else has decided meanwhile; then
    ///   nothing is stored
    @RolesAllowed("RESEARCHER")
    @Transactional
    public Optional<Mapping> decide(
            ConceptId one, ConceptId other, Optional<Mapping> seen, Optional<Verdict> wanted) {
        revisions.lockWriters();
        List<Concept> both = codebook.concepts(List.of(one, other));
        if (both.size() < 2) {
            throw new AlignmentRefused(Reason.GONE);
        }
        if (both.getFirst().study().equals(both.getLast().study())) {
            throw new AlignmentRefused(Reason.SAME_STUDY);
        }
        Optional<Mapping> now =
                mappings(one).stream().filter(each -> each.to().equals(other)).findFirst();
        if (!now.equals(seen.map(each -> each.seenFrom(one)))) {
            throw new AlignmentRefused(Reason.DECIDED_MEANWHILE, now);
        }
        Optional<Mapping> mapping = wanted.map(each -> mapping(one, other, each));
        mapping.ifPresentOrElse(this::save, () -> drop(one, other));
        both.forEach(each -> audit.record(AuditAction.EDITED, each.study(), each.id().value()));
        return mapping;
    }

    /// Stores what files state of concepts that the same transaction has stored, as decided by
    /// whoever imports them. A pair that somebody has decided stays as it is.
    ///
    /// @param by the account that imports them
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void adopt(List<StatedMatch> stated, String by) {
        revisions.lockWriters();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        queries.save(
                "alignment/adoptMappings",
                stated.stream()
                        .map(each -> {
                            Map<String, Object> row =
                                    new HashMap<>(
                                            stored(
                                                    new Mapping(
                                                            each.one(),
                                                            each.other(),
                                                            each.grade(),
                                                            "",
                                                            by,
                                                            now)));
                            row.put("other", each.other());
                            return row;
                        })
                        .toList());
    }

    private static Mapping mapping(ConceptId one, ConceptId other, Verdict wanted) {
        String note = wanted.note().strip();
        if (note.length() > Mapping.LONGEST_NOTE) {
            throw new AlignmentRefused(Reason.LONG_NOTE);
        }
        return new Mapping(
                one,
                other,
                wanted.grade(),
                note,
                Acting.required().name(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private void save(Mapping mapping) {
        queries.run("alignment/saveMapping", stored(mapping));
    }

    private static Map<String, Object> stored(Mapping mapping) {
        Mapping inOrder = mapping.inOrder();
        return Map.of(
                "from",
                inOrder.from(),
                "to",
                inOrder.to(),
                "properties",
                Map.of(
                        "grade", inOrder.grade().name(),
                        "note", inOrder.note(),
                        "changedBy", inOrder.by(),
                        "changedAt", inOrder.at().toString()));
    }

    private void drop(ConceptId one, ConceptId other) {
        boolean inOrder = one.compareTo(other) < 0;
        queries.run(
                "alignment/dropMapping",
                Map.of("from", inOrder ? one : other, "to", inOrder ? other : one));
    }

    private static Mapping mapping(Row row) {
        return new Mapping(
                row.id("from", ConceptId::new),
                row.id("to", ConceptId::new),
                row.constant("grade", MatchGrade.class),
                row.optional("note").orElse(""),
                row.text("changedBy"),
                Instant.parse(row.text("changedAt")));
    }
}
