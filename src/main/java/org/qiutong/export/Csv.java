package org.qiutong.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a table as comma-separated values.
final class Csv {

    /// What makes a spreadsheet take a text for a formula, in their wide forms too, which some take
    /// for the narrow ones.
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    static void write(Sheet sheet, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        writer.write(
                line(sheet.columns().stream().map(column -> quoted(column.heading())).toList()));
        for (List<Cell> row : sheet.rows()) {
            writer.write(line(row.stream().map(Csv::field).toList()));
        }
        writer.flush();
    }

    private static String line(List<String> fields) {
        return fields.stream().collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> quoted(text.text());
            case Cell.Whole whole -> Long.toString(whole.value());
            case Cell.Decimal decimal -> plain(decimal.value());
            case Cell.Share share -> plain(share.value());
            case Cell.Day day -> day.date().toString();
            case Cell.Link link -> quoted(link.address());
            case Cell.Empty() -> "";
        };
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String quoted(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0)
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
