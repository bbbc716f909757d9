package org.qiutong.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Numerals;

/// What a rendering seems to have lost of the words it renders.
public final class TranslationCheck {

    private static final Pattern BRACKETS = Pattern.compile("[\\[［〔【]([^\\]］〕】]*)[\\]］〕】]");
    private static final Pattern ELLIPSIS = Pattern.compile("…+|\\.{3,}|(?:\\. ){2,}\\.");

    /// In English such as OpenAI, which is no word.
    private static final Pattern CAMEL_CASE = Pattern.compile("\\b[A-Z]?[a-z]+[A-Z][A-Za-z]*\\b");

    /// In Chinese any word with a capital.
    private static final Pattern LATIN = Pattern.compile("\\b[A-Za-z]*[A-Z][A-Za-z]+\\b");

    /// Two countries or more in one word, such as 中美 and 中英美.
    private static final Pattern COUNTRIES = Pattern.compile("[中美英法德俄日韩韓印欧歐]{2,}");

    private final Glossary glossary;

    public TranslationCheck(Glossary glossary) {
        this.glossary = glossary;
    }

    /// In the order of terms and names, numbers, marks.
    public List<Warning> check(LocalizedText.Version source, LocalizedText.Version rendering) {
        List<Warning> warnings = new ArrayList<>();
        words(source, rendering, warnings);
        latin(source, rendering.text(), warnings);
        var numbers = Numerals.anyhow(rendering.text());
        Numerals.inFigures(source.text())
                .forEach((value, written) -> {
                    if (!numbers.contains(value)) {
                        warnings.add(new Warning.NumberLost(written));
                    }
                });
        marks(source.text(), rendering.text(), warnings);
        return List.copyOf(warnings);
    }

    /// A word that stands for several entries is rendered rightly by the words of any.
    private void words(
            LocalizedText.Version source, LocalizedText.Version rendering, List<Warning> warnings) {
        Map<Integer, List<Glossary.Found>> places = new LinkedHashMap<>();
        glossary.in(source, rendering.language())
                .forEach(found ->
                        places.computeIfAbsent(found.start(), _ -> new ArrayList<>()).add(found));
        for (List<Glossary.Found> place : places.values()) {
            List<String> words =
                    place.stream()
                            .flatMap(found -> found.renderings().stream())
                            .distinct()
                            .toList();
            if (!Glossary.has(rendering.text(), words) && !inShort(rendering.text(), words)) {
                String word = place.getFirst().word();
                boolean name = place.stream().allMatch(found -> found.entry().concept().isEmpty());
                Warning warning =
                        name
                                ? new Warning.NameLost(word, words)
                                : new Warning.TermChanged(word, words);
                if (!warnings.contains(warning)) {
                    warnings.add(warning);
                }
            }
        }
    }

    private static boolean inShort(String rendering, List<String> words) {
        return COUNTRIES
                .matcher(rendering)
                .results()
                .anyMatch(countries ->
                        words.stream()
                                .filter(word -> word.length() == 2 && word.endsWith("国"))
                                .anyMatch(
                                        word -> countries.group().contains(word.substring(0, 1))));
    }

    /// Names in Latin letters that are no words of the language, and so stay as they are.
    private static void latin(
            LocalizedText.Version source, String rendering, List<Warning> warnings) {
        boolean han = source.text().codePoints().anyMatch(Character::isIdeographic);
        (han ? LATIN : CAMEL_CASE)
                .matcher(source.text())
                .results()
                .map(match -> match.group())
                .distinct()
                .filter(name -> !Glossary.fold(rendering).contains(Glossary.fold(name)))
                .forEach(name -> warnings.add(new Warning.NameLost(name, List.of(name))));
    }

    /// What an editor set in a text, as it is written there.
    public static List<String> marks(String text) {
        return Stream.of(BRACKETS, ELLIPSIS)
                .flatMap(each -> each.matcher(text).results())
                .map(match -> match.group())
                .distinct()
                .toList();
    }

    /// A capital in brackets says that the sentence began earlier; dots say so, too.
    private static void marks(String source, String rendering, List<Warning> warnings) {
        boolean dots = ELLIPSIS.matcher(rendering).find();
        long kept = BRACKETS.matcher(rendering).results().count();
        List<String> brackets =
                BRACKETS.matcher(source)
                        .results()
                        .filter(match -> match.group(1).length() > 1 || !dots)
                        .map(match -> match.group())
                        .toList();
        brackets.stream().skip(kept).forEach(each -> warnings.add(new Warning.MarkLost(each)));
        if (!dots) {
            ELLIPSIS.matcher(source)
                    .results()
                    .limit(1)
                    .forEach(match -> warnings.add(new Warning.MarkLost(match.group())));
        }
    }
}
