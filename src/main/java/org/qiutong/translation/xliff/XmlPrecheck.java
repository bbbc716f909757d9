package org.qiutong.translation.xliff;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.qiutong.translation.xliff.FileRefused.Why;

/// A safety check of an untrusted file before it is parsed: whether it is XML without a document
/// type, and which XLIFF version it declares.
///
/// @param text the document
/// @param units the ids of its units by the line on which each begins
record XmlPrecheck(String text, NavigableMap<Integer, String> units) {

    /// Ten times the size of a study's quotations and codebook.
    static final int MOST_BYTES = 16 << 20;

    private static final String XLIFF = "urn:oasis:names:tc:xliff:document:2.0";
    private static final int DEEPEST = 60;

    /// @throws FileRefused if it fails a check
    static XmlPrecheck at(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new FileRefused(Why.TOO_LARGE, Map.of());
        }
        String text = decoded(bytes);
        if (text.isBlank()) {
            throw new FileRefused(Why.EMPTY, Map.of());
        }
        try {
            return read(text);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new FileRefused(
                    Why.NOT_XML,
                    Map.of("line", line, "reason", reason(String.valueOf(e.getMessage()))));
        }
    }

    private static String reason(String message) {
        return message.replaceFirst("(?s)^ParseError.*?Message: ", "").strip();
    }

    /// XML without a declaration is UTF-8 or UTF-16. A file that declares another encoding is
    /// accepted if it is valid UTF-8.
    private static String decoded(byte[] bytes) {
        boolean wide =
                bytes.length > 1
                        && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                                || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        try {
            String text =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new FileRefused(Why.ENCODING, Map.of());
        }
    }

    private static XmlPrecheck read(String text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
        NavigableMap<Integer, String> units = new TreeMap<>();
        int depth = 0;
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                            throw new FileRefused(Why.DOCTYPE, Map.of());
                    case XMLStreamConstants.START_ELEMENT -> {
                        int line = reader.getLocation().getLineNumber();
                        if (depth++ == 0) {
                            root(reader);
                        } else if (depth > DEEPEST) {
                            throw new FileRefused(Why.TOO_DEEP, Map.of("line", line));
                        }
                        String id = reader.getAttributeValue("", "id");
                        if (reader.getLocalName().equals("unit") && id != null) {
                            units.put(line, id);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {}
                }
            }
        } finally {
            reader.close();
        }
        return new XmlPrecheck(text, units);
    }

    private static void root(XMLStreamReader reader) {
        if (!reader.getLocalName().equals("xliff")) {
            throw new FileRefused(Why.NOT_XLIFF, Map.of("root", reader.getLocalName()));
        }
        String version = reader.getAttributeValue("", "version");
        boolean known = "2.0".equals(version) || "2.1".equals(version);
        if (!known || !XLIFF.equals(reader.getNamespaceURI())) {
            throw new FileRefused(
                    Why.OTHER_VERSION, Map.of("version", version == null ? "?" : version));
        }
    }

    /// The unit that contains a line; empty before the first.
    String unitAt(int line) {
        Map.Entry<Integer, String> unit = units.floorEntry(line);
        return unit == null ? "" : unit.getValue();
    }
}
