package org.qiutong.coding.codes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a change did to one part: its properties before and after. If it was there both times, only
/// those that differ, and none where they were absent.
///
/// @param before none if it was not there
/// @param after none if it is not there any more
record CodeStep(
        CodePiece piece,
        @Nullable Map<String, @Nullable Object> before,
        @Nullable Map<String, @Nullable Object> after) {

    /// The names of what was changed here, which an import leaves.
    static final String CHANGED = "changedTexts";

    /// Set by imports, not by changes: a code is as it was left whatever they are.
    private static final Set<String> OF_IMPORTS = Set.of(CHANGED, "batch", "restrictedTo", "guid");

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_LONG_FOR_INTS).build();

    /// What differs between two states of the same part of the graph.
    static List<CodeStep> between(CodeState before, CodeState after) {
        Set<CodePiece> all = new LinkedHashSet<>(before.pieces().keySet());
        all.addAll(after.pieces().keySet());
        List<CodeStep> steps = new ArrayList<>();
        for (CodePiece piece : all) {
            Map<String, Object> old = before.pieces().get(piece);
            Map<String, Object> now = after.pieces().get(piece);
            if (!Objects.equals(old, now)) {
                steps.add(of(piece, old, now));
            }
        }
        return steps;
    }

    private static CodeStep of(
            CodePiece piece, @Nullable Map<String, Object> old, @Nullable Map<String, Object> now) {
        if (old == null || now == null) {
            return new CodeStep(
                    piece, old == null ? null : copy(old), now == null ? null : copy(now));
        }
        Map<String, @Nullable Object> before = new HashMap<>();
        Map<String, @Nullable Object> after = new HashMap<>();
        Set<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            if (!Objects.equals(old.get(name), now.get(name))) {
                before.put(name, old.get(name));
                after.put(name, now.get(name));
            }
        }
        return new CodeStep(piece, before, after);
    }

    private static Map<String, @Nullable Object> copy(Map<String, Object> map) {
        return new HashMap<>(map);
    }

    /// The way back.
    CodeStep back() {
        return new CodeStep(piece, /* before= */ after, /* after= */ before);
    }

    /// Whether the part is as this step left it.
    ///
    /// @param now its properties; none if it is not there
    boolean isAsLeft(@Nullable Map<String, Object> now) {
        if (now == null || after == null) {
            return now == null && after == null;
        }
        if (before != null || !piece.isCode()) {
            return after.entrySet().stream()
                            .filter(each -> !OF_IMPORTS.contains(each.getKey()))
                            .allMatch(
                                    each -> Objects.equals(now.get(each.getKey()), each.getValue()))
                    && (before != null || now.size() == after.size());
        }
        return content(now).equals(content(after));
    }

    private static Map<String, @Nullable Object> content(Map<String, ?> properties) {
        Map<String, @Nullable Object> content = new HashMap<>(properties);
        content.keySet().removeAll(OF_IMPORTS);
        return content;
    }

    /// The properties that the part gets, of those that it has now. Of the names of what was
    /// changed here only those are taken away that this step takes away.
    Map<String, @Nullable Object> result(@Nullable Map<String, Object> now) {
        if (after == null) {
            return Map.of();
        }
        Map<String, @Nullable Object> result = new HashMap<>(after);
        if (now != null && before != null && after.containsKey(CHANGED)) {
            List<Object> names = new ArrayList<>(list(now.get(CHANGED)));
            names.removeAll(without(list(before.get(CHANGED)), list(after.get(CHANGED))));
            names.addAll(
                    without(without(list(after.get(CHANGED)), list(before.get(CHANGED))), names));
            result.put(CHANGED, names.isEmpty() ? null : names);
        }
        return result;
    }

    private static List<Object> list(@Nullable Object value) {
        return value instanceof Collection<?> all ? List.copyOf(all) : List.of();
    }

    private static List<Object> without(List<Object> some, List<Object> others) {
        Set<Object> not = new HashSet<>(others);
        return some.stream().filter(each -> !not.contains(each)).toList();
    }

    /// A list of the parts of its piece, and what was before and after.
    String json() {
        return JSON.writeValueAsString(
                Arrays.asList(piece.type(), piece.kind(), piece.from(), piece.to(), before, after));
    }

    @SuppressWarnings("unchecked") // as it was written
    static CodeStep of(String json) {
        List<?> parts = JSON.readValue(json, List.class);
        return new CodeStep(
                new CodePiece(
                        String.valueOf(parts.get(0)),
                        String.valueOf(parts.get(1)),
                        String.valueOf(parts.get(2)),
                        String.valueOf(parts.get(3))),
                (Map<String, @Nullable Object>) parts.get(4),
                (Map<String, @Nullable Object>) parts.get(5));
    }
}
