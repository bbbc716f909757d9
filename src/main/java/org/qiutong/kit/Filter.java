package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// One thing that a list can be restricted to, chosen from a list or by typing.
///
/// @param <T> what is chosen from
public final class Filter<T> implements Restriction {

    private final QueryState state;
    private final String parameter;
    private final String labelKey;
    private final Collection<T> items;
    private final Function<T, String> id;
    private final BiFunction<T, Locale, String> name;

    Filter(
            QueryState state,
            String parameter,
            String labelKey,
            Collection<T> items,
            Function<T, String> id,
            BiFunction<T, Locale, String> name) {
        this.state = state;
        this.parameter = parameter;
        this.labelKey = labelKey;
        this.items = items;
        this.id = id;
        this.name = name;
    }

    /// What is chosen; nothing when the address holds an unknown id.
    public Optional<T> value() {
        return state.get(parameter)
                .flatMap(chosen ->
                        items.stream().filter(i -> id.apply(i).equals(chosen)).findFirst());
    }

    @Override
    public String parameter() {
        return parameter;
    }

    @Override
    public boolean active() {
        return value().isPresent();
    }

    @Override
    public String describe(Locale language) {
        return Restriction.describe(
                language, labelKey, value().map(v -> name.apply(v, language)).orElse(""));
    }

    @Override
    public Component field() {
        ComboBox<T> field = Localized.label(new ComboBox<>(), labelKey);
        // Few items, matched by label: the browser holds them all and filters without a request.
        // Otherwise a key pressed right after typing would meet a list that is about to change.
        field.setItems(items);
        field.setClearButtonVisible(true);
        OnlyMatch.onEnter(field);
        Localized.effect(
                field,
                language -> {
                    field.setPlaceholder(Localized.message(language, "kit.filterAll"));
                    field.setItemLabelGenerator(item -> name.apply(item, language));
                });
        field.addValueChangeListener(
                change -> choose(change.isFromClient(), Optional.ofNullable(change.getValue())));
        state.onChange(() -> field.setValue(value().orElse(null)));
        return field;
    }

    private void choose(boolean byReader, Optional<T> chosen) {
        if (byReader) {
            state.set(Map.of(parameter, chosen.map(id).orElse(""), FilteredList.PAGE, ""));
        }
    }

    @Override
    public void relax() {
        choose(true, Optional.empty());
    }
}
