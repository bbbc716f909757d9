package org.qiutong.text;

import com.ibm.icu.text.Transliterator;
import java.util.List;

/// A lookup table of ICU's transliteration of each Chinese character of the basic blocks. It is
/// built once, since a transliterator takes a lock at each call and does not report which input
/// gave which output.
final class HanTable {

    static final int FIRST = 0x3400;
    static final int LAST = 0x9FFF;

    static final HanTable SIMPLIFIED = new HanTable("Traditional-Simplified");

    static final HanTable TRADITIONAL = new HanTable("Simplified-Traditional");

    /// Toneless syllables in ASCII.
    static final HanTable LATIN = new HanTable("Han-Latin; Latin-ASCII; Lower");

    private final List<String> values;

    private HanTable(String transliterator) {
        StringBuilder all = new StringBuilder();
        for (int point = FIRST; point <= LAST; point++) {
            all.appendCodePoint(point).append('\n');
        }
        String changed = Transliterator.getInstance(transliterator).transliterate(all.toString());
        values = changed.lines().map(String::strip).toList();
        if (values.size() != LAST - FIRST + 1) {
            throw new IllegalStateException(transliterator + " joins lines");
        }
    }

    /// Whether a code point, of whatever script, is another in the table.
    boolean changes(int point) {
        return point >= FIRST && point <= LAST && at(point).codePointAt(0) != point;
    }

    String at(int point) {
        return values.get(point - FIRST);
    }

    List<String> values() {
        return values;
    }
}
