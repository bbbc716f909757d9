package org.qiutong.kit;

import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;

/// Fields whose text is stored without a button.
public final class Typing {

    private Typing() {}

    /// Tells the server of what is typed in each pause, and at once when the field is left: who
    /// goes on to another page by then loses nothing.
    public static <F extends TextFieldBase<?, String>> F follow(F field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        // To tell of an event, the browser first tells of what it has held back for a pause.
        field.getElement().addEventListener("change", _ -> {});
        return field;
    }
}
