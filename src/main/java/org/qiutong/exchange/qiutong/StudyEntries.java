package org.qiutong.exchange.qiutong;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.Consent;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.InstitutionId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Institution;
import org.qiutong.study.Milestone;
import org.qiutong.study.Source;
import org.qiutong.study.Study;
import org.qiutong.study.StudyAccess;
import org.qiutong.study.StudyDesign;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// Entries of a study's frame in the program's own terms: the study itself, institutions, concepts,
/// sources and milestones.
final class StudyEntries {

    private StudyEntries() {}

    static Study study(
            StudyId study, StudyFiles.StudyFile file, Map<CommunityId, Integer> samples) {
        if (!file.format().equals("qiutong-study/1")) {
            throw new IllegalArgumentException(
                    "format is '" + file.format() + "', not 'qiutong-study/1'");
        }
        Study.Builder builder =
                Study.builder(study, Values.text(file.title()))
                        .summary(Values.text(file.summary()))
                        .access(access(file))
                        .design(
                                file.design()
                                        .map(name -> Values.constant(StudyDesign.class, name))
                                        .orElse(StudyDesign.EXCERPTS))
                        .method(Values.text(file.method()))
                        .limits(Values.text(file.limits()))
                        .questions(
                                file.questions().orElse(List.of()).stream()
                                        .map(Values::text)
                                        .toList())
                        .languages(
                                file.languages().orElse(List.of()).stream()
                                        .map(LanguageTag::new)
                                        .toList())
                        .samples(samples)
                        .report(report(file))
                        .conductedBy(ids(file.conductedBy(), InstitutionId::new))
                        .fundedBy(ids(file.fundedBy(), InstitutionId::new))
                        .licence(Values.text(file.licence()))
                        .confidentiality(Values.text(file.confidentiality()));
        file.fieldwork()
                .map(each ->
                        new Study.Fieldwork(
                                YearMonth.parse(each.from()), YearMonth.parse(each.to())))
                .ifPresent(builder::fieldwork);
        file.published().map(LocalDate::parse).ifPresent(builder::published);
        return builder.build();
    }

    /// The id of the report.
    static SourceId report(StudyFiles.StudyFile file) {
        return new SourceId(file.report().orElse(file.id() + "/report"));
    }

    /// What stands for the report of a study whose files name none.
    static Source report(StudyId study, StudyFiles.StudyFile file) {
        LocalizedText title = Values.text(file.title());
        return Source.builder(report(file), study, Source.Kind.REPORT, title)
                .date(file.published().or(() -> file.fieldwork().map(StudyFiles.Fieldwork::to)))
                .citation(title.best(LanguageTag.EN).text())
                .build();
    }

    /// What consent leaves to the team alone is confidential, whatever else is said.
    private static StudyAccess access(StudyFiles.StudyFile file) {
        StudyAccess said =
                file.access()
                        .map(name -> Values.constant(StudyAccess.class, name))
                        .orElse(StudyAccess.RELEASED);
        return file.consent()
                        .map(each -> Values.constant(Consent.class, each))
                        .filter(Consent::team)
                        .isPresent()
                ? StudyAccess.CONFIDENTIAL
                : said;
    }

    static Institution institution(StudyFiles.InstitutionEntry entry) {
        return new Institution(
                new InstitutionId(entry.id()),
                Values.constant(Institution.Kind.class, entry.kind()),
                Values.text(entry.name()),
                Values.text(entry.shortName()),
                entry.partOf().map(InstitutionId::new),
                entry.community().map(CommunityId::new),
                Values.text(entry.role()));
    }

    static Concept concept(StudyId study, int position, StudyFiles.ConceptEntry entry) {
        ConceptKind kind = Values.constant(ConceptKind.class, entry.kind());
        Map<LanguageTag, List<String>> altLabels = new TreeMap<>();
        entry.altLabels()
                .orElse(Map.of())
                .forEach((tag, labels) -> altLabels.put(new LanguageTag(tag), labels));
        Concept.Builder concept =
                Concept.builder(new ConceptId(entry.id()), study, kind, Values.text(entry.label()))
                        .altLabels(altLabels)
                        .definition(Values.text(entry.definition()))
                        .broader(entry.broader().map(ConceptId::new))
                        .links(
                                new Concept.Links(
                                        entry.answers().map(ConceptId::new),
                                        entry.exclusive().orElse(false),
                                        ids(entry.mitigates(), ConceptId::new),
                                        ids(entry.related(), ConceptId::new)))
                        .position(position);
        entry.equivalence()
                .map(each ->
                        new Concept.Equivalence(
                                Values.constant(Concept.Grade.class, each.grade()),
                                Values.text(each.note())))
                .ifPresent(concept::equivalence);
        return concept.build();
    }

    private static <I> List<I> ids(Optional<List<String>> named, Function<String, I> type) {
        return named.orElse(List.of()).stream().map(type).toList();
    }

    static Source source(StudyId study, StudyFiles.SourceEntry entry) {
        return Source.builder(
                        new SourceId(entry.id()),
                        study,
                        Values.constant(Source.Kind.class, entry.kind()),
                        Values.text(entry.title()))
                .authors(entry.authors().orElse(List.of()))
                .publisher(entry.publisher().map(InstitutionId::new))
                .publisherName(entry.publisherName())
                .date(entry.date())
                .url(entry.url())
                .accessed(entry.accessed())
                .number(entry.number())
                .sameAs(entry.sameAs().map(SourceId::new))
                .citedBy(entry.citedBy().map(SourceId::new))
                .citation(
                        entry.citation()
                                .orElseGet(() ->
                                        Values.text(entry.title()).best(LanguageTag.EN).text()))
                .build();
    }

    static Milestone milestone(
            StudyId study, Milestone.Kind kind, StudyFiles.MilestoneEntry entry) {
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
                        .map(InstitutionId::new)
                        .toList(),
                entry.source().map(SourceId::new),
                Values.text(entry.note()));
    }
}
