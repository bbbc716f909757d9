package org.qiutong.text;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A text as search compares it: compatibility forms, case and script variants made one (NFKC case
/// folding, then Traditional to Simplified), with a mapping back to positions in the stored text.
public final class FoldedText {

    private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();

    private static final int FIRST_RADICAL = 0x2E80;
    private static final int FIRST_UNIFIED = 0x4E00;
    private static final int LAST_UNIFIED = 0x9FFF;

    private final String key;
    private final int[] starts;
    private final int[] ends;

    private FoldedText(String key, int[] starts, int[] ends) {
        this.key = key;
        this.starts = starts;
        this.ends = ends;
    }

    /// Folds code point by code point, so that every part of the key comes from a part of the text.
    public static FoldedText of(String text) {
        StringBuilder key = new StringBuilder(text.length());
        int[] starts = new int[text.length() + 16];
        int[] ends = new int[text.length() + 16];
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            int from = key.length();
            fold(point, key);
            if (key.length() > starts.length) {
                starts = Arrays.copyOf(starts, key.length() * 2);
                ends = Arrays.copyOf(ends, key.length() * 2);
            }
            for (int i = from; i < key.length(); i++) {
                starts[i] = at;
                ends[i] = next;
            }
            at = next;
        }
        return new FoldedText(key.toString(), starts, ends);
    }

    /// The folded text alone.
    public static String key(String text) {
        return of(text).key;
    }

    public String key() {
        return key;
    }

    /// The start, in the stored text, of what this character of the key comes from.
    public int start(int at) {
        return starts[at];
    }

    /// The end, in the stored text, of what this character of the key comes from.
    public int end(int at) {
        return ends[at];
    }

    /// A range of the stored text, in UTF-16 units.
    public record Place(int start, int end) {}

    /// Where the text has a term as whole words.
    ///
    /// @param part folded
    public List<Place> places(String part) {
        List<Place> places = new ArrayList<>();
        boolean han = hasHan(part);
        for (int at = key.indexOf(part); at >= 0; at = key.indexOf(part, at + part.length())) {
            int end = at + part.length();
            if (han || (!letterAt(at - 1) && !letterAt(end))) {
                places.add(new Place(start(at), end(end - 1)));
            }
        }
        return places;
    }

    private boolean letterAt(int at) {
        return at >= 0
                && at < key.length()
                && Character.isLetterOrDigit(key.charAt(at))
                && !isHan(key.charAt(at));
    }

    /// Whether a character is Chinese writing.
    public static boolean isHan(int point) {
        // A shortcut: nearly every character is on one side of these bounds, and looking up its
        // script is slower.
        if (point < FIRST_RADICAL) {
            return false;
        }
        return (point >= FIRST_UNIFIED && point <= LAST_UNIFIED)
                || Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
    }

    /// Whether there is Chinese writing in a text.
    public static boolean hasHan(String text) {
        return text.codePoints().anyMatch(FoldedText::isHan);
    }

    private static void fold(int point, StringBuilder key) {
        if (point < 0x80) {
            key.append((char) Character.toLowerCase(point));
        } else if (point <= Character.MAX_VALUE && Character.isSurrogate((char) point)) {
            // An unpaired surrogate cannot be searched for.
            key.append(' ');
        } else if (point >= HanTable.FIRST && point <= HanTable.LAST) {
            key.append(HanTable.SIMPLIFIED.at(point));
        } else {
            String folded = FOLDING.normalize(Character.toString(point));
            folded.codePoints()
                    .forEach(each -> {
                        if (each >= HanTable.FIRST && each <= HanTable.LAST) {
                            key.append(HanTable.SIMPLIFIED.at(each));
                        } else {
                            key.appendCodePoint(each);
                        }
                    });
        }
    }
}
