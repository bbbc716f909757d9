package org.qiutong.text;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The texts of the interface: ICU MessageFormat patterns with named arguments, by language and
/// key.
///
/// A collection given as an argument is written as a list of the language ("a, b, and c"; "a、b和c").
/// A key that a language lacks is taken from English; one that English lacks shows as `⟦key⟧`.
public final class Messages {

    private static final Logger log = LoggerFactory.getLogger(Messages.class);

    private final Map<Locale, Map<String, String>> patterns;
    private final List<Locale> languages;
    private final Map<Source, Message> messages = new ConcurrentHashMap<>();
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    /// @param patterns pattern by key of each language, English among them
    public Messages(Map<Locale, Map<String, String>> patterns) {
        if (!patterns.containsKey(Locale.ENGLISH)) {
            throw new IllegalArgumentException("no English texts");
        }
        this.patterns = Map.copyOf(patterns);
        this.languages =
                patterns.keySet().stream()
                        .sorted(
                                Comparator.comparing((Locale l) -> !l.equals(Locale.ENGLISH))
                                        .thenComparing(Locale::toLanguageTag))
                        .toList();
    }

    /// The languages with texts, English first.
    public List<Locale> languages() {
        return languages;
    }

    /// The patterns of one of the [#languages()], by key.
    public Map<String, String> patterns(Locale language) {
        return patterns.getOrDefault(language, Map.of());
    }

    /// Finds the best language for what a reader asked for (RFC 4647 lookup). Ranges and languages
    /// are compared with their likely script, so that `zh`, `zh-CN` and `zh-SG` find `zh-Hans` and
    /// `zh-TW` does not.
    ///
    /// @param ranges an `Accept-Language` value, a language tag, or nothing
    /// @return one of the [#languages()], English when none fits
    public Locale lookup(String ranges) {
        try {
            return Locale.LanguageRange.parse(ranges).stream()
                    .flatMap(range -> languages.stream().filter(l -> fits(range.getRange(), l)))
                    .findFirst()
                    .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    private static boolean fits(String range, Locale language) {
        var asked = ULocale.addLikelySubtags(ULocale.forLanguageTag(range));
        var had = ULocale.addLikelySubtags(ULocale.forLocale(language));
        return asked.getLanguage().equals(had.getLanguage())
                && asked.getScript().equals(had.getScript());
    }

    /// The text for a key in a language.
    ///
    /// @param arguments value by argument name: text, number, date or collection of these
    public String format(Locale language, String key, Map<String, ?> arguments) {
        return messages.computeIfAbsent(new Source(language, key), this::compile).format(arguments);
    }

    /// A text in each language, as data: it is stored with what it describes.
    public LocalizedText localized(String key, Map<String, ?> arguments) {
        return LocalizedText.of(
                languages().stream()
                        .collect(
                                Collectors.toMap(
                                        Locale::toLanguageTag,
                                        language -> format(language, key, arguments))));
    }

    /// A text in each language, a line for each, English first. For where no language can be
    /// chosen.
    public String lines(String key, Map<String, ?> arguments) {
        return languages().stream()
                .map(language -> format(language, key, arguments))
                .collect(Collectors.joining("\n"));
    }

    /// The name of a language in itself: "English", "简体中文".
    public static String nameOf(Locale language) {
        return nameOf(language, language);
    }

    /// The name of a language in another one.
    public static String nameOf(Locale language, Locale in) {
        return ULocale.forLocale(language).getDisplayNameWithDialect(ULocale.forLocale(in));
    }

    private Message compile(Source source) {
        var pattern = patterns(source.language).get(source.key);
        if (pattern == null && !source.language.equals(Locale.ENGLISH)) {
            return compile(new Source(Locale.ENGLISH, source.key));
        }
        if (pattern == null) {
            if (missing.add(source.key)) {
                log.error("No text for {}", source.key);
            }
            return new Plain("⟦" + source.key + "⟧");
        }
        var format = new MessageFormat(pattern, ULocale.forLocale(source.language));
        return new MessagePattern(pattern).countParts() == 2
                ? new Plain(format.format(Map.of()))
                : new Formatted(format);
    }

    private record Source(Locale language, String key) {}

    private sealed interface Message {
        String format(Map<String, ?> arguments);
    }

    private record Plain(String text) implements Message {
        @Override
        public String format(Map<String, ?> arguments) {
            return text;
        }
    }

    /// Cloned for each use: ICU's formats are not thread-safe.
    private record Formatted(MessageFormat pattern) implements Message {
        @Override
        public String format(Map<String, ?> arguments) {
            var values = new HashMap<String, Object>(arguments);
            values.replaceAll((_, value) -> value instanceof Collection<?> c ? list(c) : value);
            return pattern.clone().format(values);
        }

        private String list(Collection<?> items) {
            return ListFormatter.getInstance(pattern.getULocale()).format(items);
        }
    }
}
