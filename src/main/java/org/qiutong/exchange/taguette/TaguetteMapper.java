package org.qiutong.exchange.taguette;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportQuestion;
import org.qiutong.exchange.ImportQuestion.Kind;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.ProblemList;
import org.qiutong.exchange.coded.CodedProject;
import org.qiutong.exchange.coded.CodedProject.Code;
import org.qiutong.exchange.coded.CodedProject.Coding;
import org.qiutong.exchange.coded.CodedProject.Passage;
import org.qiutong.exchange.coded.CodedProject.Person;
import org.qiutong.exchange.coded.CodedProject.Words;
import org.qiutong.exchange.coded.Turns;
import org.qiutong.exchange.taguette.TaguetteProject.Document;
import org.qiutong.exchange.taguette.TaguetteProject.Highlight;
import org.qiutong.exchange.taguette.TaguetteProject.Tag;
import org.qiutong.text.Countries;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Legible;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Scripts;

/// Makes coded interviews of a project. It says nothing of people: each document is an interview
/// with one, whose community is asked.
final class TaguetteMapper {

    private final TaguetteProject project;
    private final ImportRequest request;
    private final Countries countries;
    private final ProblemList problems;
    private final List<ImportQuestion> questions = new ArrayList<>();
    private final Map<Long, List<String>> paths = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private int leftOut;

    /// @param problems where problems are noted
    TaguetteMapper(
            TaguetteProject project,
            ImportRequest request,
            Countries countries,
            ProblemList problems) {
        this.project = project;
        this.request = request;
        this.countries = countries;
        this.problems = problems;
        TagPaths tree = new TagPaths(project.tags().stream().map(TaguetteMapper::name).toList());
        project.tags().forEach(each -> paths.put(each.id(), tree.of(name(each))));
    }

    private static String name(Tag tag) {
        return Legible.of(tag.path()).strip();
    }

    /// What the project leaves open; to be asked for after [#map].
    List<ImportQuestion> questions() {
        return questions;
    }

    CodedProject map() {
        List<Person> people = new ArrayList<>();
        List<Passage> passages = new ArrayList<>();
        List<CodedProject.Document> documents = new ArrayList<>();
        for (Document each : project.documents()) {
            String name = free(Legible.of(each.name()).strip());
            if (HtmlText.isTooLarge(each.html())) {
                problems.add(new TaguetteProblem.LargeDocument(name));
                continue;
            }
            HtmlText text = text(each);
            people.add(person(name));
            each.highlights().forEach(one -> passages.addAll(passages(name, text, one)));
            documents.add(
                    new CodedProject.Document(
                            name,
                            List.of(name),
                            Optional.empty(),
                            new Words(text.text(), Optional.empty()),
                            Turns.of(text.text())));
        }
        List<ImportProblem> notes =
                leftOut == 0 ? List.of() : List.of(new TaguetteProblem.HighlightsLeftOut(leftOut));
        return new CodedProject(
                Legible.of(project.name()).strip(),
                LocalizedText.NONE,
                codes(),
                people,
                true,
                passages,
                documents,
                notes);
    }

    private static HtmlText text(Document document) {
        return new HtmlText(
                document.html(),
                document.highlights().stream()
                        .flatMap(each -> Stream.of(each.start(), each.end()))
                        .collect(Collectors.toSet()));
    }

    /// Documents may have the same name.
    private String free(String name) {
        String plain = name.isEmpty() ? "?" : name;
        String free = plain;
        for (int number = 2; !names.add(free); number++) {
            free = plain + " (" + number + ")";
        }
        return free;
    }

    private List<Code> codes() {
        Map<List<String>, Code> codes = new LinkedHashMap<>();
        for (Tag each : project.tags()) {
            List<String> path = paths.getOrDefault(each.id(), List.of());
            String description = Legible.of(each.description()).strip();
            Map<LanguageTag, String> definitions = new HashMap<>();
            if (!description.isEmpty()) {
                definitions.put(Scripts.language(description, request.latin()), description);
            }
            codes.putIfAbsent(
                    path,
                    new Code(
                            path,
                            Map.of(),
                            definitions,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()));
        }
        return List.copyOf(codes.values());
    }

    private Person person(String name) {
        ImportQuestion question =
                new ImportQuestion(
                        Kind.COMMUNITY,
                        name,
                        List.of(),
                        List.of(),
                        countries.mentioned(name).orElse(""));
        questions.add(question);
        return new Person(
                name,
                Optional.of(request.answer(question).strip()).filter(each -> !each.isEmpty()),
                Optional.empty(),
                Optional.empty());
    }

    /// A highlight is numbered anew whenever a project is exported, so that its number is no id.
    private List<Passage> passages(String document, HtmlText text, Highlight highlight) {
        if (!text.has(highlight.start(), highlight.end())) {
            problems.add(
                    new TaguetteProblem.HighlightOutside(
                            document, highlight.start(), highlight.end()));
            return List.of();
        }
        Optional<HtmlText.Found> found = text.find(highlight.start(), highlight.end());
        if (found.isEmpty() || highlight.tags().isEmpty()) {
            leftOut++;
            return List.of();
        }
        return List.of(
                new Passage(
                        Optional.empty(),
                        document,
                        document,
                        "",
                        new Words(found.get().words(), Optional.empty()),
                        List.of(),
                        highlight.tags().stream()
                                .map(tag -> paths.getOrDefault(tag, List.of()))
                                .distinct()
                                .map(path -> new Coding(path, Optional.empty()))
                                .toList(),
                        Optional.empty(),
                        Optional.of(found.get().place())));
    }
}
