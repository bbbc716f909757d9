package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/// Components side by side, as far as the screen is wide enough.
public final class Line extends Div {

    private Line(String className, Component... parts) {
        super(parts);
        addClassName(className);
    }

    /// Fields of a form.
    public static Line fields(Component... fields) {
        return new Line("row", fields);
    }

    /// Buttons, and what is said beside them.
    public static Line buttons(Component... buttons) {
        return new Line("ways", buttons);
    }
}
