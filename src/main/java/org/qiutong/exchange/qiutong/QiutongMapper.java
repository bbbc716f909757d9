package org.qiutong.exchange.qiutong;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.Consent;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Passage;
import org.qiutong.evidence.Quantifier;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Rendering;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.Statement;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.ProblemList;
import org.qiutong.people.Community;
import org.qiutong.people.Expert;
import org.qiutong.people.Institution;
import org.qiutong.people.Sector;
import org.qiutong.study.Milestone;
import org.qiutong.study.Source;
import org.qiutong.study.Study;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// Turns the files of a study into the program's own terms. Every entry that cannot be turned is a
/// problem; all of them are reported at once.
final class QiutongMapper {

    private final String format;
    private final ProblemList problems = new ProblemList();

    QiutongMapper(String format) {
        this.format = format;
    }

    /// @throws ImportRefused if any entry is not valid
    ImportBatch map(
            StudyFiles.StudyFile file,
            StudyFiles.PeopleFile people,
            StudyFiles.CodebookFile codebook,
            StudyFiles.SourcesFile sources,
            StudyFiles.QuotationsFile quotations,
            StudyFiles.FindingsFile findings) {
        String study = file.id();
        Map<String, Integer> samples = new HashMap<>();
        file.samples().forEach(sample -> samples.put(sample.community(), sample.size()));
        Map<String, String> communityOf =
                people.experts().stream()
                        .collect(
                                Collectors.toMap(
                                        StudyFiles.ExpertEntry::id,
                                        StudyFiles.ExpertEntry::community,
                                        (first, second) -> first));
        Consents consents = consents(file, people, quotations);
        List<Study> studies =
                entries(
                        "study.yaml",
                        List.of(file),
                        StudyFiles.StudyFile::id,
                        each -> study(each, samples));
        List<Milestone> milestones =
                new ArrayList<>(
                        entries(
                                "sources.yaml",
                                sources.instruments(),
                                StudyFiles.MilestoneEntry::id,
                                each -> milestone(study, Milestone.Kind.INSTRUMENT, each)));
        milestones.addAll(
                entries(
                        "sources.yaml",
                        sources.events(),
                        StudyFiles.MilestoneEntry::id,
                        each -> milestone(study, Milestone.Kind.EVENT, each)));
        List<List<Finding>> found =
                entries(
                        "findings.yaml",
                        findings.findings(),
                        StudyFiles.FindingEntry::id,
                        each -> findings(study, samples, each));
        List<Community> communities =
                entries(
                        "people.yaml",
                        people.communities(),
                        StudyFiles.CommunityEntry::id,
                        each ->
                                new Community(
                                        each.id(),
                                        Values.text(each.label()),
                                        Values.text(each.adjective()),
                                        Map.of()));
        List<Expert> experts =
                entries(
                        "people.yaml",
                        people.experts(),
                        StudyFiles.ExpertEntry::id,
                        each ->
                                new Expert(
                                        each.id(),
                                        study,
                                        each.code(),
                                        Optional.of(each.community()),
                                        each.sector()
                                                .map(name -> Values.constant(Sector.class, name))));
        List<Institution> institutions =
                entries(
                        "people.yaml",
                        people.institutions(),
                        StudyFiles.InstitutionEntry::id,
                        QiutongMapper::institution);
        List<Concept> concepts = concepts(study, codebook.concepts());
        List<Source> mappedSources =
                entries(
                        "sources.yaml",
                        sources.sources(),
                        StudyFiles.SourceEntry::id,
                        each -> source(study, each));
        List<Quotation> mappedQuotations =
                entries(
                        "quotations.yaml",
                        quotations.quotations().stream().filter(consents::shown).toList(),
                        StudyFiles.QuotationEntry::id,
                        each ->
                                quotation(
                                        study,
                                        communityOf.getOrDefault(each.expert(), "unknown"),
                                        consents.of(each),
                                        each));
        List<Statement> statements =
                entries(
                        "findings.yaml",
                        findings.statements(),
                        StudyFiles.StatementEntry::id,
                        each -> statement(study, each));
        if (!problems.isEmpty()) {
            throw problems.refusal();
        }
        return new ImportBatch(
                format + ":" + study,
                format,
                studies.getFirst(),
                communities,
                institutions,
                experts,
                concepts,
                mappedSources,
                milestones,
                mappedQuotations,
                found.stream().flatMap(List::stream).toList(),
                statements,
                consents.counted(quotations.quotations()),
                quotations.quotations().stream()
                        .filter(each -> !consents.shown(each))
                        .map(StudyFiles.QuotationEntry::id)
                        .toList());
    }

    /// Reads all consent names first: an unknown one must not let words in.
    ///
    /// @throws ImportRefused if there is one
    private Consents consents(
            StudyFiles.StudyFile file,
            StudyFiles.PeopleFile people,
            StudyFiles.QuotationsFile quotations) {
        List<Optional<Consent>> study =
                entries(
                        "study.yaml",
                        List.of(file),
                        StudyFiles.StudyFile::id,
                        each -> Consents.named(each.consent()));
        List<Map.Entry<String, Optional<Consent>>> experts =
                entries(
                        "people.yaml",
                        people.experts(),
                        StudyFiles.ExpertEntry::id,
                        each -> Map.entry(each.id(), Consents.named(each.consent())));
        entries(
                "quotations.yaml",
                quotations.quotations(),
                StudyFiles.QuotationEntry::id,
                each -> Consents.named(each.consent()));
        if (!problems.isEmpty()) {
            throw problems.refusal();
        }
        return new Consents(
                study.getFirst(),
                experts.stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        Map.Entry::getValue,
                                        (one, other) ->
                                                Optional.of(Consent.along(List.of(one, other))))));
    }

    private <E, T> List<T> entries(
            String file, List<E> entries, Function<E, String> id, Function<E, T> mapping) {
        List<T> mapped = new ArrayList<>();
        for (E entry : entries) {
            try {
                mapped.add(mapping.apply(entry));
            } catch (IllegalArgumentException | IllformedLocaleException e) {
                invalid(file, id.apply(entry), String.valueOf(e.getMessage()));
            } catch (DateTimeParseException e) {
                invalid(file, id.apply(entry), "'" + e.getParsedString() + "' is no date");
            }
        }
        return mapped;
    }

    private void invalid(String file, String entry, String reason) {
        problems.add(new ImportProblem.InvalidEntry(file, entry, reason));
    }

    private static Study study(StudyFiles.StudyFile file, Map<String, Integer> samples) {
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

    private static Institution institution(StudyFiles.InstitutionEntry entry) {
        return new Institution(
                entry.id(),
                Values.constant(Institution.Kind.class, entry.kind()),
                Values.text(entry.name()),
                Values.text(entry.shortName()),
                entry.partOf(),
                entry.community(),
                Values.text(entry.role()));
    }

    private List<Concept> concepts(String study, List<StudyFiles.ConceptEntry> entries) {
        return IntStream.range(0, entries.size())
                .mapToObj(position ->
                        entries(
                                "codebook.yaml",
                                List.of(entries.get(position)),
                                StudyFiles.ConceptEntry::id,
                                each -> concept(study, position, each)))
                .flatMap(List::stream)
                .toList();
    }

    private static Concept concept(String study, int position, StudyFiles.ConceptEntry entry) {
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

    private static Source source(String study, StudyFiles.SourceEntry entry) {
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

    private static Milestone milestone(
            String study, Milestone.Kind kind, StudyFiles.MilestoneEntry entry) {
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

    private static Quotation quotation(
            String study, String community, Consent consent, StudyFiles.QuotationEntry entry) {
        LanguageTag language = new LanguageTag(entry.original().language());
        String words = entry.text().orElse(Map.of()).get(language.value());
        if (entry.original().published() == (words == null)) {
            throw new IllegalArgumentException(
                    "'text' holds the original in its language if it is published, and nothing otherwise");
        }
        return new Quotation(
                entry.id(),
                study,
                entry.expert(),
                community,
                entry.source(),
                Values.text(entry.section()),
                entry.locator(),
                words == null
                        ? new Quotation.Original.NotPublished(language)
                        : new Quotation.Original.Published(language, words),
                entry.renderings().stream().map(QiutongMapper::rendering).toList(),
                entry.codings().stream()
                        .map(coding ->
                                new Quotation.Coding(
                                        coding.concept(),
                                        Values.constant(Stance.class, coding.stance())))
                        .toList(),
                consent);
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
    private static List<Finding> findings(
            String study, Map<String, Integer> samples, StudyFiles.FindingEntry entry) {
        if (entry.among().isEmpty()) {
            int all = samples.values().stream().mapToInt(Integer::intValue).sum();
            return List.of(finding(study, entry, study + "/" + entry.id(), Optional.empty(), all));
        }
        return entry.among().stream()
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
            String study,
            StudyFiles.FindingEntry entry,
            String id,
            Optional<String> community,
            int groupSize) {
        return new Finding(
                id,
                study,
                entry.concept(),
                community,
                Values.constant(Quantifier.class, entry.quantifier()),
                entry.words(),
                Values.constant(Stance.class, entry.stance()),
                groupSize,
                entry.source(),
                Values.text(entry.section()),
                passage(entry.passage()),
                Values.text(entry.note()));
    }

    private static Statement statement(String study, StudyFiles.StatementEntry entry) {
        return new Statement(
                study + "/" + entry.id(),
                study,
                entry.concept(),
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
