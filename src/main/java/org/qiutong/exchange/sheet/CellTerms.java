package org.qiutong.exchange.sheet;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.text.Messages;

/// The program's own terms as cells have them: as its files write them, `research-institute`, or as
/// its pages show them in any of their languages.
final class CellTerms {

    private final Messages messages;

    CellTerms(Messages messages) {
        this.messages = messages;
    }

    /// The constant that a cell names; empty if it is none.
    <E extends Enum<E>> Optional<E> find(Class<E> type, String cell) {
        String small = CodedTable.mark(cell);
        String id = small.replaceAll("[ _]", "-");
        return Stream.of(type.getEnumConstants())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(id))
                .findFirst()
                .or(() ->
                        Stream.of(type.getEnumConstants())
                                .filter(each ->
                                        messages.languages().stream()
                                                .map(language -> shown(language, each))
                                                .anyMatch(name ->
                                                        CodedTable.mark(name).equals(small)))
                                .findFirst());
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
