package org.qiutong.export;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qiutong.text.LanguageTag;

/// A table for export, with notes on its provenance.
///
/// @param language of the title, of the headings, and of cells that exist in several languages
/// @param rows each with one cell for each column
/// @param notes on the whole table: source, licence, permalink, time
public record Sheet(
        String title,
        LanguageTag language,
        List<Column> columns,
        List<List<Cell>> rows,
        Notes notes) {

    /// @param heading the title of the notes
    public record Notes(String heading, List<Note> list) {

        public Notes {
            list = List.copyOf(list);
        }
    }

    /// @param id what programs call it, the same in every language
    /// @param heading what readers call it
    public record Column(String id, String heading) {}

    /// @param id what programs call it, the same in every language
    /// @param heading what readers call it
    public record Note(String id, String heading, Cell value) {}

    /// @throws IllegalArgumentException unless each row has one cell for each column and each id is
    ///   unique
    public Sheet {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        Set<String> ids = new HashSet<>();
        for (Column column : columns) {
            if (!ids.add(column.id())) {
                throw new IllegalArgumentException("two columns " + column.id());
            }
        }
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        row.size() + " cells in " + columns.size() + " columns");
            }
        }
    }
}
