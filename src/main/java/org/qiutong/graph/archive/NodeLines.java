package org.qiutong.graph.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;

/// Nodes without relationships as lines like those of an archive.
public final class NodeLines {

    private NodeLines() {}

    /// @param row the `labels` and `properties` of a node
    public static String of(Record row) {
        return new String(
                PropertyJson.line(json -> {
                    json.writeName("labels");
                    json.writeStartArray();
                    row.get("labels").asList(label -> label.asString()).stream()
                            .sorted()
                            .forEach(json::writeString);
                    json.writeEndArray();
                    PropertyJson.writeProperties(json, row.get("properties").asMap());
                }),
                UTF_8);
    }

    /// The labels of a node.
    public static List<?> labels(String line) {
        return (List<?>) requireNonNull(PropertyJson.read(line).get("labels"));
    }

    /// The properties of a node as the driver takes them.
    public static Map<String, Object> properties(String line) {
        return PropertyJson.properties(
                (Map<?, ?>) requireNonNull(PropertyJson.read(line).get("properties")));
    }
}
