package org.qiutong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.qiutong.text.Messages;

/// The texts of the interface, as the files in `i18n` have them. A test takes the names of buttons,
/// fields and headings from here, so that it need not change when a name does.
public final class Words {

    private static final Locale CHINESE = Locale.forLanguageTag("zh-Hans");
    private static final Messages MESSAGES = messages();

    private Words() {}

    /// @throws IllegalArgumentException when there is no such text
    public static String en(String key) {
        return in(Locale.ENGLISH, key);
    }

    /// @throws IllegalArgumentException when there is no such text
    public static String zh(String key) {
        return in(CHINESE, key);
    }

    private static String in(Locale language, String key) {
        if (!MESSAGES.patterns(language).containsKey(key)) {
            throw new IllegalArgumentException("no text " + key + " in " + language);
        }
        return MESSAGES.format(language, key, Map.of());
    }

    private static Messages messages() {
        try {
            return MessageFiles.messages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
