package org.qiutong.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {

    private static final Locale CHINESE = Locale.forLanguageTag("zh-Hans");
    private static final Messages MESSAGES =
            new Messages(
                    Map.of(
                            Locale.ENGLISH,
                            Map.of(
                                    "plain", "It's here",
                                    "count", "{n, plural, one {# expert} other {# experts}}",
                                    "names", "Said by {names}",
                                    "day", "On {day, date, ::yMMMd}",
                                    "share", "{share, number, percent}",
                                    "englishOnly", "only here"),
                            CHINESE,
                            Map.of(
                                    "plain", "在这里",
                                    "count", "{n, number} 位专家",
                                    "names", "{names}说",
                                    "day", "{day, date, ::yMMMd}",
                                    "share", "{share, number, percent}")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    zh                        | zh-Hans
                    zh-CN                     | zh-Hans
                    zh-SG                     | zh-Hans
                    zh-Hans                   | zh-Hans
                    zh-Hans-HK                | zh-Hans
                    zh-TW                     | en
                    zh-HK                     | en
                    zh-Hant                   | en
                    zh-TW,zh;q=0.9,en;q=0.8   | zh-Hans
                    en-GB,zh;q=0.9            | en
                    fr,de;q=0.9               | en
                    fr,zh-CN;q=0.5,en;q=0.4   | zh-Hans
                    *                         | en
                    not a language !          | en
                    ''                        | en
                    """)
    void findsTheLanguageForAReader(String asked, String found) {
        assertThat(MESSAGES.lookup(asked)).isEqualTo(Locale.forLanguageTag(found));
    }

    @Test
    void knowsTraditionalChineseOnceThereIsAFileForIt() {
        Locale traditional = Locale.forLanguageTag("zh-Hant");
        Messages three =
                new Messages(
                        Map.of(Locale.ENGLISH, Map.of(), CHINESE, Map.of(), traditional, Map.of()));
        assertThat(three.languages()).containsExactly(Locale.ENGLISH, CHINESE, traditional);
        assertThat(three.lookup("zh-TW,zh;q=0.9")).isEqualTo(traditional);
        assertThat(three.lookup("zh-CN,zh;q=0.9")).isEqualTo(CHINESE);
    }

    @Test
    void writesAsEachLanguageDoes() {
        assertThat(english("plain", Map.of())).isEqualTo("It's here");
        assertThat(english("count", Map.of("n", 1))).isEqualTo("1 expert");
        assertThat(english("count", Map.of("n", 12345))).isEqualTo("12,345 experts");
        assertThat(chinese("count", Map.of("n", 12345))).isEqualTo("12,345 位专家");
        assertThat(english("names", Map.of("names", List.of("a", "b", "c"))))
                .isEqualTo("Said by a, b, and c");
        assertThat(chinese("names", Map.of("names", List.of("甲", "乙", "丙")))).isEqualTo("甲、乙和丙说");
        Map<String, ?> day = Map.of("day", LocalDate.of(2024, 8, 12));
        assertThat(english("day", day)).isEqualTo("On Aug 12, 2024");
        assertThat(chinese("day", day)).isEqualTo("2024年8月12日");
        assertThat(english("share", Map.of("share", 0.79))).isEqualTo("79%");
    }

    @Test
    void fallsBackToEnglishAndThenShowsTheKey() {
        assertThat(chinese("englishOnly", Map.of())).isEqualTo("only here");
        assertThat(chinese("nowhere", Map.of())).isEqualTo("⟦nowhere⟧");
    }

    @Test
    void namesLanguagesInThemselvesAndInOthers() {
        assertThat(Messages.nameOf(Locale.ENGLISH)).isEqualTo("English");
        assertThat(Messages.nameOf(CHINESE)).isEqualTo("简体中文");
        assertThat(Messages.nameOf(Locale.ENGLISH, CHINESE)).isEqualTo("英语");
        assertThat(Messages.nameOf(CHINESE, Locale.ENGLISH)).isEqualTo("Simplified Chinese");
    }

    @Test
    void needsEnglish() {
        assertThatThrownBy(() -> new Messages(Map.of(CHINESE, Map.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String english(String key, Map<String, ?> arguments) {
        return MESSAGES.format(Locale.ENGLISH, key, arguments);
    }

    private static String chinese(String key, Map<String, ?> arguments) {
        return MESSAGES.format(CHINESE, key, arguments);
    }
}
