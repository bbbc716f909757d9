package org.qiutong.kit;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Messages;

/// The languages that people can be interviewed in.
public final class LanguageChoice {

    private LanguageChoice() {}

    /// Those of the interface first, then all others with a code of two letters, and Chinese in
    /// either script.
    public static List<LanguageTag> all() {
        Set<LanguageTag> all = new LinkedHashSet<>(Localized.languages());
        Stream.concat(
                        Stream.of("zh-Hans", "zh-Hant"),
                        Arrays.stream(Locale.getISOLanguages())
                                .filter(each -> each.length() == 2 && !each.equals("zh")))
                .map(LanguageTag::new)
                .forEach(all::add);
        return List.copyOf(all);
    }

    /// What a language is called in another.
    public static String name(LanguageTag language, Locale in) {
        return Messages.nameOf(language.locale(), in);
    }
}
