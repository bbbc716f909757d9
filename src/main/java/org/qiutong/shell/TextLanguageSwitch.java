package org.qiutong.shell;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qiutong.kit.Localized;
import org.qiutong.kit.TextLanguage;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Messages;

/// Sets the language of the texts.
final class TextLanguageSwitch extends RadioButtonGroup<TextLanguage> {

    TextLanguageSwitch(List<Locale> choices, Languages languages) {
        List<TextLanguage> items = new ArrayList<>();
        items.add(new TextLanguage.SideBySide());
        items.add(new TextLanguage.Original());
        choices.forEach(choice -> items.add(new TextLanguage.In(LanguageTag.of(choice))));
        setItems(items);
        addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        Localized.label(this, "shell.texts");
        Localized.effect(
                this,
                (language, chosen) -> {
                    setItemLabelGenerator(item -> name(item, language));
                    setValue(chosen);
                });
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                languages.use(change.getValue());
            }
        });
    }

    private static String name(TextLanguage texts, Locale in) {
        return switch (texts) {
            case TextLanguage.Original _ -> Localized.message(in, "texts.original");
            case TextLanguage.SideBySide _ -> Localized.message(in, "texts.sideBySide");
            case TextLanguage.In(LanguageTag tag) -> Messages.nameOf(tag.locale(), in);
        };
    }
}
