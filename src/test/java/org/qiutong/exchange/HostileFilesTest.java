package org.qiutong.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiutong.text.LanguageTag;

/// Files that are made to exhaust whoever reads them are refused, for little memory.
class HostileFilesTest {

    private static final SortedMap<String, ImportFormat> FORMATS = FormatsTest.find();
    private static final long MOST_BYTES = 64 << 20;

    private static final String ENTITIES =
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"aaaaaaaaaaaaaaaaaaaa\"><!ENTITY b \""
                    + "&a;".repeat(1_000)
                    + "\"><!ENTITY c \""
                    + "&b;".repeat(1_000)
                    + "\">]>";

    private static final String NAMES =
            " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                    + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";

    private static final String ROW =
            "<table:table-row table:number-rows-repeated=\"99999999\"><table:table-cell"
                    + " table:number-columns-repeated=\"15000\"><text:p>a</text:p>"
                    + "</table:table-cell></table:table-row>";

    static Stream<Arguments> files() throws IOException {
        return Stream.of(
                Arguments.of("sheet", "a.ods", ods(ENTITIES + table("", "&c;"))),
                Arguments.of("sheet", "a.ods", ods(table(ROW.repeat(1_000), ""))),
                Arguments.of("sheet", "a.ods", ods("<a>".repeat(10_000) + "</a>".repeat(10_000))),
                Arguments.of(
                        "sheet",
                        "a.xlsx",
                        xlsx(
                                ENTITIES
                                        + sheet(
                                                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&c;</t></is></c></row>"))),
                Arguments.of(
                        "sheet",
                        "a.xlsx",
                        xlsx(sheet("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>"))),
                Arguments.of("sheet", "a.xlsx", bomb("xl/worksheets/sheet1.xml")),
                Arguments.of("sheet", "a.zip", zip(Map.of("a/b.csv", "a,b", "c/b.csv", "a,b"))),
                Arguments.of("sheet", "a.zip", bomb("a.csv")),
                Arguments.of("sheet", "a.csv", bytes("a,".repeat(1_000_000))),
                Arguments.of("sheet", "a.csv", bytes("a\n\u0007\n")),
                Arguments.of("sheet", "a.csv", new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1, 2}),
                Arguments.of("sheet", "a.csv", bytes("a,\"b".repeat(100_000))),
                Arguments.of("refi", "project.qde", bytes(ENTITIES + "<Project>&c;</Project>")),
                Arguments.of(
                        "refi",
                        "project.qde",
                        bytes("<Project>" + "<Code>".repeat(100_000) + "</Project>")),
                Arguments.of("qiutong", "study.yaml", bytes(aliases())),
                Arguments.of("qiutong", "study.yaml", bytes("[".repeat(1_000_000))),
                Arguments.of("qiutong", "study.yaml", bytes("{a: ".repeat(100_000))),
                Arguments.of(
                        "taguette",
                        "a.sqlite3",
                        taguette("replace(hex(zeroblob(200000)), '0', '<p>')")),
                Arguments.of("taguette", "a.sqlite3", taguette("hex(zeroblob(9000000))")),
                Arguments.of(
                        "taguette",
                        "a.sqlite3",
                        taguette("replace(hex(zeroblob(1000)), '0', '<b>')")),
                Arguments.of(
                        "taguette",
                        "a.sqlite3",
                        Arrays.copyOf(taguette("hex(zeroblob(50000))"), 60_000)),
                Arguments.of("taguette", "a.sqlite3", bytes("SQLite format 3\0")),
                Arguments.of("taguette", "a.sqlite3", bytes("no database")),
                Arguments.of(
                        "taguette",
                        "a.sqlite3",
                        SqliteFile.of(
                                OTHERS
                                        + "CREATE VIEW projects AS WITH RECURSIVE n (id) AS (SELECT 1"
                                        + " UNION ALL SELECT id + 1 FROM n)"
                                        + " SELECT id, 'a' AS name FROM n;")),
                // Hours of comparing, of which SQLite sees one step.
                Arguments.of(
                        "taguette",
                        "a.sqlite3",
                        SqliteFile.of(
                                OTHERS
                                        + "CREATE TABLE projects (id INTEGER PRIMARY KEY);"
                                        + " INSERT INTO projects (id) VALUES (1);"
                                        + " ALTER TABLE projects ADD COLUMN name AS"
                                        + " (instr(zeroblob(16000000), zeroblob(8000000) || x'01'));")),
                Arguments.of(
                        "taguette",
                        "a.sqlite3",
                        SqliteFile.of(
                                OTHERS + "CREATE VIRTUAL TABLE projects USING fts5(id, name);")),
                Arguments.of(
                        "polis", "comments.csv", bytes("comment-id,comment-body\n1,a\n1,a\n")));
    }

    private static final String OTHERS =
            "CREATE TABLE documents (id INTEGER PRIMARY KEY, project_id, name, contents);"
                    + "CREATE TABLE tags (id INTEGER PRIMARY KEY, project_id, path, description);"
                    + "CREATE TABLE highlights (id INTEGER PRIMARY KEY, document_id, start_offset,"
                    + " end_offset); CREATE TABLE highlight_tags (highlight_id, tag_id);";

    /// A database with one document, and a highlight that ends before it begins.
    ///
    /// @param html an expression of SQLite
    private static byte[] taguette(String html) throws IOException {
        return SqliteFile.taguette(
                "INSERT INTO projects (id, name, description) VALUES (1, 'P', '');"
                        + "INSERT INTO tags (id, project_id, path) VALUES (1, 1, 'a');"
                        + "INSERT INTO highlights (id, document_id, start_offset, end_offset)"
                        + " VALUES (1, 1, 9, 8); INSERT INTO highlight_tags VALUES (1, 1);"
                        + "INSERT INTO documents (id, project_id, name, contents) VALUES (1, 1, 'D', "
                        + html
                        + ");");
    }

    @ParameterizedTest
    @MethodSource("files")
    void refusesIt(String format, String name, byte[] content) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThatThrownBy(() -> read(format, name, content))
                .isInstanceOfSatisfying(
                        ImportRefused.class,
                        refused -> assertThat(refused.problems()).isNotEmpty());
        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .isLessThan(MOST_BYTES + 2L * content.length);
    }

    private static void read(String format, String name, byte[] content) {
        StudyFolder folder = StudyFolder.of(Archive.unpacked(Map.of(name, content)));
        FORMATS.getOrDefault(format, FORMATS.sequencedValues().getFirst())
                .read(
                        folder,
                        new ImportRequest(
                                Optional.of("hostile"), Optional.empty(), new LanguageTag("en")));
    }

    /// Ten to the power of nine, if each alias were what it stands for.
    private static String aliases() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [a, a, a, a, a, a, a, a, a, a]\n");
        for (int i = 1; i < 9; i++) {
            String one = "*a" + (i - 1);
            yaml.append("a%d: &a%d [%s]\n".formatted(i, i, (one + ", ").repeat(9) + one));
        }
        return yaml.toString();
    }

    private static String table(String rows, String text) {
        return "<office:document-content"
                + NAMES
                + "><table:table table:name=\"S\">"
                + rows
                + text
                + "</table:table></office:document-content>";
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + rows
                + "</sheetData></worksheet>";
    }

    private static byte[] ods(String content) throws IOException {
        return zip(
                Map.of(
                        "mimetype",
                        "application/vnd.oasis.opendocument.spreadsheet",
                        "content.xml",
                        content));
    }

    private static byte[] xlsx(String sheet) throws IOException {
        Map<String, String> entries = new TreeMap<>(WORKBOOK);
        entries.put("xl/worksheets/sheet1.xml", sheet);
        return zip(entries);
    }

    private static final Map<String, String> WORKBOOK =
            Map.of(
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>",
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                            + "<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                            + " Target=\"worksheets/sheet1.xml\"/></Relationships>");

    private static byte[] bomb(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            if (!name.equals("a.csv")) {
                zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry(name));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i <= Archive.MOST_BYTES >> 20; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
