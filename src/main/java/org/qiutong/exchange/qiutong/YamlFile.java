package org.qiutong.exchange.qiutong;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiutong.exchange.ImportProblem.HiddenCharacter;
import org.qiutong.exchange.ImportProblem.Malformed;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.ProblemList;
import org.qiutong.text.Legible;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/// A YAML file that is bound to records, strictly: a field that is missing, unknown, there twice or
/// of another type is refused, and so is an alias. All that are missing or unknown are told at
/// once.
final class YamlFile {

    private static final YAMLMapper YAML =
            YAMLMapper.builder(
                            YAMLFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxStringLength(1_000_000)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .changeDefaultNullHandling(_ -> JsonSetter.Value.forContentNulls(Nulls.FAIL))
                    .build();

    /// Of how many fields that are missing the line is looked for: the file is read again for each.
    private static final int PLACED = 50;

    private final String name;
    private final byte[] bytes;

    /// @param name what its author calls it
    YamlFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /// @throws ImportRefused with the line, if the file is not what the type asks for
    <T> T as(Class<T> type) {
        ProblemList problems = new ProblemList();
        try {
            look();
            try (YAMLParser parser = parser()) {
                parser.nextToken();
                unknown(parser, type, problems);
            }
            T content = YAML.readValue(bytes, type);
            if (content == null) {
                throw refused(1, "there is nothing in it");
            }
            missing(content, "", problems);
            if (!problems.isEmpty()) {
                throw problems.refusal();
            }
            return content;
        } catch (JacksonException e) {
            problems.addAll(explained(e));
            throw problems.refusal();
        }
    }

    /// Notes each field that no record has. The parser stands at the value.
    private void unknown(YAMLParser parser, Type type, ProblemList problems) {
        if (type instanceof ParameterizedType generic) {
            Type of = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                unknown(parser, of, problems);
            } else if (parser.currentToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    unknown(parser, of, problems);
                }
            } else {
                parser.skipChildren();
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT
                && type instanceof Class<?> record
                && record.isRecord()) {
            Map<String, Type> fields =
                    Stream.of(record.getRecordComponents())
                            .collect(
                                    Collectors.toMap(
                                            RecordComponent::getName,
                                            RecordComponent::getGenericType));
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String field = parser.currentName();
                Type of = fields.get(field);
                int line = line(parser);
                parser.nextToken();
                if (of == null) {
                    problems.add(
                            new Malformed(name, line, "there is no field '" + field + "' here"));
                    parser.skipChildren();
                } else {
                    unknown(parser, of, problems);
                }
            }
        } else {
            parser.skipChildren();
        }
    }

    /// Notes each field that is missing: what is read into a record has no default.
    ///
    /// @param path where the value stands
    private void missing(Object value, String path, ProblemList problems) {
        switch (value) {
            case Optional<?> some -> some.ifPresent(each -> missing(each, path, problems));
            case List<?> list -> {
                for (int at = 0; at < list.size(); at++) {
                    missing(list.get(at), path + "/" + at, problems);
                }
            }
            case Record read -> {
                for (RecordComponent part : read.getClass().getRecordComponents()) {
                    @Nullable Object field = field(read, part);
                    String at = path + "/" + part.getName();
                    if (field == null) {
                        Place place = problems.count() < PLACED ? place(at) : new Place(0, false);
                        String what =
                                place.there()
                                        ? "cannot be read: another kind of value is needed"
                                        : "is missing";
                        problems.add(
                                new Malformed(
                                        name, place.line(), "'" + part.getName() + "' " + what));
                    } else {
                        missing(field, at, problems);
                    }
                }
            }
            default -> {}
        }
    }

    private static @Nullable Object field(Record of, RecordComponent part) {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Reads the file once without binding. Binding would read an alias as its own name; and here
    /// an invisible character is reported with its line.
    private void look() {
        ProblemList problems = new ProblemList();
        try (YAMLParser parser = parser()) {
            while (parser.nextToken() != null) {
                if (parser.isCurrentAlias()) {
                    throw refused(line(parser), "aliases ('*name') are not read");
                }
                String text = parser.currentToken().isScalarValue() ? parser.getString() : "";
                OptionalInt hidden = Legible.firstIllegible(text);
                if (hidden.isPresent()) {
                    problems.add(HiddenCharacter.of(name, line(parser), hidden.getAsInt()));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw problems.refusal();
        }
    }

    private ImportRefused explained(JacksonException e) {
        if (e.getCause() instanceof MarkedYamlEngineException syntax) {
            return refused(
                    syntax.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0),
                    syntax.getProblem());
        }
        if (e instanceof StreamConstraintsException) {
            return refused(line(e), "this is nested too deeply, or longer than is read");
        }
        if (e.getPath().isEmpty() && !(e instanceof StreamReadException)) {
            return refused(line(e), "a list of fields with their values is needed here");
        }
        if (e instanceof StreamReadException) {
            return refused(line(e), e.getOriginalMessage());
        }
        String field = String.valueOf(e.getPath().getLast().getPropertyName());
        Place place = place(e.getPath());
        if (e.getPath().getLast().getPropertyName() == null) {
            return refused(place.line, "an entry of this list cannot be read");
        }
        return place.there
                ? refused(
                        place.line,
                        "'" + field + "' cannot be read: another kind of value is needed")
                : refused(place.line, "'" + field + "' is missing");
    }

    private ImportRefused refused(int line, String reason) {
        return new ImportRefused(new Malformed(name, line, reason));
    }

    /// The place that a path leads to, or the last one on it that exists.
    ///
    /// @param there whether there is a value at its end
    private record Place(int line, boolean there) {}

    private Place place(List<JacksonException.Reference> path) {
        return place(
                path.stream()
                        .map(step ->
                                step.getPropertyName() == null
                                        ? "/" + step.getIndex()
                                        : "/" + step.getPropertyName())
                        .collect(Collectors.joining()));
    }

    private Place place(String wanted) {
        int line = 1;
        int reached = 0;
        boolean there = false;
        try (YAMLParser parser = parser()) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String here = parser.streamReadContext().pathAsPointer().toString();
                if (here.length() > reached && (wanted + "/").startsWith(here + "/")) {
                    line = line(parser);
                    reached = here.length();
                }
                there |=
                        here.equals(wanted)
                                && token != JsonToken.PROPERTY_NAME
                                && token != JsonToken.VALUE_NULL;
            }
        } catch (JacksonException e) {
            // A fault after the place does not matter.
        }
        return new Place(line, there);
    }

    private YAMLParser parser() {
        return (YAMLParser) YAML.createParser(bytes);
    }

    private static int line(JacksonException e) {
        return e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
    }

    private static int line(YAMLParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
