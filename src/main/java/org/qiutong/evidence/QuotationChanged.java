package org.qiutong.evidence;

import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;

/// A translation of a quotation was changed, other than by an import. Listeners run in the
/// transaction of the change, so that texts derived from translations change with it or not at all.
///
/// @param quotation the quotation's id
/// @param study the id of the study that it belongs to
public record RenderingChanged(QuotationId quotation, StudyId study) {}
