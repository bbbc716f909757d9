package org.qiutong.text;

import com.ibm.icu.lang.UScript;

/// The language of a text by its script. A Latin script tells none.
public final class Scripts {

    private static final LanguageTag ZH_HANT = new LanguageTag("zh-Hant");

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
        return changed(text, HanTable.SIMPLIFIED) > changed(text, HanTable.TRADITIONAL)
                ? ZH_HANT
                : LanguageTag.ZH_HANS;
    }

    private static long count(String text, int script) {
        return text.codePoints().filter(each -> UScript.getScript(each) == script).count();
    }

    private static long changed(String text, HanTable table) {
        return text.codePoints().filter(table::changes).count();
    }
}
