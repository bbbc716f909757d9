package org.qiutong.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiutong.search.FoundText.Range;
import org.qiutong.text.FoldedText;
import org.qiutong.text.Pinyin;

/// Finds the parts of a text that match a query.
final class Marks {

    /// Letters and digits that are not Chinese. The most frequent characters come first, for speed.
    private static final Pattern WORD =
            Pattern.compile("[a-z0-9[\\p{L}\\p{N}&&[^\\u4E00-\\u9FFF\\p{IsHan}]]]+");

    /// Endings of English words with a common stem.
    private static final Pattern ENDING =
            Pattern.compile(
                    "|e|s|es|ed|d|ing|y|ies|ied|ion|ions|ive|or|ors|er|ers|ory|ment|ments|ation|ations"
                            + "|al|ally|ic|ics|ical|ically");

    private static final int SHORTEST_STEM = 4;

    private final SearchQuery query;
    private final List<List<String>> readings;
    private final List<String> terms;

    /// @param terms folded labels of the concepts found; several words are marked as a whole
    Marks(SearchQuery query, List<String> terms) {
        this.query = query;
        this.readings = query.hasLatin() ? query.readings() : List.of();
        this.terms = terms;
    }

    List<Range> in(String text) {
        FoldedText folded = FoldedText.of(text);
        List<Range> found = new ArrayList<>();
        for (String chunk : query.chunks()) {
            if (FoldedText.hasHan(chunk)) {
                han(folded, chunk, found);
            } else {
                words(folded, chunk, found);
            }
        }
        terms.forEach(term -> term(folded, term, found));
        if (!readings.isEmpty() && FoldedText.hasHan(folded.key())) {
            List<Pinyin.Word> words = Pinyin.words(text);
            readings.forEach(reading -> pinyin(words, reading, found));
        }
        return joined(found);
    }

    private static void han(FoldedText text, String chunk, List<Range> found) {
        int before = found.size();
        whole(text, chunk, found);
        if (found.size() == before) {
            // The whole chunk does not occur, so the index matched its pairs of characters.
            for (int at = 0; at + 2 <= chunk.length(); at++) {
                whole(text, chunk.substring(at, at + 2), found);
            }
        }
    }

    private static void whole(FoldedText text, String part, List<Range> found) {
        text.places(part).forEach(place -> found.add(new Range(place.start(), place.end())));
    }

    /// A name of one word is found in its other forms, too: "geopolitics" in "geopolitical".
    private static void term(FoldedText text, String term, List<Range> found) {
        if (WORD.matcher(term).matches()) {
            words(text, term, found);
        } else {
            whole(text, term, found);
        }
    }

    private static void words(FoldedText text, String chunk, List<Range> found) {
        Matcher wanted = WORD.matcher(chunk);
        while (wanted.find()) {
            Matcher word = WORD.matcher(text.key());
            while (word.find()) {
                if (sameStem(wanted.group(), word.group())) {
                    found.add(range(text, word.start(), word.end()));
                }
            }
        }
    }

    static boolean sameStem(String one, String other) {
        int common = 0;
        while (common < Math.min(one.length(), other.length())
                && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return one.equals(other)
                || (common >= SHORTEST_STEM
                        && ENDING.matcher(one.substring(common)).matches()
                        && ENDING.matcher(other.substring(common)).matches());
    }

    private static void pinyin(List<Pinyin.Word> words, List<String> reading, List<Range> found) {
        for (int at = 0; at + reading.size() <= words.size(); at++) {
            boolean same = true;
            for (int i = 0; same && i < reading.size(); i++) {
                same = words.get(at + i).text().equals(reading.get(i));
            }
            if (same) {
                found.add(
                        new Range(words.get(at).start(), words.get(at + reading.size() - 1).end()));
            }
        }
    }

    private static Range range(FoldedText text, int from, int to) {
        return new Range(text.start(from), text.end(to - 1));
    }

    private static List<Range> joined(List<Range> found) {
        List<Range> joined = new ArrayList<>();
        for (Range range : found.stream().sorted(Comparator.comparingInt(Range::start)).toList()) {
            if (!joined.isEmpty() && range.start() <= joined.getLast().end()) {
                Range last = joined.removeLast();
                joined.add(new Range(last.start(), Math.max(last.end(), range.end())));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }
}
