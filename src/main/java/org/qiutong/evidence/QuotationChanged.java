package org.qiutong.evidence;

import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;

/// A translation of a quotation was changed, or its codes were, other than by an import. Listeners
/// update derived data in the same transaction.
///
/// @param quotation its id; a quotation that was chosen here may be gone
/// @param study the id of its study
public record QuotationChanged(QuotationId quotation, StudyId study) {}
