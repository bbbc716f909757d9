package org.qiutong.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.qiutong.exchange.Archive;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportProblem.HiddenCharacter;
import org.qiutong.exchange.ImportProblem.UnreadableFile;
import org.qiutong.exchange.ImportProblem.UnreadableFile.Why;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.ProblemList;
import org.qiutong.text.Legible;

/// A table of a file as rows of texts: a text with separators, or a sheet of a workbook.
///
/// @param file its name; of a workbook with several sheets, followed by that of the sheet
/// @param sheet the name of the sheet; empty for a text
/// @param rows without empty ones; the first is the header
public record SourceTable(String file, String sheet, List<Row> rows) {

    /// How many rows below its header tell what a table is.
    public static final int BEGINNING = 200;

    /// Enough for the votes of fifteen thousand people on two thousand statements.
    private static final int MOST_BYTES = 64 << 20;

    /// More than anybody fills; Excel has 16,384, and in a text no more can be read.
    private static final int MOST_COLUMNS = 16_000;

    /// With empty ones between and behind others, which take no room in a file. As many as the
    /// votes of fifteen thousand people on two thousand statements.
    private static final int MOST_CELLS = 32_000_000;

    /// @param number as a spreadsheet numbers it, from 1
    public record Row(int number, List<String> cells) {}

    /// The first table of a file.
    ///
    /// @throws ImportRefused if it is too large, or holds no table
    public static SourceTable read(String file, InputStream in) {
        return all(file, in).getFirst();
    }

    /// All tables of a file, read as what it is and not as what its name says.
    ///
    /// @throws ImportRefused if it is too large, or holds no table
    public static List<SourceTable> all(String file, InputStream in) {
        return tables(file, in, Integer.MAX_VALUE);
    }

    /// The same, each as far as it tells what it is. For recognising the format of a file: what is
    /// wrong further down is found when it is read.
    public static List<SourceTable> beginnings(String file, InputStream in) {
        return tables(file, in, 1 + BEGINNING);
    }

    private static List<SourceTable> tables(String file, InputStream in, int most) {
        byte[] bytes = bytes(file, in);
        List<SourceTable> tables =
                switch (Archive.document(bytes)) {
                    case OFFICE_OPEN_XML -> Workbook.tables(file, bytes, most);
                    case OPEN_DOCUMENT -> OpenDocument.tables(file, bytes, most);
                    case NONE -> DelimitedText.tables(file, bytes, most);
                };
        if (tables.isEmpty()) {
            throw unreadable(file, Why.EMPTY);
        }
        return tables;
    }

    /// The header of a table, or nothing where the file cannot be read as one. For recognising the
    /// format of a file.
    public static List<String> header(String file, InputStream in) {
        try {
            return beginnings(file, in).getFirst().header();
        } catch (ImportRefused notATable) {
            return List.of();
        }
    }

    /// The names of the columns.
    public List<String> header() {
        return rows.getFirst().cells();
    }

    private static byte[] bytes(String file, InputStream in) {
        try {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw unreadable(file, Why.TOO_LARGE);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportRefused unreadable(String file, Why why) {
        return new ImportRefused(new UnreadableFile(file, why));
    }

    /// Takes the rows of a table one by one. Empty rows, and columns at the end that have neither a
    /// name nor a cell, are what a spreadsheet leaves over.
    static final class Taking {

        private final String file;
        private final String sheet;
        private final boolean whole;
        private final int most;
        private long taken;
        private final List<Row> rows = new ArrayList<>();
        private final ProblemList problems = new ProblemList();

        /// Short cells are repeated a million times in a table of votes.
        private final Map<String, String> known = new HashMap<>();

        /// @param whole whether a row has all of its cells, so that one with fewer is torn; a
        ///   workbook leaves out those at the end that are blank
        /// @param most how many rows are taken
        Taking(String file, String sheet, boolean whole, int most) {
            this.file = file;
            this.sheet = sheet;
            this.whole = whole;
            this.most = most;
        }

        /// Whether no more rows are taken.
        boolean isFull() {
            return rows.size() >= most;
        }

        /// @throws ImportRefused if there are more columns than anybody fills
        void add(int number, List<String> given) {
            int width = given.size();
            while (width > 0 && given.get(width - 1).isBlank()) {
                width--;
            }
            if (width == 0 || isFull()) {
                return;
            }
            if (width > MOST_COLUMNS) {
                throw new ImportRefused(
                        new ImportProblem.TooManyColumns(file, width, MOST_COLUMNS));
            }
            int columns = rows.isEmpty() ? width : Math.max(width, columns(given.size()));
            taken += columns;
            if (taken > MOST_CELLS) {
                throw unreadable(file, Why.TOO_LARGE);
            }
            List<String> cells = new ArrayList<>(columns);
            for (int at = 0; at < columns; at++) {
                cells.add(at < width ? cell(number, given.get(at)) : "");
            }
            rows.add(new Row(number, List.copyOf(cells)));
        }

        private int columns(int given) {
            int header = rows.getFirst().cells().size();
            return whole ? Math.min(given, header) : header;
        }

        private String cell(int number, String text) {
            if (text.length() < 4) {
                String same = known.putIfAbsent(text, text);
                if (same != null) {
                    return same;
                }
            }
            OptionalInt hidden = Legible.firstIllegible(text);
            if (hidden.isPresent()) {
                problems.add(HiddenCharacter.of(file, number, hidden.getAsInt()));
            }
            return text;
        }

        /// @throws ImportRefused if there are characters that no text may have
        List<SourceTable> tables() {
            if (!problems.isEmpty()) {
                throw problems.refusal();
            }
            return rows.isEmpty() ? List.of() : List.of(new SourceTable(file, sheet, rows));
        }
    }
}
