package org.qiutong.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.text.FoldedText;
import org.qiutong.text.Pinyin;

/// What somebody typed, taken apart: runs of Chinese writing, and words in letters and digits.
/// Whatever it is, what it asks of the indexes is well formed.
///
/// @param chunks folded; each has a letter or digit
record SearchQuery(List<String> chunks) {

    /// Longer texts are looked for by their beginning.
    private static final int LONGEST = 200;

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");

    /// That a label may have beside letters and digits.
    private static final int MOST_SIGNS = 20;

    /// What is looked for of a long text.
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

    /// Whether a text is just what was typed, but for signs and blanks. A much longer one is not
    /// folded to find that out.
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

    /// For texts that have all chunks, each as it was typed.
    String all() {
        return chunks.stream().map(chunk -> "+" + clause(chunk)).collect(Collectors.joining(" "));
    }

    /// For texts that have some of it; the more and the closer together the better.
    String some() {
        return chunks.stream()
                .flatMap(chunk ->
                        single(chunk)
                                ? Stream.of(clause(chunk))
                                : Stream.of(clause(chunk) + "^3", escaped(chunk)))
                .collect(Collectors.joining(" "));
    }

    /// For the pinyin of texts that have all of it in a row: in each way that the letters can be
    /// read. None if there are no letters, or some that are not pinyin.
    Optional<String> pinyin() {
        List<List<String>> readings = hasLatin() ? readings() : List.of();
        return readings.isEmpty() ? Optional.empty() : Optional.of(phrases(readings));
    }

    /// For the pinyin of texts that have each chunk somewhere. None for a single chunk.
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

    /// The syllables of the whole, in each way that they can be read.
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

    /// The analyzer makes pairs of characters: one alone is looked for in all pairs.
    private static String clause(String chunk) {
        return single(chunk) ? "*" + chunk + "*" : "\"" + escaped(chunk) + "\"";
    }

    private static boolean single(String chunk) {
        return FoldedText.hasHan(chunk) && chunk.codePointCount(0, chunk.length()) == 1;
    }

    /// Each sign stands for itself, and a word like `OR` is a word.
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
