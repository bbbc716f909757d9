package org.qiutong.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/// Breaks text into lines without font metrics: widths approximate a common sans-serif font to
/// within a few per cent; a Han character is exactly one em.
public final class Lines {

    private static final String ELLIPSIS = "…";

    private Lines() {}

    /// The width of a text on one line, in em.
    public static double width(String text) {
        return text.codePoints().mapToDouble(Lines::width).sum();
    }

    /// Breaks a text where its language allows, and truncates what does not fit into the last line.
    ///
    /// @param width the width of a line, in em
    /// @param most the maximum number of lines, 1 or more
    public static List<String> of(LanguageTag language, String text, double width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (lines.size() < most - 1 && width(rest) > width) {
            int end = end(language, rest, width);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        lines.add(cut(rest, width));
        return List.copyOf(lines);
    }

    /// The last break before `width`; within a word if there is no other.
    private static int end(LanguageTag language, String text, double width) {
        BreakIterator places =
                BreakIterator.getLineInstance(ULocale.forLanguageTag(language.value()));
        places.setText(text);
        int end = 0;
        for (int at = places.next(); at != BreakIterator.DONE; at = places.next()) {
            if (width(text.substring(0, at).strip()) > width) {
                break;
            }
            end = at;
        }
        return end > 0 ? end : Math.max(fitting(text, width), text.offsetByCodePoints(0, 1));
    }

    private static String cut(String text, double width) {
        return width(text) <= width
                ? text
                : text.substring(0, fitting(text, width - width(ELLIPSIS))).strip() + ELLIPSIS;
    }

    private static int fitting(String text, double width) {
        double used = 0;
        int end = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            used += width(character);
            if (used > width) {
                break;
            }
            end += Character.charCount(character);
        }
        return end;
    }

    private static double width(int character) {
        int east = UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH);
        if (east == EastAsianWidth.WIDE || east == EastAsianWidth.FULLWIDTH) {
            return 1;
        }
        return switch (UCharacter.getType(character)) {
            case UCharacter.NON_SPACING_MARK, UCharacter.ENCLOSING_MARK, UCharacter.FORMAT -> 0;
            case UCharacter.UPPERCASE_LETTER -> 0.7;
            default -> {
                if (" .,:;'|!ijltfI()[]".indexOf(character) >= 0) {
                    yield 0.3;
                }
                yield "mwMW—…%".indexOf(character) >= 0 ? 0.9 : 0.56;
            }
        };
    }
}
