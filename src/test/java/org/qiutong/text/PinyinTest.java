package org.qiutong.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

    @ParameterizedTest
    @CsvSource({
        "人工智能, rén gōng zhì néng",
        "银行的重庆重要, yín háng de chóng qìng zhòng yào",
        "還沒有重要的國家, hái méi yǒu zhòng yào de guó jiā",
        "女性, nǚ xìng",
        "行长的长期看法, háng zhǎng de cháng qī kàn fǎ",
        "发行长度, fā xíng cháng dù",
        "“干坏事”，AI。, gàn huài shì",
        "no Chinese, ''"
    })
    void readsCharactersWithTheirTones(String text, String syllables) {
        assertThat(
                        Pinyin.toned(text).stream()
                                .map(Pinyin.Word::text)
                                .collect(Collectors.joining(" ")))
                .isEqualTo(syllables);
    }

    @Test
    void saysWhichCharacterEachSyllableIsOf() {
        String text = "AI与 𠀀人";
        assertThat(Pinyin.toned(text))
                .extracting(word -> text.substring(word.start(), word.end()))
                .startsWith("与")
                .endsWith("人");
    }
}
