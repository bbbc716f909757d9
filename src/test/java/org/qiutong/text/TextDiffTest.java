package org.qiutong.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qiutong.text.TextDiff.Kind;
import org.qiutong.text.TextDiff.Part;

class TextDiffTest {

    @Test
    void tellsWordsThatWereChanged() {
        assertThat(
                        TextDiff.between(
                                LanguageTag.EN, "They took their time.", "They took more time!"))
                .containsExactly(
                        new Part(Kind.SAME, "They took "),
                        new Part(Kind.REMOVED, "their"),
                        new Part(Kind.ADDED, "more"),
                        new Part(Kind.SAME, " time"),
                        new Part(Kind.REMOVED, "."),
                        new Part(Kind.ADDED, "!"));
    }

    @Test
    void knowsChineseWordsWithoutBlanks() {
        assertThat(TextDiff.between(LanguageTag.ZH_HANS, "人工智能的监管。", "人工智能的规制。"))
                .containsExactly(
                        new Part(Kind.SAME, "人工智能的"),
                        new Part(Kind.REMOVED, "监管"),
                        new Part(Kind.ADDED, "规制"),
                        new Part(Kind.SAME, "。"));
    }

    @Test
    void knowsNothingAndTheSame() {
        assertThat(TextDiff.between(LanguageTag.EN, "", "")).isEmpty();
        assertThat(TextDiff.between(LanguageTag.EN, "a", "a"))
                .containsExactly(new Part(Kind.SAME, "a"));
        assertThat(TextDiff.between(LanguageTag.EN, "", "a"))
                .containsExactly(new Part(Kind.ADDED, "a"));
    }

    /// Whatever the texts, both are whole in the parts.
    @Test
    void losesNothing() {
        Random random = new Random(4);
        for (int i = 0; i < 500; i++) {
            String before = text(random, 30);
            String after = text(random, 30);
            List<Part> parts = TextDiff.between(LanguageTag.EN, before, after);
            assertThat(without(Kind.ADDED, parts)).isEqualTo(before);
            assertThat(without(Kind.REMOVED, parts)).isEqualTo(after);
        }
        String before = text(random, 5_000);
        String after = text(random, 5_000);
        List<Part> parts = TextDiff.between(LanguageTag.EN, before, after);
        assertThat(without(Kind.ADDED, parts)).isEqualTo(before);
        assertThat(without(Kind.REMOVED, parts)).isEqualTo(after);
    }

    private static String text(Random random, int most) {
        List<String> words = List.of("we", "must", "not", "智能", "风险", "𠮷", "…", ",", " ", "\n");
        return random.ints(random.nextInt(most), 0, words.size())
                .mapToObj(words::get)
                .collect(Collectors.joining());
    }

    private static String without(Kind kind, List<Part> parts) {
        return parts.stream()
                .filter(part -> part.kind() != kind)
                .map(Part::text)
                .collect(Collectors.joining());
    }
}
