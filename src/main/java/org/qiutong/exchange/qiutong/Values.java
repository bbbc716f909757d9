package org.qiutong.exchange.qiutong;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qiutong.text.LocalizedText;

/// Single values as the files of a study write them.
final class Values {

    private Values() {}

    static LocalizedText text(Optional<Map<String, String>> texts) {
        return texts.map(Values::text).orElse(LocalizedText.NONE);
    }

    static LocalizedText text(Map<String, String> texts) {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("a text in no language");
        }
        return LocalizedText.of(texts);
    }

    /// The constant that a file writes in lower case with hyphens.
    static <E extends Enum<E>> E constant(Class<E> type, String name) {
        Map<String, E> constants = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            constants.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        E constant = constants.get(name);
        if (constant == null) {
            throw new IllegalArgumentException(
                    "'" + name + "' is none of " + String.join(", ", constants.keySet()));
        }
        return constant;
    }
}
