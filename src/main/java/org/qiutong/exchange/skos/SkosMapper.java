package org.qiutong.exchange.skos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.qiutong.alignment.MatchGrade;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.exchange.BatchLimits;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ProblemList;
import org.qiutong.exchange.coded.CodebookFormat.CodedCodes;
import org.qiutong.exchange.coded.CodedProject.Code;
import org.qiutong.exchange.coded.CodedProject.Detail;
import org.qiutong.id.ConceptId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Slug;

/// Turns statements into a codebook. A concept is below the first of those that it names as
/// broader; what lies outside of the files is passed over.
final class SkosMapper {

    private final SkosLanguages languages;
    private final LanguageTag latin;
    private final ProblemList problems;
    private final List<ImportProblem> notes = new ArrayList<>();

    /// All that is said of each subject, in the order of the files.
    private final SequencedMap<String, List<Triple>> about = new LinkedHashMap<>();

    private final SequencedSet<String> members = new LinkedHashSet<>();
    private final Map<String, String> above = new HashMap<>();
    private final Map<String, List<String>> paths = new LinkedHashMap<>();
    private final Set<List<String>> taken = new HashSet<>();

    /// Those in or below a circle, or too deep.
    private final Set<String> nowhere = new HashSet<>();

    /// @param latin what texts in Latin letters are in where the files do not say it
    /// @param problems where problems are noted
    SkosMapper(LanguageTag latin, ProblemList problems) {
        this.latin = latin;
        this.languages = new SkosLanguages(latin);
        this.problems = problems;
    }

    /// @param triples of all files
    CodedCodes map(List<Triple> triples) {
        // The same in several files, or twice in one, is said once.
        for (Triple each : new LinkedHashSet<>(triples)) {
            about.computeIfAbsent(each.subject(), _ -> new ArrayList<>()).add(each);
        }
        findConcepts();
        if (members.isEmpty()) {
            problems.add(
                    new SkosProblem.NoConcepts(triples.isEmpty() ? "" : triples.getFirst().file()));
        }
        findAbove();
        members.forEach(this::findPath);
        Map<String, String> ids = ids();
        List<Code> codes = new ArrayList<>();
        paths.forEach((concept, path) ->
                codes.add(code(concept, path, Optional.ofNullable(ids.get(concept)))));
        return new CodedCodes(title(), codes, notes);
    }

    private Stream<Triple> said(String subject, String predicate) {
        return about.getOrDefault(subject, List.of()).stream()
                .filter(each -> each.predicate().equals(predicate));
    }

    /// Those that are called concepts, or are in a scheme: in the order that our own files say, as
    /// a file need not keep one.
    private void findConcepts() {
        SequencedSet<String> found = new LinkedHashSet<>();
        about.forEach((subject, all) -> {
            for (Triple each : all) {
                switch (each.predicate()) {
                    case Skos.TYPE -> {
                        if (each.value().equals(Skos.CONCEPT)) {
                            found.add(subject);
                        }
                    }
                    case Skos.IN_SCHEME, Skos.TOP_CONCEPT_OF -> {
                        if (said(subject, Skos.LABEL).findAny().isPresent()) {
                            found.add(subject);
                        }
                    }
                    default -> {}
                }
            }
        });
        found.stream().sorted(Comparator.comparingInt(this::position)).forEach(members::add);
    }

    private int position(String concept) {
        return said(concept, Skos.POSITION)
                .map(Triple::value)
                .filter(each -> each.matches("\\d{1,9}"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private void findAbove() {
        Map<String, SequencedSet<String>> all = new HashMap<>();
        for (String concept : members) {
            said(concept, Skos.BROADER).forEach(each -> put(all, concept, each.value()));
        }
        for (String concept : members) {
            said(concept, Skos.NARROWER).forEach(each -> put(all, each.value(), concept));
        }
        for (String concept : members) {
            SequencedSet<String> some = all.getOrDefault(concept, new LinkedHashSet<>());
            if (some.isEmpty()) {
                continue;
            }
            above.put(concept, some.getFirst());
            if (some.size() > 1) {
                notes.add(new SkosProblem.SeveralAbove(file(concept), name(concept)));
            }
        }
    }

    private void put(Map<String, SequencedSet<String>> all, String concept, String broader) {
        if (members.contains(broader)) {
            all.computeIfAbsent(concept, _ -> new LinkedHashSet<>()).add(broader);
        }
    }

    /// The names from the top down. Two of one name in one place are told apart by their ids.
    private void findPath(String concept) {
        SequencedSet<String> up = new LinkedHashSet<>();
        String at = concept;
        while (at != null && !paths.containsKey(at) && !nowhere.contains(at) && up.add(at)) {
            at = above.get(at);
        }
        if (at != null && up.contains(at)) {
            up.stream()
                    .dropWhile(Predicate.not(Predicate.isEqual(at)))
                    .forEach(
                            each -> problems.add(new ImportProblem.Circle(file(each), name(each))));
        }
        if (at != null && !paths.containsKey(at)) {
            nowhere.addAll(up);
            return;
        }
        List<String> path = at == null ? List.of() : paths.getOrDefault(at, List.of());
        for (String each : up.reversed()) {
            if (path.size() == BatchLimits.DEPTH) {
                problems.add(new ImportProblem.TooDeep(file(each), name(each), BatchLimits.DEPTH));
                nowhere.addAll(up);
                return;
            }
            path = free(path, each);
            paths.put(each, path);
        }
    }

    private List<String> free(List<String> above, String concept) {
        String name = name(concept);
        List<String> path = new ArrayList<>(above);
        path.add(name);
        for (int number = 1; !taken.add(List.copyOf(path)); number++) {
            String mark = Skos.end(concept) + (number == 1 ? "" : " " + number);
            path.set(above.size(), name + " (" + mark + ")");
        }
        return List.copyOf(path);
    }

    /// What a concept is called in one language.
    private String name(String concept) {
        Map<LanguageTag, String> labels = new TreeMap<>();
        said(concept, Skos.LABEL)
                .forEach(each -> labels.putIfAbsent(languages.of(each), each.value().strip()));
        labels.values().removeIf(String::isBlank);
        if (labels.isEmpty()) {
            return said(concept, Skos.NOTATION)
                    .map(Triple::value)
                    .filter(each -> !each.isBlank())
                    .findFirst()
                    .orElseGet(() -> Skos.end(concept));
        }
        return new LocalizedText(new TreeMap<>(labels)).best(latin).text();
    }

    private String file(String concept) {
        return about.getOrDefault(concept, List.of()).stream()
                .map(Triple::file)
                .findFirst()
                .orElse("");
    }

    /// The ends of ids: our own, or else notations, as far as they are different.
    private Map<String, String> ids() {
        Map<String, String> ids = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (String concept : members) {
            Optional<String> id =
                    Skos.isOurs(concept)
                            ? Optional.of(Skos.end(concept))
                            : said(concept, Skos.NOTATION).map(Triple::value).findFirst();
            id.map(Slug::plain)
                    .filter(each -> taken.add(each.toLowerCase(Locale.ROOT)))
                    .ifPresent(each -> ids.put(concept, each));
        }
        return ids;
    }

    private Code code(String concept, List<String> path, Optional<String> id) {
        Optional<ConceptKind> kind =
                said(concept, Skos.KIND)
                        .flatMap(each -> constant(ConceptKind.class, each.value()).stream())
                        .findFirst();
        Optional<Concept.Grade> grade =
                said(concept, Skos.EQUIVALENCE)
                        .flatMap(each -> constant(Concept.Grade.class, each.value()).stream())
                        .findFirst();
        Map<LanguageTag, String> definitions = texts(concept, Skos.DEFINITION);
        Map<LanguageTag, String> scope = texts(concept, Skos.SCOPE_NOTE);
        if (grade.isEmpty()) {
            // Elsewhere it is a note on how the term is used.
            scope.forEach((language, text) ->
                    definitions.merge(language, text, (one, other) -> one + "\n" + other));
        }
        return new Code(
                path,
                labels(concept, kind),
                definitions,
                kind,
                others(concept, Skos.ANSWERS).stream().findFirst(),
                id,
                new Detail(
                        otherLabels(concept),
                        grade.map(each ->
                                new Concept.Equivalence(
                                        each, new LocalizedText(new TreeMap<>(scope)))),
                        said(concept, Skos.EXCLUSIVE).anyMatch(each -> each.value().equals("true")),
                        others(concept, Skos.MITIGATES),
                        others(concept, Skos.RELATED),
                        Optional.empty(),
                        matches(concept)));
    }

    /// The concepts of this program that it is said to match.
    private Map<ConceptId, MatchGrade> matches(String concept) {
        Map<ConceptId, MatchGrade> matches = new TreeMap<>();
        for (MatchGrade grade : MatchGrade.values()) {
            Optional.ofNullable(Skos.MATCHES.get(grade)).stream()
                    .flatMap(predicate -> said(concept, predicate))
                    .flatMap(each -> Skos.concept(each.value()).stream())
                    .forEach(each -> matches.putIfAbsent(each, grade));
        }
        return matches;
    }

    /// One for each language; another one is a problem unless it is the same.
    private Map<LanguageTag, String> labels(String concept, Optional<ConceptKind> kind) {
        Map<LanguageTag, String> labels = new LinkedHashMap<>();
        said(concept, Skos.LABEL)
                .filter(each -> !each.value().isBlank())
                .forEach(each -> {
                    LanguageTag language = languages.of(each);
                    String text = each.value().strip();
                    String before = labels.putIfAbsent(language, text);
                    if (before != null && !before.equals(text)) {
                        problems.add(
                                new SkosProblem.TwoLabels(
                                        each.file(),
                                        Skos.end(concept),
                                        language,
                                        beginning(before),
                                        beginning(text)));
                    }
                    if (!kind.equals(Optional.of(ConceptKind.STATEMENT))) {
                        checkName(each);
                    }
                });
        return labels;
    }

    private Map<LanguageTag, List<String>> otherLabels(String concept) {
        Map<LanguageTag, List<String>> labels = new TreeMap<>();
        said(concept, Skos.OTHER_LABEL)
                .filter(each -> !each.value().isBlank())
                .forEach(each -> {
                    checkName(each);
                    labels.computeIfAbsent(languages.of(each), _ -> new ArrayList<>())
                            .add(each.value().strip());
                });
        return labels;
    }

    /// The texts of a kind; several in one language are one text.
    private Map<LanguageTag, String> texts(String concept, String predicate) {
        Map<LanguageTag, String> texts = new TreeMap<>();
        said(concept, predicate)
                .filter(Triple::literal)
                .filter(each -> !each.value().isBlank())
                .forEach(each -> {
                    checkText(each);
                    texts.merge(
                            languages.of(each),
                            each.value().strip(),
                            (one, other) -> one + "\n" + other);
                });
        return texts;
    }

    /// Here, as what checks a whole study does not know the file.
    private void checkName(Triple each) {
        int length = each.value().codePointCount(0, each.value().length());
        if (length > BatchLimits.NAME) {
            problems.add(
                    new ImportProblem.LongName(
                            each.file(),
                            Skos.end(each.subject()),
                            beginning(each.value()),
                            length,
                            BatchLimits.NAME));
        }
    }

    private void checkText(Triple each) {
        int size = each.value().getBytes(UTF_8).length;
        if (size > BatchLimits.TEXT * 1000) {
            problems.add(
                    new ImportProblem.LongText(
                            each.file(),
                            Skos.end(each.subject()),
                            beginning(each.value()),
                            (size + 999) / 1000,
                            BatchLimits.TEXT));
        }
    }

    /// The paths of other concepts of the files.
    private List<List<String>> others(String concept, String predicate) {
        return said(concept, predicate)
                .flatMap(each -> Stream.ofNullable(paths.get(each.value())))
                .toList();
    }

    private LocalizedText title() {
        for (Map.Entry<String, List<Triple>> each : about.entrySet()) {
            if (said(each.getKey(), Skos.TYPE).anyMatch(one -> one.value().equals(Skos.SCHEME))) {
                for (String predicate :
                        List.of(Skos.TITLE, Skos.LABEL, Skos.OLD_TITLE, Skos.RDFS_LABEL)) {
                    Map<LanguageTag, String> titles = texts(each.getKey(), predicate);
                    if (!titles.isEmpty()) {
                        return new LocalizedText(new TreeMap<>(titles));
                    }
                }
            }
        }
        return LocalizedText.NONE;
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(each -> each.name().equalsIgnoreCase(name.replace('-', '_')))
                .findFirst();
    }

    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= 30
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 30)) + "…";
    }
}
