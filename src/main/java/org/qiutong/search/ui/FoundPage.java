package org.qiutong.search.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Quotation;
import org.qiutong.id.QuotationId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
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
        Map<StudyId, Map<SourceId, LocalizedText>> titles = new HashMap<>();
        for (Quotation each : ids.isEmpty() ? List.<Quotation>of() : evidence.quotations(ids)) {
            LocalizedText place =
                    each.section().isEmpty()
                            ? titles.computeIfAbsent(each.study(), id -> titles(id, studies))
                                    .getOrDefault(each.source(), LocalizedText.NONE)
                            : each.section();
            said.put(each.id(), new HitCard.Said(each.expert().code(), place));
        }
        return new FoundPage(result, said);
    }

    private static Map<SourceId, LocalizedText> titles(StudyId study, StudyService studies) {
        return studies.sources(study).stream().collect(Collectors.toMap(Source::id, Source::title));
    }
}
