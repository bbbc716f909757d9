package org.qiutong.text;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The same text in several languages. Stored text is NFC and [Legible], and otherwise untouched;
/// no entry is blank. An optional text that is absent has no language at all ([#NONE]).
public record LocalizedText(SortedMap<LanguageTag, String> byLanguage) {

    public static final LocalizedText NONE = new LocalizedText(new TreeMap<>());

    /// One text and the language that it is in.
    public record Version(LanguageTag language, String text) {

        private static final Version EMPTY = new Version(LanguageTag.UND, "");
    }

    /// @throws IllegalArgumentException if an entry is blank
    public LocalizedText {
        TreeMap<LanguageTag, String> copy = new TreeMap<>();
        byLanguage.forEach((language, text) -> {
            String legible = Legible.of(text);
            if (legible.isBlank()) {
                throw new IllegalArgumentException("blank text in " + language);
            }
            copy.put(language, Normalizer.normalize(legible, Normalizer.Form.NFC));
        });
        byLanguage = Collections.unmodifiableSortedMap(copy);
    }

    /// From a map of language tags to texts, as files and payloads have it.
    public static LocalizedText of(Map<String, String> byTag) {
        TreeMap<LanguageTag, String> map = new TreeMap<>();
        byTag.forEach((tag, text) -> map.put(new LanguageTag(tag), text));
        return new LocalizedText(map);
    }

    public static LocalizedText of(LanguageTag language, String text) {
        return new LocalizedText(new TreeMap<>(Map.of(language, text)));
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    /// The text in exactly the language asked for or a variety of it.
    public Optional<String> in(LanguageTag language) {
        String exact = byLanguage.get(language);
        return exact != null
                ? Optional.of(exact)
                : byLanguage.entrySet().stream()
                        .filter(entry -> entry.getKey().in(language))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    /// The text for a reader of `wanted`: in that language if present, else in English, else in any
    /// language, together with the actual language; empty if there is no text at all.
    public Version best(LanguageTag wanted) {
        return version(wanted)
                .or(() -> version(LanguageTag.EN))
                .or(() ->
                        byLanguage.entrySet().stream()
                                .map(entry -> new Version(entry.getKey(), entry.getValue()))
                                .findFirst())
                .orElse(Version.EMPTY);
    }

    private Optional<Version> version(LanguageTag wanted) {
        return byLanguage.entrySet().stream()
                .filter(entry -> entry.getKey().in(wanted))
                .map(entry -> new Version(entry.getKey(), entry.getValue()))
                .findFirst();
    }

    /// Each text with its language.
    public List<Version> versions() {
        return byLanguage.entrySet().stream()
                .map(entry -> new Version(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// The texts by tag, for payloads and files.
    public SortedMap<String, String> byTag() {
        TreeMap<String, String> map = new TreeMap<>();
        byLanguage.forEach((language, text) -> map.put(language.value(), text));
        return map;
    }
}
