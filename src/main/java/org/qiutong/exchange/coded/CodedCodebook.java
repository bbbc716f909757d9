package org.qiutong.exchange.coded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.alignment.StatedMatch;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportQuestion;
import org.qiutong.exchange.ImportQuestion.Kind;
import org.qiutong.exchange.ProblemList;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Scripts;
import org.qiutong.text.Slug;

/// Turns codes into concepts. A code that only groups others is a theme.
final class CodedCodebook {

    private final StudyId study;
    private final LanguageTag latin;
    private final CodedQuestions questions;
    private final List<ImportQuestion> asked;
    private final ProblemList problems;
    private final Map<List<String>, ConceptId> ids = new HashMap<>();
    private final Map<String, ConceptKind> answered = new HashMap<>();
    private final Map<ConceptId, ConceptKind> kinds = new HashMap<>();

    /// @param latin what names in Latin letters are in
    /// @param problems where problems are noted
    CodedCodebook(
            StudyId study,
            LanguageTag latin,
            CodedQuestions questions,
            List<ImportQuestion> asked,
            ProblemList problems) {
        this.study = study;
        this.latin = latin;
        this.questions = questions;
        this.asked = asked;
        this.problems = problems;
    }

    /// The concepts, in the order of the paths.
    ///
    /// @param paths of all codes
    List<Concept> map(CodedProject project, SequencedSet<List<String>> paths) {
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
                                            : answered(groups.getOrDefault(path, "")));
            concept(path, entry, kind, codebook.size()).ifPresent(codebook::add);
        }
        return codebook;
    }

    /// What the files state of codes and concepts of other studies.
    List<StatedMatch> matches(CodedProject project) {
        return project.codes().stream()
                .flatMap(code ->
                        code.detail().matches().entrySet().stream()
                                .map(each ->
                                        new StatedMatch(
                                                id(code.path()), each.getKey(), each.getValue())))
                .sorted(Comparator.comparing(StatedMatch::one).thenComparing(StatedMatch::other))
                .toList();
    }

    /// The id of a code.
    ConceptId id(List<String> path) {
        return Objects.requireNonNull(ids.get(path));
    }

    /// What a code stands for; a theme if it could not be read.
    ConceptKind kind(List<String> path) {
        return kinds.getOrDefault(id(path), ConceptKind.THEME);
    }

    private ConceptKind answered(String group) {
        return answered.computeIfAbsent(group, this::kindOf);
    }

    private ConceptKind kindOf(String group) {
        String answer = questions.answer(asked, Kind.CODES, group);
        if (answer.isEmpty()) {
            problems.add(new CodedProblem.KindNotStated(group.isEmpty() ? "none" : "some", group));
            return ConceptKind.CONCERN;
        }
        return ConceptKind.valueOf(answer.toUpperCase(Locale.ROOT));
    }

    private Optional<Concept> concept(
            List<String> path, Optional<CodedProject.Code> entry, ConceptKind kind, int position) {
        ConceptId id = id(path);
        kinds.put(id, kind);
        Map<LanguageTag, String> labels =
                entry.map(CodedProject.Code::labels)
                        .filter(each -> !each.isEmpty())
                        .orElseGet(() ->
                                Map.of(Scripts.language(path.getLast(), latin), path.getLast()));
        Optional<ConceptId> broader =
                path.size() == 1
                        ? Optional.empty()
                        : Optional.of(id(path.subList(0, path.size() - 1)));
        Optional<ConceptId> answers =
                entry.flatMap(CodedProject.Code::answers)
                        .flatMap(question -> Optional.ofNullable(ids.get(question)))
                        .or(() -> question(broader, kind));
        CodedProject.Detail detail =
                entry.map(CodedProject.Code::detail).orElse(CodedProject.Detail.NONE);
        try {
            return Optional.of(
                    Concept.builder(id, study, kind, new LocalizedText(new TreeMap<>(labels)))
                            .definition(
                                    new LocalizedText(
                                            new TreeMap<>(
                                                    entry.map(CodedProject.Code::definitions)
                                                            .orElse(Map.of()))))
                            .broader(broader)
                            .altLabels(detail.otherLabels())
                            .links(
                                    new Concept.Links(
                                            answers,
                                            detail.exclusive() && kind == ConceptKind.QUESTION,
                                            ids(detail.mitigates()),
                                            ids(detail.related())))
                            .equivalence(
                                    detail.equivalence()
                                            .orElseGet(() ->
                                                    new Concept.Equivalence(
                                                            labels.size() > 1
                                                                    ? Concept.Grade.EXACT
                                                                    : Concept.Grade.NONE,
                                                            LocalizedText.NONE)))
                            .position(position)
                            .build());
        } catch (IllegalArgumentException e) {
            problems.add(new ImportProblem.NoAnswerTo(String.join(" > ", path)));
            return Optional.empty();
        }
    }

    private List<ConceptId> ids(List<List<String>> codes) {
        return codes.stream().flatMap(each -> Stream.ofNullable(ids.get(each))).toList();
    }

    /// The question above an answer.
    private Optional<ConceptId> question(Optional<ConceptId> broader, ConceptKind kind) {
        return broader.filter(_ -> kind == ConceptKind.POSITION)
                .filter(each -> kinds.get(each) == ConceptKind.QUESTION);
    }
}
