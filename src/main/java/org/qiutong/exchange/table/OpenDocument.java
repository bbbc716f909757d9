package org.qiutong.exchange.table;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.qiutong.exchange.Archive;
import org.qiutong.exchange.ImportProblem.UnreadableFile.Why;
import org.qiutong.exchange.XmlInput;

/// The sheets of an OpenDocument spreadsheet (ODS) that have cells.
final class OpenDocument {

    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    /// A sheet ends with a million empty rows that are said to be repeated; so may a mistake.
    private static final int MOST_REPEATED = 1_000;

    /// As many as LibreOffice has columns.
    private static final int MOST_CELLS = 16_384;

    /// How many cells there may be for repeated rows and cells. A small file can ask for billions.
    private static final int MOST_COPIES = 1_000_000;

    private final String file;
    private final XMLStreamReader xml;
    private final int most;
    private long copies;

    private OpenDocument(String file, XMLStreamReader xml, int most) {
        this.file = file;
        this.xml = xml;
        this.most = most;
    }

    /// @param most how many rows of each table are taken
    /// @throws org.qiutong.exchange.ImportRefused if it is damaged or holds more than it may
    static List<SourceTable> tables(String file, byte[] bytes, int most) {
        byte[] content = Archive.part(file, bytes, "content.xml").orElseThrow();
        try {
            XMLStreamReader xml = XmlInput.reader(new ByteArrayInputStream(content));
            return new OpenDocument(file, xml, most).tables();
        } catch (XMLStreamException | NumberFormatException e) {
            throw SourceTable.unreadable(file, Why.ARCHIVE);
        }
    }

    private List<SourceTable> tables() throws XMLStreamException {
        List<SourceTable> tables = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && is(TABLE, "table")) {
                tables.addAll(table());
            }
        }
        return tables;
    }

    private List<SourceTable> table() throws XMLStreamException {
        String name = attribute(TABLE, "name", "");
        SourceTable.Taking taking = new SourceTable.Taking(file + ", " + name, name, false, most);
        int number = 1;
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT && is(TABLE, "table"))) {
            if (xml.isStartElement() && is(TABLE, "table-row")) {
                int times = repeated("number-rows-repeated");
                List<String> cells = cells();
                boolean blank = cells.stream().allMatch(String::isBlank);
                int used = blank ? 1 : Math.min(times, MOST_REPEATED);
                copied((used - 1L) * cells.size());
                for (int time = 0; time < used; time++) {
                    taking.add(number + time, cells);
                }
                number += times;
            }
        }
        return taking.tables();
    }

    private List<String> cells() throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT && is(TABLE, "table-row"))) {
            if (xml.isStartElement()
                    && (is(TABLE, "table-cell") || is(TABLE, "covered-table-cell"))) {
                int times = repeated("number-columns-repeated");
                String text = cell();
                // Empty cells at the end are cut off anyway.
                int used = Math.min(times, MOST_CELLS);
                copied(text.isBlank() ? 0 : used - 1);
                for (int time = 0; time < used; time++) {
                    cells.add(text);
                }
            }
        }
        return cells;
    }

    private void copied(long cells) {
        copies += cells;
        if (copies > MOST_COPIES) {
            throw SourceTable.unreadable(file, Why.ARCHIVE);
        }
    }

    /// The text of a cell; a number as it is stored, not as it is shown.
    private String cell() throws XMLStreamException {
        String end = xml.getLocalName();
        String type = attribute(OFFICE, "value-type", "string");
        String value =
                switch (type) {
                    case "float", "percentage", "currency" -> attribute(OFFICE, "value", "");
                    case "boolean" -> attribute(OFFICE, "boolean-value", "");
                    default -> "";
                };
        StringBuilder text = new StringBuilder();
        int comment = 0;
        boolean first = true;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && is(TABLE, end)) {
                return value.isEmpty() ? text.toString() : value;
            }
            if (xml.isStartElement()) {
                comment += is(OFFICE, "annotation") ? 1 : 0;
                if (comment == 0) {
                    text.append(mark(first));
                    first &= !is(TEXT, "p");
                }
            } else if (xml.isEndElement()) {
                comment -= is(OFFICE, "annotation") ? 1 : 0;
            } else if (xml.isCharacters() && comment == 0) {
                text.append(xml.getText());
            }
        }
    }

    private String mark(boolean first) {
        if (!TEXT.equals(xml.getNamespaceURI())) {
            return "";
        }
        return switch (xml.getLocalName()) {
            case "p" -> first ? "" : "\n";
            case "line-break" -> "\n";
            case "tab" -> "\t";
            case "s" -> " ".repeat(Math.min(Integer.parseInt(attribute(TEXT, "c", "1")), 1_000));
            default -> "";
        };
    }

    private int repeated(String name) {
        return Math.max(1, Integer.parseInt(attribute(TABLE, name, "1")));
    }

    private boolean is(String namespace, String name) {
        return name.equals(xml.getLocalName()) && namespace.equals(xml.getNamespaceURI());
    }

    private String attribute(String namespace, String name, String otherwise) {
        @Nullable String value = xml.getAttributeValue(namespace, name);
        return value == null ? otherwise : value;
    }
}
