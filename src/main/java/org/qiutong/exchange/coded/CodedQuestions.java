package org.qiutong.exchange.coded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.Consent;
import org.qiutong.evidence.Stance;
import org.qiutong.exchange.ImportQuestion;
import org.qiutong.exchange.ImportQuestion.Kind;
import org.qiutong.exchange.ImportRequest;

/// What the files of coded interviews leave open, whichever program they are from.
final class CodedQuestions {

    /// What the guess of a kind goes by.
    private static final Map<ConceptKind, Pattern> WORDS =
            new TreeMap<>(
                    Map.of(
                            ConceptKind.BARRIER,
                            words("barrier|obstacle|hindr|hurdle|障碍|阻碍|困难|障礙|阻礙|困難"),
                            ConceptKind.BENEFIT,
                            words("benefit|opportunit|advantage|益处|好处|机遇|收益|益處|好處|機遇"),
                            ConceptKind.PROPOSAL,
                            words("propos|recommend|solution|suggest|建议|方案|对策|建議|對策"),
                            ConceptKind.CONCERN,
                            words("concern|risk|worr|fear|threat|担忧|风险|关切|忧虑|威胁|擔憂|風險|關切")));

    private static final List<String> KINDS = List.of("concern", "benefit", "barrier", "proposal");

    private final ImportRequest request;

    CodedQuestions(ImportRequest request) {
        this.request = request;
    }

    private static Pattern words(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /// @param codes the paths of all codes
    List<ImportQuestion> all(CodedProject project, SequencedSet<List<String>> codes) {
        List<ImportQuestion> all = new ArrayList<>();
        all.add(text(Kind.TITLE, project.title()));
        all.add(ask(Kind.ACCESS, "confidential", "released"));
        ImportQuestion design = ask(Kind.DESIGN, "excerpts", "coded");
        all.add(design);
        boolean whole = project.everybody() || request.answer(design).equals("coded");
        communities(project).forEach((name, people) -> all.add(sample(name, people, whole)));
        // Files say when they were made, not when the interviews were.
        all.add(text(Kind.FROM, ""));
        all.add(text(Kind.TO, ""));
        Set<List<String>> opposed = opposed(project);
        groups(codes).forEach((group, members) -> all.add(kind(group, members, opposed)));
        return all;
    }

    private static ImportQuestion text(Kind kind, String guess) {
        return new ImportQuestion(kind, "", List.of(), List.of(), guess);
    }

    /// Where passages were chosen, those in the files may be a few of those who were interviewed:
    /// how many these are is then not guessed.
    private static ImportQuestion sample(String community, int people, boolean whole) {
        return new ImportQuestion(
                Kind.SAMPLE, community, List.of(), List.of(), whole ? String.valueOf(people) : "");
    }

    /// How many people of each community the files name.
    static Map<String, Integer> communities(CodedProject project) {
        Map<String, Integer> communities = new TreeMap<>();
        project.people().stream()
                .filter(person -> !person.consent().equals(Optional.of(Consent.WITHDRAWN)))
                .flatMap(person -> person.community().stream())
                .forEach(name -> communities.merge(name, 1, Integer::sum));
        return communities;
    }

    private static ImportQuestion ask(Kind kind, String guess, String other) {
        return new ImportQuestion(kind, "", List.of(), List.of(guess, other), guess);
    }

    /// The codes by the top of their tree; those that have no tree, by the empty name.
    static Map<String, List<List<String>>> groups(SequencedSet<List<String>> codes) {
        Set<String> tops =
                codes.stream()
                        .filter(each -> each.size() > 1)
                        .map(List::getFirst)
                        .collect(Collectors.toSet());
        Map<String, List<List<String>>> groups = new LinkedHashMap<>();
        for (List<String> path : codes) {
            String top = tops.contains(path.getFirst()) ? path.getFirst() : "";
            groups.computeIfAbsent(top, _ -> new ArrayList<>()).add(path);
        }
        return groups;
    }

    /// The codes that somebody opposes.
    private static Set<List<String>> opposed(CodedProject project) {
        return project.passages().stream()
                .flatMap(passage -> passage.codings().stream())
                .filter(coding -> coding.stance().equals(Optional.of(Stance.OPPOSE)))
                .map(CodedProject.Coding::path)
                .collect(Collectors.toSet());
    }

    /// To oppose a concern is not to share it, and to oppose a proposal is the contrary of it:
    /// where somebody opposes, and no name tells what the codes are, nothing is guessed.
    private static ImportQuestion kind(
            String group, List<List<String>> members, Set<List<String>> opposed) {
        String names = group.isEmpty() ? String.join(" ", members.getFirst()) : group;
        String guess =
                WORDS.entrySet().stream()
                        .filter(each -> each.getValue().matcher(names).find())
                        .map(each -> each.getKey().name().toLowerCase(Locale.ROOT))
                        .findFirst()
                        .orElse(members.stream().anyMatch(opposed::contains) ? "" : "concern");
        return new ImportQuestion(
                Kind.CODES,
                group,
                members.stream().map(List::getLast).limit(4).toList(),
                KINDS,
                guess);
    }

    /// The questions, each guessing what holds.
    List<ImportQuestion> answered(List<ImportQuestion> all) {
        return all.stream().map(each -> each.guessing(request.answer(each))).toList();
    }

    /// What holds for each question, and what else was answered.
    Map<String, String> answers(List<ImportQuestion> all) {
        Map<String, String> answers = new TreeMap<>(request.answers());
        all.forEach(each -> answers.put(each.id(), request.answer(each)));
        return answers;
    }

    /// The answer to a question that was asked.
    String answer(List<ImportQuestion> all, Kind kind, String about) {
        return all.stream()
                .filter(each -> each.kind() == kind && each.about().equals(about))
                .map(request::answer)
                .findFirst()
                .orElseThrow();
    }
}
