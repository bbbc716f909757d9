package org.qiutong.exchange.refi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.exchange.coded.CodedProject;
import org.qiutong.exchange.refi.RefiProject.Case;
import org.qiutong.exchange.refi.RefiProject.Code;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Scripts;

/// The codes of projects and codebooks. Codebooks in several languages are told to be the same by
/// the GUIDs of their codes, since a file has no place for a language.
final class RefiCodes {

    private RefiCodes() {}

    /// The codes of the first file, with what the others call them.
    ///
    /// @param latin what names in Latin letters are in
    static List<CodedProject.Code> of(List<RefiProject> files, LanguageTag latin) {
        Map<String, Map<LanguageTag, String>> labels = new HashMap<>();
        Map<String, Map<LanguageTag, String>> definitions = new HashMap<>();
        for (RefiProject file : files) {
            paths(file).forEach((guid, path) -> add(labels, guid, path.getLast(), latin));
            file.codes().forEach(each -> add(definitions, each.guid(), each.description(), latin));
        }
        Map<List<String>, CodedProject.Code> codes = new LinkedHashMap<>();
        paths(files.getFirst())
                .forEach((guid, path) ->
                        codes.putIfAbsent(
                                path,
                                new CodedProject.Code(
                                        path,
                                        // The name of the only file is in its path.
                                        files.size() == 1
                                                ? Map.of()
                                                : labels.getOrDefault(guid, Map.of()),
                                        definitions.getOrDefault(guid, Map.of()),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        CodedProject.Detail.named(Optional.of(guid)))));
        return List.copyOf(codes.values());
    }

    private static void add(
            Map<String, Map<LanguageTag, String>> texts,
            String guid,
            String text,
            LanguageTag latin) {
        if (!text.isBlank()) {
            texts.computeIfAbsent(guid, _ -> new LinkedHashMap<>())
                    .putIfAbsent(Scripts.language(text, latin), text);
        }
    }

    /// The paths of codes by GUID. NVivo exports cases as codes too, and puts all codes into one
    /// that nothing can have; ATLAS.ti writes a path as a name.
    static Map<String, List<String>> paths(RefiProject project) {
        Set<String> cases = project.cases().stream().map(Case::guid).collect(Collectors.toSet());
        Map<String, Code> byGuid = new HashMap<>();
        project.codes().forEach(each -> byGuid.putIfAbsent(each.guid(), each));
        List<Code> tops = project.codes().stream().filter(each -> each.above().isEmpty()).toList();
        boolean wrapped =
                tops.size() == 1 && !tops.getFirst().codable() && project.codes().size() > 1;
        Map<String, List<String>> paths = new LinkedHashMap<>();
        for (Code code : project.codes()) {
            if (cases.contains(code.guid()) || (wrapped && code.above().isEmpty())) {
                continue;
            }
            List<String> path = new ArrayList<>();
            for (String guid : code.above().subList(wrapped ? 1 : 0, code.above().size())) {
                path.addAll(steps(Objects.requireNonNull(byGuid.get(guid))));
            }
            path.addAll(steps(code));
            paths.putIfAbsent(code.guid(), List.copyOf(path));
        }
        return paths;
    }

    private static List<String> steps(Code code) {
        List<String> steps =
                Stream.of(code.name().split("::", -1))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
        return steps.isEmpty() ? List.of("?") : steps;
    }
}
