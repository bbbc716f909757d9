package org.qiutong.exchange.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportProblem.BadCell;
import org.qiutong.exchange.ImportProblem.BadCell.Expected;
import org.qiutong.exchange.ProblemList;

/// A table by the names of its columns. Its problems are collected while reading goes on.
public final class Columns {

    /// Larger times are in milliseconds: the year 5138 in seconds, 1973 in milliseconds.
    private static final long LAST_SECOND = 100_000_000_000L;

    private final String file;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final ProblemList problems;

    /// @param problems where problems are noted
    /// @param needed the columns that must be there
    public Columns(SourceTable table, ProblemList problems, String... needed) {
        this.file = table.file();
        this.problems = problems;
        List<String> names = table.rows().getFirst().cells();
        for (int at = 0; at < names.size(); at++) {
            if (columns.putIfAbsent(names.get(at), at) != null) {
                problems.add(new ImportProblem.RepeatedColumn(file, names.get(at)));
            }
        }
        boolean complete = true;
        for (String name : needed) {
            if (!columns.containsKey(name)) {
                problems.add(new ImportProblem.MissingColumn(file, name));
                complete = false;
            }
        }
        if (complete) {
            table.rows().stream().skip(1).forEach(row -> add(row, names.size()));
        }
    }

    private void add(SourceTable.Row row, int width) {
        if (row.cells().size() == width) {
            lines.add(new Line(row));
        } else {
            problems.add(
                    new ImportProblem.RaggedRow(file, row.number(), row.cells().size(), width));
        }
    }

    public String file() {
        return file;
    }

    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /// In the order of the file.
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /// The rows below the header that have as many cells as it.
    public List<Line> lines() {
        return lines;
    }

    /// One row of the table.
    public final class Line {

        private final SourceTable.Row row;

        private Line(SourceTable.Row row) {
            this.row = row;
        }

        /// Its number, as a spreadsheet numbers it: the header is 1.
        public int row() {
            return row.number();
        }

        public String text(String column) {
            return row.cells().get(columns.getOrDefault(column, 0));
        }

        /// Whether there is nothing; also as R and Python write it.
        public boolean isBlank(String column) {
            return text(column).isBlank() || text(column).strip().matches("NA|NaN|null|None");
        }

        /// The text of a cell that may not be blank.
        public Optional<String> some(String column) {
            return text(column).isBlank()
                    ? bad(column, Expected.TEXT)
                    : Optional.of(text(column).strip());
        }

        /// A whole number from 0.
        public Optional<Integer> number(String column) {
            return whole(column)
                    .filter(number -> number >= 0)
                    .or(() -> bad(column, Expected.NUMBER));
        }

        /// 1, 0 or -1.
        public Optional<Integer> sign(String column, Expected expected) {
            return whole(column)
                    .filter(number -> Math.abs(number) <= 1)
                    .or(() -> bad(column, expected));
        }

        /// The day of a time, in UTC.
        public Optional<LocalDate> day(String column) {
            try {
                long time = Long.parseLong(text(column).strip());
                if (time > 0 && time < LAST_SECOND * 1000) {
                    return Optional.of(
                            Instant.ofEpochSecond(time < LAST_SECOND ? time : time / 1000)
                                    .atZone(ZoneOffset.UTC)
                                    .toLocalDate());
                }
            } catch (NumberFormatException e) {
                // Reported below.
            }
            return bad(column, Expected.TIME);
        }

        /// Notes that an earlier row is about the same thing.
        public void repeats(String column) {
            problems.add(new ImportProblem.RepeatedRow(file, row.number(), column, text(column)));
        }

        private Optional<Integer> whole(String column) {
            String text = text(column).strip();
            try {
                // A program that reads a table as numbers writes 1.0.
                return Optional.of(Integer.parseInt(text.replaceFirst("\\.0+$", "")));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        private <T> Optional<T> bad(String column, Expected expected) {
            String value = text(column);
            problems.add(
                    new BadCell(
                            file,
                            row.number(),
                            column,
                            value.length() > 40 ? value.substring(0, 40) + "…" : value,
                            expected));
            return Optional.empty();
        }
    }
}
