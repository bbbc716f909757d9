package org.qiutong.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qiutong.text.LocalizedText.Version;

class KeywordInContextTest {

    private static final Version ENGLISH =
            new Version(LanguageTag.EN, "Countries like these will play a big role in dialogue.");
    private static final Version CHINESE =
            new Version(LanguageTag.ZH_HANS, "应当有法规来引导人工智能产品的开发，确保开发是负责任的。");

    @Test
    void cutsBetweenWords() {
        assertThat(of(ENGLISH, "play", 5.5))
                .isEqualTo(new KeywordInContext("…these will ", "play", " a big role…"));
        assertThat(of(CHINESE, "产品", 7))
                .isEqualTo(new KeywordInContext("…来引导人工智能", "产品", "的开发，确保…"));
    }

    @Test
    void showsAllThatThereIsWhereItFits() {
        assertThat(of(ENGLISH, "play", 99))
                .isEqualTo(
                        new KeywordInContext(
                                "Countries like these will ", "play", " a big role in dialogue."));
        assertThat(of(ENGLISH, ENGLISH.text(), 5))
                .isEqualTo(new KeywordInContext("", ENGLISH.text(), ""));
    }

    @Test
    void cutsNoCharacterApart() {
        Version text = new Version(LanguageTag.UND, "e\u0301𠀀👩‍🔬 a𠀀b 👩‍🔬");
        Random random = new Random(3);
        for (int run = 0; run < 300; run++) {
            int start = random.nextInt(text.text().length() - 1);
            int end = start + 1 + random.nextInt(text.text().length() - start - 1);
            KeywordInContext words = KeywordInContext.of(text, start, end, random.nextInt(6));
            for (String part : new String[] {words.before(), words.keyword(), words.after()}) {
                assertThat(part.chars().filter(each -> Character.isSurrogate((char) each)).count())
                        .isEqualTo(
                                2
                                        * part.codePoints()
                                                .filter(Character::isSupplementaryCodePoint)
                                                .count());
                assertThat(part.stripLeading().replace("…", "")).doesNotStartWith("\u0301");
                assertThat(part.replace("…", "")).doesNotStartWith("\u200d");
            }
            assertThat(text.text()).contains(words.before().replace("…", "") + words.keyword());
        }
    }

    private static KeywordInContext of(Version text, String word, double width) {
        int start = text.text().indexOf(word);
        return KeywordInContext.of(text, start, start + word.length(), width);
    }
}
