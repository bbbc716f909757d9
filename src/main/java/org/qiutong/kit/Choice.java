package org.qiutong.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One of several ways to show a page, such as an order, kept in the address where it is not the
/// first. Its names in the address are those of the constants, in lower case with hyphens.
///
/// @param <E> the ways
public final class Choice<E extends Enum<E>> extends Div {

    private final QueryState state;
    private final String parameter;
    private final List<E> ways;

    /// @param parameter its name in the address
    /// @param type the ways, the first of which holds where the address says nothing
    public Choice(QueryState state, String parameter, String labelKey, Class<E> type) {
        this.state = state;
        this.parameter = parameter;
        this.ways = Arrays.asList(type.getEnumConstants());
        Select<E> field = Localized.label(new Select<>(), labelKey);
        field.setItems(ways);
        Localized.effect(
                field, locale -> field.setItemLabelGenerator(way -> Localized.name(locale, way)));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(change.getValue());
            }
        });
        state.onChange(() -> field.setValue(value()));
        addClassName("choice");
        add(field);
    }

    /// What is chosen; the first way when the address holds something unknown.
    public E value() {
        return state.get(parameter)
                .flatMap(chosen -> ways.stream().filter(way -> id(way).equals(chosen)).findFirst())
                .orElseGet(ways::getFirst);
    }

    private void choose(E way) {
        state.set(Map.of(parameter, way == ways.getFirst() ? "" : id(way), FilteredList.PAGE, ""));
    }

    private static String id(Enum<?> way) {
        return way.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
