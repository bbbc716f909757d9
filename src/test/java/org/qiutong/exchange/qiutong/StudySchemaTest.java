package org.qiutong.exchange.qiutong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.Consent;
import org.qiutong.evidence.Quantifier;
import org.qiutong.evidence.Rendering;
import org.qiutong.evidence.Stance;
import org.qiutong.people.Institution;
import org.qiutong.people.Sector;
import org.qiutong.study.Source;
import org.qiutong.study.StudyAccess;
import org.qiutong.study.StudyDesign;
import tools.jackson.databind.json.JsonMapper;

/// The JSON Schema of a study’s files, by which editors complete and check them, is what the reader
/// asks for.
class StudySchemaTest {

    private static final Path SCHEMA = Path.of("docs/study-files.schema.json");

    /// Fields with a choice, by the record and their name.
    private static final Map<String, Class<? extends Enum<?>>> CHOICES =
            Map.ofEntries(
                    Map.entry("StudyFile.access", StudyAccess.class),
                    Map.entry("StudyFile.design", StudyDesign.class),
                    Map.entry("StudyFile.consent", Consent.class),
                    Map.entry("ExpertEntry.sector", Sector.class),
                    Map.entry("ExpertEntry.consent", Consent.class),
                    Map.entry("InstitutionEntry.kind", Institution.Kind.class),
                    Map.entry("ConceptEntry.kind", ConceptKind.class),
                    Map.entry("EquivalenceEntry.grade", Concept.Grade.class),
                    Map.entry("SourceEntry.kind", Source.Kind.class),
                    Map.entry("QuotationEntry.consent", Consent.class),
                    Map.entry("RenderingEntry.method", Rendering.Method.class),
                    Map.entry("RenderingEntry.status", Rendering.Status.class),
                    Map.entry("CodingEntry.stance", Stance.class),
                    Map.entry("FindingEntry.quantifier", Quantifier.class),
                    Map.entry("FindingEntry.stance", Stance.class));

    private final Map<String, Object> definitions = new LinkedHashMap<>();

    @Test
    void isWhatTheReaderAsksFor() throws IOException {
        List<Object> files = new ArrayList<>();
        for (Class<?> file :
                List.of(
                        StudyFiles.StudyFile.class,
                        StudyFiles.PeopleFile.class,
                        StudyFiles.CodebookFile.class,
                        StudyFiles.SourcesFile.class,
                        StudyFiles.QuotationsFile.class,
                        StudyFiles.FindingsFile.class)) {
            files.add(schema(file, ""));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "A file of a Qiutong study");
        schema.put("anyOf", files);
        schema.put("$defs", definitions);
        String written =
                JsonMapper.builder()
                                .build()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(schema)
                                .replace("\r\n", "\n")
                        + "\n";
        // To be copied where the files of a study have changed on purpose.
        Files.writeString(Path.of("target/study-files.schema.json"), written);
        assertThat(written).isEqualTo(Files.readString(SCHEMA));
    }

    private Map<String, Object> schema(Type type, String place) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            if (generic.getRawType() == Optional.class) {
                return schema(of[0], place);
            }
            return generic.getRawType() == List.class
                    ? sorted("type", "array", "items", schema(of[0], place))
                    : sorted("type", "object", "additionalProperties", schema(of[1], place));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            if (!definitions.containsKey(plain.getSimpleName())) {
                definitions.put(plain.getSimpleName(), Map.of());
                definitions.put(plain.getSimpleName(), record(plain));
            }
            return Map.of("$ref", "#/$defs/" + plain.getSimpleName());
        }
        Class<? extends Enum<?>> choice = CHOICES.get(place);
        if (choice != null) {
            return Map.of(
                    "enum",
                    Stream.of(choice.getEnumConstants())
                            .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .toList());
        }
        return Map.of(
                "type",
                plain == Integer.class ? "integer" : plain == Boolean.class ? "boolean" : "string");
    }

    private Map<String, Object> record(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent part : type.getRecordComponents()) {
            properties.put(
                    part.getName(),
                    schema(part.getGenericType(), type.getSimpleName() + "." + part.getName()));
            if (part.getType() != Optional.class) {
                required.add(part.getName());
            }
        }
        Map<String, Object> record = sorted("type", "object", "properties", properties);
        record.put("required", required);
        record.put("additionalProperties", false);
        return record;
    }

    private static Map<String, Object> sorted(String one, Object is, String other, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(one, is);
        map.put(other, value);
        return map;
    }
}
