package org.qiutong.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Rendering;
import org.qiutong.id.StudyId;
import org.qiutong.people.Institution;
import org.qiutong.search.FoundText.Standing;
import org.qiutong.study.Milestone;
import org.qiutong.study.Source;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// Turns things into the rows of their searchable texts.
final class SearchTexts {

    private final Kind kind;
    private final String of;
    private final String type;
    private final Optional<StudyId> study;
    private final List<Map<String, Object>> rows = new ArrayList<>();

    private SearchTexts(Kind kind, String of, String type, Optional<StudyId> study) {
        this.kind = kind;
        this.of = of;
        this.type = type;
        this.study = study;
    }

    static List<Map<String, Object>> of(Concept concept) {
        SearchTexts texts =
                new SearchTexts(
                        Kind.CONCEPT,
                        concept.id().value(),
                        concept.kind().name(),
                        Optional.of(concept.study()));
        texts.add(Field.LABEL, concept.label());
        // In one order on every machine: each text is numbered.
        new TreeMap<>(concept.altLabels())
                .forEach((language, labels) ->
                        labels.forEach(label ->
                                texts.add(Field.ALTERNATIVE, language, Standing.STUDY, label)));
        texts.add(Field.DESCRIPTION, concept.definition());
        return texts.rows;
    }

    static List<Map<String, Object>> of(Quotation quotation) {
        SearchTexts texts =
                new SearchTexts(
                        Kind.QUOTATION, quotation.id().value(), "", Optional.of(quotation.study()));
        if (quotation.original() instanceof Quotation.Original.Published(var language, var text)) {
            texts.add(Field.WORDS, language, Standing.ORIGINAL, text);
        }
        for (Rendering rendering : quotation.renderings()) {
            texts.add(
                    Field.WORDS,
                    rendering.language(),
                    switch (rendering.status()) {
                        case DRAFT, IN_REVIEW, OUTDATED -> Standing.DRAFT;
                        case REVIEWED -> Standing.REVIEWED;
                        case FINAL ->
                                quotation.cameWithIt(rendering)
                                        ? Standing.PUBLISHED
                                        : Standing.FINAL;
                    },
                    rendering.text());
        }
        return texts.rows;
    }

    /// Institutions are shared by all studies.
    static List<Map<String, Object>> of(Institution institution) {
        SearchTexts texts =
                new SearchTexts(Kind.INSTITUTION, institution.id().value(), "", Optional.empty());
        texts.add(Field.LABEL, institution.name());
        texts.add(Field.ALTERNATIVE, institution.shortName());
        texts.add(Field.DESCRIPTION, institution.role());
        return texts.rows;
    }

    static List<Map<String, Object>> of(Milestone milestone) {
        SearchTexts texts =
                new SearchTexts(
                        Kind.MILESTONE,
                        milestone.id(),
                        milestone.kind().name(),
                        Optional.of(milestone.study()));
        texts.add(Field.LABEL, milestone.label());
        texts.add(Field.DESCRIPTION, milestone.note());
        return texts.rows;
    }

    static List<Map<String, Object>> of(Source source) {
        SearchTexts texts =
                new SearchTexts(Kind.SOURCE, source.id().value(), "", Optional.of(source.study()));
        texts.add(Field.LABEL, source.title());
        texts.add(Field.DESCRIPTION, LanguageTag.UND, Standing.STUDY, source.citation());
        return texts.rows;
    }

    private void add(Field field, LocalizedText text) {
        text.byLanguage()
                .forEach((language, version) -> add(field, language, Standing.STUDY, version));
    }

    private void add(Field field, LanguageTag language, Standing standing, String text) {
        rows.add(
                new SearchText(kind, of, type, study, field, language, standing, text)
                        .row(rows.size()));
    }
}
