package org.qiutong.exchange.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qiutong.text.LanguageTag;

/// The name of a column, with the language that it names: `quote_en`, `译文（中文）`.
///
/// @param role what columns of this name hold; empty for a name that is not known
/// @param weak whether they hold it only where no column has a better name
record Header(Optional<ColumnRole> role, boolean weak, Optional<LanguageTag> language) {

    private static final Properties NAMES = names();
    private static final Map<String, ColumnRole> ROLES = new HashMap<>();
    private static final Set<String> WEAK = new HashSet<>();
    private static final Map<String, LanguageTag> LANGUAGES = new HashMap<>();

    static {
        for (ColumnRole role : ColumnRole.values()) {
            for (String name : NAMES.getProperty(role.id(), "").split(" ", -1)) {
                String bare = name.replaceFirst("^\\?", "");
                if (!bare.equals(name)) {
                    WEAK.add(bare);
                }
                ROLES.putIfAbsent(bare, role);
            }
        }
        for (String key : NAMES.stringPropertyNames()) {
            if (key.startsWith("in.")) {
                for (String name : NAMES.getProperty(key).split(" ", -1)) {
                    LANGUAGES.put(name, new LanguageTag(key.substring(3)));
                }
            }
        }
    }

    /// What variables are called by programs that have them beside passages.
    private static final Pattern PREFIX = Pattern.compile("(?i)^(filevar|casevar)_");

    private static final Pattern LANGUAGE =
            Pattern.compile("(?i)^(.*?)[\\s_(（\\[:：-]*(" + languages() + ")[)）\\]\\s]*$");

    /// `English translation`, `英文翻译`.
    private static final Pattern BEFORE =
            Pattern.compile("(?i)^(" + languages() + ")[\\s_-]*(.+)$");

    /// Any other language by its tag: `Label (fr)`.
    private static final Pattern TAG =
            Pattern.compile("(.+?)\\s*[(（]([a-z]{2}(?:-[A-Za-z0-9]+)*)[)）]\\s*");

    private static final Set<String> TAGGED = Set.of(Locale.getISOLanguages());

    private static String languages() {
        return LANGUAGES.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    private static Properties names() {
        Properties names = new Properties();
        try (InputStream in =
                Objects.requireNonNull(Header.class.getResourceAsStream("columns.properties"))) {
            names.load(new InputStreamReader(in, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    static Header of(String name) {
        String bare = PREFIX.matcher(name).replaceFirst("");
        Header whole = named(bare, Optional.empty());
        if (whole.role.isPresent()) {
            return whole;
        }
        Matcher parts = LANGUAGE.matcher(bare);
        if (parts.matches() && !parts.group(1).isBlank()) {
            return named(parts.group(1), language(parts.group(2)));
        }
        Matcher before = BEFORE.matcher(bare);
        if (before.matches()) {
            Header rest = named(before.group(2), language(before.group(1)));
            if (rest.role.isPresent()) {
                return rest;
            }
        }
        Matcher tag = TAG.matcher(bare);
        return tag.matches() && TAGGED.contains(tag.group(2).substring(0, 2))
                ? named(tag.group(1), LanguageTag.parse(tag.group(2)))
                : whole;
    }

    private static Header named(String name, Optional<LanguageTag> language) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}]", "");
        return new Header(Optional.ofNullable(ROLES.get(plain)), WEAK.contains(plain), language);
    }

    /// The language of a name or tag in a cell or a header: `zh-CN`, `Chinese`, `英文`.
    static Optional<LanguageTag> language(String name) {
        String small = name.strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(LANGUAGES.get(small))
                .or(() ->
                        Optional.of(small)
                                .filter(each -> each.matches("[a-z]{2,3}(-[a-z0-9]+)*"))
                                .flatMap(LanguageTag::parse));
    }
}
