package org.qiutong.coding.codes;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.State;
import org.qiutong.graph.Row;

/// What hangs on some codes, as far as it is not derived: the codes, their relationships, and what
/// marks the quotations that are coded with them as coded here. The labels of a code are a property
/// of it.
record CodeState(Map<CodePiece, Map<String, Object>> pieces) {

    /// The property that stands for the labels of a node.
    static final String LABELS = ":labels";

    private static final Set<String> SIDES =
            Stream.of(Stance.values()).map(Enum::name).collect(Collectors.toSet());

    CodeState {
        pieces = new LinkedHashMap<>(pieces);
    }

    static CodeState of(List<Row> rows) {
        Map<CodePiece, Map<String, Object>> pieces = new LinkedHashMap<>();
        for (Row row : rows) {
            Map<String, Object> code = properties(row);
            code.put(LABELS, row.texts("labels").stream().sorted().toList());
            pieces.put(CodePiece.code(row.text("id")), code);
            for (Row link : row.rows("links")) {
                pieces.put(
                        new CodePiece(
                                link.text("type"),
                                link.text("kind"),
                                link.text("from"),
                                link.text("to")),
                        properties(link));
            }
            for (Row mark : row.rows("marks")) {
                pieces.put(CodePiece.mark(mark.text("id")), properties(mark));
            }
        }
        return new CodeState(pieces);
    }

    private static Map<String, Object> properties(Row row) {
        Map<String, Object> properties = new HashMap<>(row.row("properties").values());
        properties.values().removeIf(Objects::isNull);
        return properties;
    }

    /// The relationships that end at a code, or begin there.
    List<CodePiece> linksOf(String code) {
        return pieces.keySet().stream()
                .filter(CodePiece::isLink)
                .filter(each -> !each.equals(each.with(code, "")))
                .toList();
    }

    /// Those who take different sides on two codes: the ids of quotations, and of experts where a
    /// vote or a note says so.
    List<String> differing(String one, String other) {
        return linksOf(one).stream()
                .filter(each -> pieces.containsKey(each.with(one, other)))
                .filter(each -> differ(side(each), side(each.with(one, other))))
                .map(CodePiece::from)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean differ(String one, String other) {
        return SIDES.contains(one) && SIDES.contains(other) && !one.equals(other);
    }

    private String side(CodePiece link) {
        Map<String, Object> properties = pieces.getOrDefault(link, Map.of());
        return String.valueOf(properties.getOrDefault("stance", properties.get("state")));
    }

    /// The state after one code has become part of another: all that hangs on it hangs on the other
    /// then, once.
    ///
    /// @param texts the properties that the other code gets
    CodeState merged(String from, String into, Map<String, Object> texts, Sides sides) {
        Map<CodePiece, Map<String, Object>> after = new LinkedHashMap<>(pieces);
        after.remove(CodePiece.code(from));
        for (CodePiece link : linksOf(from)) {
            Map<String, Object> properties = after.remove(link);
            CodePiece follows = link.with(from, into);
            boolean loop = follows.kind().equals("Concept") && follows.from().equals(into);
            boolean own = link.from().equals(from) && link.kind().equals("Concept");
            if (properties == null || (loop && follows.to().equals(into))) {
                continue;
            }
            // The other code keeps its own place in the tree and its own question.
            if (own && Set.of("BROADER", "ANSWERS").contains(link.type())) {
                continue;
            }
            boolean mirrored =
                    link.type().equals("RELATED")
                            && after.containsKey(
                                    new CodePiece(
                                            "RELATED", "Concept", follows.to(), follows.from()));
            if (!mirrored) {
                after.merge(
                        follows,
                        at(properties, follows, into),
                        (there, _) -> together(there, properties, sides));
            }
        }
        after.computeIfPresent(
                CodePiece.code(into),
                (_, code) -> {
                    Map<String, Object> changed = new HashMap<>(code);
                    changed.putAll(texts);
                    return changed;
                });
        return new CodeState(after);
    }

    /// The state after some passages are coded with a new code instead of one.
    ///
    /// @param marks what marks them as coded here then
    CodeState split(String from, String into, Set<String> passages, Map<String, Object> marks) {
        Map<CodePiece, Map<String, Object>> after = new LinkedHashMap<>(pieces);
        for (String passage : passages) {
            CodePiece coded = new CodePiece("CODED_AS", "Quotation", passage, from);
            Map<String, Object> properties = after.remove(coded);
            if (properties == null) {
                throw new CodebookRefused(CodebookRefused.Reason.NO_PASSAGES, List.of(passage));
            }
            CodePiece follows = coded.with(from, into);
            after.put(follows, at(properties, follows, into));
            after.put(CodePiece.mark(passage), marks);
        }
        return new CodeState(after);
    }

    /// A coding stores the ids of its ends.
    private static Map<String, Object> at(
            Map<String, Object> properties, CodePiece link, String code) {
        if (!link.type().equals("CODED_AS")) {
            return properties;
        }
        Map<String, Object> moved = new HashMap<>(properties);
        moved.put("concept", code);
        return moved;
    }

    private static Map<String, Object> together(
            Map<String, Object> there, Map<String, Object> coming, Sides sides) {
        Map<String, Object> both = new HashMap<>(there);
        for (String name : List.of("stance", "state")) {
            if (there.get(name) instanceof String one && coming.get(name) instanceof String other) {
                both.put(name, together(one, other, sides));
            }
        }
        return both;
    }

    /// Where somebody stands on two codes that become one: what was said counts before silence, and
    /// the better known silence before the other.
    static String together(String there, String coming, Sides sides) {
        if (there.equals(coming)) {
            return there;
        }
        if (differ(there, coming)) {
            return sides == Sides.OF_TARGET ? there : Stance.MIXED.name();
        }
        return State.valueOf(there).compareTo(State.valueOf(coming)) < 0 ? there : coming;
    }
}
