package org.qiutong.participants.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.qiutong.kit.Localized;

/// What stands in the cells of the tables about participants.
final class Cells {

    private Cells() {}

    /// The heading of a column.
    static Component heading(String column) {
        return Localized.text(new Span(), "seating.column." + column);
    }

    /// A value that may be unknown.
    static Component known(Optional<String> value) {
        return value.<Component>map(Span::new).orElseGet(Cells::unknown);
    }

    /// What is not known of somebody, or not settled.
    static Component unknown() {
        Span unknown = Localized.text(new Span(), "seating.unknown");
        unknown.addClassName("unknown");
        return unknown;
    }

    /// A button whose accessible name says what its row is about.
    static Button button(String key, Function<Locale, String> row, Runnable action) {
        Button button = Localized.text(new Button(), key);
        Localized.effect(
                button, locale -> button.setAriaLabel(labelIn(locale, key, row.apply(locale))));
        button.addClickListener(_ -> action.run());
        return button;
    }

    /// The accessible name of a field or button in a table: its own name, and what its row is
    /// about.
    static String labelIn(Locale locale, String key, String row) {
        return Localized.message(
                locale,
                "seating.actionOn",
                Map.of("action", Localized.message(locale, key), "person", row));
    }
}
