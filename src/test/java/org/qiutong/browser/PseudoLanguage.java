package org.qiutong.browser;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayDeque;
import java.util.Deque;

/// A language that nobody speaks, made of the English texts: each letter has an accent, and each
/// text is longer and in brackets. Whatever is on a page without accents was written into the code.
final class PseudoLanguage {

    /// What such a language is called (BCP 47, for private use).
    static final String TAG = "qps";

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String ACCENTED = "áƀçđéƒğĥíĵķļɱñóþɋřšŧúʋŵẋýžÁƁÇĐÉƑĞĤÍĴĶĻṀÑÓÞɊŘŠŦÚṼŴẊÝŽ";

    private PseudoLanguage() {}

    /// Translates an English ICU pattern; its ICU syntax is unchanged.
    static String of(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        StringBuilder text = new StringBuilder("［");
        Deque<Boolean> spoken = new ArrayDeque<>();
        spoken.push(true);
        int done = 0;
        for (int i = 0; i < parsed.countParts(); i++) {
            Part part = parsed.getPart(i);
            if (part.getIndex() >= done) { // the number in `=0` is part of a part
                append(text, pattern.substring(done, part.getIndex()), spoken.element());
                text.append(pattern, part.getIndex(), part.getLimit());
                done = part.getLimit();
            }
            switch (part.getType()) {
                case MSG_START -> spoken.push(true);
                case ARG_START -> spoken.push(false);
                case MSG_LIMIT, ARG_LIMIT -> spoken.pop();
                default -> {
                    // Within what it is in.
                }
            }
        }
        append(text, pattern.substring(done), spoken.element());
        return text.append(" ~".repeat(1 + pattern.length() / 12)).append('］').toString();
    }

    private static void append(StringBuilder text, String piece, boolean spoken) {
        piece.chars()
                .map(letter -> {
                    int at = LETTERS.indexOf(letter);
                    return spoken && at >= 0 ? ACCENTED.charAt(at) : letter;
                })
                .forEach(letter -> text.append((char) letter));
    }
}
