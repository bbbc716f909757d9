package org.qiutong.exchange.coded;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
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
import org.qiutong.id.ConceptId;
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

    private final String format;
    private final StudyId study;
    private final CodedQuestions questions;
    private final List<ImportQuestion> asked;
    private final Messages messages;
    private final LanguageTag latin;
    private final ProblemList problems = new ProblemList();
    private final Slug expertIds = new Slug();
    private final Slug sourceIds = new Slug();
    private final Map<List<String>, ConceptId> ids = new HashMap<>();
    private final Map<ConceptId, ConceptKind> kinds = new HashMap<>();
    private final Map<String, Optional<String>> communityOf = new LinkedHashMap<>();
    private final Consents consents = new Consents(Optional.empty());
    private final Communities communities;

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
        this.latin =
                request.language().equals(LanguageTag.UND) ? LanguageTag.EN : request.language();
        this.communities = new Communities(study, messages);
    }

    /// @param paths of all codes
    /// @throws ImportRefused if an answer or an entry makes no study
    ImportBatch map(CodedProject project, SequencedSet<List<String>> paths) {
        LocalizedText title = text(questions.answer(asked, Kind.TITLE, ""));
        Fieldwork fieldwork = fieldwork();
        List<Concept> codebook = codebook(project, paths);
        List<Expert> experts = experts(project);
        List<Counting> countings = new ArrayList<>();
        List<Quotation> quotations = quotations(project, fieldwork.to(), countings);
        countings.addAll(0, consents.asked());
        Map<String, Integer> samples = samples(project);
        if (!problems.isEmpty()) {
            throw problems.refusal();
        }
        List<Community> named = new ArrayList<>();
        communities.all().forEach(named::add);
        String report = study + "/" + sourceIds.of("report");
        return ImportBatch.builder(
                        format + ":" + study,
                        format,
                        Study.builder(study, title)
                                .access(constant(StudyAccess.class, Kind.ACCESS))
                                .design(constant(StudyDesign.class, Kind.DESIGN))
                                .method(messages.localized("coded.method", Map.of()))
                                .questions(List.of())
                                .from(fieldwork.from())
                                .to(fieldwork.to())
                                .samples(samples)
                                .report(report)
                                .build())
                .communities(named)
                .experts(experts)
                .concepts(codebook)
                .sources(sources(project, title, report, fieldwork.to()))
                .quotations(quotations)
                .countings(countings)
                .teamOnly(consents.teamOnly())
                .answers(questions.answers(asked))
                .build();
    }

    private <E extends Enum<E>> E constant(Class<E> type, Kind kind) {
        return Enum.valueOf(type, questions.answer(asked, kind, "").toUpperCase(Locale.ROOT));
    }

    private record Fieldwork(YearMonth from, YearMonth to) {}

    /// @throws ImportRefused if it is none
    private Fieldwork fieldwork() {
        Optional<YearMonth> from = month(Kind.FROM);
        Optional<YearMonth> to = month(Kind.TO);
        if (from.isEmpty() || to.isEmpty()) {
            throw problems.refusal();
        }
        if (to.get().isBefore(from.get())) {
            throw new ImportRefused(
                    new ImportProblem.WrongMonths(from.get().toString(), to.get().toString()));
        }
        return new Fieldwork(from.get(), to.get());
    }

    private Optional<YearMonth> month(Kind kind) {
        String month = questions.answer(asked, kind, "").strip();
        try {
            return Optional.of(YearMonth.parse(month));
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

    private List<Concept> codebook(CodedProject project, SequencedSet<List<String>> paths) {
        Map<List<String>, CodedProject.Code> entries =
                project.codes().stream()
                        .collect(
                                Collectors.toMap(
                                        CodedProject.Code::path, each -> each, (one, _) -> one));
        Slug slugs = new Slug();
        paths.forEach(path ->
                ids.put(
                        path,
                        new ConceptId(
                                study
                                        + "/"
                                        + Optional.ofNullable(entries.get(path))
                                                .flatMap(CodedProject.Code::id)
                                                .orElseGet(() ->
                                                        slugs.of(String.join(" ", path))
                                                                .toLowerCase(Locale.ROOT)))));
        Set<List<String>> coded = new HashSet<>();
        project.passages().forEach(each -> each.codings().forEach(one -> coded.add(one.path())));
        Map<List<String>, String> groups = new HashMap<>();
        CodedQuestions.groups(paths)
                .forEach((group, members) -> members.forEach(each -> groups.put(each, group)));
        Set<List<String>> above =
                paths.stream()
                        .map(path -> path.subList(0, path.size() - 1))
                        .collect(Collectors.toSet());
        List<Concept> codebook = new ArrayList<>();
        for (List<String> path : paths) {
            boolean groupsOthers = above.contains(path) && !coded.contains(path);
            Optional<CodedProject.Code> entry = Optional.ofNullable(entries.get(path));
            ConceptKind kind =
                    entry.flatMap(CodedProject.Code::kind)
                            .orElseGet(() ->
                                    groupsOthers
                                            ? ConceptKind.THEME
                                            : kind(groups.getOrDefault(path, "")));
            concept(path, entry, kind, codebook.size()).ifPresent(codebook::add);
        }
        return codebook;
    }

    private ConceptId concept(List<String> path) {
        return Objects.requireNonNull(ids.get(path));
    }

    private ConceptKind kind(String group) {
        return ConceptKind.valueOf(
                questions.answer(asked, Kind.CODES, group).toUpperCase(Locale.ROOT));
    }

    private Optional<Concept> concept(
            List<String> path, Optional<CodedProject.Code> entry, ConceptKind kind, int position) {
        ConceptId id = concept(path);
        kinds.put(id, kind);
        Map<LanguageTag, String> labels =
                entry.map(CodedProject.Code::labels)
                        .filter(each -> !each.isEmpty())
                        .orElseGet(() ->
                                Map.of(Scripts.language(path.getLast(), latin), path.getLast()));
        Optional<ConceptId> broader =
                path.size() == 1
                        ? Optional.empty()
                        : Optional.of(concept(path.subList(0, path.size() - 1)));
        Optional<ConceptId> answers =
                entry.flatMap(CodedProject.Code::answers)
                        .flatMap(question -> Optional.ofNullable(ids.get(question)))
                        .or(() -> question(broader, kind));
        try {
            return Optional.of(
                    Concept.builder(id, study, kind, new LocalizedText(new TreeMap<>(labels)))
                            .definition(
                                    new LocalizedText(
                                            new TreeMap<>(
                                                    entry.map(CodedProject.Code::definitions)
                                                            .orElse(Map.of()))))
                            .broader(broader)
                            .links(new Concept.Links(answers, false, List.of(), List.of()))
                            .equivalence(
                                    new Concept.Equivalence(
                                            labels.size() > 1
                                                    ? Concept.Grade.EXACT
                                                    : Concept.Grade.NONE,
                                            LocalizedText.NONE))
                            .position(position)
                            .build());
        } catch (IllegalArgumentException e) {
            problems.add(new ImportProblem.NoAnswerTo(String.join(" > ", path)));
            return Optional.empty();
        }
    }

    /// The question above an answer.
    private Optional<ConceptId> question(Optional<ConceptId> broader, ConceptKind kind) {
        return broader.filter(_ -> kind == ConceptKind.POSITION)
                .filter(each -> kinds.get(each) == ConceptKind.QUESTION);
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
            String id = expert(person.name());
            Optional<String> community =
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

    private String expert(String name) {
        return study + "/" + expertIds.of(name);
    }

    /// How many people of each community were interviewed.
    private Map<String, Integer> samples(CodedProject project) {
        Map<String, Integer> samples = new TreeMap<>();
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

    private List<Source> sources(
            CodedProject project, LocalizedText title, String report, YearMonth to) {
        String name = title.best(latin).text();
        List<Source> sources = new ArrayList<>();
        sources.add(
                Source.builder(report, study, Source.Kind.REPORT, title)
                        .date(Optional.of(to.toString()))
                        .citation(name)
                        .build());
        project.passages().stream()
                .map(Passage::document)
                .filter(each -> !each.isBlank())
                .distinct()
                .forEach(document ->
                        sources.add(
                                Source.builder(
                                                study + "/" + sourceIds.of(document),
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

    private List<Quotation> quotations(
            CodedProject project, YearMonth to, List<Counting> countings) {
        Map<String, List<Passage>> byId = new LinkedHashMap<>();
        for (Passage passage : project.passages()) {
            List<Passage> same =
                    byId.computeIfAbsent(
                            study + "/" + CodedStudies.id(passage), _ -> new ArrayList<>());
            if (!same.isEmpty() && !isSame(same.getFirst(), passage)) {
                problems.add(new ImportProblem.OtherWords(passage.id().orElse("")));
                continue;
            }
            same.add(passage);
        }
        List<Quotation> quotations = new ArrayList<>();
        byId.forEach((id, passages) -> {
            Passage first = passages.getFirst();
            String expert = expert(first.person());
            Optional<Consent> own =
                    passages.stream()
                            .flatMap(each -> each.consent().stream())
                            .min(Consent::compareTo);
            Map<ConceptId, Stance> stances = stances(passages);
            if (consents.shown(expert, own)) {
                quotations.add(quotation(id, expert, own, passages, stances, to));
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
                                concept(coding.path()),
                                stance(coding),
                                (one, other) -> one == other ? one : Stance.MIXED));
        return stances;
    }

    /// Whoever names a concern, a benefit or a barrier supports it; of a proposal or an answer that
    /// is only mentioned no side is known.
    private Stance stance(Coding coding) {
        return coding.stance()
                .orElseGet(() ->
                        switch (kinds.getOrDefault(concept(coding.path()), ConceptKind.THEME)) {
                            case CONCERN, BENEFIT, BARRIER -> Stance.SUPPORT;
                            default -> Stance.MIXED;
                        });
    }

    private Quotation quotation(
            String id,
            String expert,
            Optional<Consent> own,
            List<Passage> passages,
            Map<ConceptId, Stance> stances,
            YearMonth to) {
        Passage first = passages.getFirst();
        String document = first.document().isBlank() ? "report" : first.document();
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
                                        to.atEndOfMonth())));
        return Quotation.builder(id, study)
                .expert(expert)
                .community(communityOf.getOrDefault(expert, Optional.empty()).orElse("unknown"))
                .source(study + "/" + sourceIds.of(document))
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
