package org.qiutong.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
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
        return parse(List.of(type.getEnumConstants()), Names::of, parameter, value);
    }

    /// The one of several things that a parameter names; none if it is not given.
    ///
    /// @throws UnknownValue if there is none of that name
    public static <T> Optional<T> parse(
            List<T> all, Function<T, String> name, String parameter, @Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(
                all.stream()
                        .filter(each -> name.apply(each).equals(value))
                        .findFirst()
                        .orElseThrow(() ->
                                new UnknownValue(
                                        parameter, value, all.stream().map(name).toList())));
    }
}
