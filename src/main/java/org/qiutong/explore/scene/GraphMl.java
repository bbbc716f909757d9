package org.qiutong.explore.scene;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.qiutong.explore.Edge;
import org.qiutong.explore.Node;
import org.qiutong.explore.NodeId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Legible;
import org.qiutong.web.Names;

/// Writes a scene as GraphML, which Gephi, yEd and Cytoscape read. Labels are written in each
/// language as `label_en` and so on, and as `label` in the language asked for. Quotations and
/// findings have their words in full, the section and the source, and how a finding is read.
public final class GraphMl {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private final XMLStreamWriter xml;
    private final Map<NodeId, Origin> origins;
    private final LanguageTag language;

    private GraphMl(XMLStreamWriter xml, Map<NodeId, Origin> origins, LanguageTag language) {
        this.origins = origins;
        this.xml = xml;
        this.language = language;
    }

    /// The stream stays open.
    ///
    /// @param origins of quotations and findings
    /// @param language of `label`
    public static void write(
            SceneGraph graph, Map<NodeId, Origin> origins, LanguageTag language, OutputStream out)
            throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new GraphMl(xml, origins, language).write(graph);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void write(SceneGraph graph) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        TreeSet<LanguageTag> languages = new TreeSet<>();
        graph.nodes().forEach(node -> languages.addAll(node.label().byLanguage().keySet()));
        key("node", "label", "string");
        for (LanguageTag each : languages) {
            key("node", "label_" + each, "string");
        }
        for (String text : List.of("kind", "community", "words", "section", "reading", "source")) {
            key("node", text, "string");
        }
        key("node", "x", "int");
        key("node", "y", "int");
        key("edge", "relation", "string");
        key("edge", "stance", "string");
        key("edge", "evidence", "int");
        key("edge", "weight", "int");
        xml.writeStartElement("graph");
        xml.writeAttribute("edgedefault", "directed");
        for (Node node : graph.nodes()) {
            write(node, graph);
        }
        for (Edge edge : graph.edges()) {
            write(edge);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void key(String of, String name, String type) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", of.charAt(0) + "_" + name);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", type);
    }

    private void write(Node node, SceneGraph graph) throws XMLStreamException {
        xml.writeStartElement("node");
        xml.writeAttribute("id", node.id().toString());
        data("n_label", node.label().best(language).text());
        for (var version : node.label().versions()) {
            data("n_label_" + version.language(), version.text());
        }
        data("n_kind", Names.of(node.kind()));
        if (node.community().isPresent()) {
            data("n_community", node.community().get().value());
        }
        Origin origin = origins.get(node.id());
        if (origin != null) {
            data("n_words", origin.words());
            data("n_section", origin.section());
            data("n_reading", origin.reading());
            data("n_source", origin.source());
        }
        Scene.Position position = graph.positions().get(node.id());
        if (position != null) {
            data("n_x", Integer.toString(position.x()));
            data("n_y", Integer.toString(position.y()));
        }
        xml.writeEndElement();
    }

    private void write(Edge edge) throws XMLStreamException {
        xml.writeStartElement("edge");
        xml.writeAttribute("source", edge.from().toString());
        xml.writeAttribute("target", edge.to().toString());
        data("e_relation", Names.of(edge.relation()));
        if (edge.stance().isPresent()) {
            data("e_stance", Names.of(edge.stance().get()));
        }
        data("e_evidence", Integer.toString(edge.evidence()));
        // Gephi drops edges of weight 0.
        data("e_weight", Integer.toString(Math.max(1, edge.evidence())));
        xml.writeEndElement();
    }

    private void data(String key, String text) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(Legible.of(text));
        xml.writeEndElement();
    }
}
