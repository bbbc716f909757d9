package org.qiutong.search.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Quotation;
import org.qiutong.id.QuotationId;
import org.qiutong.id.SourceId;
import org.qiutong.search.Hit;
import org.qiutong.search.SearchResult;
import org.qiutong.study.Source;
import org.qiutong.study.StudyService;
import org.qiutong.text.LocalizedText;

/// What the page of the search shows.
///
/// @param said whose words the quotations are
record FoundPage(SearchResult result, Map<QuotationId, HitCard.Said> said) {

    static FoundPage of(SearchResult result, EvidenceService evidence, StudyService studies) {
        List<QuotationId> ids =
                Stream.of(result.words(), result.related())
                        .flatMap(List::stream)
                        .filter(Hit.OfQuotation.class::isInstance)
                        .map(hit -> new QuotationId(hit.id()))
                        .distinct()
                        .toList();
        Map<QuotationId, HitCard.Said> said = new HashMap<>();
        Map<SourceId, LocalizedText> titles = new HashMap<>();
        for (Quotation each : ids.isEmpty() ? List.<Quotation>of() : evidence.quotations(ids)) {
            LocalizedText place =
                    each.section().isEmpty()
                            ? titles.computeIfAbsent(
                                    each.source(),
                                    id ->
                                            studies.source(id)
                                                    .map(Source::title)
                                                    .orElse(LocalizedText.NONE))
                            : each.section();
            said.put(each.id(), new HitCard.Said(each.expert().code(), place));
        }
        return new FoundPage(result, said);
    }
}
