package org.qiutong.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qiutong.text.Messages;
import org.springframework.stereotype.Component;

/// Gives Vaadin the [Messages]; the only parameter is a map of the arguments by name.
@Component
class Translations implements I18NProvider {

    private final transient Messages messages;

    Translations(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return messages.languages();
    }

    @Override
    public Locale getDefaultLocale() {
        return Locale.ENGLISH;
    }

    @Override
    @SuppressWarnings("unchecked")
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return messages.format(
                locale, key, arguments.length == 0 ? Map.of() : (Map<String, ?>) arguments[0]);
    }
}
