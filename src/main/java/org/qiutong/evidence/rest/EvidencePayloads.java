package org.qiutong.evidence.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Rendering;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.FindingId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.web.Names;

/// Quotations and findings as the API writes them.
final class EvidencePayloads {

    private EvidencePayloads() {}

    /// @param language the language it was said in, `und` where nobody says
    /// @param published whether the words in that language are published
    record OriginalPayload(String language, boolean published) {}

    /// @param date when it got its status; none if nobody says
    record RenderingPayload(
            String language,
            String text,
            SortedMap<String, String> translator,
            String method,
            String status,
            Optional<String> date) {

        static RenderingPayload of(Rendering rendering) {
            return new RenderingPayload(
                    rendering.language().value(),
                    rendering.text(),
                    rendering.translator().byTag(),
                    Names.of(rendering.method()),
                    Names.of(rendering.status()),
                    rendering.date().map(LocalDate::toString));
        }
    }

    record CodingPayload(ConceptId concept, String stance) {}

    /// @param text the words by language, original and translations alike
    /// @param concepts the ids of the concepts it is coded as
    record QuotationPayload(
            QuotationId id,
            StudyId study,
            SortedMap<String, String> text,
            OriginalPayload original,
            List<RenderingPayload> renderings,
            ExpertId expert,
            CommunityId community,
            SortedMap<String, String> section,
            SourceId source,
            String locator,
            List<ConceptId> concepts,
            List<CodingPayload> codings) {

        static QuotationPayload of(Quotation quotation) {
            return new QuotationPayload(
                    quotation.id(),
                    quotation.study(),
                    quotation.text().byTag(),
                    new OriginalPayload(
                            quotation.original().language().value(),
                            quotation.original() instanceof Quotation.Original.Published),
                    quotation.renderings().stream().map(RenderingPayload::of).toList(),
                    quotation.expert(),
                    quotation.community(),
                    quotation.section().byTag(),
                    quotation.source(),
                    quotation.locator(),
                    quotation.codings().stream().map(Quotation.Coding::concept).toList(),
                    quotation.codings().stream()
                            .map(coding ->
                                    new CodingPayload(coding.concept(), Names.of(coding.stance())))
                            .toList());
        }
    }

    /// @param community none where the source does not say whose experts it speaks of
    /// @param lower the least head count that the quantifier allows
    /// @param upper the greatest
    /// @param of the size of the group
    /// @param passage the source's words
    /// @param passageRenderings drafts of the passage in other languages
    /// @param reading what is read into the words, if the bounds rest on it; empty if they do not
    record FindingPayload(
            FindingId id,
            StudyId study,
            ConceptId concept,
            Optional<CommunityId> community,
            String quantifier,
            String words,
            String stance,
            int lower,
            int upper,
            int of,
            String passage,
            String passageLanguage,
            SortedMap<String, String> passageRenderings,
            SortedMap<String, String> section,
            SourceId source,
            SortedMap<String, String> reading,
            SortedMap<String, String> note) {

        static FindingPayload of(Finding finding) {
            return new FindingPayload(
                    finding.id(),
                    finding.study(),
                    finding.concept(),
                    finding.community(),
                    Names.of(finding.quantifier()),
                    finding.words(),
                    Names.of(finding.stance()),
                    finding.bounds().lower(),
                    finding.bounds().upper(),
                    finding.groupSize(),
                    finding.passage().text(),
                    finding.passage().language().value(),
                    finding.passage().renderings().byTag(),
                    finding.section().byTag(),
                    finding.source(),
                    finding.reading().byTag(),
                    finding.note().byTag());
        }
    }
}
