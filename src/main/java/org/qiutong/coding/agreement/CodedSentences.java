package org.qiutong.coding.agreement;

import java.util.ArrayList;
import java.util.List;
import org.qiutong.coding.SecondCoding;
import org.qiutong.coding.Transcript;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Sentences;

/// The sentences of a transcript: the units in which coders agree or not.
final class CodedSentences {

    /// In code points of the transcript.
    record Sentence(int start, int end) {

        /// Whether a coded passage counts for the sentence: half of one of them lies in the other,
        /// so that a passage that runs a few words into the next sentence does not count there, and
        /// two words in a long sentence do.
        boolean isIn(SecondCoding.Mark mark) {
            int shared = Math.min(end, mark.end()) - Math.max(start, mark.start());
            return shared > 0 && 2 * shared >= Math.min(end - start, mark.end() - mark.start());
        }
    }

    private CodedSentences() {}

    /// In their order, line by line, without the blanks around them; none of which words are
    /// masked.
    static List<Sentence> of(Transcript transcript) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (String line : transcript.text().split("\n", -1)) {
            int at = 0;
            for (String words :
                    Sentences.of(new LocalizedText.Version(transcript.language(), line))) {
                int from = line.indexOf(words, at);
                at = from + words.length();
                if (!Transcript.isMasked(words)) {
                    sentences.add(
                            new Sentence(
                                    start + line.codePointCount(0, from),
                                    start + line.codePointCount(0, at)));
                }
            }
            start += line.codePointCount(0, line.length()) + 1;
        }
        return sentences;
    }
}
