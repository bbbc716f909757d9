package org.qiutong.exchange.coded;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qiutong.codebook.Concept;
import org.qiutong.coding.Transcript;
import org.qiutong.evidence.Consent;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Rendering;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.State;
import org.qiutong.exchange.Consents;
import org.qiutong.exchange.Counting;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportQuestion;
import org.qiutong.exchange.ImportQuestion.Kind;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.ProblemList;
import org.qiutong.exchange.coded.CodedProject.Coding;
import org.qiutong.exchange.coded.CodedProject.Passage;
import org.qiutong.exchange.coded.CodedProject.Person;
import org.qiutong.exchange.coded.CodedProject.Words;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Community;
import org.qiutong.people.Expert;
import org.qiutong.study.Source;
import org.qiutong.study.Study;
import org.qiutong.study.StudyAccess;
import org.qiutong.study.StudyDesign;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Messages;
import org.qiutong.text.Scripts;
import org.qiutong.text.Slug;

/// Turns coded interviews into a study: codes into concepts, people into experts, documents into
/// sources, coded passages into quotations. Passages with the same words of one person in one
/// document are one quotation with all their codes.
final class CodedMapper {

    /// What stands for the source of quotations that have no other.
    private static final String REPORT = "report";

    private final String format;
    private final StudyId study;
    private final CodedQuestions questions;
    private final List<ImportQuestion> asked;
    private final Messages messages;
    private final LanguageTag latin;
    private final ProblemList problems = new ProblemList();
    private final Slug expertIds = new Slug();
    private final Slug sourceIds = new Slug();

    /// The interviews that quotations are from.
    private final Set<String> documents = new LinkedHashSet<>();

    /// What is left out.
    private final List<ImportProblem> notes = new ArrayList<>();

    private final Map<ExpertId, Optional<CommunityId>> communityOf = new LinkedHashMap<>();
    private final Consents consents = new Consents(Optional.empty());
    private final Communities communities;
    private final CodedCodebook codebook;

    CodedMapper(
            String format,
            StudyId study,
            ImportRequest request,
            CodedQuestions questions,
            List<ImportQuestion> asked,
            Messages messages) {
        this.format = format;
        this.study = study;
        this.questions = questions;
        this.asked = asked;
        this.messages = messages;
        this.latin = request.latin();
        this.communities = new Communities(study, latin, messages);
        this.codebook = new CodedCodebook(study, latin, questions, asked, problems);
    }

    /// @param paths of all codes
    /// @throws ImportRefused if an answer or an entry makes no study
    ImportBatch map(CodedProject project, SequencedSet<List<String>> paths) {
        String called = questions.answer(asked, Kind.TITLE, "");
        LocalizedText title =
                called.equals(project.title()) && !project.titles().isEmpty()
                        ? project.titles()
                        : text(called);
        Optional<Study.Fieldwork> fieldwork = fieldwork();
        List<Concept> concepts = codebook.map(project, paths);
        List<Expert> experts = experts(project);
        List<Counting> countings = new ArrayList<>();
        List<Quotation> quotations = quotations(project, countings);
        notes.addAll(project.notes());
        Map<String, Transcript> transcripts =
                new CodedTranscripts(
                                study,
                                quotations.stream().map(Quotation::id).collect(Collectors.toSet()),
                                consents,
                                this::expert,
                                this::source,
                                this::language)
                        .map(project, notes);
        Map<String, SourceId> stored = new HashMap<>();
        transcripts.forEach((name, transcript) -> stored.put(name, transcript.source()));
        countings.addAll(0, consents.asked());
        Map<CommunityId, Integer> samples = samples(project);
        if (!problems.isEmpty()) {
            throw problems.refusal();
        }
        List<Community> named = new ArrayList<>();
        communities.all().forEach(named::add);
        SourceId report = new SourceId(study + "/" + sourceIds.of(REPORT));
        Study.Builder told =
                Study.builder(study, title)
                        .access(constant(StudyAccess.class, Kind.ACCESS))
                        .design(constant(StudyDesign.class, Kind.DESIGN))
                        .method(messages.localized("coded.method", Map.of()))
                        .questions(List.of())
                        .samples(samples)
                        .report(report);
        fieldwork.ifPresent(told::fieldwork);
        return ImportBatch.builder(format + ":" + study, format, told.build())
                .communities(named)
                .experts(experts)
                .concepts(concepts)
                .sources(sources(title, report, fieldwork.map(Study.Fieldwork::to)))
                .quotations(quotations)
                .countings(countings)
                .transcripts(List.copyOf(transcripts.values()))
                .guids(CodedGuids.of(project, codebook, this::expert, stored))
                .matches(codebook.matches(project))
                .notes(notes)
                .teamOnly(consents.teamOnly())
                .questions(questions.answered(asked))
                .answers(questions.answers(asked))
                .build();
    }

    private <E extends Enum<E>> E constant(Class<E> type, Kind kind) {
        return Enum.valueOf(type, questions.answer(asked, kind, "").toUpperCase(Locale.ROOT));
    }

    /// Of one month alone it is the only one.
    private Optional<Study.Fieldwork> fieldwork() {
        Optional<YearMonth> from = month(Kind.FROM);
        Optional<YearMonth> to = month(Kind.TO);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            problems.add(new ImportProblem.WrongMonths(from.get().toString(), to.get().toString()));
            return Optional.empty();
        }
        return from.or(() -> to).map(first -> new Study.Fieldwork(first, to.orElse(first)));
    }

    /// Nothing where nobody says it.
    private Optional<YearMonth> month(Kind kind) {
        String month = questions.answer(asked, kind, "").strip();
        try {
            return month.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(month));
        } catch (DateTimeParseException e) {
            problems.add(new ImportProblem.NoMonth(month));
            return Optional.empty();
        }
    }

    private LocalizedText text(String text) {
        return text.isBlank()
                ? LocalizedText.of(LanguageTag.UND, study.value())
                : LocalizedText.of(Scripts.language(text, latin), text.strip());
    }

    private List<Expert> experts(CodedProject project) {
        Map<String, Person> people = new LinkedHashMap<>();
        project.people().forEach(each -> people.putIfAbsent(each.name(), each));
        project.passages()
                .forEach(each ->
                        people.computeIfAbsent(
                                each.person(),
                                name ->
                                        new Person(
                                                name,
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty())));
        List<Expert> experts = new ArrayList<>();
        for (Person person : people.values()) {
            ExpertId id = expert(person.name());
            Optional<CommunityId> community =
                    Optional.of(
                            person.community()
                                    .map(communities::of)
                                    .orElseGet(communities::notStated));
            communityOf.put(id, community);
            consents.add(id, community, person.consent());
            if (consents.shown(id)) {
                experts.add(
                        Expert.builder(id, study, person.name())
                                .community(community)
                                .sector(person.sector())
                                .build());
            }
        }
        return experts;
    }

    private ExpertId expert(String name) {
        return new ExpertId(study + "/" + expertIds.of(name));
    }

    /// The source that an interview is; from now on it is one of the study’s.
    private SourceId source(String document) {
        documents.add(document);
        return new SourceId(study + "/" + sourceIds.of(document));
    }

    /// How many people of each community were interviewed.
    private Map<CommunityId, Integer> samples(CodedProject project) {
        Map<CommunityId, Integer> samples = new TreeMap<>();
        CodedQuestions.communities(project)
                .keySet()
                .forEach(name -> {
                    String size = questions.answer(asked, Kind.SAMPLE, name).strip();
                    if (size.matches("\\d{1,6}")) {
                        samples.merge(communities.of(name), Integer.parseInt(size), Integer::sum);
                    } else {
                        problems.add(ImportProblem.NoSample.of(name, size));
                    }
                });
        return samples;
    }

    private List<Source> sources(LocalizedText title, SourceId report, Optional<YearMonth> ended) {
        String name = title.best(latin).text();
        List<Source> sources = new ArrayList<>();
        sources.add(
                Source.builder(report, study, Source.Kind.REPORT, title)
                        .date(ended.map(YearMonth::toString))
                        .citation(name)
                        .build());
        documents.stream()
                .filter(each -> !each.equals(REPORT))
                .forEach(document ->
                        sources.add(
                                Source.builder(
                                                new SourceId(study + "/" + sourceIds.of(document)),
                                                study,
                                                Source.Kind.INTERVIEW,
                                                LocalizedText.of(
                                                        Scripts.language(document, latin),
                                                        document))
                                        .citedBy(Optional.of(report))
                                        .citation(document + ". " + name)
                                        .build()));
        return sources;
    }

    private List<Quotation> quotations(CodedProject project, List<Counting> countings) {
        Map<QuotationId, List<Passage>> byId = new LinkedHashMap<>();
        for (Passage passage : project.passages()) {
            List<Passage> same =
                    byId.computeIfAbsent(
                            new QuotationId(study + "/" + CodedStudies.id(passage)),
                            _ -> new ArrayList<>());
            if (!same.isEmpty() && !isSame(same.getFirst(), passage)) {
                problems.add(new ImportProblem.OtherWords(passage.id().orElse("")));
                continue;
            }
            same.add(passage);
        }
        List<Quotation> quotations = new ArrayList<>();
        byId.forEach((id, passages) -> {
            Passage first = passages.getFirst();
            ExpertId expert = expert(first.person());
            Optional<Consent> own =
                    passages.stream()
                            .flatMap(each -> each.consent().stream())
                            .min(Consent::compareTo);
            Map<ConceptId, Stance> stances = stances(passages);
            if (consents.shown(expert, own)) {
                quotations.add(quotation(id, expert, own, passages, stances));
            } else if (consents.counted(expert, own)) {
                Map<ConceptId, State> states = new HashMap<>();
                stances.forEach(
                        (concept, stance) -> states.put(concept, State.valueOf(stance.name())));
                countings.add(consents.said(expert, id, states));
            }
        });
        return quotations;
    }

    private static boolean isSame(Passage one, Passage other) {
        return one.words().text().equals(other.words().text())
                && one.person().equals(other.person());
    }

    private Map<ConceptId, Stance> stances(List<Passage> passages) {
        Map<ConceptId, Stance> stances = new LinkedHashMap<>();
        passages.stream()
                .flatMap(each -> each.codings().stream())
                .forEach(coding ->
                        stances.merge(
                                codebook.id(coding.path()),
                                stance(coding),
                                (one, other) -> one == other ? one : Stance.MIXED));
        return stances;
    }

    /// Whoever names a concern, a benefit or a barrier supports it; of a proposal or an answer that
    /// is only mentioned no side is known.
    private Stance stance(Coding coding) {
        return coding.stance()
                .orElseGet(() ->
                        switch (codebook.kind(coding.path())) {
                            case CONCERN, BENEFIT, BARRIER -> Stance.SUPPORT;
                            default -> Stance.MIXED;
                        });
    }

    private Quotation quotation(
            QuotationId id,
            ExpertId expert,
            Optional<Consent> own,
            List<Passage> passages,
            Map<ConceptId, Stance> stances) {
        Passage first = passages.getFirst();
        // Sources are seen by whoever sees the study: an interview of somebody whose code may not
        // be shown is not named.
        String document =
                first.document().isBlank() || !consents.of(expert, own).code()
                        ? REPORT
                        : first.document();
        LanguageTag language = language(first.words());
        Map<LanguageTag, Rendering> renderings = new TreeMap<>();
        passages.stream()
                .flatMap(each -> each.translations().stream())
                .filter(each -> !language(each.words()).equals(language))
                .forEach(each ->
                        renderings.putIfAbsent(
                                language(each.words()),
                                new Rendering(
                                        language(each.words()),
                                        each.words().text(),
                                        messages.localized("coded.translator", Map.of()),
                                        Rendering.Method.UNSTATED,
                                        each.status(),
                                        Optional.empty())));
        return Quotation.builder(id, study)
                .expert(expert)
                .community(
                        communityOf
                                .getOrDefault(expert, Optional.empty())
                                .orElseGet(() -> new CommunityId("unknown")))
                .source(source(document))
                .locator(first.locator())
                .original(new Quotation.Original.Published(language, first.words().text()))
                .renderings(List.copyOf(renderings.values()))
                .codings(
                        stances.entrySet().stream()
                                .map(each -> new Quotation.Coding(each.getKey(), each.getValue()))
                                .toList())
                .consent(consents.of(expert, own))
                .build();
    }

    private LanguageTag language(Words words) {
        return words.language().orElseGet(() -> Scripts.language(words.text(), latin));
    }
}
