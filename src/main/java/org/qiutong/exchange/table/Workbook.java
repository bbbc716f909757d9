package org.qiutong.exchange.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.qiutong.exchange.Archive;
import org.qiutong.exchange.ImportProblem.UnreadableFile.Why;
import org.qiutong.exchange.XmlInput;

/// The sheets of an XLSX workbook that have cells.
final class Workbook {

    /// Excel’s last column is XFD.
    private static final Pattern FAR = Pattern.compile("[^0-9]{4,}.*");

    private Workbook() {}

    /// @param most how many rows of each sheet are taken
    /// @throws org.qiutong.exchange.ImportRefused if it is damaged or holds more than it may
    static List<SourceTable> tables(String file, byte[] bytes, int most) {
        // Limits what comes out of it before a parser sees any of it.
        Archive.measure(file, bytes);
        Archive.each(file, bytes, in -> checkCells(file, in));
        List<SourceTable> tables = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Sheet> sheets = book.getSheets().toList();
            for (Sheet sheet : sheets) {
                String name = sheets.size() == 1 ? file : file + ", " + sheet.getName();
                SourceTable.Taking taking =
                        new SourceTable.Taking(name, sheet.getName(), false, most);
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.takeWhile(_ -> !taking.isFull())
                            .forEach(row -> taking.add(row.getRowNum(), cells(row)));
                }
                tables.addAll(taking.tables());
            }
            return tables;
        } catch (IOException | ExcelReaderException | IllegalArgumentException e) {
            throw SourceTable.unreadable(file, Why.ARCHIVE);
        }
    }

    /// A row is read with room for all columns up to the last cell, so that the name of a cell can
    /// ask for billions.
    private static void checkCells(String file, InputStream in) {
        try {
            XMLStreamReader xml = XmlInput.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("c")
                        && FAR.matcher(name(xml)).matches()) {
                    throw SourceTable.unreadable(file, Why.ARCHIVE);
                }
            }
        } catch (XMLStreamException e) {
            // Pictures and the like; of a sheet the workbook's own reader says it.
        }
    }

    private static String name(XMLStreamReader cell) {
        @Nullable String name = cell.getAttributeValue(null, "r");
        return name == null ? "" : name;
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
