package org.qiutong.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a table as an OpenDocument spreadsheet. A text is a cell of text, whatever it begins
/// with: a formula would be an attribute.
final class Ods {

    static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private static final String NAMES = "urn:oasis:names:tc:opendocument:xmlns:";

    private static final String MANIFEST =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
                manifest:version="1.3">
            <manifest:file-entry manifest:full-path="/" manifest:version="1.3"
                manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type='text/xml'/>
            </manifest:manifest>
            """;

    /// What the names of sheets may not have in them in LibreOffice.
    private static final String NOT_IN_NAMES = "[\\[\\]*?:/\\\\']";

    private static final String HEADING = "heading";
    private static final String SHARE = "share";
    private static final String DAY = "day";

    private final XMLStreamWriter xml;

    private Ods(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static void write(Sheet sheet, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
        mediaType(zip);
        zip.putNextEntry(new ZipEntry("content.xml"));
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(zip, "UTF-8");
            new Ods(xml).content(sheet);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
        zip.write(MANIFEST.getBytes(UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    /// First and as it is, so that the beginning of the file says what it is.
    private static void mediaType(ZipOutputStream zip) throws IOException {
        byte[] bytes = MEDIA_TYPE.getBytes(UTF_8);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private void content(Sheet sheet) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start("office:document-content");
        for (String name : List.of("office", "table", "text", "style", "number")) {
            xml.writeNamespace(name, NAMES + name + ":1.0");
        }
        xml.writeNamespace("fo", NAMES + "xsl-fo-compatible:1.0");
        xml.writeNamespace("xlink", "http://www.w3.org/1999/xlink");
        xml.writeAttribute("office:version", "1.3");
        styles();
        start("office:body");
        start("office:spreadsheet");
        String title = name(sheet.title());
        table(title, sheet);
        String notes = name(sheet.notes().heading());
        notes(notes.equals(title) ? notes + " 2" : notes, sheet.notes());
        end();
        end();
        end();
        xml.writeEndDocument();
    }

    private static String name(String text) {
        return text.replaceAll(NOT_IN_NAMES, " ").strip();
    }

    private void styles() throws XMLStreamException {
        start("office:automatic-styles");
        start("number:percentage-style", "style:name", "percent");
        empty("number:number", "number:decimal-places", "1", "number:min-integer-digits", "1");
        start("number:text");
        xml.writeCharacters("%");
        end();
        end();
        start("number:date-style", "style:name", "date");
        empty("number:year", "number:style", "long");
        dash();
        empty("number:month", "number:style", "long");
        dash();
        empty("number:day", "number:style", "long");
        end();
        style(HEADING);
        empty("style:text-properties", "fo:font-weight", "bold");
        end();
        style(SHARE, "style:data-style-name", "percent");
        end();
        style(DAY, "style:data-style-name", "date");
        end();
        end();
    }

    private void dash() throws XMLStreamException {
        start("number:text");
        xml.writeCharacters("-");
        end();
    }

    private void style(String name, String... attributes) throws XMLStreamException {
        start("style:style", "style:name", name, "style:family", "table-cell");
        attributes(attributes);
    }

    private void table(String name, Sheet sheet) throws XMLStreamException {
        start("table:table", "table:name", name);
        columns(sheet.columns().size());
        start("table:table-header-rows");
        start("table:table-row");
        for (Sheet.Column column : sheet.columns()) {
            text(column.heading(), "table:style-name", HEADING);
        }
        end();
        end();
        for (List<Cell> row : sheet.rows()) {
            start("table:table-row");
            for (Cell cell : row) {
                cell(cell);
            }
            end();
        }
        end();
    }

    private void notes(String name, Sheet.Notes notes) throws XMLStreamException {
        start("table:table", "table:name", name);
        columns(2);
        if (notes.list().isEmpty()) {
            start("table:table-row");
            empty("table:table-cell");
            end();
        }
        for (Sheet.Note note : notes.list()) {
            start("table:table-row");
            text(note.heading());
            cell(note.value());
            end();
        }
        end();
    }

    private void columns(int count) throws XMLStreamException {
        empty("table:table-column", "table:number-columns-repeated", Integer.toString(count));
    }

    private void cell(Cell cell) throws XMLStreamException {
        switch (cell) {
            case Cell.Text text -> text(text.text());
            case Cell.Whole whole -> number("float", Long.toString(whole.value()));
            case Cell.Decimal decimal -> number("float", plain(decimal.value()));
            case Cell.Share share ->
                    number("percentage", plain(share.value()), "table:style-name", SHARE);
            case Cell.Day day -> {
                String date = day.date().toString();
                start("table:table-cell", "office:value-type", "date", "office:date-value", date);
                attributes("table:style-name", DAY);
                paragraph(date);
                end();
            }
            case Cell.Link link -> {
                start("table:table-cell", "office:value-type", "string");
                start("text:p");
                start("text:a", "xlink:type", "simple", "xlink:href", link.address());
                xml.writeCharacters(link.address());
                end();
                end();
                end();
            }
            case Cell.Empty() -> empty("table:table-cell");
        }
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private void number(String type, String value, String... attributes) throws XMLStreamException {
        start("table:table-cell", "office:value-type", type, "office:value", value);
        attributes(attributes);
        paragraph(value);
        end();
    }

    private void text(String text, String... attributes) throws XMLStreamException {
        start("table:table-cell", "office:value-type", "string");
        attributes(attributes);
        for (String line : text.split("\r\n|\r|\n", -1)) {
            paragraph(line);
        }
        end();
    }

    /// White space would be taken together, so that it is written as elements.
    private void paragraph(String line) throws XMLStreamException {
        start("text:p");
        int at = 0;
        while (at < line.length()) {
            int end = at;
            char first = line.charAt(at);
            while (end < line.length() && line.charAt(end) == first) {
                end++;
            }
            if (first == '\t') {
                for (; at < end; at++) {
                    empty("text:tab");
                }
            } else if (first == ' ' && (end > at + 1 || at == 0 || end == line.length())) {
                empty("text:s", "text:c", Integer.toString(end - at));
                at = end;
            } else {
                end = at + 1;
                while (end < line.length() && !isSpace(line, end)) {
                    end++;
                }
                xml.writeCharacters(line.substring(at, end));
                at = end;
            }
        }
        end();
    }

    /// Whether there is white space that is more than one blank between words.
    private static boolean isSpace(String line, int at) {
        char one = line.charAt(at);
        return one == '\t'
                || (one == ' ' && (at + 1 == line.length() || line.charAt(at + 1) <= ' '));
    }

    private void start(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(attributes);
    }

    private void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    /// @param attributes names and values in turn
    private void attributes(String... attributes) throws XMLStreamException {
        for (int at = 0; at < attributes.length; at += 2) {
            xml.writeAttribute(attributes[at], attributes[at + 1]);
        }
    }
}
