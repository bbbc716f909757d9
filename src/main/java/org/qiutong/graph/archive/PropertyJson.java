package org.qiutong.graph.archive;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.IsoDuration;
import org.neo4j.driver.types.Point;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The properties of a node or relationship as JSON and back, without loss.
///
/// Texts, truth values, numbers and lists are what they are in JSON; a number with a fraction or an
/// exponent is a floating-point number, any other one an integer. All else is an object with one
/// field, whose name says the type: `{"$date": "2026-01-31"}`. No property is a map, so that these
/// cannot be mistaken. Names are in the order of their characters: equal properties have equal
/// bytes.
final class PropertyJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_LONG_FOR_INTS).build();

    private PropertyJson() {}

    /// What a line of a part says.
    @FunctionalInterface
    interface Line {
        void write(JsonGenerator json);
    }

    /// @return a line in UTF-8, without its end
    static byte[] line(Line line) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            line.write(json);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /// Reads a line; its properties are still as in JSON.
    static Map<String, Object> read(String line) {
        return JSON.readValue(
                line,
                JSON.getTypeFactory().constructMapType(Map.class, String.class, Object.class));
    }

    static Manifest manifest(String json) {
        return JSON.readValue(json, Manifest.class);
    }

    static String manifest(Manifest manifest) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(manifest);
    }

    static void writeProperties(JsonGenerator json, Map<String, Object> properties) {
        json.writeName("properties");
        json.writeStartObject();
        new TreeMap<>(properties)
                .forEach((name, value) -> {
                    json.writeName(name);
                    write(json, value);
                });
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Object value) {
        switch (value) {
            case String text -> json.writeString(text);
            case Boolean truth -> json.writeBoolean(truth);
            case Long number -> json.writeNumber(number);
            case Double number when Double.isFinite(number) -> json.writeNumber(number);
            case Double number -> write(json, "$float", number.toString());
            case List<?> list -> {
                json.writeStartArray();
                for (Object each : list) {
                    write(json, each);
                }
                json.writeEndArray();
            }
            case byte[] bytes -> write(json, "$bytes", Base64.getEncoder().encodeToString(bytes));
            case LocalDate date -> write(json, "$date", date.toString());
            case LocalTime time -> write(json, "$localTime", time.toString());
            case OffsetTime time -> write(json, "$time", time.toString());
            case LocalDateTime time -> write(json, "$localDateTime", time.toString());
            case ZonedDateTime time -> write(json, "$dateTime", time.toString());
            case IsoDuration length -> write(json, "$duration", text(length));
            case Point point -> write(json, "$point", text(point));
            default ->
                    // Better no backup than one that lacks something.
                    throw new IllegalStateException(
                            "a property of a type that a backup cannot hold: " + value.getClass());
        }
    }

    private static void write(JsonGenerator json, String type, String value) {
        json.writeStartObject();
        json.writeStringProperty(type, value);
        json.writeEndObject();
    }

    /// Its four parts, which do not turn into each other: a month has no fixed number of days.
    private static String text(IsoDuration length) {
        return length.months()
                + " "
                + length.days()
                + " "
                + length.seconds()
                + " "
                + length.nanoseconds();
    }

    private static String text(Point point) {
        return point.srid()
                + " "
                + point.x()
                + " "
                + point.y()
                + (Double.isNaN(point.z()) ? "" : " " + point.z());
    }

    /// The properties as the driver takes them.
    ///
    /// @param json as [#read] gives them
    static Map<String, Object> properties(Map<?, ?> json) {
        Map<String, Object> properties = new HashMap<>();
        json.forEach((name, value) -> properties.put(name.toString(), value(value)));
        return properties;
    }

    private static Object value(Object json) {
        return switch (json) {
            case List<?> list -> list.stream().map(PropertyJson::value).toList();
            case Map<?, ?> map when map.size() == 1 -> {
                var only = map.entrySet().iterator().next();
                yield typed(only.getKey().toString(), only.getValue().toString());
            }
            case Map<?, ?> map -> throw new IllegalArgumentException("no value: " + map.keySet());
            default -> json;
        };
    }

    private static Object typed(String type, String text) {
        return switch (type) {
            case "$float" -> Double.valueOf(text);
            case "$bytes" -> Base64.getDecoder().decode(text);
            case "$date" -> LocalDate.parse(text);
            case "$localTime" -> LocalTime.parse(text);
            case "$time" -> OffsetTime.parse(text);
            case "$localDateTime" -> LocalDateTime.parse(text);
            case "$dateTime" -> ZonedDateTime.parse(text);
            case "$duration" -> duration(text.split(" ", -1));
            case "$point" -> point(text.split(" ", -1));
            default -> throw new IllegalArgumentException("no type: " + type);
        };
    }

    private static Value duration(String[] parts) {
        return Values.isoDuration(
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Integer.parseInt(parts[3]));
    }

    private static Value point(String[] parts) {
        int srid = Integer.parseInt(parts[0]);
        double x = Double.parseDouble(parts[1]);
        double y = Double.parseDouble(parts[2]);
        return parts.length == 3
                ? Values.point(srid, x, y)
                : Values.point(srid, x, y, Double.parseDouble(parts[3]));
    }
}
