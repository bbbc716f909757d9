package org.qiutong.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Constants as the API writes them: lower case with hyphens.
public final class Names {

    private Names() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The constant that a parameter names; none if it is not given.
    ///
    /// @throws UnknownValue if there is none of that name
    public static <E extends Enum<E>> Optional<E> parse(
            Class<E> type, String parameter, @Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(
                Arrays.stream(type.getEnumConstants())
                        .filter(constant -> of(constant).equals(value))
                        .findFirst()
                        .orElseThrow(() ->
                                new UnknownValue(
                                        parameter,
                                        value,
                                        Arrays.stream(type.getEnumConstants())
                                                .map(Names::of)
                                                .toList())));
    }
}
