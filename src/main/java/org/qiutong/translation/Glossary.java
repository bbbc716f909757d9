package org.qiutong.translation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// The words that should be translated consistently: the terms of a codebook, and names.
public final class Glossary {

    /// Something with words for it in several languages.
    ///
    /// @param concept the concept whose term it is; empty for a name
    /// @param words by language, the preferred one first
    public record Entry(Optional<Concept> concept, Map<LanguageTag, List<String>> words) {

        public Entry {
            words = Map.copyOf(words);
        }

        List<String> in(LanguageTag language) {
            return words.entrySet().stream()
                    .filter(each -> each.getKey().in(language))
                    .sorted(Map.Entry.comparingByKey())
                    .flatMap(each -> each.getValue().stream())
                    .toList();
        }
    }

    /// An entry's word found in a text.
    ///
    /// @param start the position in the folded text
    /// @param renderings the entry's words in the other language, the preferred one first
    public record Found(Entry entry, String word, int start, int end, List<String> renderings) {

        private boolean overlaps(Found other) {
            return start < other.end && other.start < end;
        }

        private boolean coincides(Found other) {
            return start == other.start && end == other.end;
        }
    }

    private final List<Entry> entries;

    private Glossary(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /// @param names the names of communities and institutions in each language
    public static Glossary of(List<Concept> concepts, List<LocalizedText> names) {
        return new Glossary(
                Stream.concat(
                                concepts.stream()
                                        .filter(each -> each.kind() != ConceptKind.STATEMENT)
                                        .map(Glossary::entry),
                                names.stream().map(Glossary::entry))
                        .toList());
    }

    private static Entry entry(Concept concept) {
        Map<LanguageTag, List<String>> words = new TreeMap<>();
        concept.label()
                .byLanguage()
                .forEach((language, label) ->
                        words.computeIfAbsent(language, _ -> new ArrayList<>()).add(label));
        concept.altLabels()
                .forEach((language, labels) ->
                        words.computeIfAbsent(language, _ -> new ArrayList<>()).addAll(labels));
        return new Entry(Optional.of(concept), words);
    }

    private static Entry entry(LocalizedText name) {
        return new Entry(
                Optional.empty(),
                name.byLanguage().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, each -> List.of(each.getValue()))));
    }

    /// The entries in a text that have words in the other language, in the order of the text. Only
    /// the longest of overlapping words counts; one word may stand for several entries.
    public List<Found> in(LocalizedText.Version text, LanguageTag other) {
        String folded = fold(text.text());
        List<Found> all = new ArrayList<>();
        for (Entry entry : entries) {
            List<String> renderings = entry.in(other);
            if (!renderings.isEmpty()) {
                for (String word : entry.in(text.language())) {
                    Matcher matcher = pattern(word).matcher(folded);
                    while (matcher.find()) {
                        all.add(new Found(entry, word, matcher.start(), matcher.end(), renderings));
                    }
                }
            }
        }
        all.sort(
                Comparator.comparingInt((Found each) -> each.start - each.end)
                        .thenComparingInt(Found::start));
        List<Found> longest = new ArrayList<>();
        for (Found each : all) {
            if (longest.stream()
                    .noneMatch(longer -> longer.overlaps(each) && !longer.coincides(each))) {
                longest.add(each);
            }
        }
        longest.sort(Comparator.comparingInt(Found::start));
        return List.copyOf(longest);
    }

    /// Whether a text has one of the words.
    static boolean has(String text, List<String> words) {
        String folded = fold(text);
        return words.stream().anyMatch(word -> pattern(word).matcher(folded).find());
    }

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
    }

    /// Han words match anywhere; other words match as whole words, also in the plural.
    private static Pattern pattern(String word) {
        String folded = fold(word.strip());
        if (folded.codePoints().anyMatch(Character::isIdeographic)) {
            return Pattern.compile(Pattern.quote(folded));
        }
        String last = folded.substring(folded.lastIndexOf(' ') + 1);
        String before = folded.substring(0, folded.length() - last.length());
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])"
                        + Stream.of(before.split(" "))
                                .filter(each -> !each.isEmpty())
                                .map(each -> Pattern.quote(each) + "\\s+")
                                .collect(Collectors.joining())
                        + eitherNumber(last)
                        + "(?![\\p{L}\\p{N}])");
    }

    private static String eitherNumber(String word) {
        if (word.endsWith("ies") || word.endsWith("y")) {
            String stem = word.substring(0, word.length() - (word.endsWith("y") ? 1 : 3));
            return Pattern.quote(stem) + "(?:y|ies)";
        }
        boolean plural = word.endsWith("s") && !word.endsWith("ss") && word.length() > 3;
        return Pattern.quote(plural ? word.substring(0, word.length() - 1) : word) + "(?:s|es)?";
    }
}
