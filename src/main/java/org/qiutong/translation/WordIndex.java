package org.qiutong.translation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import org.qiutong.text.LanguageTag;
import org.qiutong.translation.Glossary.Entry;
import org.qiutong.translation.Glossary.Found;

/// The words of a glossary in one language, by what they begin with: a text is read once, and at
/// each character only the words that may begin there are tried.
final class WordIndex {

    private final Map<String, List<Word>> byHead = new HashMap<>();

    /// How long the heads are, in characters.
    private final SortedSet<Integer> lengths = new TreeSet<>();

    /// @param order the place among all words, by which those at the same place of a text are
    ///   sorted
    private record Word(int order, Entry entry, String text, WordPattern pattern) {}

    private record Match(int order, Found found) {}

    WordIndex(List<Entry> entries, LanguageTag language) {
        int order = 0;
        for (Entry entry : entries) {
            for (String text : entry.in(language)) {
                Word word = new Word(order++, entry, text, new WordPattern(text));
                String head = word.pattern.head();
                byHead.computeIfAbsent(head, _ -> new ArrayList<>()).add(word);
                lengths.add(head.length());
            }
        }
    }

    /// All words of entries that have words in the other language, sorted as in the glossary. A
    /// word does not overlap itself.
    List<Found> in(String folded, LanguageTag other) {
        List<Match> matches = new ArrayList<>();
        Map<Integer, Integer> ends = new HashMap<>();
        for (int start = 0; start < folded.length(); start++) {
            for (Word word : mayBegin(folded, start)) {
                OptionalInt end = word.pattern.endAt(folded, start);
                if (end.isPresent() && start >= ends.getOrDefault(word.order, 0)) {
                    ends.put(word.order, end.getAsInt());
                    List<String> others = word.entry.in(other);
                    if (!others.isEmpty()) {
                        matches.add(
                                new Match(
                                        word.order,
                                        new Found(
                                                word.entry,
                                                word.text,
                                                start,
                                                end.getAsInt(),
                                                others)));
                    }
                }
            }
        }
        return matches.stream()
                .sorted(Comparator.comparingInt(Match::order))
                .map(Match::found)
                .toList();
    }

    private List<Word> mayBegin(String folded, int start) {
        List<Word> words = new ArrayList<>();
        for (int length : lengths) {
            if (start + length > folded.length()) {
                break;
            }
            words.addAll(byHead.getOrDefault(folded.substring(start, start + length), List.of()));
        }
        return words;
    }
}
