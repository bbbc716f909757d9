package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
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

/// The filters of a list, kept in the address of the page: one line that says what is filtered,
/// with the fields under it when the reader opens it.
public final class FilterBar extends Div {

    /// A separator that no text contains.
    private static final String MARK = "\u0001";

    private final QueryState state;
    private final List<Restriction> filters = new ArrayList<>();
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final Paragraph printed = new Paragraph();
    private final Button clear = Localized.text(new Button(), "kit.clearFilters");
    private final Span chosen = new Span();
    private final Span rest = new Span();
    private final Div folded = new Div();
    private final NativeDetails line = new NativeDetails();

    public FilterBar(QueryState state) {
        this.state = state;
        addClassName("filters");
        getElement().setAttribute("role", "group");
        Localized.attribute(this, "aria-label", "kit.filters");
        clear.addClassName("clear-filters");
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.addClickListener(_ -> clear());
        printed.addClassName("chosen-filters");
        chosen.addClassName("chosen");
        rest.addClassName("rest");
        folded.addClassName("fields");
        line.addClassName("filter-line");
        line.setSummary(Localized.text(new Span(), "kit.filter"), chosen, rest);
        line.setContent(folded);
        line.setVisible(false);
        add(line, clear, printed);
        Localized.effect(this, this::say);
        state.onChange(() -> {
            clear.setVisible(!active().isEmpty());
            say(getLocale());
        });
    }

    /// Writes what is filtered, and what is not. Paper shows only what is filtered.
    private void say(Locale locale) {
        String filtered =
                join(active().stream().map(each -> each.describe(locale)).toList(), locale);
        chosen.setText(filtered);
        printed.setText(filtered);
        rest.setText(
                join(
                        filters.stream()
                                .filter(each -> !each.active())
                                .map(each ->
                                        Localized.message(locale, "kit.all." + each.parameter()))
                                .toList(),
                        locale));
    }

    private static String join(List<String> parts, Locale locale) {
        return String.join(Localized.message(locale, "kit.filters.between"), parts);
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

    /// Adds a filter by a day.
    ///
    /// @param parameter its name in the address
    public DayFilter addDay(String parameter, String labelKey) {
        return add(new DayFilter(state, parameter, labelKey));
    }

    private <R extends Restriction> R add(R filter) {
        filters.add(filter);
        Component field = filter.field();
        fields.put(filter.parameter(), field);
        folded.add(field);
        line.setVisible(true);
        return filter;
    }

    /// Adds a field that restricts nothing, such as a [Choice]. It is always in sight.
    public FilterBar place(String parameter, Component field) {
        fields.put(parameter, field);
        addComponentAtIndex(indexOf(line), field);
        return this;
    }

    /// Adds ways to show the list, such as a [Choice], to the fields that the reader opens.
    public FilterBar fold(Component... ways) {
        folded.add(ways);
        line.setVisible(true);
        return this;
    }

    /// Arranges all fields as a sentence instead: a message with their parameters as its arguments,
    /// so that each language has its own order.
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
                    add(clear, printed);
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
