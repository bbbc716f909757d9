package org.qiutong.evidence;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Revision;
import org.qiutong.graph.Revisions;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes the codes of quotations other than by an import. Later imports leave them as they are.
@Service
@Transactional(readOnly = true)
public class CodingChanges {

    private final EvidenceService evidence;
    private final Neo4jChanges changes;
    private final Revisions revisions;
    private final Queries queries;
    private final ApplicationEventPublisher events;

    CodingChanges(
            EvidenceService evidence,
            Revisions revisions,
            Queries queries,
            ApplicationEventPublisher events) {
        this.evidence = evidence;
        this.changes = new Neo4jChanges(queries);
        this.revisions = revisions;
        this.queries = queries;
        this.events = events;
    }

    /// The quotations of a study whose codes were changed here.
    @PermitAll
    public Set<QuotationId> here(StudyId study) {
        return new HashSet<>(
                queries.ids("evidence/findCodedHere", Map.of("study", study), QuotationId::new));
    }

    /// Those quotations that were chosen here, and did not come with an import.
    @PermitAll
    public Set<QuotationId> made(List<QuotationId> quotations) {
        return new HashSet<>(
                queries.ids("evidence/findMade", Map.of("ids", quotations), QuotationId::new));
    }

    /// Stores a quotation with its codes. One that is not there yet is stored whole; of one that
    /// is, only the codes change, and who may see it if it was chosen here. One that was chosen
    /// here is deleted with its last code, unless it was translated.
    ///
    /// @param by the account that codes
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void save(Quotation quotation, String by) {
        revisions.advance(Revision.STANCES);
        QuotationId id = quotation.id();
        if (evidence.quotation(id).isEmpty()) {
            changes.quotations("", List.of(quotation));
            queries.run("evidence/markMade", Map.of("id", id));
        }
        queries.run(
                "evidence/code",
                Map.of(
                        "id",
                        id,
                        "study",
                        quotation.study(),
                        "by",
                        by,
                        "at",
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                        "teamOnly",
                        quotation.consent().team(),
                        "codings",
                        EvidenceRows.codings(quotation.codings())));
        if (quotation.codings().isEmpty()) {
            queries.run("evidence/dropMade", Map.of("id", id));
        }
        evidence.link(quotation.study(), List.of(quotation.expert()));
        events.publishEvent(new QuotationChanged(id, quotation.study()));
    }
}
