package org.qiutong.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Texts as programs write them: in UTF-8, in UTF-16, or in an encoding of Chinese or Western ones.
public final class Encodings {

    /// How much of a text tells its encoding.
    private static final int SAMPLE = 64 << 10;

    /// Other encodings than these are not guessed: their texts would look like these.
    private static final List<String> GUESSED = List.of("GB18030", "Big5", "windows-1252");

    private Encodings() {}

    /// The text, without a byte order mark; empty if it is in none of these encodings.
    public static Optional<String> text(byte[] bytes) {
        return decoded(bytes, unicode(bytes))
                .map(all -> all.startsWith("\uFEFF") ? all.substring(1) : all)
                .or(() -> guessed(bytes).flatMap(charset -> decoded(bytes, charset)));
    }

    private static Charset unicode(byte[] bytes) {
        int first = bytes.length > 1 ? ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF) : 0;
        if (first == 0xFFFE || isWide(bytes, 1)) {
            return UTF_16LE;
        }
        return first == 0xFEFF || isWide(bytes, 0) ? UTF_16BE : UTF_8;
    }

    /// Whether it is UTF-16 without a mark: line ends and commas have an empty byte before or after
    /// them, and nowhere else is one.
    private static boolean isWide(byte[] bytes, int empty) {
        int length = Math.min(bytes.length, SAMPLE) / 2 * 2;
        int there = 0;
        for (int at = 0; at < length; at++) {
            if (bytes[at] == 0) {
                if (at % 2 != empty) {
                    return false;
                }
                there++;
            }
        }
        return there > 0 && bytes.length % 2 == 0;
    }

    private static Optional<Charset> guessed(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes);
        return Stream.of(detector.detectAll())
                .map(CharsetMatch::getName)
                .filter(GUESSED::contains)
                .findFirst()
                .or(() -> Optional.of("GB18030"))
                .map(Charset::forName);
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
