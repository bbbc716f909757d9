package org.qiutong.text;

import java.util.Locale;
import java.util.Map;

/// A source of interface texts: [Messages] itself, or a page's cache of them.
@FunctionalInterface
public interface Phrases {

    /// The text for a key in a language.
    ///
    /// @param arguments value by argument name
    String say(Locale language, String key, Map<String, ?> arguments);
}
