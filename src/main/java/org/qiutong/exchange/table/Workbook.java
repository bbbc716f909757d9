package org.qiutong.exchange.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.qiutong.exchange.Archive;
import org.qiutong.exchange.ImportProblem.UnreadableFile.Why;

/// The sheets of an XLSX workbook that have cells.
final class Workbook {

    private Workbook() {}

    /// @throws org.qiutong.exchange.ImportRefused if it is damaged or holds more than it may
    static List<SourceTable> tables(String file, byte[] bytes) {
        // Limits what comes out of it before a parser sees any of it.
        Archive.measure(file, bytes);
        List<SourceTable> tables = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Sheet> sheets = book.getSheets().toList();
            for (Sheet sheet : sheets) {
                String name = sheets.size() == 1 ? file : file + ", " + sheet.getName();
                SourceTable.Taking taking = new SourceTable.Taking(name, sheet.getName(), false);
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.forEach(row -> taking.add(row.getRowNum(), cells(row)));
                }
                tables.addAll(taking.tables());
            }
            return tables;
        } catch (IOException | ExcelReaderException | IllegalArgumentException e) {
            throw SourceTable.unreadable(file, Why.ARCHIVE);
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int at = 0; at < row.getCellCount(); at++) {
            cells.add(row.getOptionalCell(at).map(Workbook::text).orElse(""));
        }
        return cells;
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
