package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Map;

/// A number that opens what it counts.
public final class Figure {

    private Figure() {}

    /// A number alone, where there is nothing to open.
    public static Component of(long number) {
        return Localized.text(new Span(), "kit.number", Map.of("number", number));
    }

    /// A number that links to what it counts; 0 has no link.
    ///
    /// @param address relative to the root
    public static Component of(long number, String address) {
        return number == 0
                ? of(0)
                : Localized.text(new Anchor(address), "kit.number", Map.of("number", number));
    }
}
