package org.qiutong.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiutong.text.Alignment.Bead;
import org.qiutong.text.LocalizedText.Version;

class SentencesTest {

    @Test
    void endsNoSentenceWithinAnAbbreviationOrAQuotation() {
        assertThat(
                        english(
                                "We met Mr. Smith of the U.K. government. It went well, etc. and so on."))
                .containsExactly(
                        "We met Mr. Smith of the U.K. government.",
                        "It went well, etc. and so on.");
        assertThat(chinese("他说：“这样做很好。”我同意！你呢？")).containsExactly("他说：“这样做很好。”", "我同意！", "你呢？");
        assertThat(english("  No point at the end ")).containsExactly("No point at the end");
    }

    @Test
    void losesNoCharacterOfALanguageThatNobodyHasSaid() {
        assertThat(Sentences.of(new Version(LanguageTag.UND, "𠀀一。 Two. 3")))
                .containsExactly("𠀀一。", "Two.", "3");
    }

    /// The lengths of each text, and how many sentences of them go together.
    @ParameterizedTest
    @CsvSource({
        "80 60 40, 82 55 43, 1-1 1-1 1-1",
        "120 50, 60 58 51, 1-2 1-1",
        "60 58 51, 120 50, 2-1 1-1",
        "50 120 45, 51 57 62 46, 1-1 1-2 1-1",
        "81 104 50 90, 190 52 94, 2-1 1-1 1-1",
        // More than two for one.
        "30 30 30, 92, 3-1",
        "92, 30 30 30 40, 1-4",
        // The whole goes together although no part does.
        "30 90, 91 31, 2-2",
        "7, 3, 1-1",
        "100000, 1, 1-1"
    })
    void putsTogetherWhatIsAsLong(String first, String second, String beads) {
        assertThat(
                        Alignment.of(lengths(first), lengths(second)).stream()
                                .map(bead -> bead.first() + "-" + bead.second()))
                .containsExactly(beads.split(" "));
    }

    @Test
    void takesEverySentenceOnceInOrder() {
        Random random = new Random(7);
        for (int run = 0; run < 500; run++) {
            double[] first = random.doubles(1 + random.nextInt(12), 1, 300).toArray();
            double[] second = random.doubles(1 + random.nextInt(12), 1, 300).toArray();
            List<Bead> beads = Alignment.of(first, second);
            assertThat(beads.stream().mapToInt(Bead::first).sum()).isEqualTo(first.length);
            assertThat(beads.stream().mapToInt(Bead::second).sum()).isEqualTo(second.length);
            assertThat(beads).noneMatch(Bead::isHalf);
        }
    }

    @Test
    void findsTheSamePairsWhicheverTextComesFirst() {
        double[] first = {81, 104, 50, 90, 44};
        double[] second = {190, 52, 94, 46};
        assertThat(
                        Alignment.of(first, second).stream()
                                .map(bead -> bead.first() + "-" + bead.second()))
                .containsExactlyElementsOf(
                        Alignment.of(second, first).stream()
                                .map(bead -> bead.second() + "-" + bead.first())
                                .toList());
    }

    @Test
    void bringsTheSentencesOfBothLanguagesTogether() {
        assertThat(
                        Sentences.pairs(
                                new Version(
                                        LanguageTag.EN,
                                        "Countries meet. They have seen an opening in the space for"
                                                + " dialogue ... Others will play a big role in it."),
                                new Version(
                                        LanguageTag.ZH_HANS,
                                        "各国会面。它们看到对话的空间有所打开……其他国家将在其中发挥很大作用。")))
                .containsExactly(
                        new Sentences.Pair("Countries meet.", "各国会面。"),
                        new Sentences.Pair(
                                "They have seen an opening in the space for dialogue ... Others"
                                        + " will play a big role in it.",
                                "它们看到对话的空间有所打开……其他国家将在其中发挥很大作用。"));
    }

    private static double[] lengths(String numbers) {
        return java.util.Arrays.stream(numbers.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static List<String> english(String text) {
        return Sentences.of(new Version(LanguageTag.EN, text));
    }

    private static List<String> chinese(String text) {
        return Sentences.of(new Version(LanguageTag.ZH_HANS, text));
    }
}
