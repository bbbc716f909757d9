package org.qiutong.exchange;

import java.util.List;
import java.util.stream.Collectors;

/// An import was refused before anything was written.
public final class ImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ImportProblem> problems;

    /// @param problems why, at least one
    public ImportRefused(List<ImportProblem> problems) {
        super(problems.stream().map(ImportProblem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    public List<ImportProblem> problems() {
        return problems;
    }
}
