package org.qiutong.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/// A part of a text with the words before and after it, as many as fit in a line. Words are split
/// by the rules of the language; no word or character is cut. An ellipsis marks omitted text.
public record KeywordInContext(String before, String keyword, String after) {

    private static final String ELLIPSIS = "…";

    /// @param start where the part begins, in UTF-16 units
    /// @param end where it ends
    /// @param width the maximum width of the words on each side, in em
    public static KeywordInContext of(
            LocalizedText.Version text, int start, int end, double width) {
        String all = text.text();
        ULocale language = ULocale.forLanguageTag(text.language().value());
        BreakIterator characters = BreakIterator.getCharacterInstance(language);
        characters.setText(all);
        int from = characters.isBoundary(start) ? start : characters.preceding(start);
        int to = characters.isBoundary(end) ? end : characters.following(end);
        BreakIterator words = BreakIterator.getWordInstance(language);
        words.setText(all);
        int left = from;
        while (left > 0) {
            int at = words.preceding(left);
            if (Lines.width(all.substring(at, from).strip()) > width) {
                break;
            }
            left = at;
        }
        int right = to;
        while (right < all.length()) {
            int at = words.following(right);
            if (Lines.width(all.substring(to, at).strip()) > width) {
                break;
            }
            right = at;
        }
        return new KeywordInContext(
                (left == 0 ? "" : ELLIPSIS) + all.substring(left, from).stripLeading(),
                all.substring(from, to),
                all.substring(to, right).stripTrailing() + (right == all.length() ? "" : ELLIPSIS));
    }
}
