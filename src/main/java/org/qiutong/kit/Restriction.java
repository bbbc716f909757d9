package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Map;

/// One part of what restricts a list, kept in the address of the page.
sealed interface Restriction permits DayFilter, Filter, MultiFilter {

    /// Its name in the address.
    String parameter();

    /// Whether it restricts the list at present.
    boolean active();

    /// What it and its value are called: "Community: United Kingdom".
    String describe(Locale language);

    /// What the reader chooses with.
    Component field();

    /// Takes it off.
    void relax();

    static String describe(Locale language, String labelKey, String value) {
        return Localized.message(
                language,
                "kit.filterValue",
                Map.of("filter", Localized.message(language, labelKey), "value", value));
    }
}
