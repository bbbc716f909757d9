package org.qiutong.text;

import java.util.Locale;
import java.util.Map;

/// Where texts of the interface come from: [Messages] itself, or what a page keeps them in.
@FunctionalInterface
public interface Phrases {

    /// The text for a key in a language.
    ///
    /// @param arguments value by argument name
    String say(Locale language, String key, Map<String, ?> arguments);
}
