package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.qiutong.text.LanguageTag;

/// How texts are typed into fields.
public final class Typing {

    private Typing() {}

    /// Says which language the text of a field is in. Its label is in that of the interface, so the
    /// field as a whole is.
    public static <F extends Component> F in(LanguageTag language, F field) {
        field.getElement()
                .executeJs("this.inputElement?.setAttribute('lang', $0)", language.value());
        return field;
    }

    /// Sends the text to the server at each pause in typing, and at once when the field is left, so
    /// that nobody who leaves the page loses text.
    public static <F extends TextFieldBase<?, String>> F follow(F field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        // Before it sends an event, the browser sends the text that it holds back until a pause.
        field.getElement().addEventListener("change", _ -> {});
        return field;
    }
}
