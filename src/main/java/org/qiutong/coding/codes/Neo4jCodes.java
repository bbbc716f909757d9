package org.qiutong.coding.codes;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiutong.coding.codes.CodebookRefused.Reason;
import org.qiutong.graph.Queries;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.springframework.stereotype.Component;

/// Reads what hangs on codes, and takes it from one state to another.
@Component
class Neo4jCodes {

    /// The relationships of codes with each other.
    static final List<String> AMONG = List.of("BROADER", "ANSWERS", "MITIGATES", "RELATED");

    /// Those, and all by which something is coded.
    static final List<String> ALL =
            List.of(
                    "BROADER",
                    "ANSWERS",
                    "MITIGATES",
                    "RELATED",
                    "CODED_AS",
                    "ABOUT",
                    "HOLDS",
                    "COUNTED");

    /// How many relationships a statement writes.
    private static final int PORTION = 5_000;

    private final Queries queries;

    Neo4jCodes(Queries queries) {
        this.queries = queries;
    }

    /// Whether the reader is on the team of a study, if it has one, and it is edited here.
    boolean isEditable(StudyId study) {
        return queries.count("coding/countEditable", Map.of("study", study)) > 0;
    }

    CodeUses uses(ConceptId code) {
        return queries.first("coding/countUses", Map.of("id", code), CodeUses::of)
                .orElseThrow(() -> new CodebookRefused(Reason.GONE));
    }

    /// @param types of the relationships that count
    CodeState state(Collection<String> codes, List<String> types) {
        return CodeState.of(
                queries.list(
                        "coding/findCodes",
                        Map.of("ids", Set.copyOf(codes), "types", types),
                        row -> row));
    }

    /// Makes of each part what a step makes of it.
    ///
    /// @param now the state before
    /// @throws CodebookRefused if something is not there any more to which a relationship leads
    void take(List<CodeStep> steps, CodeState now) {
        List<CodeStep> links = steps.stream().filter(each -> each.piece().isLink()).toList();
        queries.save(
                "coding/dropCodeLinks",
                rows(links.stream().filter(each -> now.pieces().containsKey(each.piece())), now));
        queries.save(
                "coding/saveCodes",
                steps.stream()
                        .filter(each -> each.piece().isCode() && each.after() != null)
                        .map(each -> code(each, now))
                        .toList());
        List<Map<String, Object>> come =
                rows(links.stream().filter(each -> each.after() != null), now);
        long written = 0;
        for (int from = 0; from < come.size(); from += PORTION) {
            List<Map<String, Object>> some =
                    come.subList(from, Math.min(come.size(), from + PORTION));
            written += queries.count("coding/saveCodeLinks", Map.of("rows", some));
        }
        if (written < come.size()) {
            throw new CodebookRefused(Reason.RESTS_ON_GONE);
        }
        queries.save(
                "coding/markCoded",
                steps.stream()
                        .filter(each -> each.piece().isMark())
                        .map(each ->
                                row(
                                        "id",
                                        each.piece().from(),
                                        "properties",
                                        each.result(now.pieces().get(each.piece()))))
                        .toList());
        queries.run(
                "coding/dropCodes",
                Map.of(
                        "ids",
                        steps.stream()
                                .filter(each -> each.piece().isCode() && each.after() == null)
                                .map(each -> each.piece().from())
                                .toList()));
    }

    private static Map<String, Object> code(CodeStep step, CodeState now) {
        Map<String, @Nullable Object> properties = step.result(now.pieces().get(step.piece()));
        Object labels = properties.remove(CodeState.LABELS);
        if (labels == null) {
            labels =
                    now.pieces()
                            .getOrDefault(step.piece(), Map.of())
                            .getOrDefault(CodeState.LABELS, List.of());
        }
        return row("id", step.piece().from(), "properties", properties, "labels", labels);
    }

    private static List<Map<String, Object>> rows(Stream<CodeStep> links, CodeState now) {
        return links.map(
                        each -> {
                            Map<String, Object> whole =
                                    new HashMap<>(
                                            now.pieces().getOrDefault(each.piece(), Map.of()));
                            each.result(whole)
                                    .forEach((name, value) -> {
                                        if (value == null) {
                                            whole.remove(name);
                                        } else {
                                            whole.put(name, value);
                                        }
                                    });
                            CodePiece piece = each.piece();
                            return row(
                                    "type",
                                    piece.type(),
                                    "kind",
                                    piece.kind(),
                                    "from",
                                    piece.from(),
                                    "to",
                                    piece.to(),
                                    "properties",
                                    whole);
                        })
                .toList();
    }

    private static Map<String, Object> row(Object... namesAndValues) {
        Map<String, Object> row = new HashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            row.put(namesAndValues[at].toString(), namesAndValues[at + 1]);
        }
        return row;
    }

    /// The ids of all codes that steps name.
    static Set<String> codes(List<CodeStep> steps) {
        Set<String> codes = new HashSet<>();
        for (CodeStep step : steps) {
            CodePiece piece = step.piece();
            if (piece.kind().equals("Concept")) {
                codes.add(piece.from());
            }
            if (piece.isLink()) {
                codes.add(piece.to());
            }
        }
        return codes;
    }
}
