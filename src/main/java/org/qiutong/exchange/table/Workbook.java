package org.qiutong.exchange.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.qiutong.exchange.Archive;
import org.qiutong.exchange.ImportProblem.UnreadableFile.Why;
import org.qiutong.exchange.table.SourceTable.Row;

/// The first sheet of an XLSX workbook.
final class Workbook {

    private Workbook() {}

    /// @throws org.qiutong.exchange.ImportRefused if it is damaged or holds more than it may
    static List<Row> rows(String file, byte[] bytes) {
        // Limits what comes out of it before a parser sees any of it.
        Archive.measure(file, bytes);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<org.dhatim.fastexcel.reader.Row> rows = book.getFirstSheet().openStream()) {
            List<Row> found = new ArrayList<>();
            rows.forEach(row -> add(found, row));
            return found;
        } catch (IOException | ExcelReaderException | IllegalArgumentException e) {
            throw SourceTable.unreadable(file, Why.ARCHIVE);
        }
    }

    /// A workbook leaves out cells at the end of a row that are blank; the header says how many
    /// there are.
    private static void add(List<Row> found, org.dhatim.fastexcel.reader.Row row) {
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < row.getCellCount(); at++) {
            cells.add(row.getOptionalCell(at).map(Workbook::text).orElse(""));
        }
        while (!cells.isEmpty() && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        int width = found.isEmpty() ? cells.size() : found.getFirst().cells().size();
        if (cells.isEmpty()) {
            return;
        }
        while (cells.size() < width) {
            cells.add("");
        }
        found.add(new Row(row.getRowNum(), List.copyOf(cells)));
    }

    /// A number as it would be typed: 1 and not 1.0, and never in powers of ten.
    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> cell.asNumber().stripTrailingZeros().toPlainString();
            case STRING -> cell.asString();
            case BOOLEAN -> cell.asBoolean() ? "TRUE" : "FALSE";
            case FORMULA, ERROR -> cell.getRawValue() == null ? "" : cell.getRawValue();
            case EMPTY -> "";
        };
    }
}
