package org.qiutong.exchange.refi;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.XmlInput;

/// Reads `project.qde`. Lenient: what it does not know it passes over, and it goes by local names,
/// since programs write several namespaces.
final class QdeFile {

    private final XMLStreamReader xml;
    private final List<RefiProject.Code> codes = new ArrayList<>();
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final List<RefiProject.Case> cases = new ArrayList<>();
    private final List<RefiProject.TextSource> sources = new ArrayList<>();
    private final List<RefiProject.SourceSet> sets = new ArrayList<>();
    private final List<RefiProject.Link> links = new ArrayList<>();
    private String name = "";
    private String origin = "";
    private int skipped;
    private int memos;
    private int coders;

    private QdeFile(XMLStreamReader xml) {
        this.xml = xml;
    }

    /// @param file its name
    /// @throws ImportRefused if it is not well formed, has a document type, or a position is no
    ///   number
    static RefiProject read(String file, InputStream in) {
        try {
            return new QdeFile(XmlInput.reader(in)).project();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new ImportRefused(
                    new ImportProblem.Malformed(file, line, "not XML as it must be"));
        } catch (NumberFormatException e) {
            throw new ImportRefused(
                    new ImportProblem.Malformed(file, 0, "a position that is no number"));
        }
    }

    private RefiProject project() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "Project" -> {
                    name = attribute("name");
                    origin = attribute("origin");
                }
                case "User" -> coders++;
                case "CodeBook" -> codes();
                case "Variable" -> variables.put(guid("guid"), attribute("name"));
                case "Case" -> cases.add(readCase());
                case "TextSource" -> sources.add(textSource("TextSource"));
                case "PDFSource", "PictureSource", "AudioSource", "VideoSource" -> other();
                case "Note" -> memos++;
                case "Set" -> sets.add(set());
                case "Link" ->
                        links.add(
                                new RefiProject.Link(
                                        attribute("name"), guid("originGUID"), guid("targetGUID")));
                default -> {}
            }
        }
        return new RefiProject(
                name,
                origin,
                codes,
                variables,
                cases,
                sources,
                sets,
                links,
                new RefiProject.LeftOut(skipped, memos, coders));
    }

    private void codes() throws XMLStreamException {
        Deque<String> above = new ArrayDeque<>();
        Map<String, String> descriptions = new HashMap<>();
        List<RefiProject.Code> read = new ArrayList<>();
        while (!ends("CodeBook")) {
            if (xml.isStartElement() && xml.getLocalName().equals("Code")) {
                String guid = guid("guid");
                read.add(
                        new RefiProject.Code(
                                guid,
                                attribute("name"),
                                "",
                                List.copyOf(above.reversed()),
                                !attribute("isCodable").equals("false")));
                above.push(guid);
            } else if (xml.isEndElement() && xml.getLocalName().equals("Code")) {
                above.pop();
            } else if (xml.isStartElement()
                    && xml.getLocalName().equals("Description")
                    && !above.isEmpty()) {
                descriptions.put(above.peek(), xml.getElementText().strip());
            }
        }
        for (RefiProject.Code code : read) {
            codes.add(
                    new RefiProject.Code(
                            code.guid(),
                            code.name(),
                            descriptions.getOrDefault(code.guid(), ""),
                            code.above(),
                            code.codable()));
        }
    }

    private RefiProject.Case readCase() throws XMLStreamException {
        String guid = guid("guid");
        String called = attribute("name");
        Map<String, String> values = new LinkedHashMap<>();
        List<String> refs = new ArrayList<>();
        List<String> passages = new ArrayList<>();
        while (!ends("Case")) {
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "VariableValue" -> value(values);
                    case "SourceRef" -> refs.add(guid("targetGUID"));
                    case "SelectionRef" -> passages.add(guid("targetGUID"));
                    default -> {}
                }
            }
        }
        return new RefiProject.Case(guid, called, values, refs, passages);
    }

    private RefiProject.SourceSet set() throws XMLStreamException {
        String called = attribute("name");
        List<String> refs = new ArrayList<>();
        while (!ends("Set")) {
            if (xml.isStartElement() && xml.getLocalName().equals("MemberSource")) {
                refs.add(guid("targetGUID"));
            }
        }
        return new RefiProject.SourceSet(called, refs);
    }

    private void value(Map<String, String> values) throws XMLStreamException {
        String variable = "";
        while (!ends("VariableValue")) {
            if (xml.isStartElement()) {
                if (xml.getLocalName().equals("VariableRef")) {
                    variable = guid("targetGUID");
                } else if (xml.getLocalName().endsWith("Value")) {
                    values.put(variable, xml.getElementText().strip());
                }
            }
        }
    }

    /// A source that is no text; its own text, as of a transcript, is read like any other.
    private void other() throws XMLStreamException {
        String element = xml.getLocalName();
        String guid = guid("guid");
        String called = attribute("name");
        boolean text = false;
        while (!ends(element)) {
            if (xml.isStartElement()
                    && (xml.getLocalName().equals("Representation")
                            || xml.getLocalName().equals("Transcript"))) {
                RefiProject.TextSource read = textSource(xml.getLocalName());
                sources.add(
                        new RefiProject.TextSource(
                                guid,
                                called,
                                read.path(),
                                read.content(),
                                read.values(),
                                read.selections()));
                text = true;
            }
        }
        skipped += text ? 0 : 1;
    }

    private RefiProject.TextSource textSource(String element) throws XMLStreamException {
        String guid = guid("guid");
        String called = attribute("name");
        Optional<String> path =
                Optional.of(attribute("plainTextPath")).filter(each -> !each.isBlank());
        Optional<String> content = Optional.empty();
        Map<String, String> values = new LinkedHashMap<>();
        List<RefiProject.Selection> selections = new ArrayList<>();
        while (!ends(element)) {
            if (!xml.isStartElement()) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "PlainTextContent" -> content = Optional.of(xml.getElementText());
                case "PlainTextSelection" -> selections.add(selection());
                case "VariableValue" -> value(values);
                default -> {}
            }
        }
        return new RefiProject.TextSource(guid, called, path, content, values, selections);
    }

    private RefiProject.Selection selection() throws XMLStreamException {
        String guid = guid("guid");
        String called = attribute("name");
        int start = Integer.parseInt(attribute("startPosition"));
        int end = Integer.parseInt(attribute("endPosition"));
        List<String> refs = new ArrayList<>();
        while (!ends("PlainTextSelection")) {
            if (xml.isStartElement() && xml.getLocalName().equals("CodeRef")) {
                refs.add(guid("targetGUID"));
            }
        }
        return new RefiProject.Selection(guid, called, start, end, refs);
    }

    private boolean ends(String element) throws XMLStreamException {
        xml.next();
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    private String guid(String attribute) {
        return attribute(attribute).replaceAll("[{}\\s]", "").toLowerCase(Locale.ROOT);
    }

    private String attribute(String called) {
        @Nullable String value = xml.getAttributeValue(null, called);
        return value == null ? "" : value;
    }
}
