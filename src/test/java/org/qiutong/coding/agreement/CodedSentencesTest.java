package org.qiutong.coding.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.qiutong.coding.SecondCoding.Mark;
import org.qiutong.coding.Transcript;
import org.qiutong.coding.agreement.CodedSentences.Sentence;
import org.qiutong.evidence.Stance;
import org.qiutong.id.ConceptId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;

class CodedSentencesTest {

    private static List<String> words(String language, String text) {
        Transcript transcript =
                new Transcript(
                        new SourceId("talk/one"),
                        new StudyId("talk"),
                        new LanguageTag(language),
                        text,
                        new TreeSet<>(),
                        List.of(),
                        List.of());
        return CodedSentences.of(transcript).stream()
                .map(each -> transcript.words(each.start(), each.end()))
                .toList();
    }

    @Test
    void areThoseOfEachLine() {
        assertThat(words("en", "A: One. Two?\n\n  B: Three "))
                .containsExactly("A: One.", "Two?", "B: Three");
        assertThat(words("zh-Hans", "甲：一。二？三")).containsExactly("甲：一。", "二？", "三");
        assertThat(words("en", "😀 One. 𠮷 two.")).containsExactly("😀 One.", "𠮷 two.");
    }

    @Test
    void leaveOutWhatMayNotBeKept() {
        assertThat(words("en", "Mine. ▇▇▇▇▇▇")).containsExactly("Mine.");
        assertThat(words("en", "\n \n")).isEmpty();
    }

    @Test
    void haveACodeIfHalfOfOneLiesInTheOther() {
        Sentence sentence = new Sentence(10, 30);
        assertThat(sentence.isIn(mark(12, 14))).isTrue();
        assertThat(sentence.isIn(mark(20, 90))).isTrue();
        assertThat(sentence.isIn(mark(21, 90))).isFalse();
        assertThat(sentence.isIn(mark(8, 12))).isTrue();
        assertThat(sentence.isIn(mark(7, 12))).isFalse();
        assertThat(sentence.isIn(mark(30, 40))).isFalse();
    }

    private static Mark mark(int start, int end) {
        return new Mark(start, end, new ConceptId("talk/code"), Stance.SUPPORT, "");
    }
}
