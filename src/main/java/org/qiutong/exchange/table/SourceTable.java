package org.qiutong.exchange.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.qiutong.exchange.Archive;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportProblem.HiddenCharacter;
import org.qiutong.exchange.ImportProblem.UnreadableFile;
import org.qiutong.exchange.ImportProblem.UnreadableFile.Why;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.ProblemList;
import org.qiutong.text.Legible;

/// A file with a table, CSV or the first sheet of an XLSX workbook, as rows of texts.
///
/// @param file its name
/// @param rows without empty ones; the first is the header
public record SourceTable(String file, List<Row> rows) {

    /// Enough for the votes of fifteen thousand people on two thousand statements.
    private static final int MOST_BYTES = 64 << 20;

    /// @param number as a spreadsheet numbers it, from 1
    public record Row(int number, List<String> cells) {}

    /// Reads a file as what it is, not as what its name says.
    ///
    /// @throws ImportRefused if it is too large, or neither a table in text nor a workbook
    public static SourceTable read(String file, InputStream in) {
        byte[] bytes = bytes(file, in);
        List<Row> rows = Archive.isDocument(bytes) ? Workbook.rows(file, bytes) : csv(file, bytes);
        if (rows.isEmpty()) {
            throw unreadable(file, Why.EMPTY);
        }
        return new SourceTable(file, rows);
    }

    /// The header of a table, or nothing where the file cannot be read as one. For recognising the
    /// format of a file.
    public static List<String> header(String file, InputStream in) {
        try {
            return read(file, in).rows().getFirst().cells();
        } catch (ImportRefused notATable) {
            return List.of();
        }
    }

    private static List<Row> csv(String file, byte[] bytes) {
        String text = text(file, bytes);
        List<Row> rows = new ArrayList<>();
        ProblemList problems = new ProblemList();
        int number = 0;
        try (CsvReader<CsvRecord> records =
                CsvReader.builder()
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(text)) {
            for (CsvRecord row : records) {
                number++;
                for (String cell : row.getFields()) {
                    OptionalInt hidden = Legible.firstIllegible(cell);
                    if (hidden.isPresent()) {
                        problems.add(HiddenCharacter.of(file, number, hidden.getAsInt()));
                    }
                }
                if (row.getFieldCount() > 1 || !row.getField(0).isEmpty()) {
                    rows.add(new Row(number, List.copyOf(row.getFields())));
                }
            }
        } catch (CsvParseException e) {
            throw new ImportRefused(new ImportProblem.BrokenTable(file, number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!problems.isEmpty()) {
            throw problems.refusal();
        }
        return rows;
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

    private static String text(String file, byte[] bytes) {
        for (byte each : bytes) {
            if (each == 0) {
                throw unreadable(file, Why.BINARY);
            }
        }
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw unreadable(file, Why.NOT_UTF8);
        }
    }

    static ImportRefused unreadable(String file, Why why) {
        return new ImportRefused(new UnreadableFile(file, why));
    }
}
