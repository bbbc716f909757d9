package org.qiutong.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.translation.Glossary.Found;

/// The words of a glossary in a text: what trying each word at each place would find.
class GlossaryTest {

    /// Words that begin alike, overlap, are in the plural, or stand within another.
    private static final List<String> LATIN =
            List.of(
                    "AI",
                    "ai's",
                    "sky",
                    "skies",
                    "y",
                    "risk",
                    "risks",
                    "a",
                    "class",
                    "bus",
                    "es",
                    "party",
                    "(open)",
                    "open-source",
                    "\u00a0open",
                    "Ｒisk",
                    "l’État",
                    "3",
                    "is");

    private static final List<String> HAN = List.of("人", "人工", "工智", "智能", "人人", "A人", "𠀀");
    private static final List<String> BETWEEN = List.of(" ", " ", "  ", "\n", "-", "", ", ", "。");

    /// @param start in the folded text
    record Place(String word, int start, int end) {}

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsWhatTryingEachWordFinds(int seed) {
        Random random = new Random(seed);
        LanguageTag language = random.nextBoolean() ? LanguageTag.EN : LanguageTag.ZH_HANS;
        LanguageTag other = language.equals(LanguageTag.EN) ? LanguageTag.ZH_HANS : LanguageTag.EN;
        List<String> words = new ArrayList<>();
        List<LocalizedText> names = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            String word = phrase(random, 1 + random.nextInt(3), List.of(" ", " ", "  ", "-"));
            TreeMap<LanguageTag, String> name = new TreeMap<>(Map.of(language, word));
            if (random.nextInt(5) > 0) {
                name.put(other, "other");
                words.add(word);
            }
            names.add(new LocalizedText(name));
        }
        String text = phrase(random, random.nextInt(60), BETWEEN) + ".";
        Glossary glossary = Glossary.of(List.of(), names);
        assertThat(glossary.in(new LocalizedText.Version(language, text), other))
                .as("%s in %s", words, text)
                .extracting(found -> new Place(found.word(), found.start(), found.end()))
                .containsExactlyElementsOf(bruteForce(words, Glossary.fold(text)));
    }

    private static String phrase(Random random, int words, List<String> between) {
        return IntStream.range(0, words)
                .mapToObj(_ -> {
                    List<String> from = random.nextInt(3) == 0 ? HAN : LATIN;
                    return from.get(random.nextInt(from.size()))
                            + between.get(random.nextInt(between.size()));
                })
                .collect(Collectors.joining())
                .strip();
    }

    /// Every word over the whole text, and then each pair of those found.
    private static List<Place> bruteForce(List<String> words, String folded) {
        List<Place> all = new ArrayList<>();
        for (String word : words) {
            Matcher matcher = pattern(word).matcher(folded);
            while (matcher.find()) {
                all.add(new Place(word, matcher.start(), matcher.end()));
            }
        }
        all.sort(
                Comparator.comparingInt((Place each) -> each.start - each.end)
                        .thenComparingInt(Place::start));
        List<Place> longest = new ArrayList<>();
        for (Place each : all) {
            boolean overlaps =
                    longest.stream()
                            .anyMatch(longer ->
                                    longer.start < each.end
                                            && each.start < longer.end
                                            && !(longer.start == each.start
                                                    && longer.end == each.end));
            if (!overlaps) {
                longest.add(each);
            }
        }
        longest.sort(Comparator.comparingInt(Place::start));
        return longest;
    }

    private static Pattern pattern(String word) {
        String folded = Glossary.fold(word.strip());
        if (folded.codePoints().anyMatch(Character::isIdeographic)) {
            return Pattern.compile(Pattern.quote(folded));
        }
        String last = folded.substring(folded.lastIndexOf(' ') + 1);
        String before = folded.substring(0, folded.length() - last.length());
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])"
                        + Stream.of(before.split(" "))
                                .filter(each -> !each.isEmpty())
                                .map(each -> Pattern.quote(each) + "\\s+")
                                .collect(Collectors.joining())
                        + eitherNumber(last)
                        + "(?![\\p{L}\\p{N}])");
    }

    private static String eitherNumber(String word) {
        if (word.endsWith("ies") || word.endsWith("y")) {
            String stem = word.substring(0, word.length() - (word.endsWith("y") ? 1 : 3));
            return Pattern.quote(stem) + "(?:y|ies)";
        }
        boolean plural = word.endsWith("s") && !word.endsWith("ss") && word.length() > 3;
        return Pattern.quote(plural ? word.substring(0, word.length() - 1) : word) + "(?:s|es)?";
    }

    /// A text of half a million characters, with ten thousand words that begin alike.
    @Test
    void readsALargeTextWithALargeGlossary() {
        List<LocalizedText> names =
                IntStream.range(0, 10_000)
                        .mapToObj(i ->
                                new LocalizedText(
                                        new TreeMap<>(
                                                Map.of(
                                                        LanguageTag.EN,
                                                        "term" + i + " of dialogue",
                                                        LanguageTag.ZH_HANS,
                                                        "用语" + i))))
                        .toList();
        String text =
                IntStream.range(0, 20_000)
                        .mapToObj(i -> "a word, term" + i + " of dialogues;")
                        .collect(Collectors.joining(" "));
        List<Found> found =
                Glossary.of(List.of(), names)
                        .in(new LocalizedText.Version(LanguageTag.EN, text), LanguageTag.ZH_HANS);
        assertThat(found).hasSize(10_000);
        assertThat(found.getLast().renderings()).containsExactly("用语9999");
    }
}
