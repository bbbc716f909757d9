package org.qiutong.exchange.transcript;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qiutong.exchange.ImportQuestion;
import org.qiutong.exchange.ImportQuestion.Kind;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.coded.CodedProject;
import org.qiutong.exchange.coded.CodedProject.Document;
import org.qiutong.exchange.coded.CodedProject.Passage;
import org.qiutong.exchange.coded.CodedProject.Person;
import org.qiutong.exchange.coded.CodedProject.Place;
import org.qiutong.exchange.coded.CodedProject.Words;
import org.qiutong.exchange.coded.Turns;
import org.qiutong.text.Countries;

/// Makes coded interviews of transcripts and what the tables beside them say. The expert is who a
/// table names for the interview, or else the interview itself, or each of its speakers: that is
/// asked.
final class TranscriptMapper {

    private static final String DOCUMENT = "document";
    private static final String SPEAKER = "speaker";
    private static final String EXPERT = "participant";
    private static final String INTERVIEWER = "interviewer";

    private static final Pattern WHITE = Pattern.compile("\\s+");

    private final CodedProject tables;
    private final List<TranscriptFile> files;
    private final ImportRequest request;
    private final Countries countries;
    private final List<ImportQuestion> questions = new ArrayList<>();

    /// The speakers, by the name of the file.
    private final Map<String, SequencedSet<String>> speakers = new HashMap<>();

    /// The files, by their plain names.
    private final Map<String, TranscriptFile> byName = new HashMap<>();

    /// Who was interviewed, by the name of the file.
    private final Map<String, List<String>> speaking = new LinkedHashMap<>();

    /// @param tables what the tables say
    TranscriptMapper(
            CodedProject tables,
            List<TranscriptFile> files,
            ImportRequest request,
            Countries countries) {
        this.tables = tables;
        this.files = files;
        this.request = request;
        this.countries = countries;
        for (TranscriptFile each : files) {
            byName.putIfAbsent(plain(each.name()), each);
            speakers.put(
                    each.name(),
                    each.turns().stream()
                            .flatMap(turn -> turn.speaker().stream())
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        Map<String, String> named = named();
        ImportQuestion expert = expert(named);
        if (named.size() < files.size()) {
            questions.add(expert);
        }
        boolean bySpeaker = request.answer(expert).equals(SPEAKER);
        Map<String, Boolean> asking = bySpeaker ? asking(named) : Map.of();
        for (TranscriptFile each : files) {
            Optional<String> one = Optional.ofNullable(named.get(each.name()));
            List<String> people =
                    one.isEmpty() && bySpeaker
                            ? speakers(each).stream()
                                    .filter(name -> !asking.getOrDefault(name, false))
                                    .map(name -> person(name, each))
                                    .toList()
                            : List.of(one.orElse(each.name()));
            speaking.put(each.name(), people.isEmpty() ? List.of(each.name()) : people);
        }
    }

    /// What the files leave open; to be asked for after [#map].
    List<ImportQuestion> questions() {
        return questions;
    }

    CodedProject map() {
        Map<String, Person> people = new LinkedHashMap<>();
        tables.people().forEach(each -> people.put(each.name(), each));
        speaking.values().stream()
                .flatMap(List::stream)
                .forEach(name -> people.computeIfAbsent(name, this::person));
        people.replaceAll((name, person) -> inCommunity(person));
        List<Passage> passages = new ArrayList<>();
        tables.passages().forEach(each -> passages.add(placed(each)));
        return new CodedProject(
                tables.title(),
                tables.titles(),
                tables.codes(),
                List.copyOf(people.values()),
                true,
                passages,
                files.stream().map(this::document).toList(),
                tables.notes());
    }

    /// The people whom the tables name for interviews.
    private Map<String, String> named() {
        Map<String, Set<String>> people = new HashMap<>();
        tables.passages()
                .forEach(each ->
                        people.computeIfAbsent(plain(each.document()), _ -> new LinkedHashSet<>())
                                .add(each.person()));
        tables.people()
                .forEach(each ->
                        people.computeIfAbsent(plain(each.name()), _ -> Set.of(each.name())));
        Map<String, String> named = new HashMap<>();
        for (TranscriptFile each : files) {
            Set<String> known = people.getOrDefault(plain(each.name()), Set.of());
            if (known.size() == 1) {
                named.put(each.name(), known.iterator().next());
            }
        }
        return named;
    }

    private ImportQuestion expert(Map<String, String> named) {
        boolean several =
                files.stream()
                        .filter(each -> !named.containsKey(each.name()))
                        .anyMatch(each ->
                                speakers(each).stream().filter(one -> !Turns.isAsking(one)).count()
                                        > 1);
        List<String> choices =
                files.stream().allMatch(each -> each.turns().isEmpty())
                        ? List.of(DOCUMENT)
                        : List.of(DOCUMENT, SPEAKER);
        return new ImportQuestion(
                Kind.EXPERT,
                "",
                files.stream().map(TranscriptFile::name).limit(3).toList(),
                choices,
                several ? SPEAKER : DOCUMENT);
    }

    /// Whether each speaker asks the questions.
    private Map<String, Boolean> asking(Map<String, String> named) {
        Map<String, Boolean> asking = new LinkedHashMap<>();
        for (TranscriptFile file : files) {
            if (named.containsKey(file.name())) {
                continue;
            }
            for (String speaker : speakers(file)) {
                if (!asking.containsKey(speaker)) {
                    ImportQuestion question =
                            new ImportQuestion(
                                    Kind.SPEAKER,
                                    speaker,
                                    List.of(),
                                    List.of(EXPERT, INTERVIEWER),
                                    Turns.isAsking(speaker) ? INTERVIEWER : EXPERT);
                    questions.add(question);
                    asking.put(speaker, request.answer(question).equals(INTERVIEWER));
                }
            }
        }
        return asking;
    }

    private SequencedSet<String> speakers(TranscriptFile file) {
        return speakers.getOrDefault(file.name(), new LinkedHashSet<>());
    }

    /// A name such as Participant 1 is of one conversation only.
    private String person(String speaker, TranscriptFile file) {
        boolean elsewhere =
                Turns.isAnswering(speaker)
                        && speakers.values().stream().filter(each -> each.contains(speaker)).count()
                                > 1;
        return elsewhere ? file.name() + " " + speaker : speaker;
    }

    private Person person(String name) {
        return new Person(name, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Asks for the community where no table says it.
    private Person inCommunity(Person person) {
        if (person.community().isPresent()) {
            return person;
        }
        ImportQuestion question =
                new ImportQuestion(
                        Kind.COMMUNITY,
                        person.name(),
                        List.of(),
                        List.of(),
                        countries.mentioned(person.name()).orElse(""));
        if (questions.stream().noneMatch(each -> each.id().equals(question.id()))) {
            questions.add(question);
        }
        return new Person(
                person.name(),
                Optional.of(request.answer(question).strip()).filter(each -> !each.isEmpty()),
                person.sector(),
                person.consent());
    }

    private Document document(TranscriptFile file) {
        return new Document(
                file.name(),
                speaking.getOrDefault(file.name(), List.of()),
                Optional.empty(),
                new Words(file.text(), Optional.empty()),
                file.turns());
    }

    /// The passage with its interview called as the file is, and its place there.
    private Passage placed(Passage passage) {
        TranscriptFile file = byName.get(plain(passage.document()));
        if (file == null) {
            return passage;
        }
        Passage named = passage.of(file.name());
        return place(file.text(), passage.words().text()).map(named::at).orElse(named);
    }

    /// Names are compared without ending, case and white space.
    private static String plain(String name) {
        return WHITE.matcher(name.replaceFirst("\\.[A-Za-z]{2,4}$", ""))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /// Where words are in a text, whatever white space there is between them.
    private static Optional<Place> place(String text, String words) {
        int at = text.indexOf(words);
        int end = at + words.length();
        if (at < 0) {
            String pattern =
                    WHITE.splitAsStream(words.strip())
                            .map(Pattern::quote)
                            .collect(Collectors.joining("\\s+"));
            Matcher matcher = Pattern.compile(pattern).matcher(text);
            if (pattern.isEmpty() || !matcher.find()) {
                return Optional.empty();
            }
            at = matcher.start();
            end = matcher.end();
        }
        int start = text.codePointCount(0, at);
        return Optional.of(new Place(start, start + text.codePointCount(at, end)));
    }
}
