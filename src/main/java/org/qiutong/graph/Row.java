package org.qiutong.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qiutong.id.StableId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// One row of an answer, as a map of names to values. A localized text lies in one property a
/// language: `label_en`, `label_zh_Hans`.
public record Row(Map<String, Object> values) {

    /// @throws IllegalStateException if it is missing: then the graph is not what the program
    ///   writes
    public String text(String name) {
        return required(name).toString();
    }

    public Optional<String> optional(String name) {
        return Optional.ofNullable(values.get(name)).map(Object::toString);
    }

    /// An id.
    ///
    /// @param type the constructor of the id
    /// @throws IllegalStateException if it is missing
    public <I extends StableId> I id(String name, Function<String, I> type) {
        return type.apply(text(name));
    }

    public <I extends StableId> Optional<I> optionalId(String name, Function<String, I> type) {
        return optional(name).map(type);
    }

    /// A list of ids; empty if missing.
    public <I extends StableId> List<I> ids(String name, Function<String, I> type) {
        return texts(name).stream().map(type).toList();
    }

    /// @throws ArithmeticException if it is no int
    public int number(String name) {
        return Math.toIntExact(longNumber(name));
    }

    /// A number that may be great, such as a time in milliseconds.
    public long longNumber(String name) {
        return ((Number) required(name)).longValue();
    }

    public Optional<Integer> optionalNumber(String name) {
        return Optional.ofNullable((Number) values.get(name))
                .map(number -> Math.toIntExact(number.longValue()));
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /// The constant of an enum that is stored by name.
    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        return Enum.valueOf(type, text(name));
    }

    public <E extends Enum<E>> Optional<E> optionalConstant(String name, Class<E> type) {
        return optional(name).map(value -> Enum.valueOf(type, value));
    }

    /// A list of texts; empty if missing.
    public List<String> texts(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /// A list of maps; empty if missing.
    public List<Row> rows(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(Row::nested).toList()
                : List.of();
    }

    /// A map of names to values; empty if missing.
    public Row row(String name) {
        return values.get(name) instanceof Map<?, ?> map ? nested(map) : new Row(Map.of());
    }

    /// A text in all its languages; [LocalizedText#NONE] if missing.
    public LocalizedText localized(String name) {
        String prefix = name + "_";
        TreeMap<LanguageTag, String> texts = new TreeMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix) && value != null) {
                texts.put(Properties.language(key.substring(prefix.length())), value.toString());
            }
        });
        return texts.isEmpty() ? LocalizedText.NONE : new LocalizedText(texts);
    }

    /// Lists of texts by language; empty if missing.
    public Map<LanguageTag, List<String>> localizedLists(String name) {
        String prefix = name + "_";
        TreeMap<LanguageTag, List<String>> lists = new TreeMap<>();
        values.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key ->
                        lists.put(Properties.language(key.substring(prefix.length())), texts(key)));
        return lists;
    }

    @SuppressWarnings("unchecked") // the driver's maps have text keys
    private static Row nested(@Nullable Object map) {
        if (map == null) {
            throw new IllegalStateException("a list of maps holds none");
        }
        return new Row((Map<String, Object>) map);
    }

    private Object required(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("no '" + name + "' in " + values.keySet());
        }
        return value;
    }
}
