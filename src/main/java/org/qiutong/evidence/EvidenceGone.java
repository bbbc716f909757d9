package org.qiutong.evidence;

import java.util.Set;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;

/// Parts of a study are about to be deleted. Listeners delete what refers to them, in the same
/// transaction.
///
/// @param whole whether nothing remains of the study
public record EvidenceGone(
        StudyId study,
        boolean whole,
        Set<ExpertId> experts,
        Set<QuotationId> quotations,
        Set<ConceptId> concepts) {

    public EvidenceGone {
        experts = Set.copyOf(experts);
        quotations = Set.copyOf(quotations);
        concepts = Set.copyOf(concepts);
    }
}
