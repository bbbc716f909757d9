package org.qiutong.translation;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a word of the glossary is found in a folded text. Han words match anywhere; other words
/// match as whole words, also in the plural.
final class WordPattern {

    private static final String NOT_WITHIN_A_WORD = "(?<![\\p{L}\\p{N}])";

    private final String folded;
    private volatile @Nullable Pattern compiled;

    WordPattern(String word) {
        folded = Glossary.fold(word.strip());
    }

    /// What each match begins with, character by character.
    String head() {
        int space = folded.indexOf(' ');
        return isHan() ? folded : space < 0 ? stem(folded) : folded.substring(0, space);
    }

    boolean isIn(String text) {
        return pattern().matcher(text).find();
    }

    /// The end of the match that begins there; empty if none does.
    OptionalInt endAt(String text, int start) {
        Matcher matcher =
                pattern()
                        .matcher(text)
                        .region(start, text.length())
                        // What stands before the region decides whether a word begins there.
                        .useTransparentBounds(true);
        return matcher.lookingAt() ? OptionalInt.of(matcher.end()) : OptionalInt.empty();
    }

    private boolean isHan() {
        return folded.codePoints().anyMatch(Character::isIdeographic);
    }

    /// Compiled when it is first needed: most words of a glossary are in no text.
    private Pattern pattern() {
        Pattern known = compiled;
        if (known == null) {
            known = Pattern.compile(isHan() ? Pattern.quote(folded) : ofWholeWords());
            compiled = known;
        }
        return known;
    }

    private String ofWholeWords() {
        String last = folded.substring(folded.lastIndexOf(' ') + 1);
        String before = folded.substring(0, folded.length() - last.length());
        return NOT_WITHIN_A_WORD
                + Stream.of(before.split(" "))
                        .filter(each -> !each.isEmpty())
                        .map(each -> Pattern.quote(each) + "\\s+")
                        .collect(Collectors.joining())
                + Pattern.quote(stem(last))
                + endings(last)
                + "(?![\\p{L}\\p{N}])";
    }

    /// What singular and plural have in common.
    private static String stem(String word) {
        int cut = word.endsWith("ies") ? 3 : word.endsWith("y") ? 1 : isPlural(word) ? 1 : 0;
        return word.substring(0, word.length() - cut);
    }

    private static String endings(String word) {
        return word.endsWith("ies") || word.endsWith("y") ? "(?:y|ies)" : "(?:s|es)?";
    }

    private static boolean isPlural(String word) {
        return word.endsWith("s") && !word.endsWith("ss") && word.length() > 3;
    }
}
