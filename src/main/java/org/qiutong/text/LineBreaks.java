package org.qiutong.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/// Where a line may break, by Unicode Standard Annex 14: between Chinese characters, but not before
/// closing punctuation. Not thread-safe.
public final class LineBreaks {

    private final BreakIterator places = BreakIterator.getLineInstance(ULocale.SIMPLIFIED_CHINESE);

    /// Begins at the start of a text.
    public void setText(String text) {
        places.setText(text);
    }

    /// The next break, or -1 at the end.
    public int next() {
        int at = places.next();
        return at == BreakIterator.DONE ? -1 : at;
    }
}
