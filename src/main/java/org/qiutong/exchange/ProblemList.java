package org.qiutong.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The problems of an import as they are found. A file can be wrong in a million places: of each
/// kind the first ones are kept, and the others are counted.
public final class ProblemList {

    /// How many problems of one kind are kept.
    static final int KEPT = 10;

    private final Map<Object, List<ImportProblem>> kept = new LinkedHashMap<>();
    private final Map<Object, Integer> counts = new LinkedHashMap<>();

    static ProblemList of(ImportProblem problem) {
        ProblemList list = new ProblemList();
        list.add(problem);
        return list;
    }

    public void add(ImportProblem problem) {
        if (counts.merge(problem.kind(), 1, Integer::sum) <= KEPT) {
            kept.computeIfAbsent(problem.kind(), _ -> new ArrayList<>()).add(problem);
        }
    }

    /// Adds the problems of a part that was refused.
    public void addAll(ImportRefused refused) {
        refused.list().kept.values().forEach(problems -> problems.forEach(this::add));
        refused.list()
                .counts
                .forEach((kind, count) ->
                        counts.merge(kind, Math.max(0, count - KEPT), Integer::sum));
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /// How many there are of all kinds.
    public int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// The exception to throw if there are any.
    public ImportRefused refusal() {
        return new ImportRefused(this);
    }

    /// By kind, in the order in which the kinds came up.
    List<ImportProblem> shown() {
        List<ImportProblem> shown = new ArrayList<>();
        kept.forEach((kind, problems) -> {
            shown.addAll(problems);
            int more = counts.getOrDefault(kind, 0) - problems.size();
            if (more > 0) {
                shown.add(new ImportProblem.More(more));
            }
        });
        return shown;
    }
}
