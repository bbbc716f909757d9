package org.qiutong.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiutong.exchange.table.SourceTable;
import org.qiutong.text.LanguageTag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SheetFormatTest {

    private static final Sheet SHEET =
            new Sheet(
                    "共同关切：中英两国专家怎么看 / what experts in two countries hold",
                    LanguageTag.ZH_HANS,
                    List.of(
                            new Sheet.Column("concept", "概念"),
                            new Sheet.Column("experts", "专家数"),
                            new Sheet.Column("gic", "共识"),
                            new Sheet.Column("share", "占比"),
                            new Sheet.Column("day", "日期"),
                            new Sheet.Column("link", "链接")),
                    List.of(
                            List.of(
                                    new Cell.Text("恶意使用, \"深度伪造\"\n诈骗"),
                                    new Cell.Whole(-14),
                                    new Cell.Decimal(0.000_012),
                                    new Cell.Share(0.62),
                                    new Cell.Day(LocalDate.of(2024, 8, 12)),
                                    new Cell.Link("https://example.org/a?b=1&c=2")),
                            List.of(
                                    new Cell.Text("=1+1"),
                                    Cell.EMPTY,
                                    new Cell.Decimal(-1.5),
                                    Cell.EMPTY,
                                    Cell.EMPTY,
                                    Cell.EMPTY)),
                    new Sheet.Notes(
                            "说明",
                            List.of(
                                    new Sheet.Note("source", "来源", new Cell.Text("ITIF")),
                                    new Sheet.Note(
                                            "permalink",
                                            "固定链接",
                                            new Cell.Link("https://example.org/x")))));

    @Test
    void writesCommaSeparatedValues() throws IOException {
        assertThat(new String(bytes(SHEET, SheetFormat.CSV), StandardCharsets.UTF_8))
                .isEqualTo(
                        "\uFEFF概念,专家数,共识,占比,日期,链接\r\n"
                                + "\"恶意使用, \"\"深度伪造\"\"\n诈骗\",-14,0.000012,0.62,2024-08-12,"
                                + "https://example.org/a?b=1&c=2\r\n"
                                + "'=1+1,,-1.5,,,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=A1", "+1", "-1", "@SUM(A1)", "\tx", "＝A1", "＋1", "－1", "＠x"})
    void letsNoTextBecomeAFormula(String text) throws IOException {
        assertThat(new String(bytes(one(text), SheetFormat.CSV), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFtext\r\n'" + text + "\r\n");
        assertThat(rows(one(text)).get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(rows(one(text)).get(1).getCellText(0)).isEqualTo(text);
    }

    @Test
    void quotesALineBreakThatIsAlsoEscaped() throws IOException {
        assertThat(new String(bytes(one("\r=1"), SheetFormat.CSV), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFtext\r\n\"'\r=1\"\r\n");
    }

    @Test
    void writesAWorkbookWithNumbersAndNotes(@TempDir Path folder) throws IOException {
        List<Row> rows = rows(SHEET);
        assertThat(rows.getFirst().getCellText(1)).isEqualTo("专家数");
        Row row = rows.get(1);
        assertThat(row.getCellText(0)).isEqualTo("恶意使用, \"深度伪造\"\n诈骗");
        assertThat(row.getCellAsNumber(1)).contains(BigDecimal.valueOf(-14));
        assertThat(row.getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("0.000012");
        assertThat(row.getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("0.62");
        assertThat(row.getCell(3).getDataFormatString()).isEqualTo("0.0%");
        assertThat(row.getCellAsDate(4).orElseThrow().toLocalDate())
                .isEqualTo(LocalDate.of(2024, 8, 12));
        assertThat(rows.get(2).getOptionalCell(1)).isEmpty();

        byte[] file = bytes(SHEET, SheetFormat.XLSX);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var notes = workbook.getSheet(1).orElseThrow();
            assertThat(notes.getName()).isEqualTo("说明");
            assertThat(notes.read().get(0).getCellText(1)).isEqualTo("ITIF");
        }
        assertThat(part(file, "xl/worksheets/sheet1.xml", folder))
                .contains("state=\"frozen\"", "ySplit=\"1\"")
                .doesNotContain("<f>");
    }

    @Test
    void writesAnOpenDocumentWithNumbersAndNotes(@TempDir Path folder) throws IOException {
        byte[] file = bytes(SHEET, SheetFormat.ODS);
        assertThat(new String(file, 30, 54, StandardCharsets.US_ASCII))
                .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
        List<SourceTable> tables = SourceTable.all("a.ods", new ByteArrayInputStream(file));
        assertThat(tables)
                .extracting(SourceTable::sheet)
                .containsExactly("共同关切：中英两国专家怎么看   what experts in two countries hold", "说明");
        assertThat(tables.getFirst().rows())
                .extracting(SourceTable.Row::cells)
                .containsExactly(
                        List.of("概念", "专家数", "共识", "占比", "日期", "链接"),
                        List.of(
                                "恶意使用, \"深度伪造\"\n诈骗",
                                "-14",
                                "0.000012",
                                "0.62",
                                "2024-08-12",
                                "https://example.org/a?b=1&c=2"),
                        List.of("=1+1", "", "-1.5", "", "", ""));
        assertThat(tables.getLast().rows().getFirst().cells()).containsExactly("来源", "ITIF");
        assertThat(part(file, "content.xml", folder))
                .doesNotContain("formula")
                .contains("office:date-value=\"2024-08-12\"");
    }

    /// White space that XML would take together, and characters of more than two bytes wherever
    /// they are in the buffer of a writer.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=A1",
                "＝A1",
                "a  b   c",
                "  begins and ends  ",
                "\ttab\t\ttabs \t ",
                "\nbegins\n\nand ends\n",
                "<text:p>&amp;]]>\"'",
                "𠮷野家的𝒳与😀",
                "\u00A0与\u3000"
            })
    void keepsEveryCharacterInAnOpenDocument(String text) throws IOException {
        for (String each : List.of(text, text.repeat(3_000), "a" + text.repeat(3_000))) {
            byte[] file = bytes(one("x" + each + "x"), SheetFormat.ODS);
            assertThat(SourceTable.read("a.ods", new ByteArrayInputStream(file)).rows())
                    .last()
                    .extracting(row -> row.cells().getFirst())
                    .isEqualTo("x" + each + "x");
        }
        byte[] file = bytes(one(text), SheetFormat.ODS);
        assertThat(
                        SourceTable.read("a.ods", new ByteArrayInputStream(file))
                                .rows()
                                .getLast()
                                .cells())
                .containsExactly(text);
    }

    @Test
    void keepsTextsThatAreTooLongForACellReadable() throws IOException {
        assertThat(rows(one("长".repeat(40_000))).get(1).getCellText(0))
                .hasSize(32_767)
                .endsWith("长…");
    }

    @Test
    void writesJson() throws IOException {
        JsonNode json = new JsonMapper().readTree(bytes(SHEET, SheetFormat.JSON));
        assertThat(json.at("/language").asString()).isEqualTo("zh-Hans");
        assertThat(json.at("/notes/permalink").asString()).isEqualTo("https://example.org/x");
        assertThat(json.at("/columns/1/heading").asString()).isEqualTo("专家数");
        assertThat(json.at("/rows/0/experts").asInt()).isEqualTo(-14);
        assertThat(json.at("/rows/0/share").asDouble()).isEqualTo(0.62);
        assertThat(json.at("/rows/0/day").asString()).isEqualTo("2024-08-12");
        assertThat(json.at("/rows/1/concept").asString()).isEqualTo("=1+1");
        assertThat(json.at("/rows/1/share").isNull()).isTrue();
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThatThrownBy(() -> new Cell.Decimal(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cell.Link("javascript:alert(1)"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sheet(List.of(Cell.EMPTY, Cell.EMPTY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Sheet one(String text) {
        return sheet(List.of(new Cell.Text(text)));
    }

    private static Sheet sheet(List<Cell> row) {
        return new Sheet(
                "Title",
                LanguageTag.EN,
                List.of(new Sheet.Column("text", "text")),
                List.of(row),
                new Sheet.Notes("Notes", List.of()));
    }

    private static byte[] bytes(Sheet sheet, SheetFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(sheet, out);
        return out.toByteArray();
    }

    private static List<Row> rows(Sheet sheet) throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(
                        new ByteArrayInputStream(bytes(sheet, SheetFormat.XLSX)),
                        new org.dhatim.fastexcel.reader.ReadingOptions(true, true))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static String part(byte[] file, String name, Path folder) throws IOException {
        Path path = Files.write(folder.resolve("file.xlsx"), file);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
