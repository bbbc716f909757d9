package org.qiutong.exchange;

import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Holding;
import org.qiutong.evidence.Quotation;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Revisions;
import org.qiutong.id.ExpertId;
import org.qiutong.id.StudyId;
import org.qiutong.search.SearchIndex;
import org.qiutong.withdrawal.StudyPart;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Parts of a study whose import is not complete. They are restricted to no team at all, so that
/// nobody sees them, not even what reads as every team. Their import has the state `COMING` in the
/// ledger.
@Service
@Transactional
class ComingParts {

    /// How many parts one transaction deletes.
    private static final int PORTION = 2_000;

    private final EvidenceService evidence;
    private final SearchIndex search;
    private final Revisions revisions;
    private final Queries queries;

    ComingParts(
            EvidenceService evidence, SearchIndex search, Revisions revisions, Queries queries) {
        this.evidence = evidence;
        this.search = search;
        this.revisions = revisions;
        this.queries = queries;
    }

    /// Notes in the ledger that a study is coming, and stores the ids of all that quotations and
    /// votes name.
    ///
    /// @return whether it has begun; not if anything of the study is there, as then people see it
    @RolesAllowed("RESEARCHER")
    public boolean begin(ImportBatch batch) {
        revisions.lockWriters();
        StudyId study = batch.study().id();
        if (queries.count("exchange/countOfStudy", Map.of("study", study)) > 0) {
            return false;
        }
        Map<StudyPart.Kind, List<String>> ids = batch.ids();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", batch.id());
        parameters.put("format", batch.format());
        parameters.put("study", study);
        parameters.put("experts", ids.get(StudyPart.Kind.EXPERT));
        parameters.put("concepts", ids.get(StudyPart.Kind.CONCEPT));
        parameters.put("sources", ids.get(StudyPart.Kind.SOURCE));
        queries.run("exchange/begin", parameters);
        return true;
    }

    /// Stores quotations with their texts for search.
    @RolesAllowed("RESEARCHER")
    public void addQuotations(String batch, List<Quotation> quotations) {
        revisions.lockWriters();
        evidence.addHidden(batch, quotations);
        search.addHidden(quotations);
    }

    /// Stores votes.
    @RolesAllowed("RESEARCHER")
    public void addHoldings(List<Holding> holdings) {
        revisions.lockWriters();
        evidence.addHoldings(holdings);
    }

    /// Counts who speaks of what.
    @RolesAllowed("RESEARCHER")
    public void link(StudyId study, List<ExpertId> experts) {
        revisions.lockWriters();
        evidence.link(study, experts);
    }

    /// Takes the mark that hides them from the parts of an import, in the transaction that
    /// completes it.
    @RolesAllowed("RESEARCHER")
    public void reveal(String batch) {
        queries.run("exchange/reveal", Map.of("batch", batch));
    }

    /// The ids of the imports that are not complete, with their studies.
    @RolesAllowed("RESEARCHER")
    @Transactional(readOnly = true)
    public Map<String, StudyId> begun() {
        Map<String, StudyId> begun = new HashMap<>();
        queries.list("exchange/findComing", Map.of(), row -> row)
                .forEach(row -> begun.put(row.text("id"), row.id("study", StudyId::new)));
        return begun;
    }

    /// Deletes some of the parts of an import that will not be completed, and at last its entry in
    /// the ledger.
    ///
    /// @return whether there may be more
    @RolesAllowed("RESEARCHER")
    public boolean discard(String batch, StudyId study) {
        revisions.lockWriters();
        long deleted =
                queries.count(
                        "exchange/dropComing",
                        Map.of("batch", batch, "study", study, "most", PORTION));
        if (deleted == 0) {
            queries.run("exchange/dropBegun", Map.of("batch", batch));
        }
        return deleted > 0;
    }
}
