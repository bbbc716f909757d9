package org.qiutong.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/// One of several ways to show a page, such as an order, kept in the address where it is not the
/// first.
///
/// @param <T> the ways
public final class Choice<T> extends Div {

    private final QueryState state;
    private final String parameter;
    private final List<T> ways;
    private final Function<T, String> id;

    /// @param parameter its name in the address
    /// @param ways the first of which holds where the address says nothing
    /// @param id of a way in the address
    /// @param name of a way in a language of the interface
    public Choice(
            QueryState state,
            String parameter,
            String labelKey,
            List<T> ways,
            Function<T, String> id,
            BiFunction<Locale, T, String> name) {
        this.state = state;
        this.parameter = parameter;
        this.ways = List.copyOf(ways);
        this.id = id;
        Select<T> field = Localized.label(new Select<>(), labelKey);
        field.setItems(ways);
        Localized.effect(
                field, locale -> field.setItemLabelGenerator(way -> name.apply(locale, way)));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(change.getValue());
            }
        });
        state.onChange(() -> field.setValue(value()));
        addClassName("choice");
        add(field);
    }

    /// Between the constants of a type: in the address their names in lower case with hyphens.
    public static <E extends Enum<E>> Choice<E> of(
            QueryState state, String parameter, String labelKey, Class<E> type) {
        return new Choice<>(
                state,
                parameter,
                labelKey,
                List.of(type.getEnumConstants()),
                way -> way.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Localized::name);
    }

    /// What is chosen; the first way when the address holds something unknown.
    public T value() {
        return state.get(parameter)
                .flatMap(chosen ->
                        ways.stream().filter(way -> id.apply(way).equals(chosen)).findFirst())
                .orElseGet(ways::getFirst);
    }

    private void choose(T way) {
        state.set(
                Map.of(
                        parameter,
                        way.equals(ways.getFirst()) ? "" : id.apply(way),
                        FilteredList.PAGE,
                        ""));
    }
}
