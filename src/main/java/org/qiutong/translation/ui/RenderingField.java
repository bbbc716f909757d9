package org.qiutong.translation.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import org.qiutong.kit.Localized;
import org.qiutong.kit.Typing;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Messages;

/// The field for the text of a translation.
final class RenderingField extends TextArea {

    private static final String INSERT =
            """
            const field = this.inputElement;
            field.setRangeText($0, field.selectionStart, field.selectionEnd, 'end');
            field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
            field.focus();
            """;

    RenderingField(LanguageTag language, String text) {
        setValue(text);
        setValueChangeMode(ValueChangeMode.LAZY);
        setMaxLength(20_000);
        // The label stays in the language of the interface.
        Typing.in(language, this);
        Localized.effect(
                this,
                locale ->
                        setLabel(
                                Localized.message(
                                        locale,
                                        "translations.text",
                                        Map.of(
                                                "language",
                                                Messages.nameOf(language.locale(), locale)))));
    }

    /// Replaces the text, which can still be changed before it is stored.
    void take(String text) {
        setValue(text);
        focus();
    }

    /// Inserts a word at the cursor.
    void insert(String word) {
        getElement().executeJs(INSERT, word);
    }
}
