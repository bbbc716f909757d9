package org.qiutong.kit;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Several things that a list can be restricted to, with commas between them in the address.
///
/// @param <T> what is chosen from
public final class MultiFilter<T> implements Restriction {

    private final QueryState state;
    private final String parameter;
    private final String labelKey;
    private final Collection<T> items;
    private final Function<T, String> id;
    private final BiFunction<T, Locale, String> name;

    MultiFilter(
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

    /// What is chosen, in the order of the items; ids in the address that are unknown are left out.
    public List<T> value() {
        List<String> chosen =
                state.get(parameter).map(ids -> Arrays.asList(ids.split(","))).orElse(List.of());
        return items.stream().filter(item -> chosen.contains(id.apply(item))).toList();
    }

    @Override
    public String parameter() {
        return parameter;
    }

    @Override
    public boolean active() {
        return !value().isEmpty();
    }

    @Override
    public String describe(Locale language) {
        return Restriction.describe(
                language,
                labelKey,
                Localized.list(
                        language, value().stream().map(v -> name.apply(v, language)).toList()));
    }

    @Override
    public Component field() {
        MultiSelectComboBox<T> field = Localized.label(new MultiSelectComboBox<>(), labelKey);
        field.setItems(items);
        field.setClearButtonVisible(true);
        OnlyMatch.onEnter(field);
        field.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        Localized.effect(
                field,
                language -> {
                    field.setPlaceholder(Localized.message(language, "kit.filterAll"));
                    field.setItemLabelGenerator(item -> name.apply(item, language));
                });
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(change.getValue());
            }
        });
        state.onChange(() -> field.setValue(new LinkedHashSet<>(value())));
        return field;
    }

    private void choose(Set<T> chosen) {
        String ids = items.stream().filter(chosen::contains).map(id).collect(joining(","));
        state.set(Map.of(parameter, ids, FilteredList.PAGE, ""));
    }

    @Override
    public void relax() {
        choose(Set.of());
    }
}
