package org.qiutong.exchange.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.PlainText;

/// A table as text (CSV), separated by commas, semicolons, tabs or bars.
final class DelimitedText {

    private static final String SEPARATORS = ",;\t|";

    private DelimitedText() {}

    /// @param most how many rows are taken
    /// @throws ImportRefused if it cannot be taken apart into cells
    static List<SourceTable> tables(String file, byte[] bytes, int most) {
        String text = PlainText.of(file, bytes);
        // Excel's own line on the separator.
        boolean says = text.matches("(?s)sep=[,;\t|]\\R.*");
        String rest = says ? text.substring(text.indexOf('\n') + 1) : text;
        char separator = says ? text.charAt(4) : separator(rest);
        SourceTable.Taking taking = new SourceTable.Taking(file, "", true, most);
        int number = says ? 1 : 0;
        try (CsvReader<CsvRecord> records =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(rest)) {
            for (CsvRecord row : records) {
                if (taking.isFull()) {
                    break;
                }
                number++;
                taking.add(number, row.getFields());
            }
        } catch (CsvParseException e) {
            throw new ImportRefused(new ImportProblem.BrokenTable(file, number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return taking.tables();
    }

    /// The separator that is most often in the header, outside of quotation marks; a comma if there
    /// is none.
    private static char separator(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        String bare = header.replaceAll("\"[^\"]*\"?", "");
        char most = ',';
        for (int at = 0; at < SEPARATORS.length(); at++) {
            char each = SEPARATORS.charAt(at);
            if (count(bare, each) > count(bare, most)) {
                most = each;
            }
        }
        return most;
    }

    private static long count(String text, char character) {
        return text.chars().filter(each -> each == character).count();
    }
}
