package org.qiutong.alignment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.qiutong.codebook.Concept;
import org.qiutong.text.FoldedText;
import org.qiutong.text.Pinyin;

/// What a concept is called, taken apart for comparison: whole names, how they sound, and their
/// words. Chinese is not cut into words, so each two characters that follow each other are one.
final class ConceptNames {

    private static final Pattern RUN =
            Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

    /// Words that are in names of all kinds. “Not” is none of them.
    private static final Set<String> EMPTY =
            Set.of(
                    "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "in", "is",
                    "it", "its", "of", "on", "or", "s", "that", "the", "their", "this", "to",
                    "with");

    private final Concept concept;
    private final List<Name> names = new ArrayList<>();
    private final Map<String, String> definition = new LinkedHashMap<>();

    /// A name in one language.
    ///
    /// @param label whether it is the label, not another name
    /// @param key the folded name without marks, unless it is made of these
    /// @param sound its letters, or its pinyin, without spaces
    /// @param words each as it is compared, and as it is written
    record Name(boolean label, String text, String key, String sound, Map<String, String> words) {

        static Name of(String text, boolean label) {
            String folded = FoldedText.key(text);
            String letters = String.join(" ", runs(folded));
            String key = letters.isEmpty() ? folded.strip() : letters;
            boolean han = FoldedText.hasHan(key);
            return new Name(
                    label,
                    text,
                    key,
                    (han ? Pinyin.key(text) : key).replace(" ", ""),
                    ConceptNames.words(text));
        }

        /// Whether one is Chinese, and read as the other is written.
        boolean isReadAs(Name other) {
            return hasHan() != other.hasHan() && !sound.isEmpty() && sound.equals(other.sound);
        }

        private boolean hasHan() {
            return FoldedText.hasHan(key);
        }
    }

    ConceptNames(Concept concept) {
        this.concept = concept;
        concept.label().byLanguage().values().forEach(each -> names.add(Name.of(each, true)));
        concept.altLabels().values().stream()
                .flatMap(List::stream)
                .forEach(each -> names.add(Name.of(each, false)));
        concept.definition()
                .byLanguage()
                .values()
                .forEach(each -> words(each).forEach(definition::putIfAbsent));
    }

    Concept concept() {
        return concept;
    }

    List<Name> names() {
        return names;
    }

    /// The words of the definition in all languages.
    Map<String, String> definition() {
        return definition;
    }

    private static List<String> runs(String text) {
        return RUN.matcher(text).results().map(MatchResult::group).toList();
    }

    private static Map<String, String> words(String text) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String run : runs(FoldedText.key(text))) {
            if (!FoldedText.hasHan(run)) {
                if (!EMPTY.contains(run)) {
                    words.putIfAbsent(stem(run), run);
                }
                continue;
            }
            int[] points = run.codePoints().toArray();
            if (points.length == 1) {
                words.putIfAbsent(run, run);
            }
            for (int at = 0; at + 2 <= points.length; at++) {
                String two = new String(points, at, 2);
                words.putIfAbsent(two, two);
            }
        }
        return words;
    }

    /// Without the ending of an English plural. More would make words the same that are not.
    static String stem(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural =
                word.length() > 3
                        && word.endsWith("s")
                        && !word.endsWith("ss")
                        && !word.endsWith("us")
                        && !word.endsWith("is");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    /// Words as they are shown: pairs of Chinese characters that overlap become one again.
    static List<String> shown(Map<String, String> words, Set<String> shared) {
        List<String> shown = new ArrayList<>();
        for (String word :
                words.entrySet().stream()
                        .filter(each -> shared.contains(each.getKey()))
                        .map(Map.Entry::getValue)
                        .toList()) {
            String last = shown.isEmpty() ? "" : shown.getLast();
            if (FoldedText.hasHan(word) && !last.isEmpty() && last.endsWith(first(word))) {
                shown.set(shown.size() - 1, last + word.substring(first(word).length()));
            } else {
                shown.add(word);
            }
        }
        return shown;
    }

    private static String first(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
