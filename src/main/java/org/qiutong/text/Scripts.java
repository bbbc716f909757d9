package org.qiutong.text;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;

/// The language of a text by its script. A Latin script tells none.
public final class Scripts {

    private static final LanguageTag ZH_HANT = new LanguageTag("zh-Hant");
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Hant-Hans");
    private static final Transliterator TRADITIONAL = Transliterator.getInstance("Hans-Hant");

    /// A Chinese text has names and abbreviations in Latin letters; an English one rarely has more
    /// than a Chinese term.
    private static final double CHINESE = 0.2;

    private Scripts() {}

    /// @param latin what a text in Latin script is in
    public static LanguageTag language(String text, LanguageTag latin) {
        long han = count(text, UScript.HAN);
        long letters = text.codePoints().filter(Character::isLetter).count();
        if (count(text, UScript.HIRAGANA) + count(text, UScript.KATAKANA) > 0) {
            return new LanguageTag("ja");
        }
        if (count(text, UScript.HANGUL) > letters / 2) {
            return new LanguageTag("ko");
        }
        if (han == 0 || han < letters * CHINESE) {
            return latin;
        }
        return changes(text, SIMPLIFIED) > changes(text, TRADITIONAL)
                ? ZH_HANT
                : LanguageTag.ZH_HANS;
    }

    private static long count(String text, int script) {
        return text.codePoints().filter(each -> UScript.getScript(each) == script).count();
    }

    private static int changes(String text, Transliterator to) {
        String other = to.transliterate(text);
        int changes = 0;
        for (int at = 0; at < Math.min(text.length(), other.length()); at++) {
            changes += text.charAt(at) == other.charAt(at) ? 0 : 1;
        }
        return changes;
    }
}
