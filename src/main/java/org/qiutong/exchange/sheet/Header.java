package org.qiutong.exchange.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiutong.text.LanguageTag;

/// The name of a column, with the language that it names: `quote_en`, `译文（中文）`.
///
/// @param role what columns of this name hold; empty for a name that is not known
record Header(Optional<ColumnRole> role, Optional<LanguageTag> language) {

    private static final Map<String, ColumnRole> KNOWN = known();

    /// What variables are called by programs that have them beside passages.
    private static final Pattern PREFIX = Pattern.compile("(?i)^(filevar|casevar)_");

    private static final Pattern LANGUAGE =
            Pattern.compile(
                    "(?i)^(.*?)[\\s_(（\\[:：-]*"
                            + "(en|eng|english|英文|英语|英|zh|zh-?hans|zh-?hant|zh-cn|zh-tw|chinese|中文|汉语|中|简体|繁体)"
                            + "[)）\\]\\s]*$");

    private static Map<String, ColumnRole> known() {
        Properties names = new Properties();
        try (InputStream in =
                Objects.requireNonNull(Header.class.getResourceAsStream("columns.properties"))) {
            names.load(new InputStreamReader(in, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, ColumnRole> known = new HashMap<>();
        for (ColumnRole role : ColumnRole.values()) {
            for (String name : names.getProperty(role.id(), "").split(" ", -1)) {
                known.putIfAbsent(name, role);
            }
        }
        return known;
    }

    static Header of(String name) {
        String bare = PREFIX.matcher(name).replaceFirst("");
        Optional<ColumnRole> whole = role(bare);
        if (whole.isPresent()) {
            return new Header(whole, Optional.empty());
        }
        Matcher parts = LANGUAGE.matcher(bare);
        if (!parts.matches() || parts.group(1).isBlank()) {
            return new Header(Optional.empty(), Optional.empty());
        }
        return new Header(role(parts.group(1)), language(parts.group(2)));
    }

    private static Optional<ColumnRole> role(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}]", "");
        return Optional.ofNullable(KNOWN.get(plain));
    }

    /// The language of a name or tag in a cell or a header: `zh-CN`, `Chinese`, `英文`.
    static Optional<LanguageTag> language(String name) {
        String small = name.strip().toLowerCase(Locale.ROOT);
        return switch (small) {
            case "" -> Optional.empty();
            case "en", "eng", "english", "英文", "英语", "英" -> Optional.of(LanguageTag.EN);
            case "zh", "zh-cn", "zhhans", "chinese", "mandarin", "中文", "汉语", "中", "简体", "普通话" ->
                    Optional.of(LanguageTag.ZH_HANS);
            case "zh-tw", "zhhant", "繁体", "繁體" -> Optional.of(new LanguageTag("zh-Hant"));
            default -> {
                try {
                    yield small.matches("[a-z]{2,3}(-[a-z0-9]+)*")
                            ? Optional.of(new LanguageTag(small))
                            : Optional.empty();
                } catch (IllformedLocaleException e) {
                    yield Optional.empty();
                }
            }
        };
    }
}
