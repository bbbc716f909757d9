package org.qiutong;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What is said before anybody could choose a language: a line in English and one in Chinese.
final class StartMessage {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.ROOT, Locale.forLanguageTag("zh-Hans"));

    private StartMessage() {}

    static String lines(String key, Map<String, Object> arguments) {
        return LANGUAGES.stream()
                .map(language -> line(language, key, arguments))
                .collect(Collectors.joining("\n"));
    }

    /// The keys of all texts, in alphabetical order.
    static SortedSet<String> keys() {
        return new TreeSet<>(texts(Locale.ROOT).keySet());
    }

    private static String line(Locale language, String key, Map<String, Object> arguments) {
        return new MessageFormat(texts(language).getString(key), language).format(arguments);
    }

    private static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle(
                "i18n.translations",
                language,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
