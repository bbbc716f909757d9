package org.qiutong.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qiutong.id.StableId;

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

    /// The id that a parameter gives; none if it is not given.
    ///
    /// @param type the constructor of the id
    /// @throws UnknownValue if the text can be no id
    public static <I extends StableId> Optional<I> id(
            String parameter, @Nullable String value, Function<String, I> type) {
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(
                StableId.parse(value, type)
                        .orElseThrow(() ->
                                new UnknownValue(
                                        parameter,
                                        value,
                                        List.of("ids such as 'study' or 'study/name'"))));
    }

    /// The ids that a parameter gives; none if it is not given.
    ///
    /// @param type the constructor of the ids
    /// @throws UnknownValue if a text can be no id
    public static <I extends StableId> List<I> ids(
            String parameter, @Nullable List<String> values, Function<String, I> type) {
        return values == null
                ? List.of()
                : values.stream().flatMap(each -> id(parameter, each, type).stream()).toList();
    }
}
