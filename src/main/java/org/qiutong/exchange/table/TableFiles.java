package org.qiutong.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.ProblemList;
import org.qiutong.exchange.StudyFolder;

/// The tables of a folder by name, such as `votes.csv`. Each may be a workbook instead,
/// `votes.xlsx`.
public final class TableFiles {

    private final StudyFolder folder;
    private final ProblemList problems;

    /// @param problems where problems are noted
    public TableFiles(StudyFolder folder, ProblemList problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /// The header of a table; empty if there is no such file, or it cannot be read as a table. For
    /// recognising a format.
    public static List<String> header(StudyFolder folder, String name) throws IOException {
        Optional<String> file = found(folder, name);
        if (file.isEmpty()) {
            return List.of();
        }
        try (InputStream in = folder.open(file.get()).orElseThrow()) {
            return SourceTable.header(file.get(), in);
        }
    }

    /// A table that must be there.
    ///
    /// @param names what it may be called
    public Optional<SourceTable> needed(String... names) {
        int before = problems.count();
        for (String name : names) {
            Optional<SourceTable> table = optional(name);
            if (table.isPresent() || problems.count() > before) {
                return table;
            }
        }
        problems.add(new ImportProblem.MissingFile(names[0]));
        return Optional.empty();
    }

    /// A table that may be there.
    public Optional<SourceTable> optional(String name) {
        try {
            Optional<String> file = found(folder, name);
            if (file.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream in = folder.open(file.get()).orElseThrow()) {
                return Optional.of(SourceTable.read(file.get(), in));
            }
        } catch (ImportRefused refused) {
            problems.addAll(refused);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// By its name, or one that ends with it, as downloads are called:
    /// `2025-06-19-abc-comments.csv`.
    private static Optional<String> found(StudyFolder folder, String name) throws IOException {
        Set<String> names = folder.names();
        Pattern longer =
                Pattern.compile(
                        // The votes of participants are another table than all votes.
                        "(?i)(.*[-_. ])?(?<!participants?[-_. ])"
                                + Pattern.quote(name.replaceFirst("\\.csv$", ""))
                                + "\\.(csv|xlsx|ods)");
        return Stream.concat(
                        Stream.of(name).filter(names::contains),
                        names.stream().filter(each -> longer.matcher(each).matches()))
                .findFirst();
    }
}
