package org.qiutong.alignment;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.access.Acting;
import org.qiutong.access.audit.AuditAction;
import org.qiutong.access.audit.AuditLog;
import org.qiutong.alignment.ConceptNames.Name;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Revisions;
import org.qiutong.graph.Row;
import org.qiutong.id.InstitutionId;
import org.qiutong.people.Institution;
import org.qiutong.people.PeopleService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Institutions that studies have met under different ids. Experts are known by codes only, which
/// name nobody: of them nothing is proposed.
@Service
@Transactional(readOnly = true)
public class InstitutionService {

    private final PeopleService people;
    private final Revisions revisions;
    private final AuditLog audit;
    private final Queries queries;

    InstitutionService(PeopleService people, Revisions revisions, AuditLog audit, Queries queries) {
        this.people = people;
        this.revisions = revisions;
        this.audit = audit;
        this.queries = queries;
    }

    /// Institutions that have a name in common, or of which one’s name reads as the other’s, and of
    /// which nothing is decided.
    @RolesAllowed("RESEARCHER")
    public List<LikelyInstitutions> proposals() {
        Set<List<InstitutionId>> decided =
                decisions().stream()
                        .map(each -> List.of(each.one(), each.other()))
                        .collect(Collectors.toSet());
        List<Named> all =
                people.institutions().stream()
                        .sorted(Comparator.comparing(Institution::id))
                        .map(Named::of)
                        .toList();
        List<LikelyInstitutions> likely = new ArrayList<>();
        for (int one = 0; one < all.size(); one++) {
            for (Named other : all.subList(one + 1, all.size())) {
                Institution first = all.get(one).institution();
                if (!decided.contains(List.of(first.id(), other.institution().id()))) {
                    all.get(one)
                            .likeness(other)
                            .ifPresent(each ->
                                    likely.add(
                                            new LikelyInstitutions(
                                                    first, other.institution(), each)));
                }
            }
        }
        return likely;
    }

    private record Named(Institution institution, List<Name> names) {

        static Named of(Institution institution) {
            return new Named(
                    institution,
                    Stream.concat(
                                    institution.name().byLanguage().values().stream()
                                            .map(each -> Name.of(each, true)),
                                    institution.shortName().byLanguage().values().stream()
                                            .map(each -> Name.of(each, false)))
                            .toList());
        }

        Optional<Likeness> likeness(Named other) {
            return names.stream()
                    .flatMap(name ->
                            other.names().stream().flatMap(each -> likeness(name, each).stream()))
                    .min(Comparator.comparing(Likeness::way));
        }

        private static Optional<Likeness> likeness(Name one, Name other) {
            if (one.key().equals(other.key())) {
                return Optional.of(
                        new Likeness(
                                one.label() && other.label()
                                        ? Likeness.Way.LABEL
                                        : Likeness.Way.NAME,
                                List.of(one.text())));
            }
            return one.isReadAs(other)
                    ? Optional.of(
                            new Likeness(Likeness.Way.READING, List.of(one.text(), other.text())))
                    : Optional.empty();
        }
    }

    /// What was decided of institutions that the reader may see.
    @PermitAll
    public List<SameInstitution> decisions() {
        return queries.list("alignment/findTwins", Map.of(), InstitutionService::decision);
    }

    /// Decides whether two institutions are one, or takes that back, as the current user.
    ///
    /// @param seen the decision that this is based on; empty if there was none
    /// @param same empty to take the decision back
    /// @return the decision as stored now
    /// @throws AlignmentRefused if one is not there, or somebody else has decided meanwhile; then
    ///   nothing is stored
    @RolesAllowed("RESEARCHER")
    @Transactional
    public Optional<SameInstitution> decide(
            InstitutionId one,
            InstitutionId other,
            Optional<SameInstitution> seen,
            Optional<Boolean> same) {
        revisions.lockWriters();
        if (one.compareTo(other) > 0) {
            return decide(other, one, seen, same);
        }
        if (one.equals(other)
                || people.institution(one).isEmpty()
                || people.institution(other).isEmpty()) {
            throw new AlignmentRefused(AlignmentRefused.Reason.GONE);
        }
        Optional<SameInstitution> now =
                decisions().stream()
                        .filter(each -> each.one().equals(one) && each.other().equals(other))
                        .findFirst();
        if (!now.equals(seen)) {
            throw new AlignmentRefused(AlignmentRefused.Reason.DECIDED_MEANWHILE);
        }
        Optional<SameInstitution> wanted =
                same.map(each ->
                        new SameInstitution(
                                one,
                                other,
                                each,
                                Acting.required().name(),
                                Instant.now().truncatedTo(ChronoUnit.MILLIS)));
        wanted.ifPresentOrElse(
                this::save,
                () -> queries.run("alignment/dropTwins", Map.of("one", one, "other", other)));
        audit.record(AuditAction.EDITED, one.value());
        audit.record(AuditAction.EDITED, other.value());
        return wanted;
    }

    private void save(SameInstitution decision) {
        queries.run(
                "alignment/saveTwins",
                Map.of(
                        "one",
                        decision.one(),
                        "other",
                        decision.other(),
                        "properties",
                        Map.of(
                                "same", decision.same(),
                                "changedBy", decision.by(),
                                "changedAt", decision.at().toString())));
    }

    private static SameInstitution decision(Row row) {
        return new SameInstitution(
                row.id("one", InstitutionId::new),
                row.id("other", InstitutionId::new),
                row.flag("same"),
                row.text("changedBy"),
                Instant.parse(row.text("changedAt")));
    }
}
