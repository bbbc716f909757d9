package org.qiutong.exchange.qiutong;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.people.Institution;
import org.qiutong.study.Milestone;
import org.qiutong.study.Source;
import org.qiutong.study.Study;
import org.qiutong.text.LanguageTag;

/// Entries of a study's frame in the program's own terms: the study itself, institutions, concepts,
/// sources and milestones.
final class StudyEntries {

    private StudyEntries() {}

    static Study study(StudyFiles.StudyFile file, Map<String, Integer> samples) {
        if (!file.format().equals("qiutong-study/1")) {
            throw new IllegalArgumentException(
                    "format is '" + file.format() + "', not 'qiutong-study/1'");
        }
        return new Study(
                file.id(),
                Values.text(file.title()),
                Values.text(file.summary()),
                Values.text(file.design()),
                Values.text(file.limits()),
                file.questions().stream().map(Values::text).toList(),
                YearMonth.parse(file.fieldwork().from()),
                YearMonth.parse(file.fieldwork().to()),
                LocalDate.parse(file.published()),
                samples,
                file.report(),
                file.conductedBy(),
                file.fundedBy(),
                Values.text(file.licence()),
                Values.text(file.confidentiality()));
    }

    static Institution institution(StudyFiles.InstitutionEntry entry) {
        return new Institution(
                entry.id(),
                Values.constant(Institution.Kind.class, entry.kind()),
                Values.text(entry.name()),
                Values.text(entry.shortName()),
                entry.partOf(),
                entry.community(),
                Values.text(entry.role()));
    }

    static Concept concept(String study, int position, StudyFiles.ConceptEntry entry) {
        ConceptKind kind = Values.constant(ConceptKind.class, entry.kind());
        Map<LanguageTag, List<String>> altLabels = new TreeMap<>();
        entry.altLabels()
                .orElse(Map.of())
                .forEach((tag, labels) -> altLabels.put(new LanguageTag(tag), labels));
        return new Concept(
                entry.id(),
                study,
                kind,
                Values.text(entry.label()),
                altLabels,
                Values.text(entry.definition()),
                entry.broader(),
                new Concept.Links(
                        entry.answers(),
                        kind == ConceptKind.QUESTION && entry.excludes().orElse(true),
                        entry.mitigates().orElse(List.of()),
                        entry.related().orElse(List.of())),
                new Concept.Equivalence(
                        Values.constant(Concept.Grade.class, entry.equivalence().grade()),
                        Values.text(entry.equivalence().note())),
                false,
                position);
    }

    static Source source(String study, StudyFiles.SourceEntry entry) {
        return new Source(
                entry.id(),
                study,
                Values.constant(Source.Kind.class, entry.kind()),
                Values.text(entry.title()),
                entry.authors().orElse(List.of()),
                entry.publisher(),
                entry.publisherName(),
                entry.date(),
                entry.url(),
                entry.accessed(),
                entry.number(),
                entry.sameAs(),
                entry.citedBy(),
                entry.citation());
    }

    static Milestone milestone(String study, Milestone.Kind kind, StudyFiles.MilestoneEntry entry) {
        return new Milestone(
                entry.id(),
                study,
                kind,
                Values.text(entry.label()),
                entry.from().or(entry::date),
                entry.to(),
                Stream.of(entry.issuedBy(), entry.convenedBy())
                        .flatMap(Optional::stream)
                        .flatMap(List::stream)
                        .toList(),
                entry.source(),
                Values.text(entry.note()));
    }
}
