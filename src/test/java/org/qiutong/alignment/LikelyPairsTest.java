package org.qiutong.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// Which concepts of two codebooks are proposed as the same, and why.
class LikelyPairsTest {

    private static final StudyId ONE = new StudyId("one");
    private static final StudyId OTHER = new StudyId("other");

    private static final List<String> ENGLISH =
            List.of("data", "safety", "trust", "export", "models", "policy", "policies", "risks");

    private static final List<String> CHINESE = List.of("数据", "安全", "信任", "出口", "模型", "政策", "風險");

    @ParameterizedTest
    @CsvSource({
        "Data leaks, data leaks, LABEL, Data leaks",
        "數據安全, 数据安全, LABEL, 數據安全",
        "Data-leaks!, Data leaks, LABEL, Data-leaks!",
        "关系, Guanxi, READING, 关系 Guanxi",
        "Leaking of secrets, Secret of state, WORDS, secrets",
        "数据出境安全, 跨境数据出境, WORDS, 数据出境",
        "Policies of export, Export policy, WORDS, policies export"
    })
    void proposesWhatIsCalledAlike(String one, String other, Likeness.Way way, String parts) {
        List<LikelyPair> pairs =
                LikelyPairs.of(
                        List.of(concept(ONE, "a", one), concept(ONE, "b", "Something else")),
                        List.of(concept(OTHER, "c", other)));
        assertThat(pairs).hasSize(1);
        assertThat(pairs.getFirst().likenesses())
                .first()
                .satisfies(first -> {
                    assertThat(first.way()).isEqualTo(way);
                    assertThat(String.join(" ", first.parts())).isEqualTo(parts);
                });
    }

    @Test
    void proposesByOtherNamesAndByWhatWasTakenOver() {
        Concept misuse =
                Concept.builder(
                                new ConceptId("one/misuse"),
                                ONE,
                                ConceptKind.CONCERN,
                                LocalizedText.of(LanguageTag.EN, "Misuse"))
                        .altLabels(Map.of(LanguageTag.EN, List.of("Abuse")))
                        .build();
        assertThat(LikelyPairs.of(List.of(misuse), List.of(concept(OTHER, "x", "Abuse"))))
                .singleElement()
                .satisfies(pair ->
                        assertThat(pair.likenesses())
                                .containsExactly(
                                        new Likeness(Likeness.Way.NAME, List.of("Abuse"))));
        Concept taken =
                Concept.builder(
                                Concept.idIn(OTHER, misuse.id()),
                                OTHER,
                                ConceptKind.CONCERN,
                                LocalizedText.of(LanguageTag.EN, "Misuse of models"))
                        .build();
        assertThat(LikelyPairs.of(List.of(misuse), List.of(taken)))
                .singleElement()
                .satisfies(pair ->
                        assertThat(pair.likenesses().getFirst().way())
                                .isEqualTo(Likeness.Way.TAKEN_OVER));
    }

    @Test
    void proposesNothingOfOtherKindsAndNothingUnlike() {
        Concept theme =
                Concept.builder(
                                new ConceptId("other/data"),
                                OTHER,
                                ConceptKind.THEME,
                                LocalizedText.of(LanguageTag.EN, "Data"))
                        .build();
        List<Concept> one = List.of(concept(ONE, "data", "Data"));
        assertThat(LikelyPairs.of(one, List.of(theme))).isEmpty();
        assertThat(LikelyPairs.of(one, List.of(concept(OTHER, "x", "The state of the art"))))
                .isEmpty();
    }

    @Test
    void keepsTheLikeliestOfEachConcept() {
        List<Concept> others = new ArrayList<>();
        for (int number = 0; number < 10; number++) {
            others.add(concept(OTHER, "x" + number, "Data leaks " + "and more ".repeat(number)));
        }
        List<LikelyPair> pairs = LikelyPairs.of(List.of(concept(ONE, "a", "Data leaks")), others);
        // Each of the others has no likelier one.
        assertThat(pairs)
                .hasSize(10)
                .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        List<LikelyPair> crossed = LikelyPairs.of(others, others);
        assertThat(crossed.size()).isLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void isSymmetricAndLikesNothingMoreThanTheSame(int seed) {
        Random random = new Random(seed);
        List<Concept> ones = codebook(ONE, random);
        List<Concept> others = codebook(OTHER, random);
        Map<List<ConceptId>, Double> there = new TreeMap<>(LikelyPairsTest::compare);
        LikelyPairs.of(ones, others)
                .forEach(pair ->
                        there.put(List.of(pair.one().id(), pair.other().id()), pair.score()));
        Map<List<ConceptId>, Double> back = new TreeMap<>(LikelyPairsTest::compare);
        LikelyPairs.of(others, ones)
                .forEach(pair ->
                        back.put(List.of(pair.other().id(), pair.one().id()), pair.score()));
        assertThat(there).isNotEmpty();
        assertThat(there.keySet()).isEqualTo(back.keySet());
        there.forEach((pair, score) -> assertThat(back.get(pair)).isCloseTo(score, offset(1e-9)));
        for (Concept one : ones) {
            double same = LikelyPairs.pair(one, one, ones, others).score();
            for (Concept other : others) {
                assertThat(LikelyPairs.pair(one, other, ones, others).score())
                        .as(one + " and " + other)
                        .isBetween(0.0, same + 1e-9);
            }
        }
    }

    private static int compare(List<ConceptId> one, List<ConceptId> other) {
        return one.toString().compareTo(other.toString());
    }

    private static List<Concept> codebook(StudyId study, Random random) {
        List<Concept> concepts = new ArrayList<>();
        for (int number = 0; number < 15; number++) {
            TreeMap<LanguageTag, String> labels = new TreeMap<>();
            labels.put(LanguageTag.EN, words(ENGLISH, " ", random));
            if (random.nextBoolean()) {
                labels.put(LanguageTag.ZH_HANS, words(CHINESE, "", random));
            }
            concepts.add(
                    Concept.builder(
                                    new ConceptId(study + "/c" + number),
                                    study,
                                    random.nextBoolean()
                                            ? ConceptKind.CONCERN
                                            : ConceptKind.BARRIER,
                                    new LocalizedText(labels))
                            .definition(
                                    random.nextBoolean()
                                            ? LocalizedText.of(
                                                    LanguageTag.EN, words(ENGLISH, " ", random))
                                            : LocalizedText.NONE)
                            .build());
        }
        return concepts;
    }

    private static String words(List<String> all, String between, Random random) {
        List<String> some = new ArrayList<>();
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            some.add(all.get(random.nextInt(all.size())));
        }
        return String.join(between, some);
    }

    private static Concept concept(StudyId study, String name, String label) {
        LanguageTag language =
                label.codePoints().anyMatch(Character::isIdeographic)
                        ? LanguageTag.ZH_HANS
                        : LanguageTag.EN;
        return Concept.builder(
                        new ConceptId(study + "/" + name),
                        study,
                        ConceptKind.CONCERN,
                        LocalizedText.of(language, label))
                .build();
    }
}
