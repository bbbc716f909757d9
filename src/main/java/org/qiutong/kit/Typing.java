package org.qiutong.kit;

import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;

/// Fields whose text is stored without a button.
public final class Typing {

    private Typing() {}

    /// Sends the text to the server at each pause in typing, and at once when the field is left, so
    /// that nobody who leaves the page loses text.
    public static <F extends TextFieldBase<?, String>> F follow(F field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        // Before it sends an event, the browser sends the text that it holds back until a pause.
        field.getElement().addEventListener("change", _ -> {});
        return field;
    }
}
