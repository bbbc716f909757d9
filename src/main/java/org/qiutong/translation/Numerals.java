package org.qiutong.translation;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The numbers in a text, whichever way a language writes them.
final class Numerals {

    private static final String SCALES = "万|亿|萬|億|thousand|million|billion|trillion";
    private static final Pattern DIGITS =
            Pattern.compile(
                    "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)\\s*(" + SCALES + ")?");
    private static final Pattern HAN = Pattern.compile("[〇零一二两兩三四五六七八九十百千万萬亿億]+");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final String FIGURES = "〇一二三四五六七八九";
    private static final List<List<String>> WORDS =
            List.of(
                    List.of("zero"),
                    List.of("one", "first", "january"),
                    List.of("two", "second", "february"),
                    List.of("three", "third", "march"),
                    List.of("four", "fourth", "april"),
                    List.of("five", "fifth", "may"),
                    List.of("six", "sixth", "june"),
                    List.of("seven", "seventh", "july"),
                    List.of("eight", "eighth", "august"),
                    List.of("nine", "ninth", "september"),
                    List.of("ten", "tenth", "october"),
                    List.of("eleven", "eleventh", "november"),
                    List.of("twelve", "twelfth", "december"));

    private Numerals() {}

    /// The numbers that are written in figures, each as it is written.
    static Map<BigDecimal, String> inFigures(String text) {
        Map<BigDecimal, String> numbers = new LinkedHashMap<>();
        DIGITS.matcher(fold(text))
                .results()
                .forEach(match -> numbers.putIfAbsent(value(match), match.group().strip()));
        return numbers;
    }

    /// All numbers that a text can be read to have.
    static Set<BigDecimal> anyhow(String text) {
        Set<BigDecimal> numbers = new HashSet<>(inFigures(text).keySet());
        String folded = fold(text);
        DIGITS.matcher(folded).results().forEach(match -> numbers.add(plain(match.group(1))));
        HAN.matcher(folded).results().forEach(match -> numbers.add(han(match.group())));
        WORD.matcher(folded)
                .results()
                .forEach(match -> {
                    for (int value = 0; value < WORDS.size(); value++) {
                        if (WORDS.get(value).contains(match.group())) {
                            numbers.add(normal(BigDecimal.valueOf(value)));
                        }
                    }
                });
        return numbers;
    }

    private static BigDecimal value(MatchResult match) {
        return match.group(2) == null
                ? plain(match.group(1))
                : normal(plain(match.group(1)).multiply(scale(match.group(2))));
    }

    private static BigDecimal plain(String figures) {
        return normal(new BigDecimal(figures.replace(",", "")));
    }

    private static BigDecimal scale(String word) {
        return switch (word) {
            case "万", "萬" -> BigDecimal.TEN.pow(4);
            case "亿", "億" -> BigDecimal.TEN.pow(8);
            case "thousand" -> BigDecimal.TEN.pow(3);
            case "million" -> BigDecimal.TEN.pow(6);
            case "billion" -> BigDecimal.TEN.pow(9);
            default -> BigDecimal.TEN.pow(12);
        };
    }

    /// Figures in a row, as of a year, or the usual way with powers of ten.
    private static BigDecimal han(String numeral) {
        String plain =
                numeral.replace('零', '〇')
                        .replace('两', '二')
                        .replace('兩', '二')
                        .replace('萬', '万')
                        .replace('億', '亿');
        if (plain.chars().allMatch(figure -> FIGURES.indexOf(figure) >= 0)) {
            StringBuilder figures = new StringBuilder();
            plain.chars().forEach(figure -> figures.append(FIGURES.indexOf(figure)));
            return plain(figures.toString());
        }
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal section = BigDecimal.ZERO;
        BigDecimal figure = BigDecimal.ZERO;
        for (int i = 0; i < plain.length(); i++) {
            char each = plain.charAt(i);
            int value = FIGURES.indexOf(each);
            if (value >= 0) {
                figure = BigDecimal.valueOf(value);
            } else if (each == '万' || each == '亿') {
                BigDecimal sum = section.add(figure).max(BigDecimal.ONE);
                total = total.add(sum.multiply(scale(String.valueOf(each))));
                section = BigDecimal.ZERO;
                figure = BigDecimal.ZERO;
            } else {
                BigDecimal power = BigDecimal.TEN.pow(1 + "十百千".indexOf(each));
                section = section.add(figure.max(BigDecimal.ONE).multiply(power));
                figure = BigDecimal.ZERO;
            }
        }
        return normal(total.add(section).add(figure));
    }

    private static BigDecimal normal(BigDecimal number) {
        return number.stripTrailingZeros();
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
