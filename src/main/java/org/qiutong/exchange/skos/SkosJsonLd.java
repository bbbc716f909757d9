package org.qiutong.exchange.skos;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes statements as JSON-LD, an object for each subject, with a context that is in the file.
final class SkosJsonLd {

    private static final Map<String, String> PREFIXES =
            Map.of("skos", Skos.NAMESPACE, "dcterms", Skos.DC_NAMESPACE, "qiutong", Skos.TERMS);

    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private SkosJsonLd() {}

    /// The stream stays open.
    static void write(List<Statement> statements, OutputStream out) {
        Map<String, Map<String, List<Value>>> subjects = new LinkedHashMap<>();
        for (Statement each : statements) {
            subjects.computeIfAbsent(each.getSubject().stringValue(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(each.getPredicate().stringValue(), _ -> new ArrayList<>())
                    .add(each.getObject());
        }
        try (JsonGenerator json = MAPPER.writerWithDefaultPrettyPrinter().createGenerator(out)) {
            json.writeStartObject();
            json.writeObjectPropertyStart("@context");
            PREFIXES.keySet().stream()
                    .sorted()
                    .forEach(each ->
                            json.writeStringProperty(each, PREFIXES.getOrDefault(each, "")));
            json.writeEndObject();
            json.writeArrayPropertyStart("@graph");
            subjects.forEach((subject, properties) -> {
                json.writeStartObject();
                json.writeStringProperty("@id", subject);
                properties.forEach((predicate, all) -> property(json, predicate, all));
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void property(JsonGenerator json, String predicate, List<Value> all) {
        boolean type = predicate.equals(Skos.TYPE);
        json.writeArrayPropertyStart(type ? "@type" : shortened(predicate));
        for (Value each : all) {
            if (type) {
                json.writeString(shortened(each.stringValue()));
            } else if (each instanceof IRI) {
                json.writeStartObject();
                json.writeStringProperty("@id", each.stringValue());
                json.writeEndObject();
            } else if (each instanceof Literal text) {
                literal(json, text);
            }
        }
        json.writeEndArray();
    }

    private static void literal(JsonGenerator json, Literal text) {
        if (text.getDatatype().equals(XSD.BOOLEAN)) {
            json.writeBoolean(text.booleanValue());
            return;
        }
        if (text.getDatatype().equals(XSD.INTEGER)) {
            json.writeNumber(text.intValue());
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("@value", text.getLabel());
        text.getLanguage().ifPresent(each -> json.writeStringProperty("@language", each));
        json.writeEndObject();
    }

    private static String shortened(String iri) {
        return PREFIXES.entrySet().stream()
                .filter(each -> iri.startsWith(each.getValue()))
                .map(each -> each.getKey() + ":" + iri.substring(each.getValue().length()))
                .findFirst()
                .orElse(iri);
    }
}
