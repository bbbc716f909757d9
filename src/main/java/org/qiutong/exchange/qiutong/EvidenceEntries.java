package org.qiutong.exchange.qiutong;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.evidence.Consent;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Passage;
import org.qiutong.evidence.Quantifier;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Rendering;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.Statement;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// Entries of a study's evidence in the program's own terms: quotations, findings and statements.
final class EvidenceEntries {

    private EvidenceEntries() {}

    static Quotation quotation(
            StudyId study,
            CommunityId community,
            Consent consent,
            StudyFiles.QuotationEntry entry) {
        LanguageTag language = new LanguageTag(entry.original().language());
        String words = entry.text().orElse(Map.of()).get(language.value());
        if (entry.original().published() == (words == null)) {
            throw new IllegalArgumentException(
                    "'text' holds the original in its language if it is published, and nothing otherwise");
        }
        return Quotation.builder(new QuotationId(entry.id()), study)
                .expert(new ExpertId(entry.expert()))
                .community(community)
                .source(entry.source())
                .section(Values.text(entry.section()))
                .locator(entry.locator())
                .original(
                        words == null
                                ? new Quotation.Original.NotPublished(language)
                                : new Quotation.Original.Published(language, words))
                .renderings(entry.renderings().stream().map(EvidenceEntries::rendering).toList())
                .codings(
                        entry.codings().stream()
                                .map(coding ->
                                        new Quotation.Coding(
                                                new ConceptId(coding.concept()),
                                                Values.constant(Stance.class, coding.stance())))
                                .toList())
                .consent(consent)
                .build();
    }

    private static Rendering rendering(StudyFiles.RenderingEntry entry) {
        return new Rendering(
                new LanguageTag(entry.language()),
                entry.text(),
                Values.text(entry.translator()),
                Values.constant(Rendering.Method.class, entry.method()),
                Values.constant(Rendering.Status.class, entry.status()),
                LocalDate.parse(entry.date()));
    }

    /// One finding per community; one about the whole sample where no community is named.
    static List<Finding> findings(
            StudyId study, Map<CommunityId, Integer> samples, StudyFiles.FindingEntry entry) {
        if (entry.among().isEmpty()) {
            int all = samples.values().stream().mapToInt(Integer::intValue).sum();
            return List.of(finding(study, entry, study + "/" + entry.id(), Optional.empty(), all));
        }
        return entry.among().stream()
                .map(CommunityId::new)
                .map(community ->
                        finding(
                                study,
                                entry,
                                study + "/" + entry.id() + "-" + community,
                                Optional.of(community),
                                samples.getOrDefault(community, 0)))
                .toList();
    }

    private static Finding finding(
            StudyId study,
            StudyFiles.FindingEntry entry,
            String id,
            Optional<CommunityId> community,
            int groupSize) {
        return Finding.builder(id, study, new ConceptId(entry.concept()))
                .community(community)
                .quantifier(Values.constant(Quantifier.class, entry.quantifier()))
                .words(entry.words())
                .stance(Values.constant(Stance.class, entry.stance()))
                .groupSize(groupSize)
                .source(entry.source())
                .section(Values.text(entry.section()))
                .passage(passage(entry.passage()))
                .reading(Values.text(entry.reading()))
                .note(Values.text(entry.note()))
                .build();
    }

    static Statement statement(StudyId study, StudyFiles.StatementEntry entry) {
        return new Statement(
                study + "/" + entry.id(),
                study,
                new ConceptId(entry.concept()),
                entry.source(),
                Values.text(entry.section()),
                passage(entry.passage()));
    }

    private static Passage passage(StudyFiles.PassageEntry entry) {
        return new Passage(
                new LanguageTag(entry.language()),
                entry.text(),
                entry.translations().map(LocalizedText::of).orElse(LocalizedText.NONE));
    }
}
