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
import org.qiutong.id.FindingId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.SourceId;
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
            StudyFiles.StudyFile file,
            StudyFiles.QuotationEntry entry) {
        StudyFiles.OriginalEntry original = entry.original().orElseGet(() -> onlyText(entry));
        LanguageTag language = new LanguageTag(original.language());
        String words = entry.text().orElse(Map.of()).get(language.value());
        if (original.published() == (words == null)) {
            throw new IllegalArgumentException(
                    "'text' holds the original in its language if it is published, and nothing otherwise");
        }
        return Quotation.builder(new QuotationId(entry.id()), study)
                .expert(new ExpertId(entry.expert()))
                .community(community)
                .source(
                        entry.source()
                                .map(SourceId::new)
                                .orElseGet(() -> StudyEntries.report(file)))
                .section(Values.text(entry.section()))
                .locator(entry.locator().orElse(""))
                .original(
                        words == null
                                ? new Quotation.Original.NotPublished(language)
                                : new Quotation.Original.Published(language, words))
                .renderings(
                        entry.renderings().orElse(List.of()).stream()
                                .map(each -> rendering(each))
                                .toList())
                .codings(
                        entry.codings().orElse(List.of()).stream()
                                .map(coding ->
                                        new Quotation.Coding(
                                                new ConceptId(coding.concept()),
                                                Values.constant(Stance.class, coding.stance())))
                                .toList())
                .consent(consent)
                .build();
    }

    /// Of texts in several languages, the files say which is the original.
    private static StudyFiles.OriginalEntry onlyText(StudyFiles.QuotationEntry entry) {
        Map<String, String> texts = entry.text().orElse(Map.of());
        if (texts.size() != 1) {
            throw new IllegalArgumentException(
                    "'original' says in which language it was said, unless 'text' has one only");
        }
        return new StudyFiles.OriginalEntry(texts.keySet().iterator().next(), true);
    }

    private static Rendering rendering(StudyFiles.RenderingEntry entry) {
        return new Rendering(
                new LanguageTag(entry.language()),
                entry.text(),
                Values.text(entry.translator()),
                entry.method()
                        .map(each -> Values.constant(Rendering.Method.class, each))
                        .orElse(Rendering.Method.UNSTATED),
                entry.status()
                        .map(each -> Values.constant(Rendering.Status.class, each))
                        .orElse(Rendering.Status.DRAFT),
                entry.date().map(LocalDate::parse));
    }

    /// One finding per community; one about the whole sample where no community is named.
    static List<Finding> findings(
            StudyId study,
            Map<CommunityId, Integer> samples,
            StudyFiles.StudyFile file,
            StudyFiles.FindingEntry entry) {
        List<String> among = entry.among().orElse(List.of());
        if (among.isEmpty()) {
            int all = samples.values().stream().mapToInt(Integer::intValue).sum();
            return List.of(
                    finding(
                            study,
                            file,
                            entry,
                            new FindingId(study + "/" + entry.id()),
                            Optional.empty(),
                            all));
        }
        return among.stream()
                .map(CommunityId::new)
                .map(community ->
                        finding(
                                study,
                                file,
                                entry,
                                new FindingId(study + "/" + entry.id() + "-" + community),
                                Optional.of(community),
                                samples.getOrDefault(community, 0)))
                .toList();
    }

    private static Finding finding(
            StudyId study,
            StudyFiles.StudyFile file,
            StudyFiles.FindingEntry entry,
            FindingId id,
            Optional<CommunityId> community,
            int groupSize) {
        return Finding.builder(id, study, new ConceptId(entry.concept()))
                .community(community)
                .quantifier(Values.constant(Quantifier.class, entry.quantifier()))
                .words(entry.words())
                .stance(Values.constant(Stance.class, entry.stance()))
                .groupSize(groupSize)
                .source(
                        entry.source()
                                .map(SourceId::new)
                                .orElseGet(() -> StudyEntries.report(file)))
                .section(Values.text(entry.section()))
                .passage(passage(entry.passage()))
                .reading(Values.text(entry.reading()))
                .note(Values.text(entry.note()))
                .build();
    }

    static Statement statement(
            StudyId study, StudyFiles.StudyFile file, StudyFiles.StatementEntry entry) {
        return new Statement(
                study + "/" + entry.id(),
                study,
                new ConceptId(entry.concept()),
                entry.source().map(SourceId::new).orElseGet(() -> StudyEntries.report(file)),
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
