package org.qiutong.text;

import java.util.OptionalInt;

/// What every text may hold, and every format that it is written in can: not control characters, of
/// which XML allows few; not half of a surrogate pair; and not the characters that turn the
/// direction of what follows, which make a name look like another one. Marks that only help a
/// writing from right to left, such as U+200F, are allowed.
public final class Legible {

    private Legible() {}

    /// The text without what no text may hold.
    public static String of(String text) {
        if (firstIllegible(text).isEmpty()) {
            return text;
        }
        return text.codePoints()
                .filter(Legible::isLegible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// The first character that no text may hold, if there is one.
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

    private static boolean isLegible(int character) {
        if (character < 0xA0) {
            return character >= 0x20 && character < 0x7F || "\t\n\r".indexOf(character) >= 0;
        }
        boolean turns =
                character >= 0x202A && character <= 0x202E
                        || character >= 0x2066 && character <= 0x2069;
        return !turns
                && !(character >= 0xD800 && character <= 0xDFFF)
                && character != 0xFFFE
                && character != 0xFFFF;
    }
}
