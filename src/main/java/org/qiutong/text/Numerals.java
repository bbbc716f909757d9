package org.qiutong.text;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.text.ParsePosition;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The numbers in a text, in figures or in words.
public final class Numerals {

    private static final String SCALES = "万|亿|萬|億|thousand|million|billion|trillion";
    private static final Pattern DIGITS =
            Pattern.compile(
                    "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)\\s*(" + SCALES + ")?");
    private static final Pattern HAN = Pattern.compile("[〇零一二两兩三四五六七八九十百千万萬亿億]+");
    private static final String FIGURES = "〇一二三四五六七八九";

    /// Numbers in words, cardinal and ordinal. Not thread-safe.
    private static final RuleBasedNumberFormat ENGLISH =
            new RuleBasedNumberFormat(ULocale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);

    private static final RuleBasedNumberFormat CHINESE =
            new RuleBasedNumberFormat(ULocale.CHINESE, RuleBasedNumberFormat.SPELLOUT);

    private static final List<String> MONTHS =
            Arrays.stream(DateFormatSymbols.getInstance(ULocale.ENGLISH).getMonths())
                    .map(month -> month.toLowerCase(Locale.ROOT))
                    .toList();

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private Numerals() {}

    /// The numbers written in figures, each with its notation.
    public static Map<BigDecimal, String> inFigures(String text) {
        Map<BigDecimal, String> numbers = new LinkedHashMap<>();
        DIGITS.matcher(fold(text))
                .results()
                .forEach(match -> numbers.putIfAbsent(value(match), match.group().strip()));
        return numbers;
    }

    /// Every number that the text may be read to contain.
    public static Set<BigDecimal> anyhow(String text) {
        Set<BigDecimal> numbers = new HashSet<>(inFigures(text).keySet());
        String folded = fold(text);
        DIGITS.matcher(folded).results().forEach(match -> numbers.add(plain(match.group(1))));
        HAN.matcher(folded).results().forEach(match -> han(match.group()).ifPresent(numbers::add));
        Matcher words = WORD.matcher(folded);
        for (int at = 0; words.find(at); ) {
            int month = MONTHS.indexOf(words.group());
            if (month >= 0) {
                numbers.add(normal(BigDecimal.valueOf(month + 1L)));
            }
            ParsePosition position = new ParsePosition(words.start());
            Optional<BigDecimal> number = parsed(ENGLISH, folded, position);
            at = words.end();
            if (number.isPresent() && isWordEnd(folded, position.getIndex())) {
                numbers.add(number.get());
                at = position.getIndex();
            }
        }
        return numbers;
    }

    private static boolean isWordEnd(String text, int at) {
        return at >= text.length() || !Character.isLetter(text.codePointAt(at));
    }

    private static synchronized Optional<BigDecimal> parsed(
            RuleBasedNumberFormat format, String text, ParsePosition position) {
        int start = position.getIndex();
        Number number = format.parse(text, position);
        return position.getIndex() > start
                ? Optional.of(normal(new BigDecimal(number.toString())))
                : Optional.empty();
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

    /// Digits in a row, as in a year, or numerals with powers of ten, where a leading 一 may be
    /// missing.
    private static Optional<BigDecimal> han(String numeral) {
        String plain =
                numeral.replace('零', '〇')
                        .replace('两', '二')
                        .replace('兩', '二')
                        .replace('萬', '万')
                        .replace('億', '亿');
        if (plain.chars().allMatch(figure -> FIGURES.indexOf(figure) >= 0)) {
            StringBuilder figures = new StringBuilder();
            plain.chars().forEach(figure -> figures.append(FIGURES.indexOf(figure)));
            return Optional.of(plain(figures.toString()));
        }
        String whole = FIGURES.indexOf(plain.charAt(0)) < 0 ? "一" + plain : plain;
        ParsePosition position = new ParsePosition(0);
        return parsed(CHINESE, whole, position).filter(_ -> position.getIndex() == whole.length());
    }

    private static BigDecimal normal(BigDecimal number) {
        return number.stripTrailingZeros();
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
