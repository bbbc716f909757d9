package org.qiutong.exchange;

import java.util.List;
import java.util.stream.Collectors;

/// An import was refused before anything was written.
public final class ImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemList list;

    /// @param problem the only one
    public ImportRefused(ImportProblem problem) {
        this(ProblemList.of(problem));
    }

    /// @param list why, at least one
    ImportRefused(ProblemList list) {
        super(list.shown().stream().map(ImportProblem::toString).collect(Collectors.joining("; ")));
        this.list = list;
    }

    ProblemList list() {
        return list;
    }

    /// The first ones of each kind, and how many more of it there are.
    public List<ImportProblem> problems() {
        return list.shown();
    }

    /// How many there are in all.
    public int count() {
        return list.count();
    }
}
