package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The filters of a list, kept in the address of the page.
public final class FilterBar extends Div {

    /// A separator that no text contains.
    private static final String MARK = "\u0001";

    private final QueryState state;
    private final List<Restriction> filters = new ArrayList<>();
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final Paragraph chosen = new Paragraph();
    private final Button clear = Localized.text(new Button(), "kit.clearFilters");

    public FilterBar(QueryState state) {
        this.state = state;
        addClassName("filters");
        getElement().setAttribute("role", "group");
        Localized.attribute(this, "aria-label", "kit.filters");
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.addClickListener(_ -> clear());
        chosen.addClassName("chosen-filters");
        add(clear, chosen);
        Localized.effect(this, this::write);
        state.onChange(() -> {
            clear.setVisible(!active().isEmpty());
            write(getLocale());
        });
    }

    /// Paper shows no fields but, on one line, what is chosen.
    private void write(Locale locale) {
        chosen.setText(
                active().stream()
                        .map(filter -> filter.describe(locale))
                        .collect(Collectors.joining(" · ")));
    }

    /// Adds a filter.
    ///
    /// @param parameter its name in the address
    /// @param id how the address names an item
    /// @param name what an item is called in a language of the interface
    public <T> Filter<T> add(
            String parameter,
            String labelKey,
            Collection<T> items,
            Function<T, String> id,
            BiFunction<T, Locale, String> name) {
        return add(new Filter<>(state, parameter, labelKey, List.copyOf(items), id, name));
    }

    /// Adds a filter of which several values can be chosen.
    ///
    /// @param parameter its name in the address
    /// @param id how the address names an item, without a comma
    /// @param name what an item is called in a language of the interface
    public <T> MultiFilter<T> addMulti(
            String parameter,
            String labelKey,
            Collection<T> items,
            Function<T, String> id,
            BiFunction<T, Locale, String> name) {
        return add(new MultiFilter<>(state, parameter, labelKey, List.copyOf(items), id, name));
    }

    private <R extends Restriction> R add(R filter) {
        filters.add(filter);
        place(filter.parameter(), filter.field());
        return filter;
    }

    /// Adds a field that restricts nothing, such as a [Choice].
    public FilterBar place(String parameter, Component field) {
        fields.put(parameter, field);
        addComponentAtIndex(fields.size() - 1, field);
        return this;
    }

    /// Arranges the fields as a sentence: a message with their parameters as its arguments, so that
    /// each language has its own order.
    public FilterBar sentence(String key) {
        addClassName("sentence");
        Localized.effect(
                this,
                locale -> {
                    Map<String, String> marks = new LinkedHashMap<>();
                    fields.keySet().forEach(name -> marks.put(name, MARK + name + MARK));
                    removeAll();
                    for (String part : Localized.message(locale, key, marks).split(MARK, -1)) {
                        Component field = fields.get(part);
                        if (field != null) {
                            add(field);
                        } else if (!part.isBlank()) {
                            add(new Span(part.strip()));
                        }
                    }
                    add(clear, chosen);
                });
        return this;
    }

    /// What restricts the list at present.
    List<Restriction> active() {
        return filters.stream().filter(Restriction::active).toList();
    }

    private void clear() {
        Map<String, String> nothing = new LinkedHashMap<>();
        filters.forEach(filter -> nothing.put(filter.parameter(), ""));
        nothing.put(FilteredList.PAGE, "");
        state.set(nothing);
    }
}
