package org.qiutong.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes a table as comma-separated values.
final class Csv {

    /// Characters that make a spreadsheet take a text for a formula, also in their full-width
    /// forms, which some programs treat alike.
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    static void write(Sheet sheet, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(writer);
        csv.writeRecord(sheet.columns().stream().map(column -> guarded(column.heading())).toList());
        for (List<Cell> row : sheet.rows()) {
            csv.writeRecord(row.stream().map(Csv::field).toList());
        }
        csv.flush();
    }

    private static String field(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> guarded(text.text());
            case Cell.Whole whole -> Long.toString(whole.value());
            case Cell.Decimal decimal -> plain(decimal.value());
            case Cell.Share share -> plain(share.value());
            case Cell.Day day -> day.date().toString();
            case Cell.Link link -> guarded(link.address());
            case Cell.Empty() -> "";
        };
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String guarded(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
