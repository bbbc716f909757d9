package org.qiutong.exchange.sheet;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiutong.text.Messages;

/// The program's own terms as cells have them: as its files write them, `research-institute`, or as
/// its pages show them in any of their languages.
final class CellTerms {

    private final Messages messages;
    private final Map<Class<?>, Map<String, Enum<?>>> names = new HashMap<>();

    CellTerms(Messages messages) {
        this.messages = messages;
    }

    /// The constant that a cell names; empty if it is none.
    <E extends Enum<E>> Optional<E> find(Class<E> type, String cell) {
        String small = CodedTable.mark(cell);
        Map<String, Enum<?>> known = names.computeIfAbsent(type, this::names);
        @Nullable Enum<?> found =
                known.getOrDefault(small, known.get(small.replaceAll("[ _]", "-")));
        return Optional.ofNullable(found).map(type::cast);
    }

    /// Constants by all their names; there are many cells.
    private Map<String, Enum<?>> names(Class<?> type) {
        Map<String, Enum<?>> all = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            Enum<?> each = (Enum<?>) constant;
            all.put(each.name().toLowerCase(Locale.ROOT).replace('_', '-'), each);
            messages.languages()
                    .forEach(language ->
                            all.putIfAbsent(CodedTable.mark(shown(language, each)), each));
        }
        return all;
    }

    /// What a page shows for it.
    String shown(Locale language, Enum<?> constant) {
        String type = constant.getDeclaringClass().getName();
        return messages.format(
                language,
                "name."
                        + type.substring(type.lastIndexOf('.') + 1).replace('$', '.')
                        + "."
                        + constant.name(),
                Map.of());
    }
}
