package org.qiutong.exchange.qiutong;

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
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.Consent;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.State;
import org.qiutong.evidence.Statement;
import org.qiutong.exchange.Consents;
import org.qiutong.exchange.Counting;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.ProblemList;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Community;
import org.qiutong.people.Expert;
import org.qiutong.people.Institution;
import org.qiutong.people.Sector;
import org.qiutong.study.Milestone;
import org.qiutong.study.Source;
import org.qiutong.study.Study;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Messages;

/// Turns the files of a study into the program's own terms. Every entry that cannot be turned is a
/// problem; all of them are reported at once.
final class QiutongMapper {

    private final String format;
    private final Messages messages;
    private final ProblemList problems = new ProblemList();

    /// @param messages what stands for texts that are left out
    QiutongMapper(String format, Messages messages) {
        this.format = format;
        this.messages = messages;
    }

    /// @throws ImportRefused if any entry is not valid
    ImportBatch map(
            StudyFiles.StudyFile file,
            StudyFiles.PeopleFile people,
            StudyFiles.CodebookFile codebook,
            StudyFiles.SourcesFile sources,
            StudyFiles.QuotationsFile quotations,
            StudyFiles.FindingsFile findings) {
        StudyId study = id(file);
        Map<CommunityId, Integer> samples = new HashMap<>();
        entries(
                "study.yaml",
                file.samples(),
                StudyFiles.Sample::community,
                each -> samples.put(new CommunityId(each.community()), each.size()));
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
                        each -> StudyEntries.study(study, each, samples));
        List<Milestone> milestones =
                new ArrayList<>(
                        entries(
                                "sources.yaml",
                                sources.instruments().orElse(List.of()),
                                StudyFiles.MilestoneEntry::id,
                                each ->
                                        StudyEntries.milestone(
                                                study, Milestone.Kind.INSTRUMENT, each)));
        milestones.addAll(
                entries(
                        "sources.yaml",
                        sources.events().orElse(List.of()),
                        StudyFiles.MilestoneEntry::id,
                        each -> StudyEntries.milestone(study, Milestone.Kind.EVENT, each)));
        List<List<Finding>> found =
                entries(
                        "findings.yaml",
                        findings.findings(),
                        StudyFiles.FindingEntry::id,
                        each -> EvidenceEntries.findings(study, samples, file, each));
        List<Community> communities =
                entries(
                        "people.yaml",
                        people.communities(),
                        StudyFiles.CommunityEntry::id,
                        each ->
                                new Community(
                                        new CommunityId(each.id()),
                                        Values.text(each.label()),
                                        each.adjective()
                                                .map(Values::text)
                                                .orElseGet(() -> experts(each)),
                                        Map.of()));
        List<Expert> experts =
                entries(
                        "people.yaml",
                        people.experts().stream()
                                .filter(each -> consents.shown(new ExpertId(each.id())))
                                .toList(),
                        StudyFiles.ExpertEntry::id,
                        each ->
                                Expert.builder(
                                                new ExpertId(each.id()),
                                                study,
                                                each.code()
                                                        .orElseGet(() ->
                                                                new ExpertId(each.id()).code()))
                                        .community(Optional.of(new CommunityId(each.community())))
                                        .sector(
                                                each.sector()
                                                        .map(name ->
                                                                Values.constant(
                                                                        Sector.class, name)))
                                        .build());
        List<Institution> institutions =
                entries(
                        "people.yaml",
                        people.institutions().orElse(List.of()),
                        StudyFiles.InstitutionEntry::id,
                        StudyEntries::institution);
        List<Concept> concepts = concepts(study, codebook.concepts());
        List<Source> mappedSources =
                new ArrayList<>(
                        entries(
                                "sources.yaml",
                                sources.sources(),
                                StudyFiles.SourceEntry::id,
                                each -> StudyEntries.source(study, each)));
        if (file.report().isEmpty()
                && mappedSources.stream()
                        .noneMatch(each -> each.id().equals(StudyEntries.report(file)))) {
            mappedSources.addFirst(StudyEntries.report(study, file));
        }
        List<Quotation> mappedQuotations =
                entries(
                        "quotations.yaml",
                        quotations.quotations().stream()
                                .filter(each ->
                                        consents.shown(
                                                new ExpertId(each.expert()), named(each.consent())))
                                .toList(),
                        StudyFiles.QuotationEntry::id,
                        each ->
                                EvidenceEntries.quotation(
                                        study,
                                        new CommunityId(
                                                communityOf.getOrDefault(each.expert(), "unknown")),
                                        consents.of(
                                                new ExpertId(each.expert()), named(each.consent())),
                                        file,
                                        each));
        List<Counting> counted = new ArrayList<>(consents.asked());
        counted.addAll(
                entries(
                        "quotations.yaml",
                        quotations.quotations().stream()
                                .filter(each ->
                                        consents.counted(
                                                new ExpertId(each.expert()), named(each.consent())))
                                .toList(),
                        StudyFiles.QuotationEntry::id,
                        each ->
                                consents.said(
                                        new ExpertId(each.expert()),
                                        new QuotationId(each.id()),
                                        stances(each))));
        List<Statement> statements =
                entries(
                        "findings.yaml",
                        findings.statements().orElse(List.of()),
                        StudyFiles.StatementEntry::id,
                        each -> EvidenceEntries.statement(study, file, each));
        if (!problems.isEmpty()) {
            throw problems.refusal();
        }
        return ImportBatch.builder(format + ":" + study, format, studies.getFirst())
                .communities(communities)
                .institutions(institutions)
                .experts(experts)
                .concepts(concepts)
                .sources(mappedSources)
                .milestones(milestones)
                .quotations(mappedQuotations)
                .findings(found.stream().flatMap(List::stream).toList())
                .statements(statements)
                .countings(counted)
                .teamOnly(consents.teamOnly())
                .build();
    }

    /// What the experts of a community are called where its entry does not say it.
    private LocalizedText experts(StudyFiles.CommunityEntry community) {
        Map<String, String> names = new TreeMap<>();
        Values.text(community.label())
                .byLanguage()
                .forEach((language, name) ->
                        names.put(
                                language.value(),
                                messages.format(
                                        language.locale(), "coded.experts", Map.of("name", name))));
        return LocalizedText.of(names);
    }

    /// The id of the study, without which nothing else of it can be named.
    ///
    /// @throws ImportRefused if it is none
    private StudyId id(StudyFiles.StudyFile file) {
        return entries(
                        "study.yaml",
                        List.of(file),
                        StudyFiles.StudyFile::id,
                        each -> new StudyId(each.id()))
                .stream()
                .findFirst()
                .orElseThrow(problems::refusal);
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
                        each -> named(each.consent()));
        Consents consents = new Consents(study.isEmpty() ? Optional.empty() : study.getFirst());
        entries(
                "people.yaml",
                people.experts(),
                StudyFiles.ExpertEntry::id,
                each -> {
                    consents.add(
                            new ExpertId(each.id()),
                            Optional.of(new CommunityId(each.community())),
                            named(each.consent()));
                    return each;
                });
        entries(
                "quotations.yaml",
                quotations.quotations(),
                StudyFiles.QuotationEntry::id,
                each -> consents.of(new ExpertId(each.expert()), named(each.consent())));
        if (!problems.isEmpty()) {
            throw problems.refusal();
        }
        return consents;
    }

    private static Optional<Consent> named(Optional<String> consent) {
        return consent.map(each -> Values.constant(Consent.class, each));
    }

    private static Map<ConceptId, State> stances(StudyFiles.QuotationEntry quotation) {
        Map<ConceptId, State> stances = new HashMap<>();
        for (StudyFiles.CodingEntry coding : quotation.codings().orElse(List.of())) {
            State state = State.valueOf(Values.constant(Stance.class, coding.stance()).name());
            stances.merge(new ConceptId(coding.concept()), state, Counting::both);
        }
        return stances;
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

    private List<Concept> concepts(StudyId study, List<StudyFiles.ConceptEntry> entries) {
        return IntStream.range(0, entries.size())
                .mapToObj(position ->
                        entries(
                                "codebook.yaml",
                                List.of(entries.get(position)),
                                StudyFiles.ConceptEntry::id,
                                each -> StudyEntries.concept(study, position, each)))
                .flatMap(List::stream)
                .toList();
    }
}
