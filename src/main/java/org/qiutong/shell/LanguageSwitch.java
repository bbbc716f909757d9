package org.qiutong.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Locale;
import org.qiutong.kit.Localized;
import org.qiutong.text.Messages;

/// Sets the language of the interface; each language is offered under its own name.
final class LanguageSwitch extends Div {

    LanguageSwitch(List<Locale> choices, Languages languages) {
        addClassName("language");
        getElement().setAttribute("role", "group");
        Localized.attribute(this, "aria-label", "shell.interfaceLanguage");
        for (Locale choice : choices) {
            NativeButton button =
                    new NativeButton(Messages.nameOf(choice), _ -> languages.use(choice));
            button.getElement().setAttribute("lang", choice.toLanguageTag());
            Localized.effect(
                    button,
                    language ->
                            button.getElement()
                                    .setAttribute(
                                            "aria-pressed",
                                            String.valueOf(choice.equals(language))));
            add(button);
        }
    }
}
