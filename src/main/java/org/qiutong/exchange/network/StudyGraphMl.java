package org.qiutong.exchange.network;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Legible;

/// Writes a study as GraphML, for Gephi, yEd, Cytoscape and the like. A text in several languages
/// is an attribute for each, such as `name_en`. All attributes are declared before the graph: what
/// is written is read once before, to know which there are.
final class StudyGraphMl implements GraphWriter {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    /// Between texts of one attribute.
    private static final String BETWEEN = " | ";

    private final XMLStreamWriter xml;
    private final Keys keys;
    private long edges;

    private StudyGraphMl(XMLStreamWriter xml, Keys keys) {
        this.xml = xml;
        this.keys = keys;
    }

    /// The stream stays open.
    static void write(StudyGraph graph, OutputStream out) throws IOException {
        Keys keys = new Keys();
        graph.to(keys);
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace(NAMESPACE);
            keys.write(xml);
            xml.writeStartElement("graph");
            xml.writeAttribute("edgedefault", "directed");
            graph.to(new StudyGraphMl(xml, keys));
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void node(String id, String kind, String label, Map<String, Attribute> attributes)
            throws IOException {
        try {
            xml.writeStartElement("node");
            xml.writeAttribute("id", id);
            data("node", "label", label);
            data("node", "kind", kind);
            data("node", attributes);
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void edge(String from, String relation, String to, Map<String, Attribute> attributes)
            throws IOException {
        try {
            xml.writeStartElement("edge");
            xml.writeAttribute("id", "e" + edges++);
            xml.writeAttribute("source", from);
            xml.writeAttribute("target", to);
            data("edge", "relation", relation);
            data("edge", attributes);
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void data(String of, Map<String, Attribute> attributes) throws XMLStreamException {
        SortedMap<String, String> values = new TreeMap<>();
        attributes.forEach((name, attribute) ->
                each(name, attribute, (key, value) -> values.put(key, value.text())));
        for (Map.Entry<String, String> each : values.entrySet()) {
            data(of, each.getKey(), each.getValue());
        }
    }

    /// What was stored since the attributes were declared may have one that was not.
    private void data(String of, String name, String text) throws XMLStreamException {
        if (keys.has(of, name)) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", Keys.id(of, name));
            xml.writeCharacters(Legible.of(text));
            xml.writeEndElement();
        }
    }

    /// @param type of GraphML
    private record Value(String type, String text) {}

    private static void each(String name, Attribute attribute, BiConsumer<String, Value> to) {
        switch (attribute) {
            case Attribute.Text(String text) -> to.accept(name, new Value("string", text));
            case Attribute.Whole(long value) ->
                    to.accept(name, new Value("long", Long.toString(value)));
            case Attribute.Flag(boolean value) ->
                    to.accept(name, new Value("boolean", Boolean.toString(value)));
            case Attribute.Several(List<String> texts) ->
                    to.accept(name, new Value("string", String.join(BETWEEN, texts)));
            case Attribute.Localized(SortedMap<LanguageTag, List<String>> texts) ->
                    texts.forEach((language, some) ->
                            to.accept(
                                    name + "_" + language,
                                    new Value("string", String.join(BETWEEN, some))));
        }
    }

    /// The attributes that there are.
    private static final class Keys implements GraphWriter {

        private final Map<String, SortedMap<String, String>> types =
                new TreeMap<>(
                        Map.of(
                                "node", new TreeMap<>(Map.of("kind", "string", "label", "string")),
                                "edge", new TreeMap<>(Map.of("relation", "string"))));

        @Override
        public void node(String id, String kind, String label, Map<String, Attribute> attributes) {
            note("node", attributes);
        }

        @Override
        public void edge(
                String from, String relation, String to, Map<String, Attribute> attributes) {
            note("edge", attributes);
        }

        private void note(String of, Map<String, Attribute> attributes) {
            attributes.forEach((name, attribute) ->
                    each(name, attribute, (key, value) -> all(of).put(key, value.type())));
        }

        private SortedMap<String, String> all(String of) {
            return types.computeIfAbsent(of, _ -> new TreeMap<>());
        }

        boolean has(String of, String name) {
            return all(of).containsKey(name);
        }

        static String id(String of, String name) {
            return of.charAt(0) + "_" + name;
        }

        void write(XMLStreamWriter xml) throws XMLStreamException {
            for (String of : List.of("node", "edge")) {
                for (Map.Entry<String, String> each : all(of).entrySet()) {
                    xml.writeEmptyElement("key");
                    xml.writeAttribute("id", id(of, each.getKey()));
                    xml.writeAttribute("for", of);
                    xml.writeAttribute("attr.name", each.getKey());
                    xml.writeAttribute("attr.type", each.getValue());
                }
            }
        }
    }
}
