package org.qiutong.text;

import java.util.OptionalInt;

/// The characters allowed in every text, so that every output format can hold them. Excluded are
/// control characters (XML allows few), unpaired surrogates, and bidirectional overrides, which can
/// make one name look like another. Plain direction marks such as U+200F are allowed.
public final class Legible {

    private Legible() {}

    /// The text without characters that are not allowed.
    public static String of(String text) {
        if (firstIllegible(text).isEmpty()) {
            return text;
        }
        return text.codePoints()
                .filter(Legible::isLegible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// The first character that is not allowed, if there is one.
    public static OptionalInt firstIllegible(String text) {
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            if (!isLegible(character)) {
                return OptionalInt.of(character);
            }
            at += Character.charCount(character);
        }
        return OptionalInt.empty();
    }

    /// Whether a character is allowed.
    public static boolean isLegible(int character) {
        if (character < 0xA0) {
            return (character >= 0x20 && character < 0x7F) || "\t\n\r".indexOf(character) >= 0;
        }
        boolean turns =
                (character >= 0x202A && character <= 0x202E)
                        || (character >= 0x2066 && character <= 0x2069);
        return !turns
                && !(character >= 0xD800 && character <= 0xDFFF)
                && character != 0xFFFE
                && character != 0xFFFF;
    }
}
