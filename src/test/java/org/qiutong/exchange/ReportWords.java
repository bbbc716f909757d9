package org.qiutong.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The words of a report, by digests of a few successive words each: enough to compare a passage
/// with the report, without its text.
final class ReportWords {

    private static final int SUCCESSIVE = 5;
    private static final int DIGITS = 12;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private final Set<String> digests;

    private ReportWords(Set<String> digests) {
        this.digests = digests;
    }

    static ReportWords of(String study) {
        try (InputStream file =
                requireNonNull(ReportWords.class.getResourceAsStream(study + "-words.txt"))) {
            return new ReportWords(
                    new String(file.readAllBytes(), UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Texts of fewer words than a digest has cannot be compared and pass.
    void assertHas(String of, String text) {
        if (words(text).size() >= SUCCESSIVE) {
            assertThat(missing(text)).as("%s: %s", of, text).isEmpty();
        }
    }

    /// The successive words of a text that the report does not have; a text that is too short to be
    /// compared is missing itself.
    List<String> missing(String text) {
        List<String> words = words(text);
        if (words.size() < SUCCESSIVE) {
            return List.of(text);
        }
        return IntStream.rangeClosed(0, words.size() - SUCCESSIVE)
                .mapToObj(from -> String.join(" ", words.subList(from, from + SUCCESSIVE)))
                .filter(successive -> !digests.contains(digest(successive)))
                .toList();
    }

    private static List<String> words(String text) {
        return WORD.matcher(
                        Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .map(word -> word.equals("al") ? "ai" : word)
                .toList();
    }

    private static String digest(String words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
