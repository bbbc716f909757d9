package org.qiutong.translation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
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

        private boolean spans(int from, int to) {
            return start == from && end == to;
        }
    }

    private final List<Entry> entries;
    private final Map<LanguageTag, WordIndex> words = new ConcurrentHashMap<>();

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
        List<Found> all =
                words.computeIfAbsent(text.language(), language -> new WordIndex(entries, language))
                        .in(fold(text.text()), other);
        // Those kept so far, which do not overlap each other: ends by starts.
        TreeMap<Integer, Integer> kept = new TreeMap<>();
        List<Found> longest = new ArrayList<>();
        all.stream()
                .sorted(
                        Comparator.comparingInt((Found each) -> each.start - each.end)
                                .thenComparingInt(Found::start))
                .forEach(each -> {
                    var before = kept.floorEntry(each.end - 1);
                    if (before == null
                            || before.getValue() <= each.start
                            || each.spans(before.getKey(), before.getValue())) {
                        kept.put(each.start, each.end);
                        longest.add(each);
                    }
                });
        longest.sort(Comparator.comparingInt(Found::start));
        return List.copyOf(longest);
    }

    /// Whether a text has one of the words.
    static boolean has(String text, List<String> words) {
        String folded = fold(text);
        return words.stream().anyMatch(word -> new WordPattern(word).isIn(folded));
    }

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
    }
}
