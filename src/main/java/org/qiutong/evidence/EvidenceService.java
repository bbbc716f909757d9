package org.qiutong.evidence;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qiutong.graph.Revision;
import org.qiutong.graph.Revisions;
import org.qiutong.graph.Window;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was said: by experts, of groups, and by the authors.
@Service
@Transactional(readOnly = true)
public class EvidenceService {

    private final Neo4jEvidence evidence;
    private final Revisions revisions;

    EvidenceService(Neo4jEvidence evidence, Revisions revisions) {
        this.evidence = evidence;
        this.revisions = revisions;
    }

    /// By id, which is the order of the source.
    @PermitAll
    public List<Quotation> quotations(EvidenceFilter filter, Window window) {
        return evidence.quotations(filter, window);
    }

    @PermitAll
    public long countQuotations(EvidenceFilter filter) {
        return evidence.countQuotations(filter);
    }

    @PermitAll
    public Optional<Quotation> quotation(String id) {
        return evidence.quotations(List.of(id)).stream().findFirst();
    }

    /// Those that there are, in the order asked for.
    @PermitAll
    public List<Quotation> quotations(List<String> ids) {
        return evidence.quotations(ids).stream()
                .sorted(Comparator.comparingInt(quotation -> ids.indexOf(quotation.id())))
                .toList();
    }

    /// Which quotations come before and after one.
    @PermitAll
    public Neighbours neighbours(String quotation) {
        return evidence.neighbours(quotation);
    }

    /// By id, which is the order of the source.
    @PermitAll
    public List<Finding> findings(EvidenceFilter filter, Window window) {
        return evidence.findings(filter, window);
    }

    @PermitAll
    public long countFindings(EvidenceFilter filter) {
        return evidence.countFindings(filter);
    }

    @PermitAll
    public Optional<Finding> finding(String id) {
        return evidence.finding(id);
    }

    /// What the authors say themselves on what the filter's concept, theme or kind covers.
    @PermitAll
    public List<Statement> statements(EvidenceFilter filter) {
        return evidence.statements(filter);
    }

    @PermitAll
    public Optional<Statement> statement(String id) {
        return evidence.statement(id);
    }

    /// How much evidence there is on each of the concepts, by community.
    @PermitAll
    public List<Tally> tallies(List<String> concepts) {
        return evidence.tallies(concepts);
    }

    /// What there is from each community.
    @PermitAll
    public List<CommunityTally> communityTallies() {
        return evidence.communityTallies();
    }

    /// The experts who are quoted on what the filter covers, or all, by community and code.
    @PermitAll
    public List<QuotedExpert> experts(EvidenceFilter filter, Window window) {
        return evidence.experts(filter, window);
    }

    @PermitAll
    public long countExperts(EvidenceFilter filter) {
        return evidence.countExperts(filter);
    }

    /// Where the experts of a study stand otherwise than by quotations, in no order.
    @PermitAll
    public List<Holding> holdings(String study) {
        return evidence.holdings(study);
    }

    /// Takes words out of the database that may not be shown, with their renderings and all that
    /// was made of these. What they say counts from the next [#save] on as its holdings tell.
    ///
    /// @param study the study that they belong to
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void withhold(String study, List<String> quotations) {
        revisions.advance(Revision.STANCES);
        evidence.withhold(study, quotations);
    }

    /// Stores evidence and advances the revision of stances; an entry with the same id is replaced,
    /// and so are all of the study's holdings. Findings and statements that the same import brought
    /// before and does not bring now are taken away; quotations stay, as somebody may have worked
    /// on them.
    ///
    /// @param study the study that brings it
    /// @param batch the import that it comes with
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void save(
            String study,
            String batch,
            List<Quotation> quotations,
            List<Finding> findings,
            List<Statement> statements,
            List<Holding> holdings) {
        revisions.advance(Revision.STANCES);
        evidence.save(study, batch, quotations, findings, statements, holdings);
    }
}
