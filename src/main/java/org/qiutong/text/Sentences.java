package org.qiutong.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/// Splits a text into sentences, and pairs them with those of its translation.
public final class Sentences {

    /// The number of letters that correspond to one Chinese character: the passages of the founding
    /// study have 6,450 characters in English and 2,025 in Chinese.
    private static final double A_WIDE_ONE = 3.2;

    private Sentences() {}

    /// A part of one text and the matching part of the other: mostly one sentence each, never
    /// empty.
    public record Pair(String first, String second) {}

    /// The sentences in order, trimmed. A full stop after a common abbreviation of the language
    /// does not end a sentence.
    public static List<String> of(LocalizedText.Version text) {
        List<String> sentences = new ArrayList<>();
        List<Integer> ends = ends(text);
        int from = 0;
        for (int to : ends) {
            sentences.add(text.text().substring(from, to).strip());
            from = to;
        }
        return List.copyOf(sentences);
    }

    /// Pairs a text with its translation, part by part.
    public static List<Pair> pairs(LocalizedText.Version first, LocalizedText.Version second) {
        List<Integer> firstEnds = ends(first);
        List<Integer> secondEnds = ends(second);
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (Alignment.Bead bead :
                Alignment.of(
                        lengths(first.text(), firstEnds), lengths(second.text(), secondEnds))) {
            pairs.add(
                    new Pair(
                            part(first.text(), firstEnds, i, i + bead.first()),
                            part(second.text(), secondEnds, j, j + bead.second())));
            i += bead.first();
            j += bead.second();
        }
        return List.copyOf(pairs);
    }

    private static List<Integer> ends(LocalizedText.Version text) {
        BreakIterator places =
                BreakIterator.getSentenceInstance(
                        ULocale.forLanguageTag(text.language().value() + "-u-ss-standard"));
        places.setText(text.text());
        List<Integer> ends = new ArrayList<>();
        int from = 0;
        for (int at = places.next(); at != BreakIterator.DONE; at = places.next()) {
            if (!text.text().substring(from, at).isBlank()) {
                ends.add(at);
                from = at;
            }
        }
        return ends;
    }

    private static double[] lengths(String text, List<Integer> ends) {
        double[] lengths = new double[ends.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] =
                    part(text, ends, i, i + 1).codePoints().mapToDouble(Sentences::letters).sum();
        }
        return lengths;
    }

    private static double letters(int character) {
        int east = UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH);
        return east == EastAsianWidth.WIDE || east == EastAsianWidth.FULLWIDTH ? A_WIDE_ONE : 1;
    }

    /// The text of a range of sentences.
    private static String part(String text, List<Integer> ends, int from, int to) {
        return text.substring(from == 0 ? 0 : ends.get(from - 1), ends.get(to - 1)).strip();
    }
}
