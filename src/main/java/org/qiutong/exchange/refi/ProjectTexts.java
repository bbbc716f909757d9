package org.qiutong.exchange.refi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qiutong.coding.Transcript;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Rendering;
import org.qiutong.exchange.StudyExtract;
import org.qiutong.exchange.refi.RefiProject.Link;
import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.SourceId;
import org.qiutong.study.Source;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.withdrawal.StudyPart;

/// The texts of a study as a project has them: the transcripts that the reader may see, for each
/// other speaker in a source the quotations together, and the translations of each text together,
/// linked to their originals.
final class ProjectTexts {

    private final Guids.OfStudy guids;
    private final Locale language;
    private final Map<SourceId, Source> sources = new HashMap<>();
    private final Map<ExpertId, String> codes = new HashMap<>();

    private record Spoken(SourceId source, ExpertId expert) {}

    private final Map<Spoken, ProjectText.Together> spoken = new LinkedHashMap<>();

    /// By the name of the original text and language.
    private final Map<List<String>, ProjectText.Together> translated = new LinkedHashMap<>();

    private final List<ProjectText> texts = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    ProjectTexts(StudyExtract study, Guids.OfStudy guids, Locale language) {
        this.guids = guids;
        this.language = language;
        study.sources().forEach(each -> sources.put(each.id(), each));
        study.experts().forEach(each -> codes.put(each.id(), each.code()));
    }

    /// @param quotations all that the reader may see
    void add(List<Transcript> transcripts, Map<QuotationId, Quotation> quotations) {
        Set<QuotationId> placed = new LinkedHashSet<>();
        for (Transcript each : transcripts) {
            texts.add(text(each, quotations, placed));
        }
        for (Quotation each : quotations.values()) {
            if (placed.contains(each.id())) {
                continue;
            }
            each.ofTheSource()
                    .ifPresent(words -> {
                        spoken.computeIfAbsent(
                                        new Spoken(each.source(), each.expert()),
                                        _ -> new ProjectText.Together())
                                .add(
                                        guids.passage(each.id()),
                                        words.text(),
                                        codes(each),
                                        speaker(each.expert()));
                        translations(each, name(each.source(), each.expert()));
                    });
        }
        spoken.forEach((of, together) ->
                texts.add(
                        together.as(
                                Guids.OfStudy.made("TEXT " + of.source() + " " + of.expert()),
                                name(of.source(), of.expert()),
                                List.of(speaker(of.expert())))));
        translated.forEach((of, together) ->
                texts.add(
                        together.as(
                                Guids.OfStudy.made("TRANSLATION " + of),
                                of.getFirst() + " (" + of.getLast() + ")",
                                List.of())));
    }

    List<ProjectText> texts() {
        return texts;
    }

    List<Link> links() {
        return links;
    }

    private ProjectText text(
            Transcript transcript,
            Map<QuotationId, Quotation> quotations,
            Set<QuotationId> placed) {
        String name = title(transcript.source());
        List<ProjectText.Passage> passages = new ArrayList<>();
        for (Transcript.Segment each : transcript.segments()) {
            Quotation quotation = quotations.get(each.quotation());
            if (quotation == null || !placed.add(each.quotation())) {
                continue;
            }
            passages.add(
                    new ProjectText.Passage(
                            guids.passage(each.quotation()),
                            ProjectText.beginning(transcript.words(each.start(), each.end())),
                            each.start(),
                            each.end(),
                            codes(quotation),
                            Optional.of(speaker(quotation.expert()))));
            translations(quotation, name);
        }
        return new ProjectText(
                guids.part(StudyPart.Kind.SOURCE, transcript.source().value()),
                name,
                transcript.text(),
                passages,
                transcript.experts().stream().map(this::speaker).toList());
    }

    private void translations(Quotation quotation, String text) {
        Optional<LanguageTag> original =
                quotation.ofTheSource().map(LocalizedText.Version::language);
        for (Rendering each : quotation.renderings()) {
            if (original.filter(each.language()::equals).isPresent()) {
                continue;
            }
            String guid = Guids.OfStudy.made(quotation.id() + " in " + each.language());
            translated
                    .computeIfAbsent(
                            List.of(text, each.language().value()), _ -> new ProjectText.Together())
                    .add(guid, each.text(), List.of(), speaker(quotation.expert()));
            links.add(
                    new Link(
                            LinkedTranslations.LINK + " " + StudyExtract.name(each.status()),
                            guids.passage(quotation.id()),
                            guid));
        }
    }

    private List<String> codes(Quotation quotation) {
        return quotation.codings().stream()
                .map(each -> guids.part(StudyPart.Kind.CONCEPT, each.concept()))
                .toList();
    }

    private String speaker(ExpertId expert) {
        return guids.part(StudyPart.Kind.EXPERT, expert);
    }

    private String title(SourceId source) {
        Source found = sources.get(source);
        return found == null ? source.value() : StudyExtract.best(found.title(), language);
    }

    private String name(SourceId source, ExpertId expert) {
        return title(source) + ", " + codes.getOrDefault(expert, expert.code());
    }
}
