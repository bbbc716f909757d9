package org.qiutong.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qiutong.id.StudyId;
import org.qiutong.search.SearchResult.Term;
import org.qiutong.text.FoldedText;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Pinyin;

/// The names of concepts, institutions, milestones and sources, in memory: they are few, and are
/// needed at each keystroke.
final class Terms {

    /// The minimum similarity of two near words.
    private static final double NEAR = 0.4;

    private static final int MOST_NEAR = 5;

    /// @param sound its pinyin without spaces, or the key if it is not Chinese
    private record Entry(
            Term term, Optional<StudyId> study, String key, String sound, Set<String> words) {

        boolean passes(SearchFilter filter) {
            return filter.has(term.kind())
                    && (study.isEmpty()
                            || filter.study().isEmpty()
                            || study.equals(filter.study()));
        }
    }

    private final List<Entry> entries;

    private Terms(List<Entry> entries) {
        this.entries = entries;
    }

    /// @param texts the names
    static Terms of(List<SearchText> texts) {
        Map<String, TreeMap<LanguageTag, String>> labels =
                texts.stream()
                        .filter(text -> text.field() == Field.LABEL)
                        .collect(
                                Collectors.groupingBy(
                                        Terms::thing,
                                        Collectors.toMap(
                                                SearchText::language,
                                                SearchText::text,
                                                (first, _) -> first,
                                                TreeMap::new)));
        return new Terms(
                texts.stream()
                        .map(text ->
                                entry(
                                        text,
                                        new LocalizedText(
                                                labels.getOrDefault(thing(text), new TreeMap<>()))))
                        .toList());
    }

    private static String thing(SearchText text) {
        return text.kind() + " " + text.of();
    }

    private static Entry entry(SearchText text, LocalizedText label) {
        String key = FoldedText.key(text.text());
        Set<String> words = new HashSet<>(List.of(key.split("[^\\p{L}\\p{N}]+")));
        return new Entry(
                new Term(text.kind(), text.of(), text.language(), text.text(), label),
                text.study(),
                key,
                FoldedText.hasHan(key) ? Pinyin.key(text.text()).replace(" ", "") : key,
                words);
    }

    /// Completions: first names that begin with the input, then names with a word that does, then
    /// names whose pinyin does; each thing once.
    List<Term> beginning(String typed, SearchFilter filter, int limit) {
        String key = FoldedText.key(typed).strip();
        if (key.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return List.of();
        }
        String sound = key.replaceAll("[\\s'’]", "").replace('ü', 'u').replace('v', 'u');
        List<Term> found = new ArrayList<>();
        Set<String> things = new HashSet<>();
        List<java.util.function.Predicate<Entry>> ways =
                List.of(
                        entry -> entry.key().startsWith(key),
                        entry ->
                                FoldedText.hasHan(key)
                                        ? entry.key().contains(key)
                                        : entry.words().stream()
                                                .anyMatch(word -> word.startsWith(key)),
                        entry -> entry.sound().startsWith(sound),
                        entry -> entry.key().contains(key));
        for (var way : ways) {
            for (Entry entry : entries) {
                if (found.size() < limit
                        && way.test(entry)
                        && entry.passes(filter)
                        && things.add(entry.term().kind() + entry.term().of())) {
                    found.add(entry.term());
                }
            }
        }
        return found;
    }

    /// The names that share most pairs of letters or characters, or most pairs of letters in
    /// pinyin.
    List<Term> near(String typed, SearchFilter filter) {
        String key = FoldedText.key(typed).strip();
        Set<String> pairs = pairs(key);
        Set<String> sound = pairs(FoldedText.hasHan(key) ? Pinyin.key(key).replace(" ", "") : key);
        record Near(Term term, double degree) {}
        Set<String> things = new HashSet<>();
        return entries.stream()
                .filter(entry -> entry.passes(filter))
                .map(entry -> new Near(entry.term(), degree(entry, pairs, sound)))
                .filter(near -> near.degree() >= NEAR)
                .sorted(
                        Comparator.comparingDouble(Near::degree)
                                .reversed()
                                .thenComparing(near -> near.term().of()))
                .map(Near::term)
                .filter(term -> things.add(term.kind() + term.of()))
                .limit(MOST_NEAR)
                .toList();
    }

    private static double degree(Entry entry, Set<String> pairs, Set<String> sound) {
        double best = Math.max(share(pairs, entry.key()), share(sound, entry.sound()));
        for (String word : entry.words()) {
            best = Math.max(best, share(pairs, word));
        }
        return best;
    }

    /// Dice's coefficient.
    private static double share(Set<String> pairs, String other) {
        Set<String> others = pairs(other);
        if (pairs.isEmpty() || others.isEmpty()) {
            return 0;
        }
        long common = pairs.stream().filter(others::contains).count();
        return 2.0 * common / (pairs.size() + others.size());
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 2 <= text.length(); at++) {
            pairs.add(text.substring(at, at + 2));
        }
        return pairs;
    }
}
