package org.qiutong.exchange.network;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Legible;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes a study as JSON-LD. Its context is in the file and the same in each, so that nothing has
/// to be fetched to read it. A relation is a property of the node that it comes from; one with
/// attributes is an object of its own, too.
final class StudyGraphJsonLd implements GraphWriter {

    private static final String TERMS = "urn:qiutong:terms:";
    private static final String NODES = "urn:qiutong:";

    /// The attributes with texts by language.
    private static final List<String> LOCALIZED =
            List.of(
                    "definition",
                    "equivalence-note",
                    "experts",
                    "licence",
                    "limits",
                    "method",
                    "name",
                    "note",
                    "other-name",
                    "passage-translation",
                    "reading",
                    "role",
                    "section",
                    "short-name",
                    "summary",
                    "text",
                    "title",
                    "translation-status");

    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    private StudyGraphJsonLd(JsonGenerator json) {
        this.json = json;
    }

    /// The stream stays open.
    static void write(StudyGraph graph, OutputStream out) throws IOException {
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            json.writeStartObject();
            context(json);
            json.writeArrayPropertyStart("@graph");
            graph.to(new StudyGraphJsonLd(json));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void context(JsonGenerator json) {
        json.writeObjectPropertyStart("@context");
        json.writeNumberProperty("@version", 1.1);
        json.writeStringProperty("@vocab", TERMS);
        json.writeStringProperty("label", "http://www.w3.org/2000/01/rdf-schema#label");
        for (String name : LOCALIZED) {
            json.writeObjectPropertyStart(name);
            json.writeStringProperty("@id", TERMS + name);
            json.writeStringProperty("@container", "@language");
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    @Override
    public void node(String id, String kind, String label, Map<String, Attribute> attributes) {
        json.writeStartObject();
        json.writeStringProperty("@id", NODES + id);
        json.writeStringProperty("@type", kind);
        json.writeStringProperty("label", Legible.of(label));
        attributes.forEach(this::attribute);
        json.writeEndObject();
    }

    @Override
    public void edge(String from, String relation, String to, Map<String, Attribute> attributes) {
        json.writeStartObject();
        json.writeStringProperty("@id", NODES + from);
        reference(relation, to);
        json.writeEndObject();
        if (!attributes.isEmpty()) {
            json.writeStartObject();
            json.writeStringProperty("@type", "relation");
            reference("from-node", from);
            reference("to-node", to);
            json.writeStringProperty("relation", relation);
            attributes.forEach(this::attribute);
            json.writeEndObject();
        }
    }

    private void reference(String name, String id) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("@id", NODES + id);
        json.writeEndObject();
    }

    private void attribute(String name, Attribute attribute) {
        switch (attribute) {
            case Attribute.Text(String text) -> json.writeStringProperty(name, Legible.of(text));
            case Attribute.Whole(long value) -> json.writeNumberProperty(name, value);
            case Attribute.Flag(boolean value) -> json.writeBooleanProperty(name, value);
            case Attribute.Several(List<String> texts) -> texts(name, texts);
            case Attribute.Localized(SortedMap<LanguageTag, List<String>> texts) -> {
                json.writeObjectPropertyStart(name);
                texts.forEach((language, some) -> texts(language.value(), some));
                json.writeEndObject();
            }
        }
    }

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(each -> json.writeString(Legible.of(each)));
        json.writeEndArray();
    }
}
