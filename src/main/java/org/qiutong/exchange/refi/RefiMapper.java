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
import java.util.function.Function;
import java.util.stream.Stream;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportQuestion;
import org.qiutong.exchange.ImportQuestion.Kind;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.ProblemList;
import org.qiutong.exchange.coded.CodedProject;
import org.qiutong.exchange.coded.CodedProject.Coding;
import org.qiutong.exchange.coded.CodedProject.Document;
import org.qiutong.exchange.coded.CodedProject.Passage;
import org.qiutong.exchange.coded.CodedProject.Person;
import org.qiutong.exchange.coded.CodedProject.Place;
import org.qiutong.exchange.coded.CodedProject.Words;
import org.qiutong.exchange.coded.Turns;
import org.qiutong.exchange.refi.RefiProject.Case;
import org.qiutong.exchange.refi.RefiProject.Selection;
import org.qiutong.exchange.refi.RefiProject.TextSource;
import org.qiutong.people.Sector;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// Reads a project into coded interviews. Who the expert is, a project may say by its cases, its
/// sets, its variables or the names of its documents: that is asked.
final class RefiMapper {

    private static final String CASE = "case";
    private static final String SET = "set";
    private static final String DOCUMENT = "document";
    private static final String COMMUNITY = "community";
    private static final String SECTOR = "sector";

    private final RefiProject project;
    private final Function<TextSource, Optional<String>> texts;
    private final ProblemList problems;
    private final LanguageTag latin;
    private final List<ImportQuestion> questions = new ArrayList<>();
    private final ImportQuestion expert;
    private final String chosen;
    private final Map<String, Case> caseOf = new HashMap<>();

    /// Of passages, where a case names them.
    private final Map<String, Case> caseOfPassage = new HashMap<>();

    private final Map<String, String> setOf = new HashMap<>();

    /// The variable that says it, by what it says.
    private final Map<String, String> attributes = new HashMap<>();

    private final Map<String, List<String>> paths;

    /// @param texts the text of a source; empty, with a problem noted, if the archive does not have
    ///   it
    /// @param problems where problems are noted
    RefiMapper(
            RefiProject project,
            Function<TextSource, Optional<String>> texts,
            ImportRequest request,
            ProblemList problems) {
        this.project = project;
        this.texts = texts;
        this.problems = problems;
        this.latin = request.latin();
        project.cases()
                .forEach(
                        each -> each.sources().forEach(source -> caseOf.putIfAbsent(source, each)));
        project.cases()
                .forEach(each ->
                        each.selections()
                                .forEach(passage -> caseOfPassage.putIfAbsent(passage, each)));
        project.sets()
                .forEach(each ->
                        each.sources().forEach(source -> setOf.putIfAbsent(source, each.name())));
        this.expert = expert();
        questions.add(expert);
        for (String variable : project.variables().values()) {
            ImportQuestion question = variable(variable);
            questions.add(question);
            attributes.putIfAbsent(request.answer(question), variable);
        }
        chosen = request.answer(expert);
        paths = RefiCodes.paths(project);
    }

    /// What the project leaves open.
    List<ImportQuestion> questions() {
        return questions;
    }

    private ImportQuestion expert() {
        List<String> choices = new ArrayList<>();
        if (!caseOf.isEmpty()) {
            choices.add(CASE);
        }
        choices.add(DOCUMENT);
        if (!setOf.isEmpty()) {
            choices.add(SET);
        }
        List<String> samples = project.sources().stream().map(TextSource::name).limit(3).toList();
        return new ImportQuestion(Kind.EXPERT, "", samples, choices, choices.getFirst());
    }

    private ImportQuestion variable(String name) {
        List<String> samples =
                Stream.concat(
                                project.cases().stream().map(Case::values),
                                project.sources().stream().map(TextSource::values))
                        .flatMap(values -> value(values, name).stream())
                        .distinct()
                        .limit(3)
                        .toList();
        String small = name.toLowerCase(Locale.ROOT);
        boolean community = small.matches(".*(country|nation|community|国家|国别|群体|地区).*");
        boolean sector = small.matches(".*(sector|部门|机构类型|行业).*");
        return new ImportQuestion(
                Kind.COLUMN,
                name,
                samples,
                List.of("nothing", COMMUNITY, SECTOR),
                community ? COMMUNITY : sector ? SECTOR : "nothing");
    }

    private Optional<String> value(Map<String, String> values, String variable) {
        return project.variables().entrySet().stream()
                .filter(each -> each.getValue().equals(variable))
                .map(each -> values.getOrDefault(each.getKey(), ""))
                .filter(each -> !each.isBlank())
                .findFirst();
    }

    CodedProject map() {
        Map<String, Person> people = new LinkedHashMap<>();
        List<Passage> passages = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        List<ImportProblem> notes = new ArrayList<>(leftOut());
        Map<TextSource, Positions> positions = positions();
        LinkedTranslations translations = new LinkedTranslations(project.links(), positions);
        positions.forEach((source, text) -> {
            if (translations.isOne(source)) {
                return;
            }
            String name = name(source);
            people.merge(name, person(name, source), RefiMapper::both);
            Set<String> speaking = new LinkedHashSet<>(Set.of(name));
            for (Selection each : source.selections()) {
                if (!each.codes().isEmpty()) {
                    Optional<Case> own = ofPassage(each);
                    String speaker = own.map(Case::name).orElse(name);
                    own.ifPresent(one ->
                            people.merge(speaker, person(speaker, one, source), RefiMapper::both));
                    speaking.add(speaker);
                    passage(speaker, source, text, each, translations).ifPresent(passages::add);
                }
            }
            long missing = text.missing(source.selections());
            if (missing > 0) {
                notes.add(
                        new RefiProblem.OtherWordsThere(
                                source.name(), missing, source.selections().size()));
            }
            documents.add(
                    new Document(
                            source.name(),
                            List.copyOf(speaking),
                            Optional.of(source.guid()),
                            new Words(text.plain(), Optional.empty()),
                            Turns.of(text.plain())));
        });
        return new CodedProject(
                project.name(),
                LocalizedText.NONE,
                RefiCodes.of(List.of(project), latin),
                List.copyOf(people.values()),
                true,
                passages,
                documents,
                notes);
    }

    private List<ImportProblem> leftOut() {
        List<ImportProblem> notes = new ArrayList<>();
        if (project.left().sources() > 0) {
            notes.add(new RefiProblem.NoText(project.left().sources()));
        }
        if (project.left().memos() > 0) {
            notes.add(new RefiProblem.Memos(project.left().memos()));
        }
        if (project.left().coders() > 1) {
            notes.add(new RefiProblem.Coders(project.left().coders()));
        }
        return notes;
    }

    private Map<TextSource, Positions> positions() {
        Map<TextSource, Positions> positions = new LinkedHashMap<>();
        for (TextSource source : project.sources()) {
            texts.apply(source)
                    .ifPresent(text ->
                            positions.put(
                                    source,
                                    new Positions(text, project.origin(), source.selections())));
        }
        return positions;
    }

    private Optional<Case> ofPassage(Selection passage) {
        return chosen.equals(CASE)
                ? Optional.ofNullable(caseOfPassage.get(passage.guid()))
                : Optional.empty();
    }

    private String name(TextSource source) {
        Case about = caseOf.get(source.guid());
        return switch (chosen) {
            case CASE -> about == null ? source.name() : about.name();
            case SET -> setOf.getOrDefault(source.guid(), source.name());
            default -> source.name();
        };
    }

    private Person person(String name, TextSource source) {
        Case about = caseOf.get(source.guid());
        return about == null
                ? person(name, source.values(), Optional.empty())
                : person(name, about, source);
    }

    private Person person(String name, Case about, TextSource source) {
        Map<String, String> values = new HashMap<>(source.values());
        values.putAll(about.values());
        return person(name, values, Optional.of(about.guid()).filter(_ -> chosen.equals(CASE)));
    }

    private Person person(String name, Map<String, String> values, Optional<String> guid) {
        return new Person(
                name,
                attribute(COMMUNITY, values),
                attribute(SECTOR, values).flatMap(RefiMapper::sector),
                Optional.empty(),
                guid);
    }

    private Optional<String> attribute(String role, Map<String, String> values) {
        return Optional.ofNullable(attributes.get(role))
                .flatMap(variable -> value(values, variable));
    }

    /// The sector of that name; empty for one that is none of ours.
    private static Optional<Sector> sector(String name) {
        String plain = name.strip().replaceAll("[\\s-]+", "_");
        return Stream.of(Sector.values())
                .filter(each -> each.name().equalsIgnoreCase(plain))
                .findFirst();
    }

    private static Person both(Person one, Person other) {
        return new Person(
                one.name(),
                one.community().or(other::community),
                one.sector().or(other::sector),
                Optional.empty(),
                one.guid().or(other::guid));
    }

    private Optional<Passage> passage(
            String name,
            TextSource source,
            Positions positions,
            Selection selection,
            LinkedTranslations translations) {
        Set<List<String>> coded = new LinkedHashSet<>();
        selection
                .codes()
                .forEach(guid -> Optional.ofNullable(paths.get(guid)).ifPresent(coded::add));
        Optional<Place> place = positions.place(selection);
        if (place.isEmpty()) {
            problems.add(
                    new RefiProblem.OutsideOfTheText(
                            source.name(), selection.start(), selection.end()));
            return Optional.empty();
        }
        return Optional.of(
                new Passage(
                        Optional.of(selection.guid()).filter(each -> !each.isBlank()),
                        name,
                        source.name(),
                        "",
                        new Words(positions.words(place.get()), Optional.empty()),
                        translations.of(selection),
                        coded.stream().map(path -> new Coding(path, Optional.empty())).toList(),
                        Optional.empty(),
                        place));
    }
}
