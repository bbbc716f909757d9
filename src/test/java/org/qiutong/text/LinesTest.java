package org.qiutong.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void breaksBetweenWordsAndCutsTheRest() {
        assertThat(Lines.of(LanguageTag.EN, "Malicious use of open source models", 9, 5))
                .containsExactly("Malicious use of", "open source", "models");
        assertThat(Lines.of(LanguageTag.EN, "Malicious use of open source models", 9, 2))
                .containsExactly("Malicious use of", "open source mo…");
    }

    @Test
    void countsHanCharactersAsOneEmAndStartsNoLineWithAStop() {
        assertThat(Lines.width("人工智能")).isEqualTo(4);
        assertThat(Lines.of(LanguageTag.ZH_HANS, "人工智能，安全与治理", 4, 9))
                .allSatisfy(line -> assertThat(line).doesNotStartWith("，"))
                .allSatisfy(line -> assertThat(Lines.width(line)).isLessThanOrEqualTo(4));
    }

    @Test
    void breaksWithinAWordWhereThereIsNoOtherPlaceAndNeverWithinACharacter() {
        assertThat(Lines.of(LanguageTag.EN, "aaaaaaaaaa", 2.9, 3))
                .containsExactly("aaaaa", "aaaaa");
        assertThat(Lines.of(LanguageTag.ZH_HANS, "𠀀𠀀", 0.5, 2)).hasSize(2).contains("𠀀");
    }

    @Test
    void writesPerCentAsTheLanguageDoes() {
        assertThat(Percent.of(LanguageTag.EN, 0.625)).isEqualTo("62%");
        assertThat(Percent.of(LanguageTag.ZH_HANS, 1)).isEqualTo("100%");
        assertThat(Percent.of(new LanguageTag("de"), 0.5)).isEqualTo("50\u00a0%");
    }
}
