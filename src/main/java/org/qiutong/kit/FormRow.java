package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/// Components side by side, as far as the screen is wide enough.
public final class FormRow extends Div {

    private FormRow(String className, Component... parts) {
        super(parts);
        addClassName(className);
    }

    /// Fields of a form.
    public static FormRow fields(Component... fields) {
        return new FormRow("row", fields);
    }

    /// Buttons, and what is said beside them.
    public static FormRow buttons(Component... buttons) {
        return new FormRow("ways", buttons);
    }
}
