package org.qiutong.coding.agreement;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.qiutong.coding.SecondCoding;
import org.qiutong.coding.Transcript;

/// The sentences of a transcript: the units in which coders agree or not.
final class Sentences {

    /// In code points of the transcript.
    record Sentence(int start, int end) {

        /// Whether a coded passage counts for the sentence: half of one of them lies in the other,
        /// so that a passage that runs a few words into the next sentence does not count there, and
        /// two words in a long sentence do.
        boolean isIn(SecondCoding.Mark mark) {
            int shared = Math.min(end, mark.end()) - Math.max(start, mark.start());
            return shared > 0
                    && 2 * shared >= Math.min(end - start, mark.end() - mark.start());
        }
    }

    private Sentences() {}

    /// In their order, line by line, without the blanks around them; none of which words are
    /// masked.
    static List<Sentence> of(Transcript transcript) {
        BreakIterator breaks =
                BreakIterator.getSentenceInstance(
                        ULocale.forLanguageTag(transcript.language().value()));
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (String line : transcript.text().split("\n", -1)) {
            breaks.setText(line);
            int from = breaks.first();
            for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
                String words = line.substring(from, to);
                int before = start + line.codePointCount(0, from + blanksBefore(words));
                String stripped = words.strip();
                if (!stripped.isEmpty() && !Transcript.isMasked(stripped)) {
                    sentences.add(
                            new Sentence(
                                    before,
                                    before + stripped.codePointCount(0, stripped.length())));
                }
                from = to;
            }
            start += line.codePointCount(0, line.length()) + 1;
        }
        return sentences;
    }

    private static int blanksBefore(String words) {
        return words.length() - words.stripLeading().length();
    }
}
