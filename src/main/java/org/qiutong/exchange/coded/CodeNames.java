package org.qiutong.exchange.coded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qiutong.exchange.coded.CodedProject.Code;
import org.qiutong.text.LanguageTag;

/// Finds the code of a codebook that a cell names: by its path in any language, or by its id, its
/// label or another word for it where no other code is called so.
public final class CodeNames {

    /// Finds none.
    public static final CodeNames NONE = new CodeNames(List.of());

    private final Map<List<String>, Code> codes = new HashMap<>();
    private final Map<String, List<String>> paths = new HashMap<>();
    private final Map<String, List<String>> names = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    public CodeNames(List<Code> codebook) {
        codebook.forEach(each -> codes.put(each.path(), each));
        for (Code code : codebook) {
            path(code.path());
            code.labels().keySet().forEach(language -> path(code, language));
            code.id().ifPresent(id -> name(id, code));
            code.labels().values().forEach(label -> name(label, code));
            code.detail().otherLabels().values().stream()
                    .flatMap(List::stream)
                    .forEach(label -> name(label, code));
        }
        ambiguous.forEach(names::remove);
    }

    private void path(List<String> path) {
        paths.putIfAbsent(key(path), path);
    }

    /// The path in a language, if all codes of it have a label in that language.
    private void path(Code code, LanguageTag language) {
        List<String> labels = new ArrayList<>();
        for (int length = 1; length <= code.path().size(); length++) {
            Code at = codes.get(code.path().subList(0, length));
            String label = at == null ? null : at.labels().get(language);
            if (label == null) {
                return;
            }
            labels.add(label);
        }
        paths.putIfAbsent(key(labels), code.path());
    }

    private void name(String name, Code code) {
        List<String> other = names.putIfAbsent(key(List.of(name)), code.path());
        if (other != null && !other.equals(code.path())) {
            ambiguous.add(key(List.of(name)));
        }
    }

    /// The path of the code that a cell names; empty if it is none of the codebook.
    public Optional<List<String>> find(List<String> written) {
        return Optional.ofNullable(paths.get(key(written)))
                .or(() -> Optional.ofNullable(names.get(key(written))));
    }

    private static String key(List<String> path) {
        return String.join(" > ", path).strip().toLowerCase(Locale.ROOT);
    }
}
