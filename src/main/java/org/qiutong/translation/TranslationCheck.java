package org.qiutong.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Numerals;

/// Checks what a translation seems to have lost from its source.
public final class TranslationCheck {

    private static final Pattern BRACKETS = Pattern.compile("[\\[［〔【]([^\\]］〕】]*)[\\]］〕】]");
    private static final Pattern ELLIPSIS = Pattern.compile("…+|\\.{3,}|(?:\\. ){2,}\\.");

    /// Names in English such as OpenAI.
    private static final Pattern CAMEL_CASE = Pattern.compile("\\b[A-Z]?[a-z]+[A-Z][A-Za-z]*\\b");

    /// Names in Chinese: any Latin word with a capital.
    private static final Pattern LATIN = Pattern.compile("\\b[A-Za-z]*[A-Z][A-Za-z]+\\b");

    /// Two or more countries in one word, such as 中美 and 中英美.
    private static final Pattern COUNTRIES = Pattern.compile("[中美英法德俄日韩韓印欧歐]{2,}");

    private final Glossary glossary;

    public TranslationCheck(Glossary glossary) {
        this.glossary = glossary;
    }

    /// Warnings in the order of terms and names, numbers, marks.
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

    /// A word that stands for several entries may be translated by the words of any of them.
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

    /// Names in Latin letters that are not words of the language, and so stay unchanged.
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

    /// The editorial marks in a text, as written there.
    public static List<String> marks(String text) {
        return Stream.of(BRACKETS, ELLIPSIS)
                .flatMap(each -> each.matcher(text).results())
                .map(match -> match.group())
                .distinct()
                .toList();
    }

    /// A capital in brackets means that the start of the sentence was left out; so do dots.
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
