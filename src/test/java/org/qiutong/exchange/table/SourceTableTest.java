package org.qiutong.exchange.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportRefused;

/// The same table, whatever a program writes it in.
class SourceTableTest {

    private static final List<List<String>> CELLS =
            List.of(List.of("专家", "原文"), List.of("甲", "数据不能出境。"), List.of("乙", "签证太慢，合作很难。"));

    private static List<SourceTable> read(byte[] bytes) {
        return SourceTable.all("表.csv", new ByteArrayInputStream(bytes));
    }

    private static List<List<String>> cells(SourceTable table) {
        return table.rows().stream().map(SourceTable.Row::cells).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ','",
        "UTF-8, ';'",
        "UTF-16, ','",
        "UTF-16LE, '\t'",
        "UTF-16BE, ';'",
        "GB18030, ','",
        "GB18030, '\t'"
    })
    void readsTextInItsEncodingWithItsSeparator(String charset, char separator) {
        StringBuilder text = new StringBuilder();
        CELLS.forEach(row -> text.append(String.join("" + separator, row)).append("\r\n"));
        byte[] bytes = text.toString().getBytes(Charset.forName(charset));
        assertThat(cells(read(bytes).getFirst())).isEqualTo(CELLS);
    }

    @Test
    void readsTraditionalTextInItsEncoding() {
        String text = "專家,原文\n甲,資料不能出境，這是我們最擔心的問題。\n乙,簽證太慢，合作很難，我們需要共同的標準。\n";
        assertThat(read(text.getBytes(Charset.forName("Big5"))).getFirst().rows().get(1).cells())
                .containsExactly("甲", "資料不能出境，這是我們最擔心的問題。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFa,b\n1,2\n",
                "sep=,\r\na,b\r\n1,2\r\n",
                "a,b,,,\n1,2,,,\n,,,,\n\n",
                "a|b\n1|2"
            })
    void leavesOutWhatSpreadsheetsAdd(String text) {
        assertThat(cells(read(text.getBytes(UTF_8)).getFirst()))
                .containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void readsEachSheetOfAWorkbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            var codings = book.newWorksheet("Codings");
            codings.value(0, 0, "quote");
            codings.value(0, 1, "code");
            codings.value(1, 0, "Words");
            book.newWorksheet("Empty");
            book.newWorksheet("Codes").value(0, 0, "code");
        }
        List<SourceTable> tables = read(bytes.toByteArray());
        assertThat(tables).extracting(SourceTable::sheet).containsExactly("Codings", "Codes");
        assertThat(tables).extracting(SourceTable::file).contains("表.csv, Codings");
        assertThat(cells(tables.getFirst()))
                .containsExactly(List.of("quote", "code"), List.of("Words", ""));
    }

    private static byte[] ods(String rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8));
            // What a chart in it has.
            zip.putNextEntry(new ZipEntry("Object 1/content.xml"));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(
                    """
                    <?xml version="1.0"?>%s
                    <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                     xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                     xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
                    <office:body><office:spreadsheet><table:table table:name="Sheet1">%s</table:table>
                    </office:spreadsheet></office:body></office:document-content>
                    """
                            .formatted(
                                    rows.startsWith("<!") ? rows : "",
                                    rows.startsWith("<!") ? "" : rows)
                            .getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void readsAnOpenDocument() throws IOException {
        byte[] bytes =
                ods(
                        """
                        <table:table-row>
                        <table:table-cell><text:p>quote</text:p></table:table-cell>
                        <table:table-cell><text:p>code</text:p></table:table-cell>
                        <table:table-cell table:number-columns-repeated="16000"/>
                        </table:table-row>
                        <table:table-row table:number-rows-repeated="2">
                        <table:table-cell><office:annotation><text:p>A remark.</text:p></office:annotation>\
                        <text:p>Two<text:s text:c="2"/>lines,</text:p><text:p>one cell.</text:p></table:table-cell>
                        <table:table-cell office:value-type="float" office:value="7"><text:p>7,00</text:p></table:table-cell>
                        </table:table-row>
                        <table:table-row table:number-rows-repeated="1048573">
                        <table:table-cell table:number-columns-repeated="16384"/>
                        </table:table-row>
                        """);
        assertThat(cells(read(bytes).getFirst()))
                .containsExactly(
                        List.of("quote", "code"),
                        List.of("Two  lines,\none cell.", "7"),
                        List.of("Two  lines,\none cell.", "7"));
    }

    @Test
    void refusesADocumentType() throws IOException {
        byte[] bytes = ods("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>");
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(ImportRefused.class);
    }

    @Test
    void refusesMoreColumnsThanAnybodyFills() {
        byte[] bytes = ("x,".repeat(16_100) + "x\n").getBytes(UTF_8);
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOfSatisfying(
                        ImportRefused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .containsExactly(
                                                new ImportProblem.TooManyColumns(
                                                        "表.csv", 16_101, 16_000)));
    }
}
