package org.qiutong.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.text.FoldedText;
import org.qiutong.text.Pinyin;

/// A parsed search: runs of Chinese characters, and words of letters and digits. Any input gives
/// well-formed index queries.
///
/// @param chunks folded; each has a letter or digit
record SearchQuery(List<String> chunks) {

    /// Longer input is truncated.
    private static final int LONGEST = 200;

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");

    /// The number of signs that a label may have beside letters and digits.
    private static final int MOST_SIGNS = 20;

    /// The part of the input that is searched for.
    static String beginning(String typed) {
        return typed.substring(0, Math.min(typed.length(), LONGEST));
    }

    static SearchQuery of(String typed) {
        String key = FoldedText.key(beginning(typed));
        int[] points = key.codePoints().limit(LONGEST).toArray();
        List<String> chunks = new ArrayList<>();
        StringBuilder chunk = new StringBuilder();
        boolean han = false;
        for (int point : points) {
            boolean isHan = FoldedText.isHan(point);
            if (Character.isWhitespace(point)
                    || Character.isSpaceChar(point)
                    || Character.isISOControl(point)
                    || isHan != han) {
                add(chunks, chunk);
            }
            han = isHan;
            if (!Character.isWhitespace(point)
                    && !Character.isSpaceChar(point)
                    && !Character.isISOControl(point)) {
                chunk.appendCodePoint(point);
            }
        }
        add(chunks, chunk);
        return new SearchQuery(List.copyOf(chunks));
    }

    private static void add(List<String> chunks, StringBuilder chunk) {
        String text = chunk.toString();
        if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
            chunks.add(text);
        }
        chunk.setLength(0);
    }

    boolean isEmpty() {
        return chunks.isEmpty();
    }

    /// Whether a text equals the input, ignoring signs and white space. A much longer text is ruled
    /// out without folding it.
    boolean is(String text) {
        int typed = chunks.stream().mapToInt(String::length).sum();
        return text.length() <= MOST_SIGNS + 4 * typed
                && plain(FoldedText.key(text)).equals(plain(String.join("", chunks)));
    }

    private static String plain(String key) {
        return SIGNS.matcher(key).replaceAll("");
    }

    boolean hasHan() {
        return chunks.stream().anyMatch(FoldedText::hasHan);
    }

    boolean hasLatin() {
        return chunks.stream().anyMatch(chunk -> !FoldedText.hasHan(chunk));
    }

    /// Matches texts with all chunks as typed.
    String all() {
        return chunks.stream().map(chunk -> "+" + clause(chunk)).collect(Collectors.joining(" "));
    }

    /// Matches texts with some chunks; more of them, and closer together, rank higher.
    String some() {
        return chunks.stream()
                .flatMap(chunk ->
                        single(chunk)
                                ? Stream.of(clause(chunk))
                                : Stream.of(clause(chunk) + "^3", escaped(chunk)))
                .collect(Collectors.joining(" "));
    }

    /// Matches the pinyin of texts that have all syllables in sequence, for each possible reading
    /// of the letters. Empty if there are no letters, or if some are not pinyin.
    Optional<String> pinyin() {
        List<List<String>> readings = hasLatin() ? readings() : List.of();
        return readings.isEmpty() ? Optional.empty() : Optional.of(phrases(readings));
    }

    /// Matches the pinyin of texts that have each chunk somewhere. Empty for a single chunk.
    Optional<String> pinyinApart() {
        if (chunks.size() < 2 || !hasLatin()) {
            return Optional.empty();
        }
        return Optional.of(
                chunks.stream()
                        .map(chunk -> {
                            List<List<String>> read = readings(chunk);
                            return "+(" + (read.isEmpty() ? clause(chunk) : phrases(read)) + ")";
                        })
                        .collect(Collectors.joining(" ")));
    }

    private static String phrases(List<List<String>> readings) {
        return readings.stream()
                .map(reading -> "\"" + String.join(" ", reading) + "\"")
                .collect(Collectors.joining(" "));
    }

    private static List<List<String>> readings(String chunk) {
        return FoldedText.hasHan(chunk)
                ? List.of(Pinyin.words(chunk).stream().map(Pinyin.Word::text).toList())
                : Pinyin.readings(chunk.replaceAll("[^\\p{L}'’]", ""));
    }

    /// The syllables of the whole input, for each possible reading.
    List<List<String>> readings() {
        List<List<String>> whole = List.of(List.of());
        for (String chunk : chunks) {
            List<List<String>> readings = readings(chunk);
            whole =
                    whole.stream()
                            .flatMap(before ->
                                    readings.stream()
                                            .map(reading ->
                                                    Stream.concat(before.stream(), reading.stream())
                                                            .toList()))
                            .limit(8)
                            .toList();
        }
        return whole;
    }

    /// The analyzer makes pairs of characters, so a single character is matched with a wildcard.
    private static String clause(String chunk) {
        return single(chunk) ? "*" + chunk + "*" : "\"" + escaped(chunk) + "\"";
    }

    private static boolean single(String chunk) {
        return FoldedText.hasHan(chunk) && chunk.codePointCount(0, chunk.length()) == 1;
    }

    /// Escapes the query syntax: a sign or a word such as `OR` stands for itself.
    private static String escaped(String chunk) {
        StringBuilder escaped = new StringBuilder();
        chunk.codePoints()
                .forEach(point -> {
                    if (!Character.isLetterOrDigit(point)) {
                        escaped.append('\\');
                    }
                    escaped.appendCodePoint(point);
                });
        return escaped.toString();
    }
}
