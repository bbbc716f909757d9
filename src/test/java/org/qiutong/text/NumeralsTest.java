package org.qiutong.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "three of the five|3",
                "the third of them|3",
                "Twelve experts|12",
                "thirteen experts|13",
                "twenty-one experts|21",
                "the twenty-first century|21",
                "one hundred and five|105",
                "one hundred five|105",
                "two thousand and twenty-four|2024",
                "three million people|3000000",
                "30 million people|30000000",
                "in March 2024|3",
                "In May|5",
                "1,234.5 tonnes|1234.5",
                "三千万人|30000000",
                "千万人|10000000",
                "百万|1000000",
                "二十一世纪|21",
                "十二月|12",
                "十|10",
                "一百〇五|105",
                "一百零五|105",
                "一千零五|1005",
                "二〇二四年|2024",
                "两万五千|25000",
                "兩億|200000000",
                "三億五千萬|350000000",
                "十五亿|1500000000",
                "3万|30000",
                "１２名专家|12"
            })
    void readsANumberHoweverItIsWritten(String text, BigDecimal number) {
        assertThat(Numerals.anyhow(text)).contains(number.stripTrailingZeros());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenants", "often", "None", "Sixtus", "eighteenish", "marching"})
    void readsNoNumberIntoAWord(String text) {
        assertThat(Numerals.anyhow(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"twenty-one, 1", "one hundred and five, 5", "三千万, 3000"})
    void readsANumberAsAWhole(String text, BigDecimal part) {
        assertThat(Numerals.anyhow(text)).doesNotContain(part.stripTrailingZeros());
    }
}
